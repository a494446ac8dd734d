import { escapeUTF8 } from 'entities';
import type { Evidence } from '../annotations/evidence.ts';
import { onOneLine } from './excerpt.ts';
import { factCheck, type Item, type Section } from './factCheck.ts';
import type { LedgerDocument } from './ledgerDocument.ts';
import { quoted } from './ledgerWords.ts';

/**
 * The fact-check report as a page of HTML that needs nothing else: no script, font or picture. Ends with a line end.
 * @param date of the report, `YYYY-MM-DD`; null where it is not to be told
 */
export function factCheckHtml(document: LedgerDocument, date: string | null): string {
  const report = factCheck(document, date);
  const title = `Fact check: ${html(report.title)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="file">${[`<code>${html(report.path)}</code>`, ...(report.date === null ? [] : [`<time>${html(report.date)}</time>`])].join(' · ')}</p>
<p class="summary">${html(report.summary)}</p>
${contents(report.sections)}</header>
<main>
${report.sections.map(section).join('')}</main>
</body>
</html>
`;
}

const contents = (sections: readonly Section[]): string =>
  sections.length === 0
    ? ''
    : `<ul class="contents">\n${sections.map(({ id, title, items }) => `<li><a href="#${id}">${title}</a> ${items.length}</li>\n`).join('')}</ul>\n`;

const section = ({ id, title, lead, open, items }: Section): string => `<section id="${id}"${open ? ' class="open"' : ''}>
<h2>${title} <span class="count">${items.length}</span></h2>
<p class="lead">${lead}</p>
<ol>
${items.map(item).join('')}</ol>
</section>
`;

function item({ line, urgent, words, facts, note, evidence }: Item): string {
  const told = facts.map((fact) => ({ label: fact.label, words: html(fact.words) }));
  if (note !== '') told.push({ label: 'Note', words: withLinks(note, evidence) });
  return `<li>
<p class="words">${line === null ? '' : `<span class="line">Line ${line}${urgent ? ', <strong>ask first</strong>' : ''}</span> `}${html(quoted(words))}</p>
${told.length === 0 ? '' : `<dl>\n${told.map((fact) => `<div><dt>${fact.label}</dt><dd>${fact.words}</dd></div>\n`).join('')}</dl>\n`}</li>
`;
}

/** The note with its addresses as links. */
function withLinks(note: string, evidence: readonly Evidence[]): string {
  let out = '';
  let at = 0;
  for (const target of evidence) {
    const words = html(note.slice(target.start, target.end));
    out += html(note.slice(at, target.start));
    out += target.kind === 'url' ? `<a href="${html(target.href)}">${words}</a>` : `<code>${words}</code>`;
    at = target.end;
  }
  return out + html(note.slice(at));
}

/** Words of a draft as text or as a quoted attribute. */
const html = (words: string): string => escapeUTF8(onOneLine(words));

const style = `body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; font: 1rem/1.5 Georgia, serif; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 0; border-bottom: 2px solid #1a1a1a; font-size: 1.2rem; }
.count, .file, .line, .contents, dl { font-family: system-ui, sans-serif; }
.count { font-weight: normal; color: #555; }
.file { margin: 0.25rem 0; font-size: 0.85rem; color: #555; overflow-wrap: anywhere; }
.summary { margin: 0.75rem 0; font-size: 1.1rem; }
.contents { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; font-size: 0.9rem; }
.lead { margin: 0.4rem 0 0; font-style: italic; color: #555; }
ol { margin: 0; padding: 0; list-style: none; }
li { break-inside: avoid; }
ol > li { margin: 1rem 0 0; padding: 0 0 0 1.75rem; }
.open ol > li { position: relative; }
.open ol > li::before { position: absolute; left: 0; content: '☐'; }
.words { margin: 0; }
.line { margin-right: 0.4rem; font-size: 0.8rem; color: #555; white-space: nowrap; }
dl { margin: 0.25rem 0 0; font-size: 0.85rem; }
dl div { display: flex; gap: 0.5rem; }
dt { flex: 0 0 6.5rem; color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
a { color: #0645ad; }
h2, .lead { break-after: avoid; }
@page { margin: 2cm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  .contents { display: none; }
  a { color: inherit; }
}
`;
