import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { WordVectors } from '../../../server/language/wordVectors.ts';
import { Vocabulary, type Example } from '../../../server/training/examples.ts';
import { packVectors, quantiseVectors } from '../../../server/training/packVectors.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { sharedOver } from '../../../server/training/trainableLayers.ts';
import { TrainableNetwork } from '../../../server/training/trainableNetwork.ts';
import { view } from '../../../server/training/parameters.ts';
import { expectSlopes } from './gradients.ts';

const shape = { vector: 10, hidden: 16, layers: 2, arc: 8, label: 8, tags: 5, relations: 6 };
const numbers = (first: number): number[] => Array.from({ length: 10 }, (_, i) => ((first + i * 7) % 5) - 2);
const vectors = new WordVectors(
  packVectors(
    quantiseVectors(
      [
        ['the', numbers(1)],
        ['dog', numbers(2)],
      ],
      10,
      1,
      2,
    ),
  ),
);
const weight = { tags: 1.5, arcs: 1, relations: 0.75, names: 1.25 };
const noDropout = { word: 0, input: 0, hidden: 0 };

function networkWith(): { network: TrainableNetwork; kernel: ReturnType<typeof createKernel>; examples: Example[] } {
  const kernel = createKernel();
  const vocabulary = new Vocabulary(vectors);
  const words = (...forms: string[]) => Int32Array.from(forms, (form) => vocabulary.numberOf(form));
  const examples = [
    {
      words: words('the', 'dog', 'barks'),
      tags: Int16Array.of(0, 1, -1),
      heads: Int16Array.of(1, 2, 2),
      relations: Int16Array.of(1, 2, 0),
      names: Int16Array.of(0, 4, 0),
    },
    {
      words: words('it', 'the', 'dog', 'saw'),
      tags: Int16Array.of(3, 0, 1, 2),
      heads: Int16Array.of(3, 2, 3, 3),
      relations: Int16Array.of(2, 1, 4, 0),
      names: Int16Array.of(-1, -1, -1, -1),
    },
    {
      words: words('dog'),
      tags: Int16Array.of(4),
      heads: Int16Array.of(-1),
      relations: Int16Array.of(-1),
      names: Int16Array.of(20),
    },
  ];
  return { network: new TrainableNetwork(kernel, shape, vocabulary, vectors, randomFrom(7)), kernel, examples };
}

describe('the gradients', () => {
  const { network, kernel, examples } = networkWith();
  const cost = (): number => {
    const { tags, arcs, relations, names } = network.addGradients(examples, weight, noDropout, Math.random).losses;

    return (weight.tags * tags + weight.arcs * arcs + weight.relations * relations + weight.names * names) / sharedOver;
  };
  const gradients = new Map<string, Float32Array>();
  network.addGradients(examples, weight, noDropout, Math.random);
  for (const { name, gradient, size } of network.parameters.all) gradients.set(name, view(kernel, gradient, size).slice());

  test.each(network.parameters.all.map(({ name }) => name))('of %s are the slopes of the cost', (name) => {
    expectSlopes(name, gradients.get(name) ?? new Float32Array(), cost, () => network.parameters.numbers(name));
  });
});

test('learning lowers the cost, and the same seed gives the same bits', () => {
  const run = (): { first: number; last: number; weights: Float32Array } => {
    const { network, examples } = networkWith();
    const random = randomFrom(3);
    const costs = Array.from(
      { length: 60 },
      () => network.learn(examples, 0.01, weight, { word: 0.1, input: 0.1, hidden: 0.1 }, random).arcs,
    );
    return { first: costs[0] ?? 0, last: costs.at(-1) ?? 0, weights: network.parameters.numbers('layer0.weights').slice() };
  };
  const one = run();
  expect(one.last).toBeLessThan(one.first / 3);
  expect(run().weights).toEqual(one.weights);
});
