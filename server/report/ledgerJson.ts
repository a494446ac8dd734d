import type { Evidence } from '../annotations/evidence.ts';
import type { LedgerRow } from '../ledger.ts';
import { lineNumbers } from './lines.ts';
import type { LedgerDocument } from './ledgerDocument.ts';

/**
 * The ledger as JSON: the contract of docs/ledger-json.md, no key more and none less. Offsets are UTF-16 code units into the draft without its
 * byte-order mark, lines count from 1.
 */
export function ledgerJson({ path, layout, review, ledger, lost }: LedgerDocument, version: string) {
  const lineOf = lineNumbers(layout.draft.text);
  return {
    ...{ tool: 'onrecord', version, path, language: review.language },
    notices: review.notices.map(({ code, message }) => ({ code, message })),
    toCheck: ledger.toCheck,
    done: ledger.done,
    counts: ledger.counts,
    stale: ledger.stale,
    rows: ledger.rows.map((row) => rowJson(row, lineOf)),
    lost: lost.map(({ words, status, rules, note, initials, date }) => ({ words, status, rules, note, initials, date })),
  };
}

const rowJson = ({ flag, denials, marked, evidence, ...row }: LedgerRow, lineOf: (offset: number) => number) => ({
  ...{ start: row.start, end: row.end, line: lineOf(row.start), words: row.words, worthiness: row.worthiness, reasons: row.reasons },
  ...{ attribution: row.attribution, source: row.source },
  flag: flag && { rule: flag.rule, kind: flag.kind, severity: flag.severity, message: flag.message },
  denials: denials.map(({ start, end, by }) => ({ start, end, line: lineOf(start), by })),
  marked: marked && { start: marked.start, end: marked.end },
  ...{ status: row.status, rules: row.rules, note: row.note },
  evidence: evidence.map(evidenceJson),
  ...{ initials: row.initials, date: row.date, stale: row.stale, needsChecking: row.needsChecking, done: row.done },
});

const evidenceJson = (evidence: Evidence) =>
  evidence.kind === 'url'
    ? { kind: evidence.kind, href: evidence.href }
    : { kind: evidence.kind, path: evidence.path, line: evidence.line };
