import fc from 'fast-check';
import { statuses } from '../../../../server/annotations/annotation.ts';
import type { NewRemark } from '../../../../server/annotations/mark.ts';
import type { SideFile } from '../../../../server/annotations/beside/sideFile.ts';
import type { BesideResult } from '../../../../server/annotations/beside/change.ts';
import type { DraftLanguage } from '../../../../server/text/draft.ts';
import { layOut } from '../../../../server/text/layOutDraft.ts';
import type { Layout } from '../../../../server/text/layout.ts';
import type { Span } from '../../../../server/text/span.ts';

export const disputed: NewRemark = { status: 'disputed', rules: [], note: '', initials: null, date: null };

export const laidOut = (text: string, language: DraftLanguage = 'markdown'): Layout => layOut({ text, language });

/** A text with its selection between `‹` and `›`. */
export function selection(marked: string): { readonly text: string; readonly span: Span } {
  const start = marked.indexOf('‹');
  return { text: marked.replace(/[‹›]/g, ''), span: { start, end: marked.indexOf('›') - 1 } };
}

/** Where these words stand in the text for the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** The file of a change that is made. */
export function fileOf(result: BesideResult): SideFile {
  if (!result.ok) throw new Error(result.reason);
  return result.file;
}

const words = [
  ...['minister', 'harbour', 'report', 'court', 'strike', 'bridge', 'council', 'editor', 'river', 'budget', 'Café', '🙂', 'Łódź', 'storm'],
  ...[
    'denied',
    'closed',
    'saw',
    'wrote',
    'praised',
    'lost',
    'counted',
    'sold',
    'built',
    'feared',
    'no',
    'every',
    'the',
    'a',
    'their',
    'old',
  ],
  ...['on Monday', 'in 2024', 'for weeks', 'without', 'at night', 'again', 'by mistake', 'as planned', 'because of', 'who', 'which', 'and'],
  ...['grain', 'ferry', 'union', 'Kyiv', 'seven', 'witness', 'quietly', 'under', 'between', 'nobody', 'tax', 'vote', 'fire', 'winter'],
];

/** Sentences that have hardly a run of words in common, as in articles. */
export const sentence = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 }).map((list) => `So ${list.join(' ')}.`);

/** An article of paragraphs. */
export const article = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

export const remarks: fc.Arbitrary<NewRemark> = fc.record({
  status: fc.constantFrom(...statuses),
  rules: fc.constantFrom([], ['unattributed-claim']),
  note: fc.constantFrom('', 'they deny it', 'see notes/a b.md#12 and http://a.example/x', 'so (AB)', '<<} \\ | "', 'ß🙂'),
  initials: fc.constantFrom(null, 'AB', 'Ö.'),
  date: fc.constantFrom(null, '2026-11-22'),
});

/** Shares of a text's length, in its order of no importance. */
export const share = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);
