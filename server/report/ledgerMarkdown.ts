import type { Evidence } from '../annotations/evidence.ts';
import type { LedgerRow } from '../ledger.ts';
import { lineNumbers } from './lines.ts';
import { titleOf, type LedgerDocument } from './ledgerDocument.ts';
import { denialsTold, marksTold, progress, quoted, signature, sourceTold, statusNames } from './ledgerWords.ts';
import { markdownLink, markdownText } from './markdownText.ts';

/**
 * The ledger as a table in Markdown. Ends with a line end.
 * @param all whether claims are in it that need no checking and have no mark
 */
export function ledgerMarkdown(document: LedgerDocument, all: boolean): string {
  const { layout, review, ledger, lost, path } = document;
  const lineOf = lineNumbers(layout.draft.text);
  const rows = ledger.rows.filter((row) => all || row.needsChecking || row.status !== null);
  const marks = marksTold(ledger);
  const table = [
    '| line | claim | source | status | note |',
    '| ---: | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${[String(lineOf(row.start)), ...cellsOf(row, lineOf)].join(' | ')} |`),
  ];
  return [
    `# Ledger: ${markdownText(titleOf(document))}`,
    '',
    `\`${path.replaceAll('`', '')}\`: ${review.notices[0]?.message ?? progress(ledger)}${marks === '' ? '' : ` Marks: ${marks}.`}`,
    ...(rows.length === 0 ? [] : ['', ...table]),
    ...(lost.length === 0 ? [] : ['', '## Marks that have lost their words', '']),
    ...lost.map(
      ({ words, status, note }) =>
        `- ${statusNames[status]}: ${quoted(markdownText(words))}${note === '' ? '' : `: ${markdownText(note)}`}`,
    ),
    '',
  ].join('\n');
}

function cellsOf(row: LedgerRow, lineOf: (offset: number) => number): string[] {
  const by = signature(row);
  const status =
    row.status === null ? (row.needsChecking ? '**open**' : '') : `${statusNames[row.status]}${row.stale ? ', **changed since**' : ''}`;
  return [
    markdownText(row.words),
    markdownText([sourceTold(row) ?? [], denialsTold(row, lineOf).map((denial) => `denied ${denial}`)].flat().join('; ')),
    `${status}${by === '' ? '' : ` (${markdownText(by)})`}`,
    noteWithLinks(row),
  ];
}

/** The note of a mark with its addresses as links. */
export function noteWithLinks({ note, evidence }: Pick<LedgerRow, 'note' | 'evidence'>): string {
  let out = '';
  let at = 0;
  for (const target of evidence) {
    // The pointed brackets around it are the link's.
    const bracketed = note.charAt(target.start - 1) === '<';
    out += markdownText(note.slice(at, target.start - (bracketed ? 1 : 0))) + linkTo(target, note.slice(target.start, target.end));
    at = target.end + (bracketed ? 1 : 0);
  }
  return out + markdownText(note.slice(at));
}

const linkTo = (target: Evidence, words: string): string =>
  target.kind === 'url' ? markdownLink(target.href) : `\`${words.replaceAll('`', '').replaceAll('|', '\\|')}\``;
