import { describe, expect, it } from 'vitest';
import { forestOf } from '../../../server/sourcing/forest.ts';
import { binned, growTree } from '../../../server/training/growTree.ts';

const vectors = Array.from({ length: 100 }, (_, i) => Float64Array.of(i % 2, i, 5));
const growth = { depth: 2, leastWeight: 1, restraint: 0, pace: 1 };
const everybody = [...vectors.keys()];
const one = new Float64Array(100).fill(1);

describe('features', () => {
  it('are cut between the values that they have; one that never changes is not', () => {
    const { thresholds, bins } = binned(vectors, 3);
    expect(thresholds[0]).toEqual([0.5]);
    expect(thresholds[1]?.length).toBeGreaterThan(20);
    expect(thresholds[2]).toEqual([]);
    expect([...(bins[0] ?? [])].slice(0, 4)).toEqual([0, 1, 0, 1]);
  });
});

describe('a tree', () => {
  it('goes against the slope', () => {
    const slope = Float64Array.from(vectors, (vector) => (vector[0] === 1 ? -2 : 1));
    const sums = new Float64Array(100);
    const tree = growTree(binned(vectors, 3), everybody, slope, one, growth, sums);
    const forest = forestOf([tree]);
    expect(vectors.slice(0, 2).map((vector) => forest.sumOf(vector))).toEqual([-1, 2]);
    expect(vectors.map((vector) => forest.sumOf(vector))).toEqual([...sums]);
  });

  it('asks nothing where there is nothing to gain', () => {
    const tree = growTree(binned(vectors, 3), everybody, one, one, growth, new Float64Array(100));
    expect(tree).toMatchObject({ feature: [], leaf: [-1] });
  });

  it('has no leaf of too few examples', () => {
    const slope = Float64Array.from(vectors, (vector) => (vector[1] === 99 ? -50 : 0));
    const tree = growTree(binned(vectors, 3), everybody, slope, one, { ...growth, leastWeight: 10 }, new Float64Array(100));
    expect(Math.max(...tree.threshold)).toBeLessThanOrEqual(90);
  });

  it('learns from none but those that it may look at', () => {
    const slope = Float64Array.from(vectors, (_, i) => (i < 50 ? 1 : -1));
    const tree = growTree(binned(vectors, 3), everybody.slice(0, 50), slope, one, growth, new Float64Array(100));
    expect(tree.leaf).toEqual([-1]);
  });
});
