import { statuses } from '../annotations/annotation.ts';
import type { Review } from '../review.ts';
import type { AnonymityReason, Source, SourceLevel } from '../sourcing/article.ts';
import { overlaps } from '../text/span.ts';
import { onOneLine } from './excerpt.ts';
import { figuresOf } from './summary.ts';

/** Who speaks in the article, what has no source, what is denied and what is marked, a line each; details are indented. */
export function overview(review: Review, text: string, lineOf: (offset: number) => number): string[] {
  const { sources, unnamed, must, could, denials, marks } = figuresOf(review);
  const marked = statuses.filter((status) => marks[status] > 0).map((status) => `${marks[status]} ${status}`);
  return [
    sources === 0 ? 'Sources: none' : `Sources: ${sources}, ${unnamed === 0 ? 'all named' : `${unnamed} unnamed`}`,
    ...sourceLines(review, lineOf),
    `Claims without a source: ${must}${could > 0 ? `, and ${could} that could name one` : ''}`,
    `Denials: ${denials === 0 ? 'none' : denials}`,
    ...denialLines(review, lineOf),
    ...(marked.length > 0 ? [`Marks: ${marked.join(', ')}`] : []),
    ...markLines(review, text, lineOf),
  ];
}

function sourceLines({ sources, attributions }: Review, lineOf: (offset: number) => number): string[] {
  const statements = new Map<number, number>();
  for (const { sourceId, cue } of attributions) {
    // What has no cue of its own goes on from the statement before.
    if (sourceId !== null && cue !== null) statements.set(sourceId, (statements.get(sourceId) ?? 0) + 1);
  }
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return sources.map((source) => {
    const count = statements.get(source.id) ?? 0;
    const via = source.via === null ? undefined : names.get(source.via);
    const first = source.mentions[0];
    const facts = [
      described(source),
      ...(via === undefined ? [] : [`through ${onOneLine(via)}`]),
      `${count === 0 ? 'no' : count} statement${count === 1 ? '' : 's'}`,
      ...(first ? [`line ${lineOf(first.start)}`] : []),
    ];
    return `  ${onOneLine(source.name)}: ${facts.join(', ')}`;
  });
}

const levels: Readonly<Record<SourceLevel, string>> = {
  0: 'not described',
  1: 'only a group',
  2: 'said to know',
  3: 'role and body given',
  4: 'role, body and how they know given',
  5: 'role and body given',
};
const reasons: Readonly<Record<AnonymityReason, string>> = {
  none: 'no reason given',
  rote: 'a formula as the reason',
  given: 'reason given',
};

/** How a source is described, in words. */
function described({ kind, level, count, reason }: Source): string {
  if (kind === 'named') return level === 5 ? 'named, with title' : 'named';
  if (kind !== 'anonymous') return kind;
  const people = count === null ? [] : [count === 1 ? 'one person' : `${count} people`];
  return ['unnamed', ...people, levels[level], reasons[reason]].join(', ');
}

function denialLines({ denials, sources }: Review, lineOf: (offset: number) => number): string[] {
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return denials.map(({ denial, claims, by }) => {
    const who = by === null ? undefined : names.get(by);
    const elsewhere = claims.filter((claim) => !overlaps(claim, denial));
    const lines = [...new Set(elsewhere.map(({ start }) => lineOf(start)))];
    const what = lines.length === 0 ? 'what is said nowhere else' : `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`;
    return `  line ${lineOf(denial.start)} denies ${what}${who === undefined ? '' : ` (${onOneLine(who)})`}`;
  });
}

/** The longest run of marked words that is repeated. */
const longest = 60;

function markLines({ annotations }: Review, text: string, lineOf: (offset: number) => number): string[] {
  return annotations.map(({ span, status, note, stale }) => {
    const words = onOneLine(text.slice(span.start, Math.min(span.end, span.start + longest)));
    return `  line ${lineOf(span.start)}, ${status}${stale ? ' (the words have changed since)' : ''}: “${words}${span.end - span.start > longest ? '…' : ''}”${note === '' ? '' : `: ${onOneLine(note)}`}`;
  });
}
