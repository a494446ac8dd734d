import { stringify } from 'csv-stringify/sync';
import { onOneLine } from './excerpt.ts';
import { lineNumbers } from './lines.ts';
import type { LedgerDocument } from './ledgerDocument.ts';
import { denialsTold, evidenceTold } from './ledgerWords.ts';

/**
 * The ledger as a table for spreadsheets: RFC 4180, a row for each claim and mark. It begins with a byte-order mark, without which they take
 * UTF-8 for something else, and no cell is a formula, whatever a draft or a note says.
 */
export function ledgerCsv({ layout, ledger }: LedgerDocument): string {
  const lineOf = lineNumbers(layout.draft.text);
  const cells = ledger.rows.map((row) => ({
    line: lineOf(row.start),
    words: cell(row.words),
    'needs checking': yesOrNo(row.needsChecking),
    done: yesOrNo(row.done),
    status: row.status ?? '',
    stale: yesOrNo(row.stale),
    note: cell(row.note),
    evidence: cell(evidenceTold(row).join(' ')),
    initials: row.initials ?? '',
    date: row.date ?? '',
    worthiness: row.worthiness ?? '',
    reasons: row.reasons.join(' '),
    attribution: row.attribution ?? '',
    source: cell(row.source ?? ''),
    'denied by': cell(denialsTold(row, lineOf).join('; ')),
    flag: row.flag ? `${row.flag.rule}/${row.flag.kind}` : '',
    severity: row.flag?.severity ?? '',
    question: cell(row.flag?.message ?? ''),
    start: row.start,
    end: row.end,
  }));
  return stringify(cells, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** Named here, for a ledger without a row has them too. */
const columns = [
  ...['line', 'words', 'needs checking', 'done', 'status', 'stale', 'note', 'evidence', 'initials', 'date', 'worthiness', 'reasons'],
  ...['attribution', 'source', 'denied by', 'flag', 'severity', 'question', 'start', 'end'],
];

/** Text on one line that begins with a character, by which a formula is known. */
const cell = (words: string): string => onOneLine(words).trim();

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');
