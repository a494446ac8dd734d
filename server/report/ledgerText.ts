import { isUnchecked, type LedgerRow } from '../ledger.ts';
import { shortened } from '../text/shorten.ts';
import { onOneLine } from './excerpt.ts';
import { lineNumbers } from './lines.ts';
import type { LedgerDocument } from './ledgerDocument.ts';
import { denialsTold, marksTold, progress, quoted, signature, sourceTold, statusNames } from './ledgerWords.ts';
import { Page, type PageOptions } from './page.ts';

export interface LedgerTextOptions extends PageOptions {
  /** Whether claims are shown that need no checking and have no mark. */
  readonly all: boolean;
}

/** Longest words of a claim that are shown, in UTF-16 units. */
const longest = 400;

/** The ledger as an editor reads it in a terminal: what is done, then claim by claim what is asked and what is marked. Ends with a line end. */
export function ledgerText({ path, layout, review, ledger, lost }: LedgerDocument, options: LedgerTextOptions): string {
  const page = new Page(options);
  const lineOf = lineNumbers(layout.draft.text);
  page.paragraph(`${page.style.bold(onOneLine(path))}: ${review.notices[0]?.message ?? progress(ledger)}`);
  const marks = marksTold(ledger);
  if (marks !== '') page.paragraph(`Marks: ${marks}.`);
  const shown = ledger.rows.filter((row) => options.all || row.needsChecking || row.status !== null);
  for (const row of shown) {
    page.gap();
    page.hanging(`line ${lineOf(row.start)}`, quoted(shortened(onOneLine(row.words), longest)));
    for (const { label, words, tone } of toldOf(row, lineOf)) {
      const { red, yellow, green, dim } = page.style;
      page.hanging(label, words, { bad: red, open: yellow, good: green, plain: dim }[tone]);
    }
  }
  for (const { words, status, note } of lost) {
    page.gap();
    page.hanging('lost', quoted(shortened(onOneLine(words), longest)));
    page.hanging(
      '',
      `${statusNames[status]}, but these words are not in the draft any more${note === '' ? '' : `. Note: ${onOneLine(note)}`}`,
    );
  }
  const rest = ledger.rows.length - shown.length;
  if (rest > 0) {
    page.gap();
    page.paragraph(
      `${rest === 1 ? '1 more claim has a source' : `${rest} more claims have a source`} or ${rest === 1 ? 'wants' : 'want'} none (--all).`,
    );
  }
  return page.text;
}

interface Told {
  readonly label: string;
  readonly words: string;
  readonly tone: 'bad' | 'open' | 'good' | 'plain';
}

function toldOf(row: LedgerRow, lineOf: (offset: number) => number): Told[] {
  const out: Told[] = [];
  if (row.status !== null) {
    const changed = row.stale ? ' before these words changed: check them again' : '';
    const by = signature(row);
    const note = row.note === '' ? '' : `: ${onOneLine(row.note)}`;
    const tone = row.stale || row.status === 'needs-source' ? 'open' : row.status === 'disputed' ? 'bad' : 'good';
    out.push({ label: 'marked', words: `${statusNames[row.status]}${changed}${note}${by === '' ? '' : ` (${by})`}`, tone });
  } else if (isUnchecked(row)) out.push({ label: 'open', words: row.worthiness === 'must' ? 'ask first' : 'not checked', tone: 'open' });
  const source = sourceTold(row);
  if (source !== null) out.push({ label: 'source', words: source, tone: 'plain' });
  for (const denial of denialsTold(row, lineOf)) out.push({ label: 'denied', words: denial, tone: 'plain' });
  if (row.flag) out.push({ label: 'flag', words: `${onOneLine(row.flag.message)} [${row.flag.rule}]`, tone: 'plain' });
  return out;
}
