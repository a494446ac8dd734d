import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { WordVectors } from '../../../server/language/wordVectors.ts';
import { Vocabulary, type Example } from '../../../server/training/examples.ts';
import { learnNetwork, type Schedule } from '../../../server/training/learnNetwork.ts';
import { packVectors, quantiseVectors } from '../../../server/training/packVectors.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { TrainableNetwork } from '../../../server/training/trainableNetwork.ts';

const shape = { vector: 10, hidden: 8, layers: 1, arc: 4, label: 4, tags: 3, relations: 3 };
const vectors = new WordVectors(packVectors(quantiseVectors([['the', [1, -1, 1, -1, 1, -1, 1, -1, 1, -1]]], 10, 1, 1)));
const vocabulary = new Vocabulary(vectors);
const sentence = (...forms: string[]): Example => ({
  words: Int32Array.from(forms, (form) => vocabulary.numberOf(form)),
  tags: Int16Array.from(forms, ({ length }) => length % 3),
  heads: Int16Array.from(forms, () => 0),
  relations: Int16Array.from(forms, ({ length }) => length % 3),
  names: Int16Array.from(forms, () => 0),
});
const examples = [sentence('the', 'dog'), sentence(), sentence('it', 'barked', 'again'), sentence('no'), sentence('the', 'end', '.', '!')];

const schedule: Schedule = {
  epochs: 2,
  words: 3,
  firstRate: 0.01,
  lastRate: 0.001,
  warmUp: 2,
  weights: { tags: 1, arcs: 1, relations: 1, names: 1 },
  dropout: { word: 0.2, input: 0.2, hidden: 0.2 },
  seed: 4,
};

const fresh = (): TrainableNetwork => new TrainableNetwork(createKernel(), shape, vocabulary, vectors, randomFrom(1));

describe('an epoch', () => {
  const told = [...learnNetwork(fresh(), examples, schedule, 0)];

  test('tells how far it is, to the end', () => {
    const done = told.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  test('has batches of about as many words as it should', () => {
    // Ten words, three or more in each batch but the last.
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.length).toBeLessThanOrEqual(4);
  });

  test('tells what a word costs', () => {
    for (const { losses } of told) for (const loss of Object.values(losses)) expect(loss).toBeGreaterThanOrEqual(0);
  });
});

test('a training that was stopped between epochs goes on as if it had not been', () => {
  const whole = fresh();
  for (const epoch of [0, 1]) Array.from(learnNetwork(whole, examples, schedule, epoch));
  const first = fresh();
  Array.from(learnNetwork(first, examples, schedule, 0));
  const second = fresh();
  second.parameters.restore(first.parameters.state());
  Array.from(learnNetwork(second, examples, schedule, 1));
  expect(Buffer.compare(second.parameters.state(), whole.parameters.state())).toBe(0);
});

test('another seed is another training', () => {
  const [one, other] = [4, 5].map((seed) => {
    const network = fresh();
    Array.from(learnNetwork(network, examples, { ...schedule, seed }, 0));
    return network.parameters.numbers('heads.weights').slice();
  });
  expect(one).not.toEqual(other);
});
