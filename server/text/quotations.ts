import { isSpace, type Span } from './span.ts';

/** A quotation with its marks, in one paragraph. `carried`: it began in the paragraph before and was not opened anew here. */
export interface QuotationSpan extends Span {
  readonly carried: boolean;
}

export interface Quotations {
  /** In order, not overlapping: a quotation within a quotation is part of it. */
  readonly spans: readonly QuotationSpan[];
  /** Whether the last one has no closing mark: the next paragraph may go on with it. */
  readonly openAtEnd: boolean;
}

/** Where a paragraph begins: outside of quotations, behind one that ended within a quotation, or in one that goes on through it and is closed later. */
export type Opening = 'outside' | 'open' | 'within';

/** A quotation whose marks stand so many paragraphs apart, and no mark between, is taken for one that just lacks a mark. */
const farthest = 6;

/**
 * Reads the paragraphs of an article in order, each told where it begins; `read` tells whether a quotation is open at its end. Only behind
 * an open one are the next paragraphs looked at ahead of their reading.
 */
export function withOpenings<P extends { readonly text: string }, R extends Pick<Quotations, 'openAtEnd'>>(
  paragraphs: readonly P[],
  read: (paragraph: P, opening: Opening) => R,
): R[] {
  let open = false;
  let within = 0;
  return paragraphs.map((paragraph, i) => {
    if (open && within === 0) within = unmarkedUpToClose(paragraphs, i);
    const reading = read(paragraph, within > 0 ? 'within' : open ? 'open' : 'outside');
    if (within > 0) within--;
    open = reading.openAtEnd;
    return reading;
  });
}

/** How many paragraphs without a mark stand before the one that closes a quotation; 0 where none does. */
function unmarkedUpToClose(paragraphs: readonly { readonly text: string }[], from: number): number {
  for (const [passed, { text }] of paragraphs.slice(from, from + farthest).entries()) {
    const [first] = quotations(text, 'open').spans;
    if (first) return first.carried ? passed : 0;
  }
  return 0;
}

/**
 * The quotations of one paragraph; offsets into it. Behind an open one: if this paragraph opens it anew, as printers do, it is an ordinary
 * quotation; if a closing mark comes first, it is carried on up to there; else the earlier paragraph just lacked a mark. A double mark
 * without its partner holds to the next opening mark or to the end of the paragraph; a single one without its partner is an apostrophe.
 */
export function quotations(text: string, opening: Opening): Quotations {
  if (opening === 'within') {
    const whole = { start: 0, end: trimmedEnd(text, text.length), carried: true };
    return { spans: whole.end > 0 ? [whole] : [], openAtEnd: true };
  }
  const spans: QuotationSpan[] = [];
  const singles = new SingleEnds(text);
  let start: number | null = null;
  let carries = opening === 'open';
  /** The last closing mark that nothing opened. */
  let lost = -1;
  const end = (from: number, to: number): void => {
    if (to > from + 1) spans.push({ start: from, end: to, carried: false });
    start = null;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const typed = isTyped(text, i);
    if (typed || isDouble(code) || isGuillemet(code)) {
      const last = typed ? i + 1 : i;
      const opener: string | null = start === null ? null : text.charAt(start);
      // Within «...» other marks are quotations in a quotation, and the other way round.
      if (opener !== null && isGuillemet(opener.charCodeAt(0)) !== isGuillemet(code)) continue;
      if (opens(text, i, last, opener)) {
        if (start !== null) end(start, trimmedEnd(text, i));
        start = i;
        carries = false;
      } else if (start !== null) {
        if (!isMeasureWithin(text, i, last)) end(start, last + 1);
      } else if (carries && !isMeasure(text, i)) {
        // What single marks quoted before it is part of it.
        spans.length = 0;
        spans.push({ start: 0, end: last + 1, carried: true });
        carries = false;
      } else if (!typed && code !== 0xbb && code !== 0xab) {
        lost = i;
      }
      i = last;
    } else if (start === null && isSingle(code) && opensSingle(text, i)) {
      const close = singles.endOf(i);
      if (close === null) continue;
      end(i, close + 1);
      i = close;
    }
  }
  if (start === null) return { spans: withLost(text, spans, lost), openAtEnd: false };
  end(start, trimmedEnd(text, text.length));
  return { spans, openAtEnd: true };
}

/**
 * The quotations with one whose opening mark is lost: "“It was cold,” Lopez writes in her letter. The wind blew. I shook.”" A closing mark at
 * the end of the paragraph closes what goes on behind the sentence that tells who speaks.
 */
function withLost(text: string, spans: readonly QuotationSpan[], lost: number): readonly QuotationSpan[] {
  const last = spans.at(-1);
  const isEnd = lost > 0 && trimmedEnd(text, text.length) === lost + 1 && /[.!?…]/u.test(text.charAt(lost - 1));
  if (!isEnd || last?.start !== 0 || spans.length !== 1) return spans;
  const tag = /[.!?] +(?=\p{Lu})/u.exec(text.slice(last.end, lost));
  if (!tag) return spans;
  return [...spans, { start: last.end + tag.index + tag[0].length, end: lost + 1, carried: false }];
}

const isDouble = (code: number): boolean => code === 0x22 || (code >= 0x201c && code <= 0x201f);
const isGuillemet = (code: number): boolean => code === 0xab || code === 0xbb;
const isSingle = (code: number): boolean => code === 0x27 || code === 0x2018 || code === 0x2019;

/** Whether a double mark typed as two single ones stands at `i`: ``so''. */
function isTyped(text: string, i: number): boolean {
  const mark = text.charAt(i);
  return (mark === "'" || mark === '`') && text.charAt(i + 1) === mark && text.charAt(i + 2) !== mark;
}

/** Whether the double mark from `i` to `last` opens a quotation, where `opener` is the mark of the one that is open. */
function opens(text: string, i: number, last: number, opener: string | null): boolean {
  const mark = text.charAt(i);
  switch (mark) {
    case '„':
    case '‟':
      return true;
    case '“':
      return opener !== '„';
    case '”':
      return false;
    case '«':
    case '»':
      return opener === null && isAfterGap(text, i) && isBeforeWord(text, i);
    default:
      return isAfterGap(text, i) && isBeforeWord(text, last);
  }
}

function opensSingle(text: string, i: number): boolean {
  if (text.charAt(i) === '’' || !isAfterGap(text, i) || !isBeforeWord(text, i)) return false;
  // '90s, 'em, 'til: letters are left out.
  return !/^(?:\d|(?:em|til|tis|twas|cause|n|round|bout)\b)/i.test(text.slice(i + 1, i + 7));
}

/** Where single marks can end a quotation. Asked for rising offsets, it walks the text once. */
class SingleEnds {
  private readonly text: string;
  private at = 0;
  /** The last mark seen that could as well be a possessive ("the workers' rights"). */
  private doubtful: number | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The mark that ends the single quotation opened at `start`; null where it was an apostrophe. */
  endOf(start: number): number | null {
    if (this.at <= start) this.at = start + 1;
    if (this.doubtful !== null && this.doubtful <= start) this.doubtful = null;
    for (; this.at < this.text.length; this.at++) {
      if (!isSingle(this.text.charCodeAt(this.at))) continue;
      if (this.doubtful !== null && opensSingle(this.text, this.at)) break;
      if (!endsWord(this.text, this.at)) continue;
      const letter = this.text.charAt(this.at - 1).toLowerCase();
      if (letter !== 's' || !isSpace(this.text.charCodeAt(this.at + 1))) return this.at;
      this.doubtful = this.at;
    }
    return this.doubtful;
  }
}

function isAfterGap(text: string, i: number): boolean {
  if (i === 0) return true;
  const code = text.charCodeAt(i - 1);
  return isSpace(code) || isDouble(code) || isGuillemet(code) || code === 0x2018 || '([{-–—/'.includes(text.charAt(i - 1));
}

function isBeforeWord(text: string, i: number): boolean {
  const next = text.charAt(i + 1);
  return next !== '' && !isSpace(next.charCodeAt(0)) && !',.;:!?)]}'.includes(next);
}

/** Whether the single mark at `i` stands behind a word and before none, as a closing one does. */
function endsWord(text: string, i: number): boolean {
  const next = text.charAt(i + 1);
  return !isSpace(text.charCodeAt(i - 1)) && (next === '' || isSpace(next.charCodeAt(0)) || ',.;:!?)]}"”-–—'.includes(next));
}

/** 2.5" is inches. */
function isMeasure(text: string, i: number): boolean {
  const before = text.charAt(i - 1);
  return (text.charAt(i) === '"' || isTyped(text, i)) && before >= '0' && before <= '9';
}

/** "He is 6'2" tall," she said: inches in a quotation that ends further on. */
function isMeasureWithin(text: string, i: number, last: number): boolean {
  if (!isMeasure(text, i) || !/^ [\p{Ll}]/u.test(text.slice(last + 1, last + 3))) return false;
  const next = text.indexOf(text.slice(i, last + 1), last + 1);
  return next > 0 && !isAfterGap(text, next);
}

function trimmedEnd(text: string, end: number): number {
  let to = end;
  while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}
