import { classAt, digit, isLetterClass, isWordClass, lower, upper } from './characters.ts';
import type { Token } from './token.ts';

/** How a token looks to the sentence splitter. The numbers are part of its trained model. */
export const Kind = {
  /** Beyond the paragraph's ends. */
  none: 0,
  lower: 1,
  capital: 2,
  capitals: 3,
  /** One capital letter. */
  initial: 4,
  number: 5,
  mixed: 6,
  stop: 7,
  /** "!", "?" and runs with them. */
  cry: 8,
  ellipsis: 9,
  comma: 10,
  semicolon: 11,
  colon: 12,
  dash: 13,
  opening: 14,
  closing: 15,
  /** A quotation mark of which it does not show whether it opens or closes. */
  quote: 16,
  openingQuote: 17,
  closingQuote: 18,
  /** Letters with a stop of their own. */
  abbreviation: 19,
  symbol: 20,
  address: 21,
  bullet: 22,
  /** "'s", "n't" */
  tail: 23,
  /** "&", "+", "$": something goes on behind it. */
  sign: 24,
} as const;

/** More kinds there are not. */
export const kindCount = 32;

/** No more characters of a token are looked at. */
const looksAt = 30;

/** The kind of a token of the text. */
export function kindOf(text: string, { start, end }: Token): number {
  const first = classAt(text, start);
  if (isWordClass(first)) return wordKind(text, start, Math.min(end, start + looksAt), end);
  const char = text.charAt(start);
  if (end > start + 1) return runKind(text, start, end, char);
  switch (char) {
    case '.':
      return Kind.stop;
    case ',':
      return Kind.comma;
    case ';':
      return Kind.semicolon;
    case ':':
      return Kind.colon;
    case '?':
    case '!':
      return Kind.cry;
    case '…':
      return Kind.ellipsis;
    case '-':
    case '–':
    case '—':
    case '―':
      return Kind.dash;
    case '(':
    case '[':
    case '{':
      return Kind.opening;
    case ')':
    case ']':
    case '}':
      return Kind.closing;
    case '“':
    case '‘':
    case '«':
    case '‹':
    case '„':
      return Kind.openingQuote;
    case '”':
    case '»':
    case '›':
      return Kind.closingQuote;
    case '"':
    case "'":
    case '’':
    case '`':
      return quoteKind(text, start, end);
    case '*':
    case '•':
    case '·':
    case '>':
    case '|':
    case '#':
      return Kind.bullet;
    case '&':
    case '+':
    case '/':
    case '=':
    case '@':
    case '$':
    case '£':
    case '€':
    case '§':
      return Kind.sign;
    default:
      return Kind.symbol;
  }
}

const longestDash = 3;

/** The kind of several marks, or of a word that begins with one. */
function runKind(text: string, start: number, end: number, char: string): number {
  switch (char) {
    case '.':
    case '…':
      if (isCry(text.charAt(end - 1))) return Kind.cry;
      return isWordClass(classAt(text, start + 1)) ? Kind.mixed : Kind.ellipsis;
    case '!':
    case '?':
      return Kind.cry;
    case '-':
    case '–':
    case '—':
      // Longer ones are rules between parts of a page.
      return text.charAt(end - 1) === char && end - start <= longestDash ? Kind.dash : Kind.symbol;
    case "'":
    case '’':
    case '`':
    case '‘':
      return isWordClass(classAt(text, start + 1)) ? Kind.tail : quoteKind(text, start, end);
    case '#':
    case '@':
      return isWordClass(classAt(text, start + 1)) ? Kind.mixed : Kind.symbol;
    default:
      return Kind.symbol;
  }
}

const isCry = (char: string): boolean => char === '!' || char === '?';

/** A straight quotation mark opens where a word follows and none stands before, and closes the other way round. */
function quoteKind(text: string, start: number, end: number): number {
  const before = start > 0 ? classAt(text, start - 1) : 0;
  const after = classAt(text, end);
  const left = before > 1;
  const right = after > 1;
  if (right && !left) return Kind.openingQuote;
  if (left && !right) return Kind.closingQuote;
  if (!left || (end === start + 1 && text.charAt(start) !== '"')) return Kind.quote;
  const mark = text.charAt(start - 1);
  if (mark === '.' || mark === ',' || isCry(mark)) return Kind.closingQuote;
  return isWordClass(after) && !isWordClass(before) ? Kind.openingQuote : Kind.quote;
}

function wordKind(text: string, start: number, seen: number, end: number): number {
  const first = classAt(text, start);
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  for (let i = start; i < seen; i++) {
    const kind = classAt(text, i);
    if (kind === lower) lowers++;
    else if (kind === upper) uppers++;
    else if (kind === digit) digits++;
    else {
      const char = text.charAt(i);
      if (
        char === '@' ||
        (char === ':' && text.startsWith('//', i + 1)) ||
        (char === '.' && i === start + 3 && /^www/i.test(text.slice(start, i)))
      ) {
        return Kind.address;
      }
      // "n't"
      if ((char === "'" || char === '’') && i === start + 1 && end === start + 3) return Kind.tail;
    }
  }
  if (isLetterClass(first) && text.charAt(end - 1) === '.') return Kind.abbreviation;
  if (first === digit) return uppers + lowers === 0 ? Kind.number : Kind.mixed;
  if (first === upper) {
    if (end === start + 1) return Kind.initial;
    return lowers === 0 && digits === 0 ? Kind.capitals : Kind.capital;
  }
  return uppers + digits === 0 ? Kind.lower : Kind.mixed;
}
