import { describe, expect, it } from 'vitest';
import { readingFeatures } from '../../../server/sourcing/readingFeatures.ts';
import { parsedByHand } from './parsedByHand.ts';

const { sentences } = parsedByHand([
  'Lopez/2:nsubj said/0:root/VERB it/4:nsubj fell/2:ccomp/VERB',
  'It/2:nsubj broke/0:root/VERB',
  'Rain/2:nsubj came/0:root/VERB',
]);

describe('what the network saw', () => {
  const [first, second, third] = readingFeatures(sentences, [
    { sentence: 0, word: 1, probability: 0.75, source: { from: 0, to: 1 }, content: [{ from: 2, to: 6 }] },
    { sentence: 0, word: 3, probability: 0.25, source: null, content: [] },
  ]);

  it('is told of the sentence of the cue', () => {
    expect(first).toMatchObject({
      seenMost: 0.75,
      seenSecond: 0.25,
      seenRoot: 0.75,
      seenNearRoot: 0.25,
      seenSource: 0.75,
      seenRootSaid: 0,
    });
    expect(first).toMatchObject({ seenSaid: 0.375, seenSaidFromElsewhere: 0, seenCovered: 0.375 });
  });

  it('is told of the next sentence that the content goes on into', () => {
    expect(second).toMatchObject({ seenMost: 0, seenRootSaid: 0.75, seenSaid: 0.75, seenSaidFromElsewhere: 0.75, seenCovered: 0.75 });
  });

  it('is nothing elsewhere', () => {
    expect(Object.values(third ?? { none: 1 }).every((value) => value === 0)).toBe(true);
  });

  it('is found where content stands before its cue', () => {
    const [before] = readingFeatures(sentences, [{ sentence: 1, word: 1, probability: 0.5, source: null, content: [{ from: 0, to: 4 }] }]);
    expect(before).toMatchObject({ seenSaidFromElsewhere: 0.5, seenRootSaid: 0.5 });
  });
});
