import { expect } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';

/** Places given out are not taken back: a test needs little. */
export const kernel = createKernel();

/** Numbers between -1 and 1 that are the same in every run. */
export function numbers(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.fround(state / 2 ** 31 - 1);
  });
}

/** A place in the kernel's memory that holds the numbers. */
export function put(values: readonly number[]): number {
  const place = kernel.memory.alloc(values.length * 4);
  kernel.memory.f32.set(values, place / 4);
  return place;
}

export const get = (place: number, count: number): number[] => [...kernel.memory.f32.subarray(place / 4, place / 4 + count)];

export const at = (values: readonly number[], index: number): number => values[index] ?? NaN;

/** Asserts that numbers in float32 are those of the same sums in float64, but for rounding. */
export function close(actual: readonly number[], expected: readonly number[], tolerance = 1e-5) {
  expect(actual.length).toBe(expected.length);
  const worst = Math.max(...expected.map((value, i) => Math.abs(value - at(actual, i)) / (1 + Math.abs(value))));
  expect(worst).toBeLessThan(tolerance);
}
