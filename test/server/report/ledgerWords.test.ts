import { expect, it } from 'vitest';
import type { LedgerDenial, LedgerRow } from '../../../server/ledger.ts';
import { denialsTold } from '../../../server/report/ledgerWords.ts';
import { documentOf } from './documents.ts';

const [row] = documentOf('It is the worst dam.\n').ledger.rows;
/** Ten characters are a line. */
const told = (denials: readonly (readonly [start: number, by: string | null])[]): string[] => {
  if (!row) throw new Error('no claim');
  const denied: LedgerRow = { ...row, denials: denials.map(([start, by]): LedgerDenial => ({ start, end: start + 1, by })) };
  return denialsTold(denied, (offset) => Math.floor(offset / 10) + 1);
};

it.each<[what: string, denials: Parameters<typeof told>[0], expected: readonly string[]]>([
  ['nobody', [], []],
  [
    'who denies twice in a line, once',
    [
      [100, 'Pavel Orsin'],
      [105, 'Pavel Orsin'],
    ],
    ['by Pavel Orsin (line 11)'],
  ],
  [
    'each line',
    [
      [100, 'Pavel Orsin'],
      [115, 'Pavel Orsin'],
    ],
    ['by Pavel Orsin (line 11)', 'by Pavel Orsin (line 12)'],
  ],
  [
    'each denier of a line',
    [
      [100, 'Pavel Orsin'],
      [105, 'two officials'],
      [107, 'Pavel Orsin'],
    ],
    ['by Pavel Orsin (line 11)', 'by two officials (line 11)'],
  ],
  [
    'one without a name, once',
    [
      [100, null],
      [105, null],
    ],
    ['(line 11)'],
  ],
])('names %s', (_what, denials, expected) => {
  expect(told(denials)).toEqual(expected);
});
