import type { Span } from '../text/span.ts';
import { firstWhere } from '../text/search.ts';

/** Longest excerpt, in UTF-16 code units; of a longer sentence the part around the first flag is shown. */
const longest = 700;

/** How much of a long sentence is shown before the first flag. */
const before = 200;

/** Words on one line, safe for any terminal: white space and control characters as single blanks, no marks that turn the direction. */
export const onOneLine = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/**
 * The sentence of a draft on one line, the flagged words passed through `mark`. A flag on all of the sentence marks nothing.
 * @param sentence into `text`, as are the flags and `hidden`, the markup that a reader does not see; each sorted by start, `hidden` not overlapping
 */
export function excerpt(
  text: string,
  sentence: Span,
  flags: readonly Span[],
  hidden: readonly Span[],
  mark: (words: string) => string,
): string {
  const marked = merged(flags.map((flag) => clipped(flag, sentence)).filter((flag) => !isMostOf(flag, sentence)));
  const shown = windowOf(sentence, marked[0]?.start ?? sentence.start);
  let out = '';
  let at = shown.start;
  for (const flag of marked.map((flag) => clipped(flag, shown)).filter(({ start, end }) => start < end)) {
    out += visible(text, { start: at, end: flag.start }, hidden) + mark(visible(text, flag, hidden));
    at = flag.end;
  }
  out += visible(text, { start: at, end: shown.end }, hidden);
  return `${shown.start > sentence.start ? '… ' : ''}${out.trim()}${shown.end < sentence.end ? ' …' : ''}`;
}

const clipped = ({ start, end }: Span, to: Span): Span => ({ start: Math.max(start, to.start), end: Math.min(end, to.end) });

/** Whether a mark would only tell where the sentence is. */
const isMostOf = (flag: Span, sentence: Span): boolean => flag.end - flag.start >= 0.85 * (sentence.end - sentence.start);

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

function windowOf(sentence: Span, flag: number): Span {
  if (sentence.end - sentence.start <= longest) return sentence;
  const start = Math.max(sentence.start, Math.min(flag - before, sentence.end - longest));
  return { start, end: Math.min(sentence.end, start + longest) };
}

/** The words that a reader sees, on one line. */
function visible(text: string, span: Span, hidden: readonly Span[]): string {
  let out = '';
  let at = span.start;
  for (let i = firstWhere(hidden, ({ end }) => end > at); i < hidden.length; i++) {
    const markup = hidden[i];
    if (!markup || markup.start >= span.end) break;
    out += text.slice(at, Math.max(at, markup.start));
    at = Math.min(markup.end, span.end);
  }
  return onOneLine(out + text.slice(at, span.end));
}
