import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { layerParameters, matrix } from '../../../server/language/parameter.ts';
import { Parameters, view } from '../../../server/training/parameters.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { sharedOver, TrainableLayers } from '../../../server/training/trainableLayers.ts';
import { expectSlopes } from './gradients.ts';

const kernel = createKernel();
const parameters = new Parameters(kernel, [...layerParameters('layer', 8), matrix('head.weights', 8, 4)]);
parameters.begin(randomFrom(2));
const layers = new TrainableLayers(kernel, parameters);

const lengths = [3, 1, 2];
const random = randomFrom(5);
const input = Float32Array.from({ length: 48 }, () => random() - 0.5);
/** Yes or no is told by the last of four numbers, a class by the first three. */
const yes = Int8Array.of(1, 0, -1, 1, 0, 0);
const classes = Int16Array.of(2, -1, 0, 1, 0, 2);
const [yesWeight, binaryWeight, classWeight] = [3, 0.5, 2];

/** The cost, and the gradient of the input; a sixth of the layer is left out, the same each time. */
function run(): { readonly cost: number; readonly inputBack: Float32Array } {
  const mark = kernel.memory.mark();
  const rows = layers.zeros(48);
  view(kernel, rows, 48).set(input);
  const trace = layers.forward('layer', rows, lengths, 1 / 6, randomFrom(9));
  const said = layers.product(trace.output, 6, 'head');
  const saidBack = layers.zeros(24);
  const binary = layers.chooseBinary(yes, said + 12, saidBack + 12, 4, binaryWeight, yesWeight);
  const chosen = layers.choose(classes, said, saidBack, 4, 3, classWeight);
  const back = layers.back(trace, layers.productBack(trace.output, saidBack, 6, 'head'));
  const inputBack = view(kernel, back, 48).slice();
  kernel.memory.release(mark);
  return { cost: (binary * binaryWeight + chosen * classWeight) / sharedOver, inputBack };
}

const { inputBack } = run();
const gradients = new Map(parameters.all.map(({ name, gradient, size }) => [name, view(kernel, gradient, size).slice()]));

describe('the gradients are the slopes of the cost', () => {
  const cost = (): number => run().cost;
  const nearness = { places: 4, share: 0.02, least: 1e-6 };

  test.each([...gradients])('of %s', (name, gradient) => {
    expectSlopes(name, gradient, cost, () => parameters.numbers(name), nearness);
  });

  test('of the input', () => {
    expectSlopes('input', inputBack, cost, () => input, nearness);
  });
});

describe('yes or no', () => {
  const told = (gold: number, score: number): { readonly loss: number; readonly gradient: number } => {
    const scores = layers.zeros(2);
    const back = layers.zeros(2);
    view(kernel, scores, 2).set([9, score]);
    const loss = layers.chooseBinary(Int8Array.of(-1, gold), scores, back, 1, sharedOver, 3);
    return { loss, gradient: kernel.memory.f32[back / 4 + 1] ?? 0 };
  };

  test.each([
    [1, 0, 3 * Math.log(2), -1.5],
    [0, 0, Math.log(2), 0.5],
    [1, -40, 120, -3],
    [0, -40, 0, 0],
    [0, 40, 40, 1],
    [-1, 7, 0, 0],
  ])('%i where the number is %i', (gold, score, loss, gradient) => {
    expect(told(gold, score).loss).toBeCloseTo(loss, 3);
    expect(told(gold, score).gradient).toBeCloseTo(gradient, 5);
  });
});

test('what is left out is left out of a whole sequence, and the mean stays', () => {
  const mask = layers.masks(2, 4000, 0.25, randomFrom(4));
  const factors = view(kernel, mask, 8000).slice();
  expect(new Set(factors)).toEqual(new Set([0, Math.fround(4 / 3)]));
  expect(factors.reduce((sum, factor) => sum + factor, 0) / 8000).toBeCloseTo(1, 1);
  const rows = layers.zeros(3 * 4000);
  view(kernel, rows, 3 * 4000).fill(1);
  layers.multiply([2, 1], 4000, mask, rows);
  const [first, second] = [factors.slice(0, 4000), factors.slice(4000)];
  expect([...view(kernel, rows, 3 * 4000)]).toEqual([...first, ...first, ...second]);
});
