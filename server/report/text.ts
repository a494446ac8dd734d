import { extentOf } from '../annotations/annotation.ts';
import type { Review } from '../review.ts';
import { severities, type Finding, type Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { excerpt, onOneLine } from './excerpt.ts';
import { lineNumbers } from './lines.ts';
import { overview } from './overview.ts';
import { Page, type PageOptions } from './page.ts';

export interface TextOptions extends PageOptions {
  /** Whether hints are shown. */
  readonly all: boolean;
  /** How to see the hints that are not shown ("--all shows them"); empty where there is no way. */
  readonly more: string;
}

/**
 * The review of a draft as an editor reads it: each flagged sentence with what is asked of it, then who speaks in the article, what is denied
 * and what is marked. Ends with a line end. Offsets in `review` are into `text`.
 */
export function toText(path: string, review: Review, text: string, options: TextOptions): string {
  const page = new Page(options);
  const title = page.style.bold(onOneLine(path));
  const notice = review.notices[0]?.message ?? (text.trim() === '' ? 'The draft is empty.' : null);
  const shown = review.findings.filter(({ severity }) => options.all || severity !== 'hint');
  const hidden = review.findings.length - shown.length;
  const counts = countsOf(review.findings, hidden > 0 ? options : null);
  const lineOf = lineNumbers(text);
  if (shown.length === 0 && review.annotations.length === 0) {
    page.paragraph(`${title}: ${notice ?? `nothing flagged${hidden > 0 ? ` but ${counts}` : ''}.`}`);
    return page.text;
  }
  page.paragraph(`${title}: ${notice ?? (counts === '' ? 'nothing flagged' : counts)}.`.replace(/\.\.$/, '.'));
  const markup = review.annotations.flatMap((mark) => {
    const { start, end } = extentOf(mark);
    return [
      { start, end: mark.span.start },
      { start: mark.span.end, end },
    ];
  });
  for (const { sentence, findings } of bySentence(shown, review)) {
    const words = excerpt(text, sentence, findings, markup, page.mark);
    page.gap();
    page.hanging(`line ${lineOf(sentence.start)}`, words);
    for (const finding of findings) {
      const message = findings.length === 1 ? withoutQuote(finding.message) : finding.message;
      const words = `${flagName(finding)}${message.startsWith('“') ? ',' : ':'} ${onOneLine(message)} ${page.style.dim(`[${finding.rule}]`)}`;
      page.hanging(labels[finding.severity], words, page.severity(finding.severity));
      for (const other of finding.related) page.hanging('', `→ line ${lineOf(other.start)}. ${onOneLine(other.message)}`);
    }
  }
  page.gap();
  for (const line of overview(review, text, lineOf)) page.indented(line);
  return page.text;
}

/** A message without the words that it begins with, for they are marked in the sentence above it. */
function withoutQuote(message: string): string {
  const end = message.startsWith('“') ? message.indexOf('”: ') : -1;
  return end < 0 ? message : message.slice(end + 3);
}

/** The line that ends a review of several drafts. */
export function totals(reviews: readonly Review[]): string {
  const counts = countsOf(
    reviews.flatMap(({ findings }) => findings),
    null,
  );
  return `${reviews.length} drafts: ${counts === '' ? 'nothing flagged' : counts}.\n`;
}

/** What a flag is called. */
const names: Readonly<Record<string, string>> = {
  'unattributed-claim/must': 'Claim without a source',
  'unattributed-claim/could': 'Claim that could name a source',
  'hedged-sourcing/anonymous': 'Unnamed source',
  'hedged-sourcing/vague': 'Vague source',
  'hedged-sourcing/hedge': 'Hedge',
  'denial-pair/denies': 'Denial pair',
  'denial-pair/contradicts': 'Two versions',
  'single-anonymous-source/article': 'One unnamed source',
  'single-anonymous-source/claim': 'One unnamed accuser',
  'anonymous-opinion/opinion': 'Unnamed opinion',
  'rote-reason/formula': 'Formula',
  'loaded-verb/doubt': 'Loaded verb',
  'loaded-verb/guilt': 'Loaded verb',
  'loaded-verb/truth': 'Loaded verb',
  'late-attribution/sentence': 'Late source',
  'late-attribution/quotation': 'Late speaker',
  'no-response/accused': 'No reply',
  'source-count/mismatch': 'Number of sources',
  'name-variant/person': 'Two spellings',
  'name-variant/other': 'Two spellings',
  'dangling-source/definite': 'Unknown source',
  'dangling-source/surname': 'Unknown speaker',
  'relative-date/day': 'Relative date',
};
const flagName = ({ rule, kind }: Finding): string => names[`${rule}/${kind}`] ?? rule;

/** "2 warnings, 1 for information, 3 hints (not shown)", the loudest first; empty where nothing is flagged. `hiding` tells of hints left out. */
function countsOf(findings: readonly Finding[], hiding: TextOptions | null): string {
  return severities
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      if (count === 0) return [];
      const not = severity === 'hint' && hiding ? ` (not shown${hiding.more === '' ? '' : `: ${hiding.more}`})` : '';
      const flags = severity === 'information' ? 'for information' : `${severity}${count === 1 ? '' : 's'}`;
      return [`${count} ${flags}${not}`];
    })
    .join(', ');
}

const labels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' };

interface Flagged {
  readonly sentence: Span;
  readonly findings: readonly Finding[];
}

/** The findings, sorted by start, with the sentence that each begins in. */
function bySentence(findings: readonly Finding[], { sentences }: Review): Flagged[] {
  const out: { sentence: Span; findings: Finding[] }[] = [];
  let next = 0;
  for (const finding of findings) {
    while ((sentences[next]?.end ?? Infinity) <= finding.start) next++;
    const candidate = sentences[next];
    const sentence = candidate && candidate.start <= finding.start ? candidate : finding;
    const last = out.at(-1);
    if (last?.sentence === sentence) last.findings.push(finding);
    else out.push({ sentence, findings: [finding] });
  }
  return out;
}
