import { onOneLine } from '../report/excerpt.ts';
import { ledgerDocument, type LedgerDocument } from '../report/ledgerDocument.ts';
import { createReviewer } from '../review.ts';
import type { Readers } from '../sourcing/readers.ts';
import { readBeside, readDraft, type Beside } from './draft.ts';
import { withSlashes } from './find.ts';
import { reviewOptions } from './review.ts';
import { readSettings } from './settingsFile.ts';
import type { Settings } from '../settings.ts';

export interface DocumentOptions {
  /** The file of settings, if there is one. */
  readonly settings?: string | undefined;
  /** Called once, if there is a draft to read. */
  readonly openReaders: () => Readers;
}

/** A reviewed draft with its ledger and what is beside it. */
export interface OpenDocument {
  readonly document: LedgerDocument;
  readonly beside: Beside;
  readonly settings: Settings;
}

/**
 * Reads and reviews one draft, with the marks in it and beside it. Null, and a line on stderr for each thing that is wrong, where settings, draft
 * or marks can't be read: half a ledger would tell that claims are open which are not.
 */
export async function openDocument(given: string, { settings: file, openReaders }: DocumentOptions): Promise<OpenDocument | null> {
  const read = readSettings(file ?? null);
  if (!read.ok) {
    for (const problem of read.problems) complain(file ?? '', problem);
    return null;
  }
  const { settings } = read;
  const path = withSlashes(given);
  const draft = await readDraft(path);
  if (!draft.ok) {
    complain(path, draft.reason);
    return null;
  }
  const { layout } = draft;
  const found = readBeside(path, layout);
  if (!found.ok) {
    complain(found.path, found.reason);
    return null;
  }
  const { beside } = found;
  const review = createReviewer(openReaders())(layout, reviewOptions(path, settings, beside));
  const lost = beside.orphans.map(({ remark, words }) => ({ ...remark, words }));
  return { document: ledgerDocument(path, layout, review, { ignoredRules: beside.ignoredRules, lost }), beside, settings };
}

/** Says on stderr what is wrong with a file or an argument. */
export const complain = (what: string, reason: string): void => {
  process.stderr.write(`onrecord: ${onOneLine(what)}: ${onOneLine(reason)}\n`);
};
