import { expect, test } from 'vitest';
import { intervalOf, wilson } from '../../../server/report/precision.ts';

// Newcombe 1998, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i right of %i', (right, judged, low, high) => {
  const interval = wilson({ judged, right });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('the interval in words', () => {
  expect(intervalOf({ judged: 20, right: 20 })).toBe('84 to 100');
  expect(intervalOf({ judged: 0, right: 0 })).toBe('0 to 100');
});
