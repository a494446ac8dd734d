import { describe, expect, test } from 'vitest';
import { featureRows, featureTables, longestForm, normalised, shapeOf } from '../../../server/language/wordFeatures.ts';

const rowsOf = (form: string): number[] => {
  const rows = new Int32Array(featureTables.length);
  featureRows(form, rows, 0);
  return [...rows];
};

/** In the order of the tables. */
const features = [
  'word',
  'ending of 2',
  'ending of 3',
  'ending of 4',
  'ending of 5',
  'beginning of 3',
  'beginning of 4',
  'look',
  'letters',
];
const shared = (one: string, other: string): string[] => {
  const rows = rowsOf(other);
  return features.filter((_, table) => rowsOf(one)[table] === rows[table]);
};

test.each([
  ['reported', 'reported', features],
  ['reported', 'Reported', features.slice(0, 7)],
  ['O’Brien', "O'Brien", features.slice(0, 7)],
  ['Reported', 'Imported', ['ending of 2', 'ending of 3', 'ending of 4', 'ending of 5', 'look']],
  ['reporter', 'reported', ['beginning of 3', 'beginning of 4', 'look']],
  [`${'a'.repeat(longestForm)}b`, `${'a'.repeat(longestForm)}c`, features],
])('%s and %s share %j', (one, other, same) => {
  expect(shared(one, other)).toEqual(same);
});

test.each(['', 'a', '😀', '\ud83d', 'İ'.repeat(100), 'x'.repeat(100_000)])('every feature of a word is a row of its table: %#', (form) => {
  const rows = rowsOf(form);
  expect(rows.every((row, table) => row >= 0 && row < (featureTables[table]?.rows ?? 0))).toBe(true);
});

test('rows are set from where they are to begin', () => {
  const rows = new Int32Array(featureTables.length + 2).fill(-5);
  featureRows('dog', rows, 1);
  expect([...rows]).toEqual([-5, ...rowsOf('dog'), -5]);
});

describe('the look of a word', () => {
  test.each([
    ["McDonald's", "XxXxx'x"],
    ['reported', 'xx'],
    ['USA', 'XX'],
    ['U.S.', 'X.X.'],
    ['1,250,000', 'd,dd,dd'],
    ['F-16s', 'X-ddx'],
    ['......', '..'],
    ['Kèrè', 'Xxx'],
    ['', ''],
  ])('%s: %s', (form, shape) => {
    expect(shapeOf(form)).toBe(shape);
  });
});

test.each([
  ['‘Til', "'til"],
  ['“', '"'],
  ['»', '"'],
  ['A'.repeat(100), 'a'.repeat(longestForm)],
])('%s is %s to the tables', (form, expected) => {
  expect(normalised(form)).toBe(expected);
});
