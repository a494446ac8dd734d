import { expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { Parameters, view } from '../../../server/training/parameters.ts';

const kernel = createKernel();
const parametersOf = (columns: number): Parameters =>
  new Parameters(kernel, [
    { name: 'matrix', kind: 'matrix', rows: 2, columns },
    { name: 'table', kind: 'table', rows: 3, columns: 2 },
  ]);

/** A step against a gradient of ones. */
function step(parameters: Parameters): Parameters {
  for (const { gradient, size } of parameters.all) view(kernel, gradient, size).fill(1);
  parameters.step(0.1, Infinity, new Map([['table', new Set([1])]]));
  return parameters;
}

const numbersOf = (parameters: Parameters): number[] => parameters.all.flatMap(({ name }) => [...parameters.numbers(name)]);

test('of a table only the rows that were used change', () => {
  const numbers = numbersOf(step(parametersOf(3))).map((number) => Math.round(number * 1000) / 1000 + 0);
  expect(numbers).toEqual([-0.1, -0.1, -0.1, -0.1, -0.1, -0.1, 0, 0, -0.1, -0.1, 0, 0]);
});

test('gradients are cut to a norm', () => {
  const parameters = parametersOf(3);
  view(kernel, parameters.get('matrix').gradient, 6).fill(100);
  parameters.step(0.1, 1e-9, new Map());
  // Adam's epsilon tells: what is cut to so little hardly moves anything.
  expect(Math.max(...numbersOf(parameters).map(Math.abs))).toBeLessThan(0.01);
});

const state = step(step(parametersOf(3))).state();

test.each([
  ['a state of its own', state],
  // As Node reads small files.
  ['a state within a larger buffer', Buffer.concat([Buffer.alloc(3), state]).subarray(3)],
])('%s is where training goes on', (_, from) => {
  const restored = parametersOf(3);
  restored.restore(from);
  expect(restored.state()).toEqual(state);
  expect(numbersOf(step(restored))).toEqual(numbersOf(step(step(step(parametersOf(3))))));
});

test.each([
  ['of another shape', state.slice(0, -4)],
  ['cut short', state.slice(0, -1)],
])('a state %s is refused', (_, other) => {
  expect(() => {
    parametersOf(3).restore(other);
  }).toThrow('another shape');
});

test('there are no weights of another name', () => {
  expect(() => parametersOf(3).get('matrices')).toThrow('matrices');
});
