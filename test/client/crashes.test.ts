import { expect, test } from 'vitest';
import { Crashes } from '../../client/crashes.ts';

const minute = 60_000;

test.each([
  ['four in a row are borne, a fifth is not', [0, 1, 2, 3, 4], [true, true, true, true, false]],
  ['one a minute is borne for ever', [0, 1, 2, 3, 4, 5, 6, 7].map((n) => n * minute), [true, true, true, true, true, true, true, true]],
  ['what is three minutes past is forgotten', [0, 1, 2, 3, 3 * minute + 1], [true, true, true, true, true]],
])('%s', (_, times, expected) => {
  const crashes = new Crashes();
  expect(times.map((time) => crashes.add(time))).toEqual(expected);
});
