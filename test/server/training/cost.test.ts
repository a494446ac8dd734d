import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelFiles } from '../../../server/openReaders.ts';
import { measureSpeed, median, modelSize, modelSizes } from '../../../server/training/cost.ts';

test.each<readonly [readonly number[], number]>([
  [[3, 1, 2], 2],
  [[10, 9, 100], 10],
  [[], NaN],
])('the median of %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('speed counts the tables’ tokens, leaves out the warming up and takes turns', () => {
  let now = 0;
  const turns: string[] = [];
  const reader = (name: string, times: readonly number[]) => {
    let run = 0;
    const read = () => {
      turns.push(name);
      now += times[run++] ?? NaN;
      return { sentences: [], words: [], names: [] };
    };
    return { name, read, kinds: [] };
  };
  const quick = reader('quick', [900, 10, 10, 10, 500, 10]);
  const slow = reader('slow', [1, 40, 40, 50, 60, 70]);
  const article = { paragraphs: [{ text: 'a b', names: [] }], tokens: 20, lost: 0, broken: 0 };
  const speeds = measureSpeed([article], [quick, slow], () => now);
  expect([speeds.get(quick), speeds.get(slow)]).toEqual([2000, 400]);
  expect(turns.slice(0, 4)).toEqual(['quick', 'slow', 'quick', 'slow']);
});

test('all models count, and together they are no more than 8 MB gzipped', () => {
  const sizes = modelSizes('server/models');
  expect(Object.keys(sizes).sort()).toEqual(Object.values(modelFiles).sort());
  for (const [file, { plain, gzipped }] of Object.entries(sizes)) {
    expect(plain).toBe(statSync(`server/models/${file}`).size);
    expect(gzipped).toBeLessThan(plain);
  }
  expect(modelSize('server/models')).toBeLessThanOrEqual(8);
});
