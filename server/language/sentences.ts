import { Boundaries, featureCount, tableSize } from './boundaries.ts';
import { longestSentence, type Token } from './token.ts';
import { SentenceRules } from './sentenceRules.ts';
import { Kind, kindCount } from './tokenKinds.ts';

/**
 * Where the sentences of a paragraph end: of each, the index behind its last token, in order. `tokens` are what `tokenize` gives for the
 * paragraph. No sentence has more than `longestSentence` of them. A line break is a blank. Linear in the text, of whatever kind.
 */
export type SentenceSplitter = (paragraph: string, tokens: readonly Token[]) => number[];

/** The splitter with a model of server/training/trainSplitter.ts, whole. Throws a RangeError where its length is not that of one. */
export function sentenceSplitter(model: Uint8Array): SentenceSplitter {
  if (model.length !== tableSize) throw new RangeError('The sentence splitter is damaged: build or install OnRecord again.');
  const weights = new Int8Array(model.buffer, model.byteOffset, model.length);
  return (paragraph, tokens) => split(paragraph, tokens, weights);
}

function split(paragraph: string, tokens: readonly Token[], weights: Int8Array): number[] {
  const boundaries = new Boundaries(paragraph, tokens);
  const rules = new SentenceRules(paragraph, tokens, boundaries);
  const features = new Int32Array(featureCount);
  const modelEnds = (i: number): boolean => {
    boundaries.features(i, features);
    let score = 0;
    for (const place of features) score += weights[place] ?? 0;
    return score > (margins[boundaries.kindAt(i)] ?? 0);
  };
  const ends: number[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    boundaries.take(i);
    const isLast = i + 1 === tokens.length || i + 1 - from === longestSentence;
    if (isLast || (boundaries.isCandidate(i) && (rules.endsBehind(i) ?? modelEnds(i)))) {
      from = i + 1;
      ends.push(from);
      boundaries.begin(from);
    }
  }
  return ends;
}

/** How sure the model has to be behind a kind of token, in its weights' units: in edited text a sentence seldom ends without a stop. */
const margins = new Uint8Array(kindCount);
for (const kind of [Kind.lower, Kind.capital, Kind.capitals, Kind.initial, Kind.number, Kind.mixed]) margins[kind] = 32;
for (const kind of [Kind.closing, Kind.comma]) margins[kind] = 16;
