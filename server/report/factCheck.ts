import type { Status } from '../annotations/annotation.ts';
import { evidenceIn, type Evidence } from '../annotations/evidence.ts';
import { wordsAt } from '../annotations/words.ts';
import { isUnchecked, type LedgerRow } from '../ledger.ts';
import type { Span } from '../text/span.ts';
import { lineNumbers } from './lines.ts';
import { titleOf, type LedgerDocument } from './ledgerDocument.ts';
import { denialsTold, progress, signature, sourceTold, statusNames } from './ledgerWords.ts';

/** The report that an editor hands to a reporter, in parts: what HTML and Markdown show. Texts are plain. */
export interface FactCheck {
  readonly title: string;
  readonly path: string;
  /** The day that it was made, where that is known. */
  readonly date: string | null;
  /** Why the draft was not reviewed, or how much is done. */
  readonly summary: string;
  /** Those that have an item, the most urgent first. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** What the reporter is to do. */
  readonly lead: string;
  /** Whether there is something to do about its items. */
  readonly open: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  /** Where it begins in the draft, from 1; null for words that are not there any more. */
  readonly line: number | null;
  /** Whether it wants a source more than others that are open. */
  readonly urgent: boolean;
  readonly words: string;
  /** Short facts, each with what it is of: who says so, who denies it, what is asked. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** With the places that it points to; empty where there is none. */
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

interface SectionKind {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly open: boolean;
  readonly takes: (row: LedgerRow) => boolean;
}

const marked =
  (status: Status) =>
  (row: LedgerRow): boolean =>
    row.status === status && !row.stale;

/** The most urgent first; a row goes into the first that takes it. */
const sectionKinds: readonly SectionKind[] = [
  {
    id: 'disputed',
    title: 'Disputed',
    lead: 'Not to be printed as it stands: find out what is right, or say who denies it.',
    open: true,
    takes: marked('disputed'),
  },
  {
    id: 'needs-source',
    title: 'Needs a source',
    lead: 'Find a person who answers for it by name, or a document. Else it goes.',
    open: true,
    takes: marked('needs-source'),
  },
  {
    id: 'changed',
    title: 'Changed since it was checked',
    lead: 'The words are not those that were marked. Check them again.',
    open: true,
    takes: ({ stale }) => stale,
  },
  {
    id: 'open',
    title: 'Still open',
    lead: 'Nobody has looked at these yet. Each needs a source, a status, or a reason why it may stand.',
    open: true,
    takes: isUnchecked,
  },
  {
    id: 'verified',
    title: 'Verified',
    lead: 'The desk has checked these.',
    open: false,
    takes: marked('verified'),
  },
  {
    id: 'opinion',
    title: 'Opinion',
    lead: 'Meant as a judgement, and to be read as one.',
    open: false,
    takes: marked('opinion'),
  },
  {
    id: 'ignored',
    title: 'Left as it is',
    lead: 'An editor has decided that nothing is to be asked here.',
    open: false,
    takes: marked('ignored'),
  },
];

/** @param date of the report, `YYYY-MM-DD`; null where it is not to be told */
export function factCheck(document: LedgerDocument, date: string | null): FactCheck {
  const { path, layout, review, ledger, lost } = document;
  const lineOf = lineNumbers(layout.draft.text);
  const groups = new Map<string, LedgerRow[][]>(sectionKinds.map(({ id }) => [id, []]));
  for (const row of ledger.rows) {
    const rows = groups.get(sectionKinds.find(({ takes }) => takes(row))?.id ?? '');
    const last = rows?.at(-1);
    // One mark on several claims is one item.
    if (last?.[0] && sameMark(last[0], row)) last.push(row);
    else rows?.push([row]);
  }
  const sections = sectionKinds.map(({ id, title, lead, open }): Section => {
    const items = (groups.get(id) ?? []).map((rows) => itemOf(document, rows, lineOf));
    return { id, title, lead, open, items };
  });
  sections.splice(3, 0, {
    id: 'lost',
    title: 'Marks that have lost their words',
    lead: 'These words were marked and are not in the draft any more, or not as they were.',
    open: true,
    items: lost.map((mark) => ({
      line: null,
      urgent: false,
      words: mark.words,
      facts: [{ label: 'Was marked', words: [statusNames[mark.status], signature(mark)].filter((part) => part !== '').join(', ') }],
      note: mark.note,
      evidence: evidenceIn(mark.note),
    })),
  });
  return {
    ...{ title: titleOf(document), path, date },
    summary: review.notices[0]?.message ?? progress(ledger),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

const sameMark = (a: LedgerRow, b: LedgerRow): boolean =>
  a.marked !== null &&
  b.marked !== null &&
  a.marked.start === b.marked.start &&
  a.marked.end === b.marked.end &&
  a.note === b.note &&
  a.status === b.status;

function itemOf({ layout }: LedgerDocument, rows: readonly LedgerRow[], lineOf: (offset: number) => number): Item {
  const [first] = rows;
  const spans: Span[] = rows.flatMap((row) => (row.marked ? [row, row.marked] : [row]));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const facts: { label: string; words: string }[] = [];
  const tell = (label: string, words: readonly (string | null)[]): void => {
    const told = new Set(words.filter((word) => word !== null && word !== ''));
    if (told.size > 0) facts.push({ label, words: [...told].join('; ') });
  };
  tell(
    'Source',
    rows.map((row) => sourceTold(row)),
  );
  tell(
    'Denied',
    rows.flatMap((row) => denialsTold(row, lineOf)),
  );
  const open = rows.filter((row) => row.needsChecking && row.status !== 'verified' && row.status !== 'opinion');
  tell(
    'To ask',
    open.map((row) => row.flag?.message ?? null),
  );
  if (first?.stale && first.status !== null)
    tell('Was marked', [[statusNames[first.status], signature(first)].filter((part) => part !== '').join(', ')]);
  else if (first) tell('Marked by', [signature(first)]);
  return {
    line: lineOf(start),
    urgent: rows.some((row) => row.worthiness === 'must' && isUnchecked(row)),
    words: wordsAt(layout, { start, end }),
    facts,
    note: first?.note ?? '',
    evidence: first?.evidence ?? [],
  };
}
