import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { longestSentence } from '../../../server/language/token.ts';
import type { SentenceWords } from '../../../server/sourcing/words.ts';
import { packWorthiness, WorthinessNetwork } from '../../../server/sourcing/worthinessNetwork.ts';
import type { WordWeight } from '../../../server/sourcing/worthinessReader.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { TrainableWorthiness } from '../../../server/training/trainableWorthiness.ts';
import { vectorsOf } from '../training/attributionByHand.ts';
import { exampleOf, examplesByHand, sentencesByHand, smallShape, smallVectors } from '../training/worthinessByHand.ts';
import { parsedByHand } from './parsedByHand.ts';

/** A network that knows some sentences by heart. */
const trainable = new TrainableWorthiness(createKernel(), smallShape, smallVectors, randomFrom(7));
const random = randomFrom(3);
const equally = { checkable: 1, contestable: 1 };
const noDropout = { input: 0, hidden: 0 };
for (let step = 0; step < 60; step++) trainable.learn(examplesByHand(), 0.01, equally, noDropout, random);
const model = packWorthiness(smallShape, (name) => trainable.parameters.numbers(name));
const fresh = (bytes = model, vectors = smallVectors, states = smallShape.states) =>
  new WorthinessNetwork(createKernel(), bytes, vectors, states);
const network = fresh();

/** How likely some words are, as all of them say it together. */
function chanceOf(weights: readonly WordWeight[], part: 'checkable' | 'contestable'): number {
  const shares = weights.map(({ counts }) => Math.exp(counts));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const odds = weights.reduce((sum, weight, i) => sum + ((shares[i] ?? 0) / all) * weight[part], 0);
  return 1 / (1 + Math.exp(-odds));
}

/** Sentences of words that nobody knows, other ones for each seed. */
function noise(seed: number, count: number, length: number): SentenceWords[] {
  const next = randomFrom(seed);
  const word = (i: number): string => `${Math.floor(next() * 1e6).toString(36)}/${Math.floor(next() * (i + 1))}:obl/VERB`;
  const sentence = (): string => Array.from({ length }, (_, i) => word(i)).join(' ');
  return parsedByHand(Array.from({ length: count }, sentence), smallShape.states).sentences;
}

test('what the training network has learnt is what is read', () => {
  const read = network.read(sentencesByHand.map(({ words }) => words));
  expect(read.map((weights) => [chanceOf(weights, 'checkable') > 0.5, chanceOf(weights, 'contestable') > 0.5])).toEqual(
    sentencesByHand.map(({ checkable, contestable }) => [checkable, contestable]),
  );
});

test.each([
  ['sentences that it knows', sentencesByHand.map(({ words }) => words)],
  ['sentences that it does not', noise(5, 3, 8)],
])('of %s the network says what the training network says, but for rounding', (_, sentences) => {
  for (const [i, weights] of network.read(sentences).entries()) {
    const words = sentences[i];
    const costs = words && trainable.addGradients([exampleOf(words, true, true)], equally, noDropout, random);
    for (const part of ['checkable', 'contestable'] as const)
      expect(Math.abs(chanceOf(weights, part) - Math.exp(-(costs?.[part] ?? Infinity)))).toBeLessThan(0.02);
  }
});

describe('what is said of a sentence', () => {
  const some = [...noise(1, 6, 9), ...noise(2, 1, longestSentence), ...noise(4, 1, 1), ...noise(3, 2, 100)];
  const alone = some.map((sentence) => fresh().read([sentence])[0]);

  test('is the same whatever is read beside it, before or after', () => {
    expect(network.read(some)).toEqual(alone);
    expect(network.read([...some].reverse())).toEqual([...alone].reverse());
  });

  test('is nothing where it has no words', () => {
    expect(network.read([])).toEqual([]);
    expect(network.read([{ start: 0, end: 0, words: [], names: [], states: new Float32Array() }])).toEqual([[]]);
  });

  test('leaves nothing in memory', () => {
    const kernel = createKernel();
    const reader = new WorthinessNetwork(kernel, model, smallVectors, smallShape.states);
    const mark = kernel.memory.mark();
    reader.read(some);
    expect(kernel.memory.mark()).toBe(mark);
  });
});

describe('a file is refused that', () => {
  test.each([
    ['is empty', new Uint8Array()],
    ['is cut', model.subarray(0, model.length - 1)],
    ['has more behind it', Uint8Array.from([...model, 0])],
    ['is something else', new TextEncoder().encode('{"shape":{}}')],
  ])('%s', (_, bytes) => {
    expect(() => fresh(bytes)).toThrow();
  });

  test.each([
    ['vectors', () => fresh(model, vectorsOf(smallShape.vector + 2))],
    ['states', () => fresh(model, smallVectors, smallShape.states + 1)],
  ])('was made for other %s', (_, open) => {
    expect(open).toThrow('build or install OnRecord again');
  });
});
