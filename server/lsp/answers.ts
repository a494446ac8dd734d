import { strip } from '../annotations/clear.ts';
import type { LedgerResult, Orphan, OrphansResult, ReviewResult, TextResult } from '../protocol.ts';
import { toText, type TextOptions } from '../report/text.ts';
import { nameOf } from './addresses.ts';
import type { NotReviewed, OpenDraft } from './drafts.ts';
import { ledgerFor } from './ledger.ts';

/** What our own requests are answered. */

/** The editor wraps the review at the width of its pane, and shows hints in the draft. */
const page: TextOptions = { colour: false, width: Infinity, all: false, more: 'dotted in the draft' };

const refusal = ({ notReviewed }: NotReviewed): { readonly ok: false; readonly reason: string } => ({
  ok: false,
  reason: `This document is not reviewed: ${notReviewed}.`,
});

export function reviewAnswer(uri: string, draft: OpenDraft | NotReviewed): ReviewResult {
  const name = nameOf(uri);
  if ('notReviewed' in draft) return { text: `${name} is not reviewed: ${draft.notReviewed}.\n` };
  return { text: toText(name, draft.review, draft.layout.draft.text, page) };
}

export function ledgerAnswer(draft: OpenDraft | NotReviewed): LedgerResult {
  if ('notReviewed' in draft) return refusal(draft);
  return { ok: true, version: draft.document.version, ledger: ledgerFor(draft) };
}

export function cleanAnswer(draft: OpenDraft | NotReviewed): TextResult {
  if ('notReviewed' in draft) return refusal(draft);
  const { text, language } = draft.layout.draft;
  return { ok: true, text: strip(text, language) };
}

export function orphansAnswer(draft: OpenDraft | NotReviewed): OrphansResult {
  if ('notReviewed' in draft) return { file: null, orphans: [], problem: refusal(draft).reason };
  const { side, orphans, document } = draft;
  return {
    file: side.uri,
    problem: side.problem,
    orphans: orphans.map(({ id, remark: { status, note, initials, date }, words, near, reason }): Orphan => {
      return { id, words, status, note, initials, date, near: document.positionAt(near), reason };
    }),
  };
}
