import { expect, test } from 'vitest';
import { nearest } from '../../../server/training/nearest.ts';

const spans = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 20, end: 24 },
];

test.each([
  [0, 10, 0],
  [8, 14, 1],
  [8, 13, 0],
  [15, 30, 1],
  [18, 30, 2],
  [10, 11, null],
  [30, 40, null],
  [5, 5, null],
])('%i to %i shares most with: %s', (start, end, index) => {
  expect(nearest(spans, { start, end })).toBe(index);
});
