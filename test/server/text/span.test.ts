import { expect, it } from 'vitest';
import { sharedBy } from '../../../server/text/span.ts';

it('tells what two spans share', () => {
  expect(sharedBy({ start: 0, end: 10 }, { start: 8, end: 14 })).toBe(2);
});
