import { expect, test } from 'vitest';
import { localDate } from '../../client/calendar.ts';

test.each([
  [new Date(2026, 10, 22, 0, 0, 0), '2026-11-22'],
  [new Date(2026, 10, 22, 23, 59, 59), '2026-11-22'],
  [new Date(2027, 0, 1, 0, 30), '2027-01-01'],
  [new Date(2024, 1, 29, 12), '2024-02-29'],
])('%s is %s on the calendar here', (time, day) => {
  expect(localDate(time)).toBe(day);
});
