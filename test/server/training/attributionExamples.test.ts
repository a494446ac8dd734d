import { expect, it } from 'vitest';
import { wordRows, wordSlots } from '../../../server/sourcing/attributionFeatures.ts';
import { pairRows } from '../../../server/sourcing/pairFeatures.ts';
import { examplesByHand, paragraphsByHand, smallVectors, standingOf } from './attributionByHand.ts';

it.each(examplesByHand().map((example, i) => ({ example, i })))(
  'a passage comes with all that the network sees of it: $i',
  ({ example, i }) => {
    const { passage, size, rows, vectors, states, gold, cues, sentences } = example;
    expect(size).toBe(passage.words.length);
    expect([...rows]).toEqual(passage.words.flatMap((_, word) => wordRows(passage, word)));
    expect(rows).toHaveLength(size * wordSlots.length);
    expect([...vectors]).toEqual(passage.words.map(({ shown }) => smallVectors.rowOf(shown)));
    expect([...states]).toEqual(paragraphsByHand[i]?.sentences.flatMap((sentence) => [...sentence.states]));
    expect(gold.map(({ pairs }) => pairs)).toEqual(gold.map(({ word }) => pairRows(passage, word)));
    expect(gold.map(({ word }) => cues[word])).toEqual(gold.map(() => 1));
    expect([sentences]).toEqual(paragraphsByHand.slice(i, i + 1).map(standingOf));
  },
);
