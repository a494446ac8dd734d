import { z } from 'zod';
import { claimReview } from '../report/claimReview.ts';
import { factCheckHtml } from '../report/factCheckHtml.ts';
import { factCheckMarkdown } from '../report/factCheckMarkdown.ts';
import { webAnnotations } from '../report/webAnnotations.ts';
import { complain, openDocument, type DocumentOptions, type OpenDocument } from './document.ts';

export const exportFormats = ['claimreview', 'annotations', 'html', 'markdown'] as const;

export interface ExportCommandOptions extends DocumentOptions {
  readonly as: (typeof exportFormats)[number];
  /** What a ClaimReview needs and no draft tells. */
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly withNotes: boolean;
  /** Of the publication, or of the report; today where it is not given. */
  readonly date?: string | undefined;
  readonly today: () => string;
}

/**
 * `onrecord export`: prints what a draft's marks say, for a reporter, for search engines or for other tools.
 * @returns the exit status: 2 where something could not be read or is missing, else 0
 */
export async function exportCommand(path: string, options: ExportCommandOptions): Promise<0 | 2> {
  const date = options.date ?? options.today();
  if (!z.iso.date().safeParse(date).success) {
    complain('--date', `“${date}” is not a day such as 2026-11-22`);
    return 2;
  }
  const opened = await openDocument(path, options);
  if (!opened) return 2;
  const text = exported(opened, date, options);
  if (text === null) return 2;
  process.stdout.write(text);
  return 0;
}

/** Null, with a line on stderr, where something is missing. */
function exported({ document, beside, settings }: OpenDocument, date: string, options: ExportCommandOptions): string | null {
  switch (options.as) {
    case 'html':
      return factCheckHtml(document, date);
    case 'markdown':
      return factCheckMarkdown(document, date);
    case 'annotations':
      return webAnnotations(document.layout, beside.file);
    case 'claimreview': {
      const { url = null, publisher = settings.publisher, withNotes: notes } = options;
      const result = claimReview(document, { url, publisher, date, notes });
      if (!result.ok) {
        const ways = result.wanted.map((name) => `--${name}`);
        complain(document.path, result.reason + (ways.length === 0 ? '' : ` Give it with ${ways.join(' and ')}.`));
        return null;
      }
      const { leftOut, text } = result;
      if (leftOut > 0)
        complain(document.path, `${leftOut === 1 ? '1 mark is' : `${leftOut} marks are`} left out: the words have changed since.`);
      return text;
    }
  }
}
