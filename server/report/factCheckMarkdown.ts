import { factCheck, type Item, type Section } from './factCheck.ts';
import type { LedgerDocument } from './ledgerDocument.ts';
import { noteWithLinks } from './ledgerMarkdown.ts';
import { quoted } from './ledgerWords.ts';
import { markdownText } from './markdownText.ts';

/**
 * The fact-check report in Markdown. Ends with a line end.
 * @param date of the report, `YYYY-MM-DD`; null where it is not to be told
 */
export function factCheckMarkdown(document: LedgerDocument, date: string | null): string {
  const report = factCheck(document, date);
  return [
    `# Fact check: ${markdownText(report.title)}`,
    '',
    [`\`${report.path.replaceAll('`', '')}\``, ...(report.date === null ? [] : [report.date])].join(', '),
    '',
    report.summary,
    ...report.sections.flatMap(section),
    '',
  ].join('\n');
}

const section = ({ title, lead, open, items }: Section): string[] => [
  '',
  `## ${title} (${items.length})`,
  '',
  lead,
  ...items.flatMap((item) => itemLines(item, open)),
];

/** A task of a list, as GitHub and others show them, where there is something to do. */
function itemLines({ line, urgent, words, facts, note, evidence }: Item, open: boolean): string[] {
  const where = line === null ? '' : `**Line ${line}${urgent ? ', ask first' : ''}:** `;
  return [
    '',
    `- ${open ? '[ ] ' : ''}${where}${quoted(markdownText(words))}`,
    ...facts.map((fact) => `  - ${fact.label}: ${markdownText(fact.words)}`),
    ...(note === '' ? [] : [`  - Note: ${noteWithLinks({ note, evidence })}`]),
  ];
}
