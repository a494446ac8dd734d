import type { ExportFormat } from '../server/protocol.ts';

interface Kind {
  readonly format: ExportFormat;
  readonly label: string;
  readonly detail: string;
  /** What the file's name gets behind the draft's. */
  readonly ending: string;
  /** Of the document that shows it; not one that OnRecord reviews, unless it is Markdown. */
  readonly language: string;
}

/** What a draft can be exported as, the likeliest first. */
export const exportKinds: readonly Kind[] = [
  {
    format: 'html',
    label: 'Fact-check report (HTML)',
    detail: 'What is disputed, verified and open, for the reporter: opens in any browser.',
    ending: '.fact-check.html',
    language: 'html',
  },
  {
    format: 'markdown',
    label: 'Fact-check report (Markdown)',
    detail: 'The same, for those who write in Markdown.',
    ending: '.fact-check.md',
    language: 'markdown',
  },
  {
    format: 'ledger-text',
    label: 'Ledger (text)',
    detail: 'Every claim with its source, status and evidence.',
    ending: '.ledger.txt',
    language: 'onrecord-review',
  },
  {
    format: 'ledger-markdown',
    label: 'Ledger (Markdown)',
    detail: 'The same as a table.',
    ending: '.ledger.md',
    language: 'markdown',
  },
  {
    format: 'ledger-csv',
    label: 'Ledger (CSV)',
    detail: 'The same for a spreadsheet.',
    ending: '.ledger.csv',
    language: 'csv',
  },
  {
    format: 'ledger-json',
    label: 'Ledger (JSON)',
    detail: 'The same for programs.',
    ending: '.ledger.json',
    language: 'json',
  },
  {
    format: 'claimreview',
    label: 'ClaimReview (JSON-LD)',
    detail: 'The disputed and verified claims, as search engines read them (schema.org).',
    ending: '.claimreview.json',
    language: 'json',
  },
  {
    format: 'annotations',
    label: 'Web Annotations (JSON-LD)',
    detail: 'All marks, as other annotation tools read them (W3C).',
    ending: '.marks.json',
    language: 'json',
  },
];

/** The name of a file about a draft: `draft.md` and `.clean` give `draft.clean.md`, an ending with a dot in it takes the place of the draft's. */
export function nameBeside(draft: string, ending: string): string {
  const dot = draft.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [draft.slice(0, dot), draft.slice(dot)] : [draft, ''];
  return ending.lastIndexOf('.') > 0 ? stem + ending : stem + ending + extension;
}
