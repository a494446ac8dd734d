import { describe, expect, it } from 'vitest';
import { forestOf, sharesOf, type Tree } from '../../../server/sourcing/forest.ts';

const stump: Tree = { feature: [0], threshold: [0.5], low: [-1], high: [-2], leaf: [-1, 2] };
const deep: Tree = { feature: [1, 0], threshold: [0, 3], low: [-1, -2], high: [1, -3], leaf: [10, 20, 30] };
const constant: Tree = { feature: [], threshold: [], low: [], high: [], leaf: [0.25] };

describe('a forest', () => {
  it.each([
    [[0, 0], -1 + 10],
    [[0.5, 0], -1 + 10],
    [[0.6, 0], 2 + 10],
    [[3, 1], 2 + 20],
    [[4, 1], 2 + 30],
    [[], -1 + 10],
  ])('of %j says %d', (vector, sum) => {
    expect(forestOf([stump, deep]).sumOf(Float64Array.from(vector))).toBe(sum);
  });

  it('says something without asking', () => {
    expect(forestOf([constant]).sumOf(new Float64Array(1))).toBe(0.25);
    expect(forestOf([]).sumOf(new Float64Array(1))).toBe(0);
  });

  it('shares its sum out among the features that it asked', () => {
    const shares = sharesOf([stump, deep], [4, 1]);
    expect(shares).toEqual(
      new Map([
        [0, 2 + 15],
        [1, 15],
      ]),
    );
  });

  it('ends where a tree goes in a circle', () => {
    expect(forestOf([{ feature: [0], threshold: [1], low: [0], high: [0], leaf: [5] }]).sumOf(new Float64Array(1))).toBe(0);
  });
});
