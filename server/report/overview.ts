import { statuses } from '../annotations/annotation.ts';
import type { Review } from '../review.ts';
import { shortened } from '../text/shorten.ts';
import { isUnnamed } from '../sourcing/article.ts';
import { overlaps } from '../text/span.ts';
import { described } from './describe.ts';
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
  return sources.map((source) => {
    const { id, kind, name, mentions } = source;
    const count = statements.get(id) ?? 0;
    const called = isUnnamed(kind) ? quoted(name) : onOneLine(name);
    const said = `${count === 0 ? 'no' : count} statement${count === 1 ? '' : 's'}`;
    const where = mentions[0] ? ` (line ${lineOf(mentions[0].start)})` : '';
    return `  ${called}${where}: ${onOneLine(described(source, sources))}; ${said}`;
  });
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

function markLines({ annotations }: Review, text: string, lineOf: (offset: number) => number): string[] {
  return annotations.map(({ span, status, note, stale }) => {
    const changed = stale ? ' (the words have changed since)' : '';
    return `  line ${lineOf(span.start)}, ${status}${changed}: ${quoted(text.slice(span.start, span.end))}${note === '' ? '' : `: ${onOneLine(note)}`}`;
  });
}

/** Words of the draft in quotation marks. */
const quoted = (words: string): string => `“${shortened(onOneLine(words), 80)}”`;
