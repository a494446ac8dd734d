import type { Ledger, LedgerRow } from '../server/protocol.ts';

type Range = LedgerRow['range'];
type Position = Range['start'];

/** A claim that needs checking and has no status that counts. */
export const isUnchecked = ({ needsChecking, done }: LedgerRow): boolean => needsChecking && !done;

export const isDisputed = ({ status }: LedgerRow): boolean => status === 'disputed';

/**
 * The row of those wanted that comes next behind, or before, what is selected; from the other end of the draft where there is none. Null
 * where no row is wanted. `rows` are in the order of the draft.
 */
export function nextRow(
  rows: readonly LedgerRow[],
  selection: Range,
  step: 1 | -1,
  wanted: (row: LedgerRow) => boolean,
): { readonly row: LedgerRow; readonly wrapped: boolean } | null {
  const inOrder = rows.filter(wanted);
  if (step < 0) inOrder.reverse();
  const beyond = inOrder.find(({ range }) => compare(range, selection) * step > 0);
  const row = beyond ?? inOrder[0];
  return row ? { row, wrapped: !beyond } : null;
}

/** The first row whose mark the selection touches; null where it touches none. */
export const markedRow = (rows: readonly LedgerRow[], selection: Range): LedgerRow | null =>
  rows.find(({ mark }) => mark !== null && touches(mark, selection)) ?? null;

/** A mark that is kept beside the text. */
interface MarkBeside {
  readonly range: Range;
  readonly status: NonNullable<LedgerRow['status']>;
  readonly stale: boolean;
}

/** The marks that are kept beside the text, each once. `textFrom` gives the text of a line from a place on. */
export function marksBeside(rows: readonly LedgerRow[], textFrom: (place: Position) => string): MarkBeside[] {
  const marks = new Map<string, MarkBeside>();
  for (const { mark, status, stale } of rows) {
    if (mark === null || status === null || textFrom(mark.start).startsWith('{==')) continue;
    marks.set(`${mark.start.line}:${mark.start.character}`, { range: mark, status, stale });
  }
  return [...marks.values()];
}

/** How far the draft is, in a line. */
export const progress = ({ toCheck, done }: Pick<Ledger, 'toCheck' | 'done'>): string =>
  toCheck === 0 ? 'No claim of this draft needs checking.' : `Checked so far: ${done} of ${toCheck} ${toCheck === 1 ? 'claim' : 'claims'}.`;

/** By where they begin, then by where they end. */
const compare = (a: Range, b: Range): number => comparePositions(a.start, b.start) || comparePositions(a.end, b.end);

const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

const touches = (a: Range, b: Range): boolean => comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
