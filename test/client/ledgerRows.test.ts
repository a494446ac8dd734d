import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDisputed, isUnchecked, markedRow, marksBeside, nextRow, progress } from '../../client/ledgerRows.ts';
import type { LedgerRow } from '../../server/protocol.ts';

type Range = LedgerRow['range'];

const range = (line: number, from: number, to: number): Range => ({ start: { line, character: from }, end: { line, character: to } });

const row = (place: Range, rest: Partial<LedgerRow> = {}): LedgerRow => ({
  range: place,
  words: 'The mayor lied.',
  worthiness: 'must',
  reasons: [],
  attribution: 'none',
  source: null,
  flag: null,
  denials: [],
  status: null,
  note: '',
  evidence: [],
  initials: null,
  date: null,
  stale: false,
  needsChecking: true,
  done: false,
  mark: null,
  ...rest,
});

const cursor = (line: number, character: number): Range => range(line, character, character);

describe('what wants checking', () => {
  it.each<[string, Partial<LedgerRow>, boolean, boolean]>([
    ['a claim without a status', {}, true, false],
    ['a claim that needs no checking', { needsChecking: false }, false, false],
    ['a verified claim', { status: 'verified', done: true }, false, false],
    ['a claim whose words have changed since', { status: 'disputed', stale: true }, true, true],
    ['a disputed claim', { status: 'disputed', done: true }, false, true],
    ['disputed words without a claim', { status: 'disputed', needsChecking: false, worthiness: null }, false, true],
  ])('%s', (_, rest, unchecked, disputed) => {
    expect([isUnchecked(row(range(0, 0, 5), rest)), isDisputed(row(range(0, 0, 5), rest))]).toEqual([unchecked, disputed]);
  });
});

describe('the next row', () => {
  const first = row(range(0, 0, 10));
  const second = row(range(0, 12, 20));
  const inner = row(range(0, 12, 30));
  const last = row(range(4, 0, 9));
  const rows = [first, second, inner, last];
  const from = (selection: Range, step: 1 | -1): LedgerRow | undefined => nextRow(rows, selection, step, isUnchecked)?.row;

  it.each<[string, Range, 1 | -1, LedgerRow]>([
    ['the first from the top', cursor(0, 0), 1, first],
    ['not the one that is selected', first.range, 1, second],
    ['of two that begin at one place, the longer after the shorter', second.range, 1, inner],
    ['...and on from there', inner.range, 1, last],
    ['the first from the last', last.range, 1, first],
    ['the one behind, where the cursor is in one', cursor(0, 5), 1, second],
    ['back: the one that the cursor is in', cursor(0, 5), -1, first],
    ['back: the one before', last.range, -1, inner],
    ['back: the last from the first', first.range, -1, last],
  ])('%s', (_, selection, step, expected) => {
    expect(from(selection, step)).toBe(expected);
  });

  it('tells where it began anew', () => {
    expect(nextRow(rows, last.range, 1, isUnchecked)?.wrapped).toBe(true);
    expect(nextRow(rows, first.range, 1, isUnchecked)?.wrapped).toBe(false);
  });

  it('is none where none is wanted', () => {
    expect(nextRow(rows, cursor(0, 0), 1, isDisputed)).toBeNull();
    expect(nextRow([], cursor(0, 0), -1, isUnchecked)).toBeNull();
  });

  it('comes to each of them in turn, forwards and backwards', () => {
    const place = fc.tuple(fc.nat(5), fc.nat(9), fc.nat(9)).map(([line, from, length]) => range(line, from, from + 1 + length));
    const key = ({ start, end }: Range): string => [start.line, start.character, end.character].join();
    const places = fc.uniqueArray(place, { selector: key, minLength: 1, maxLength: 12 });
    const before = (a: Range, b: Range): number =>
      a.start.line - b.start.line || a.start.character - b.start.character || a.end.character - b.end.character;
    fc.assert(
      fc.property(places, fc.constantFrom(1 as const, -1 as const), (given, step) => {
        const sorted = given.toSorted(before).map((one) => row(one));
        let at: Range = step > 0 ? cursor(0, 0) : cursor(9, 0);
        const seen = sorted.map(() => {
          const next = nextRow(sorted, at, step, isUnchecked);
          at = next?.row.range ?? at;
          return at;
        });
        expect(step > 0 ? seen : seen.toReversed()).toEqual(sorted.map((one) => one.range));
      }),
    );
  });
});

describe('the mark at the cursor', () => {
  const marked = row(range(2, 3, 9), { status: 'verified', mark: range(2, 0, 30) });
  const rows = [row(range(0, 0, 10)), marked];
  it.each([
    ['in the words', cursor(2, 5), marked],
    ['in the markup behind them', cursor(2, 30), marked],
    ['a selection over it', range(2, 0, 40), marked],
    ['words that have none', cursor(0, 5), null],
    ['behind it', cursor(2, 31), null],
    ['another line', cursor(3, 0), null],
  ])('%s', (_, selection, expected) => {
    expect(markedRow(rows, selection)).toBe(expected);
  });
});

describe('marks beside the text', () => {
  const lines = ['The mayor lied and left. {==It rained==}{>>verified<<}', 'The end.'];
  const textFrom = ({ line, character }: Range['start']): string => lines[line]?.slice(character) ?? '';
  it.each<[string, LedgerRow[], number]>([
    ['one', [row(range(0, 0, 14), { status: 'disputed', mark: range(0, 0, 24) })], 1],
    [
      'one on two claims',
      [
        row(range(0, 0, 14), { status: 'disputed', mark: range(0, 0, 24) }),
        row(range(0, 19, 23), { status: 'disputed', mark: range(0, 0, 24) }),
      ],
      1,
    ],
    ['one on words without a claim', [row(range(1, 0, 8), { status: 'opinion', worthiness: null, mark: range(1, 0, 8) })], 1],
    ['none that is in the text', [row(range(0, 28, 37), { status: 'verified', mark: range(0, 25, 54) })], 0],
    ['none where nothing is marked', [row(range(0, 0, 14))], 0],
  ])('%s', (_, rows, count) => {
    expect(marksBeside(rows, textFrom)).toHaveLength(count);
  });
});

it.each([
  [0, 0, 'No claim of this draft needs checking.'],
  [1, 0, 'Checked so far: 0 of 1 claim.'],
  [12, 7, 'Checked so far: 7 of 12 claims.'],
])('of %i, %i: %s', (toCheck, done, words) => {
  expect(progress({ toCheck, done })).toBe(words);
});
