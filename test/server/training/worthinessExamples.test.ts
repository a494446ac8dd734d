import { describe, expect, it, test } from 'vitest';
import type { LabelledSentence, StandingLabel } from '../../../server/training/sourcingLabels.ts';
import { worthinessExamples } from '../../../server/training/worthinessExamples.ts';
import { vectorsOf } from './attributionByHand.ts';
import { fakeEngine } from './fakeEngine.ts';

const text = ['The worst flood sank the boat.', 'It was dark then. Nobody knew so far.'].join('\n\n');
const label = (words: string, attribution: StandingLabel | null, flag: 0 | 1 | 2 | null): LabelledSentence => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, attribution, flag, hedge: null };
};
const examplesOf = (...sentences: readonly LabelledSentence[]) =>
  worthinessExamples({ file: 'a.txt', text, sentences, hedges: [], denials: [], fold: null }, fakeEngine, vectorsOf(10));
const told = (...sentences: readonly LabelledSentence[]) =>
  examplesOf(...sentences).map(({ vectors, checkable, contestable }) => [vectors.length, checkable, contestable]);

test.each<[0 | 1 | 2, boolean, boolean]>([
  [0, false, false],
  [1, true, false],
  [2, true, true],
])('a flag of %d: checkable %s, contestable %s', (flag, checkable, contestable) => {
  expect(told(label('It was dark then.', '0', flag))).toEqual([[5, checkable, contestable]]);
});

describe('nothing is learnt of', () => {
  it.each<StandingLabel | null>(['N', 'D', 'A', 'V', 'X', null])('a sentence labelled %s', (attribution) => {
    expect(told(label('It was dark then.', attribution, 2))).toEqual([]);
  });

  it('one whose flag nobody knows', () => {
    expect(told(label('It was dark then.', '0', null))).toEqual([]);
  });
});

it('gives what the paper itself claims, sentence by sentence, in part too', () => {
  expect(told(label('The worst flood sank the boat.', 'P', 2), label('Nobody knew so far.', '0', 0))).toEqual([
    [7, true, true],
    [5, false, false],
  ]);
});

it('marks what words are signs of', () => {
  const [{ signs } = { signs: new Uint8Array() }] = examplesOf(label('The worst flood sank the boat.', '0', 2));
  expect(signs.some((sign) => sign === 1)).toBe(true);
});
