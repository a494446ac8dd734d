import { expect, it } from 'vitest';
import { lineNumbers } from '../../../server/report/lines.ts';

it('counts line ends of all systems', () => {
  const lineOf = lineNumbers('a\nb\r\nc\rd');
  expect([0, 1, 2, 4, 5, 6, 7, 99].map(lineOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});
