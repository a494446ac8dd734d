import { formatTarget } from '../annotations/evidence.ts';
import { rulesIgnored } from '../annotations/beside/change.ts';
import { ledgerOf } from '../ledger.ts';
import type { Ledger, LedgerRow } from '../protocol.ts';
import { extentOf } from '../annotations/annotation.ts';
import { toRange } from './convert.ts';
import type { OpenDraft } from './drafts.ts';

/** The draft claim by claim, as the client reads it. */
export function ledgerFor({ document, layout, review, side }: OpenDraft): Ledger {
  const ledger = ledgerOf(review, layout, side.file ? rulesIgnored(side.file) : []);
  const { toCheck, done, counts, stale } = ledger;
  const markAt = new Map(review.annotations.map((mark) => [`${mark.span.start} ${mark.span.end}`, mark]));
  const rows = ledger.rows.map((row): LedgerRow => {
    const { words, worthiness, reasons, attribution, source, flag, status, note, initials, date, needsChecking } = row;
    const mark = row.marked && markAt.get(`${row.marked.start} ${row.marked.end}`);
    return {
      range: toRange(document, row),
      words,
      worthiness,
      reasons,
      attribution,
      source,
      flag,
      denials: row.denials.map((denial) => ({ range: toRange(document, denial), by: denial.by })),
      status,
      note,
      evidence: row.evidence.map((target) => formatTarget(target)),
      initials,
      date,
      stale: row.stale,
      needsChecking,
      done: row.done,
      mark: mark ? toRange(document, extentOf(mark)) : null,
    };
  });
  return { rows, toCheck, done, stale, counts };
}
