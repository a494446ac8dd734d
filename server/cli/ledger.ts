import { ledgerCsv } from '../report/ledgerCsv.ts';
import type { LedgerDocument } from '../report/ledgerDocument.ts';
import { ledgerJson } from '../report/ledgerJson.ts';
import { ledgerMarkdown } from '../report/ledgerMarkdown.ts';
import { ledgerText } from '../report/ledgerText.ts';
import { openDocument, type DocumentOptions } from './document.ts';
import { pageOptions } from './review.ts';

export const ledgerFormats = ['text', 'json', 'csv', 'markdown'] as const;

export interface LedgerCommandOptions extends DocumentOptions {
  readonly format: (typeof ledgerFormats)[number];
  /** Whether text and Markdown have claims too that need no checking; JSON and CSV have all. */
  readonly all: boolean;
  readonly version: string;
}

/**
 * `onrecord ledger`: prints a draft claim by claim.
 * @returns the exit status: 2 where something could not be read, else 0
 */
export async function ledgerCommand(path: string, options: LedgerCommandOptions): Promise<0 | 2> {
  const opened = await openDocument(path, options);
  if (!opened) return 2;
  process.stdout.write(formatted(opened.document, options));
  return 0;
}

function formatted(document: LedgerDocument, { format, all, version }: LedgerCommandOptions): string {
  switch (format) {
    case 'text':
      return ledgerText(document, { ...pageOptions(), all });
    case 'json':
      return `${JSON.stringify(ledgerJson(document, version))}\n`;
    case 'csv':
      return ledgerCsv(document);
    case 'markdown':
      return ledgerMarkdown(document, all);
  }
}
