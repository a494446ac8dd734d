import type { Review } from '../../server/review.ts';
import type { Attribution, Source } from '../../server/sourcing/article.ts';
import { contains, type Span } from '../../server/text/span.ts';
import { besides as besidesOf, ends } from '../../server/training/columns.ts';

/** What stands left of sentences. */
const margin = 15;
const besides = (left: string, right: string, indent = ''): string[] => besidesOf(margin, left, right, indent);

/**
 * A page that tells who says what in an article, for a person to read and for a difference to show on the lines that it is about. On the
 * left of each sentence is who stands behind it; below it "=" its claims, if it has several, and the attributions whose cue it has, their
 * parts in the order of the text: [source #number] {cue} <content>. At the end are the sources with their mentions. Offsets of the review are
 * into `text`.
 */
export function whoSaysWhat(text: string, { sentences, attributions, claims, sources }: Review): string {
  const words = (span: Span): string => text.slice(span.start, span.end).split(/\s+/).join(' ');
  const firstOf = (attribution: Attribution): number =>
    attribution.cue?.start ?? attribution.content[0]?.start ?? attribution.source?.start ?? 0;
  const pages = sentences.map((sentence, index) => {
    const own = claims.filter((claim) => claim.sentence === index);
    const ids = [...new Set(own.flatMap(({ sourceId }) => (sourceId === null ? [] : [`#${sourceId}`])))];
    const view = [sentence.attribution, ...ids].join(' ');
    const parts = own.length > 1 ? own.map((claim) => `${numbered(claim.attribution, claim.sourceId)}: ${ends(words(claim))}`) : [];
    const said = attributions
      .filter((attribution) => contains(sentence, { start: firstOf(attribution), end: firstOf(attribution) }))
      .map((attribution) => lineOf(attribution, words));
    return [
      ...(sentences[index - 1]?.paragraph === sentence.paragraph ? [] : ['']),
      ...besides(view, words(sentence)),
      ...parts.flatMap((part) => besides('', `= ${part}`, '  ')),
      ...said.flatMap((line) => besides('', line, '  ')),
    ].join('\n');
  });
  return `${[...pages, '', sourceTable(sources, words)].join('\n').trim()}\n`;
}

const numbered = (name: string, id: number | null): string => (id === null ? name : `${name} #${id}`);

function lineOf({ source, sourceId, cue, content, form, kind, stance, colour }: Attribution, words: (span: Span) => string): string {
  const number = sourceId === null ? '' : ` #${sourceId}`;
  const parts = [
    ...(source
      ? [{ at: source.start, shown: `[${words(source)}${number}]` }]
      : [{ at: -1, shown: sourceId === null ? '[nobody]' : `[#${sourceId}]` }]),
    ...(cue ? [{ at: cue.start, shown: `{${words(cue)}}` }] : [{ at: -1, shown: 'goes on:' }]),
    ...content.map((span) => ({ at: span.start, shown: `<${ends(words(span))}>` })),
  ];
  const tells = [form, kind, stance, ...(colour === 'neutral' ? [] : [colour])].join(', ');
  return `${parts
    .sort((a, b) => a.at - b.at)
    .map(({ shown }) => shown)
    .join(' ')}  (${tells})`;
}

function sourceTable(sources: readonly Source[], words: (span: Span) => string): string {
  const lines = sources.flatMap(({ id, name, kind, level, count, reason, via, mentions }) => {
    const tells = [
      `level ${level}`,
      ...(count === null ? [] : [`count ${count}`]),
      ...(reason === 'none' ? [] : [`reason ${reason}`]),
      ...(via === null ? [] : [`via #${via}`]),
    ].join(', ');
    return [...besides(numbered(kind, id), `${name}: ${tells}`), ...besides('', mentions.map(words).join(' | '))];
  });
  return ['Sources', ...lines].join('\n');
}
