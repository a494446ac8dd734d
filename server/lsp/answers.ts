import { rulesIgnored } from '../annotations/beside/change.ts';
import { emptySideFile } from '../annotations/beside/sideFile.ts';
import { strip } from '../annotations/clear.ts';
import type { ExportParams, LedgerResult, Orphan, OrphansResult, ReviewResult, TextResult } from '../protocol.ts';
import { claimReview, type Publication } from '../report/claimReview.ts';
import { factCheckHtml } from '../report/factCheckHtml.ts';
import { factCheckMarkdown } from '../report/factCheckMarkdown.ts';
import { ledgerCsv } from '../report/ledgerCsv.ts';
import { ledgerDocument, type LedgerDocument } from '../report/ledgerDocument.ts';
import { ledgerJson } from '../report/ledgerJson.ts';
import { ledgerMarkdown } from '../report/ledgerMarkdown.ts';
import { ledgerText } from '../report/ledgerText.ts';
import { webAnnotations } from '../report/webAnnotations.ts';
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

export interface ExportOptions extends Pick<ExportParams, 'as' | 'url'> {
  /** The day of the report or of publication, `YYYY-MM-DD`. */
  readonly date: string;
  /** Our own version. */
  readonly version: string;
}

/** What half of the marks could tell would be wrong: where those beside the draft can't be read there is no export. */
export function exportAnswer(draft: OpenDraft | NotReviewed, { as, url = '', date, version }: ExportOptions): TextResult {
  if ('notReviewed' in draft) return refusal(draft);
  const { layout, review, side, orphans, settings } = draft;
  if (side.problem !== null) return { ok: false, reason: side.problem };
  const name = nameOf(draft.document.uri);
  const file = side.file ?? emptySideFile(name);
  const lost = orphans.map(({ remark, words }) => ({ ...remark, words }));
  const document = ledgerDocument(name, layout, review, { ignoredRules: rulesIgnored(file), lost });
  const done = (text: string): TextResult => ({ ok: true, text });
  switch (as) {
    case 'html':
      return done(factCheckHtml(document, date));
    case 'markdown':
      return done(factCheckMarkdown(document, date));
    case 'annotations':
      return done(webAnnotations(layout, file));
    case 'ledger-text':
      return done(ledgerText(document, { ...page, all: false }));
    case 'ledger-markdown':
      return done(ledgerMarkdown(document, false));
    case 'ledger-csv':
      return done(ledgerCsv(document));
    case 'ledger-json':
      return done(`${JSON.stringify(ledgerJson(document, version), null, 2)}\n`);
    case 'claimreview':
      return asClaimReview(document, { url: url === '' ? null : url, publisher: settings.publisher, date, notes: false });
  }
}

function asClaimReview(document: LedgerDocument, publication: Publication): TextResult {
  const result = claimReview(document, publication);
  if (!result.ok) {
    const setting = result.wanted.includes('publisher') ? ' Its name is in the setting onrecord.publisher.' : '';
    return { ok: false, reason: result.reason + setting };
  }
  const { text, leftOut } = result;
  if (leftOut === 0) return { ok: true, text };
  const marks = leftOut === 1 ? '1 mark is' : `${leftOut} marks are`;
  return { ok: true, text, message: `${marks} left out: the words have changed since.` };
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
