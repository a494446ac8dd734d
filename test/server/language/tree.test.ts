import { describe, expect, test } from 'vitest';
import { bestTree } from '../../../server/language/tree.ts';
import { randomFrom } from '../../../server/training/random.ts';

const tree = (...rows: readonly (readonly number[])[]): number[] => [...bestTree(Float32Array.from(rows.flat()), 0, rows.length)];

describe('the best tree', () => {
  test.each<readonly [string, readonly (readonly number[])[], readonly number[]]>([
    ['of one word', [[0]], [-1]],
    // "dogs bark loudly"
    [
      'is that of the best heads',
      [
        [0, 5, 0],
        [1, 6, 1],
        [0, 4, 0],
      ],
      [1, -1, 1],
    ],
    [
      'has one root where two words look like it',
      [
        [4, 3],
        [2, 5],
      ],
      [1, -1],
    ],
    [
      'has a root where none looks like it',
      [
        [0, 5],
        [5, 1],
      ],
      [1, -1],
    ],
    [
      'breaks a cycle where that costs least',
      [
        [0, 9, 1],
        [8, 0, 7],
        [2, 2, 6],
      ],
      [1, 2, -1],
    ],
    [
      'breaks a cycle within a cycle',
      [
        [0, 9, 1, 0],
        [9, 0, 5, 0],
        [1, 0, 0, 8],
        [0, 6, 8, 3],
      ],
      [1, 2, 3, -1],
    ],
  ])('%s', (_, rows, heads) => {
    expect(tree(...rows)).toEqual(heads);
  });

  test('reads scores from where they begin', () => {
    expect([...bestTree(Float32Array.of(9, 9, 0, 5, 1, 6), 2, 2)]).toEqual([1, -1]);
  });

  test('is the best of all trees, by trying them all', () => {
    const random = randomFrom(5);
    for (let round = 0; round < 300; round++) {
      const size = 1 + Math.floor(random() * 5);
      const scores = Float32Array.from({ length: size * size }, () => Math.round(random() * 20 - 10));
      const heads = bestTree(scores, 0, size);
      expect(isTree([...heads])).toBe(true);
      expect(worth(scores, [...heads])).toBe(Math.max(...allTrees(size).map((other) => worth(scores, other))));
    }
  });
});

const worth = (scores: Float32Array, heads: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + (scores[word * heads.length + (head < 0 ? word : head)] ?? 0), 0);

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === -1).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; at !== -1 && steps <= heads.length; steps++) at = heads[at] ?? -1;
    return at === -1;
  });
}

function allTrees(size: number): number[][] {
  let all: number[][] = [[]];
  for (let word = 0; word < size; word++) {
    const choices = Array.from({ length: size }, (_, head) => (head === word ? -1 : head));
    all = all.flatMap((heads) => choices.map((head) => [...heads, head]));
  }
  return all.filter(isTree);
}
