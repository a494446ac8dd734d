import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { view } from '../../../server/training/parameters.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { sharedOver } from '../../../server/training/trainableLayers.ts';
import { TrainableWorthiness, type WorthinessDropout } from '../../../server/training/trainableWorthiness.ts';
import { expectSlopes } from './gradients.ts';
import { examplesByHand, smallShape, smallVectors } from './worthinessByHand.ts';

const weights = { checkable: 2, contestable: 3 };
const noDropout = { input: 0, hidden: 0 };

function fresh(): { network: TrainableWorthiness; kernel: ReturnType<typeof createKernel> } {
  const kernel = createKernel();
  return { network: new TrainableWorthiness(kernel, smallShape, smallVectors, randomFrom(7)), kernel };
}

describe.each([
  ['with nothing left out', noDropout],
  ['with some left out', { input: 0.2, hidden: 0.2 }],
])('the gradients %s', (_, dropout: WorthinessDropout) => {
  const { network, kernel } = fresh();
  const run = () => network.addGradients(examplesByHand(), weights, dropout, randomFrom(5));
  const cost = (): number => {
    const { checkable, contestable } = run();
    return (weights.checkable * checkable + weights.contestable * contestable) / sharedOver;
  };
  run();
  const gradients = new Map(network.parameters.all.map(({ name, gradient, size }) => [name, view(kernel, gradient, size).slice()]));

  test.each(network.parameters.all.map(({ name }) => name))('of %s are the slopes of the cost', (name) => {
    const gradient = gradients.get(name) ?? new Float32Array();
    expect(gradient.some((slope) => slope !== 0)).toBe(true);
    expectSlopes(name, gradient, cost, () => network.parameters.numbers(name));
  });
});

test('learning lowers every cost, and the same seed gives the same bits', () => {
  const run = () => {
    const { network } = fresh();
    const random = randomFrom(3);
    const losses = Array.from({ length: 60 }, () => network.learn(examplesByHand(), 0.01, weights, { input: 0.1, hidden: 0.1 }, random));
    return { begun: losses[0], ended: losses.at(-1), weights: network.parameters.numbers('heads.weights').slice() };
  };
  const one = run();
  for (const part of ['checkable', 'contestable'] as const) expect(one.ended?.[part]).toBeLessThan((one.begun?.[part] ?? 0) / 3);
  expect(run().weights).toEqual(one.weights);
});

test.each(['checkable', 'contestable'] as const)('what is not weighed teaches nothing: %s', (part) => {
  const { network, kernel } = fresh();
  network.addGradients(examplesByHand(), { checkable: 0, contestable: 0, [part]: 1 }, noDropout, Math.random);
  const { gradient, size } = network.parameters.get('heads.bias');
  const slopes = [...view(kernel, gradient, size)];
  expect(slopes.map((slope) => Math.abs(slope) > 1e-6)).toEqual([false, part === 'checkable', part === 'contestable']);
});

test('what is read of one batch leaves nothing in memory', () => {
  const { network, kernel } = fresh();
  const mark = kernel.memory.mark();
  network.learn(examplesByHand(), 0.01, weights, noDropout, Math.random);
  expect(kernel.memory.mark()).toBe(mark);
});
