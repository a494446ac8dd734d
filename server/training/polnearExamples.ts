import type { EnglishReader } from '../language/parsed.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { roles } from '../sourcing/attributionShape.ts';
import type { Passage } from '../sourcing/passage.ts';
import { overlaps, type Span } from '../text/span.ts';
import { articlePassages } from './articlePassages.ts';
import { attributionExample, type AttributionExample, type GoldCue } from './attributionExamples.ts';
import { untold } from './examples.ts';
import type { PolnearArticle, PolnearRelation } from './polnear.ts';

/**
 * The passages of an article that can hold attributions, with what its annotators say of them. They label none within what another says:
 * whether a word is a cue is untold there.
 */
export function polnearExamples(
  { text, relations, aside }: PolnearArticle,
  english: EnglishReader,
  vectors: WordVectors,
): AttributionExample[] {
  return articlePassages(text, english).map(({ passage, states, places }) => {
    const gold = relations.flatMap((relation) => goldCue(relation, passage, places) ?? []);
    return attributionExample(passage, states, vectors, cuesOf(relations, aside, places, gold), gold, []);
  });
}

/** Null where no word of the passage is of the cue. */
function goldCue({ source, cue, content }: PolnearRelation, passage: Passage, places: readonly Span[]): GoldCue | null {
  const word = carrierOf(passage, indexesOf(places, cue));
  if (word === null) return null;
  const sources = indexesOf(places, source);
  const contents = indexesOf(places, content);
  const parts = new Int8Array(places.length);
  for (const i of contents) parts[i] = roles.content;
  for (const i of sources) parts[i] = roles.source;
  return {
    word,
    parts,
    sourceStart: sources[0] ?? word,
    sourceEnd: sources.at(-1) ?? word,
    contentStart: contents[0] ?? word,
    contentEnd: contents.at(-1) ?? word,
  };
}

const indexesOf = (places: readonly Span[], spans: readonly Span[]): number[] =>
  [...places.keys()].filter((i) => {
    const place = places[i];
    return place !== undefined && spans.some((span) => overlaps(span, place));
  });

/** The word that carries a cue: the highest in the tree, a verb before a noun before others. Null where there are none. */
function carrierOf({ words, heads }: Passage, cue: readonly number[]): number | null {
  const rank = (word: number): number => {
    let depth = 0;
    for (let at = heads[word] ?? -1; at >= 0 && depth < 60; at = heads[at] ?? -1) depth++;
    const upos = words[word]?.upos ?? 'X';
    return 3 * depth + 2 * (upos === 'VERB' ? 0 : lessLikely.has(upos) ? 2 : 1);
  };
  return cue.reduce<number | null>((best, word) => (best === null || rank(word) < rank(best) ? word : best), null);
}

const lessLikely: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM', 'CCONJ', 'INTJ', 'PUNCT', 'SYM', 'PART', 'X']);

function cuesOf(
  relations: readonly PolnearRelation[],
  aside: readonly Span[],
  places: readonly Span[],
  gold: readonly GoldCue[],
): Int8Array {
  const cues = new Int8Array(places.length);
  for (const i of indexesOf(places, [...aside, ...relations.flatMap(({ content }) => content)])) cues[i] = untold;
  for (const { word } of gold) cues[word] = 1;
  return cues;
}
