import { numberAbbreviations, otherAbbreviations, titleAbbreviations } from '../lexicon/abbreviations.ts';
import { isSpace } from '../text/span.ts';
import type { Token } from './reader.ts';

/** What a character is to the tokenizer; `join` (marks, joiners, modifiers) goes with whatever stands before it. */
type CharClass = 'space' | 'letter' | 'digit' | 'join' | 'symbol';

const letter = /^\p{L}$/u;
const digit = /^\p{N}$/u;
const join = /^(?:\p{M}|\p{Emoji_Modifier}|\u00ad|\u200c|\u200d|\u2060)$/u;

function classOf(code: number): CharClass {
  if (code < 0x80) {
    if (code <= 0x20 || code === 0x7f) return 'space';
    if (code >= 0x30 && code <= 0x39) return 'digit';
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 'letter' : 'symbol';
  }
  if (isSpace(code)) return 'space';
  const char = String.fromCodePoint(code);
  if (letter.test(char)) return 'letter';
  if (join.test(char)) return 'join';
  return digit.test(char) ? 'digit' : 'symbol';
}

const dot = 0x2e;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
/** Marks that stand between two letters or digits of one word. */
const isInner = (code: number): boolean =>
  code === dot || isApostrophe(code) || isHyphen(code) || code === 0x26 || code === 0x5f || code === 0x40 || code === 0x2f || code === 0x3a;
/** Of those the ones that may also stand between digits only: "1,000", "9:30". */
const isNumeric = (code: number): boolean => code === 0x2c || code === 0x3a || code === 0x2f;

/** A cursor over the code points of a text that keeps combining sequences whole. */
class Scanner {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** The code point at an offset; -1 past the end. */
  codeAt(offset: number): number {
    return this.text.codePointAt(offset) ?? -1;
  }

  classAt(offset: number): CharClass | null {
    const code = this.codeAt(offset);
    return code < 0 ? null : classOf(code);
  }

  /** The offset behind the character at `offset` with all that joins it; a zero-width joiner takes the next character along. */
  behind(offset: number): number {
    let end = offset + width(this.codeAt(offset));
    while (this.classAt(end) === 'join') {
      const joiner = this.codeAt(end) === 0x200d;
      end += width(this.codeAt(end));
      if (joiner && this.classAt(end) === 'symbol') end += width(this.codeAt(end));
    }
    return end;
  }
}

const width = (code: number): number => (code > 0xffff ? 2 : 1);

/**
 * Words, numbers and punctuation marks of a text, in order; they tile it but for white space. A contraction or possessive is a token of its
 * own (`did|n't`, `Norway|'s`), an abbreviation keeps its stop (`Gen.`, `U.S.`), a run of one punctuation mark is one token (`...`).
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const scanner = new Scanner(text);
  while (!scanner.done) {
    const start = scanner.at;
    const kind = scanner.classAt(start);
    // A blank that carries a combining mark is a character that readers see.
    if (kind === 'space' && !(text.charCodeAt(start) === 0x20 && scanner.classAt(start + 1) === 'join')) {
      scanner.at++;
    } else if (kind === 'letter' || kind === 'digit') {
      scanner.at = wordEnd(scanner, text, start);
      pushWord(tokens, text, { start, end: scanner.at });
    } else {
      scanner.at = symbolEnd(scanner, start);
      tokens.push({ start, end: scanner.at });
    }
  }
  return tokens;
}

function symbolEnd(scanner: Scanner, start: number): number {
  const code = scanner.codeAt(start);
  let end = scanner.behind(start);
  if (code > 0xffff) {
    // The two regional indicators of a flag belong together.
    const isIndicator = (other: number): boolean => other >= 0x1f1e6 && other <= 0x1f1ff;
    if (isIndicator(code) && isIndicator(scanner.codeAt(end))) end = scanner.behind(end);
    return end;
  }
  const repeats = code !== 0x22 && !isApostrophe(code) && code !== 0x28 && code !== 0x29;
  while (repeats && scanner.codeAt(end) === code) end = scanner.behind(end);
  return end;
}

function wordEnd(scanner: Scanner, text: string, start: number): number {
  let end = start;
  for (;;) {
    let kind = scanner.classAt(end);
    while (kind === 'letter' || kind === 'digit') {
      end = scanner.behind(end);
      kind = scanner.classAt(end);
    }
    const code = scanner.codeAt(end);
    const next = scanner.classAt(end + 1);
    const previous = classOf(text.charCodeAt(end - 1));
    if (code < 0 || (next !== 'letter' && next !== 'digit')) break;
    if (isNumeric(code) && previous === 'digit' && next === 'digit') end++;
    else if (code === dot && isMissingSpace(text, end)) break;
    else if (isInner(code) && !(code === 0x3a || (code === 0x2f && previous !== 'digit'))) end++;
    else break;
  }
  if (
    scanner.codeAt(end) === dot &&
    scanner.codeAt(end + 1) !== dot &&
    isAbbreviation(text.slice(start, Math.min(end, start + 12)), end - start)
  ) {
    end = scanner.behind(end);
  }
  return end;
}

/** `happened.The next`: a stop whose space was forgotten, not one inside a name such as `example.com`. */
function isMissingSpace(text: string, at: number): boolean {
  return /^[a-z][a-z]\.[A-Z][a-z]$/.test(text.slice(at - 2, at + 3));
}

/** Whether the stop behind this word belongs to it. `No.` does so only with a number behind it, which the splitter looks at. */
function isAbbreviation(word: string, length: number): boolean {
  if (length > word.length) return false;
  const lower = word.toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (/^\p{Lu}$/u.test(word)) return true;
  if (titleAbbreviations.has(lower)) return /^\p{Lu}/u.test(word);
  // "no.", "sun.", "mar." in lower case are words at the end of a sentence.
  if (numberAbbreviations.has(lower)) return /^\p{Lu}/u.test(word) || /^(?:pp?|nos|vol|figs?|secs?|paras?)$/.test(lower);
  return otherAbbreviations.has(lower) && (/^\p{Lu}/u.test(word) || /^(?:a\.m|p\.m|e\.g|i\.e|etc|vs?|approx|cf|viz|al)$/.test(lower));
}

const contractions = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** A word, with its contraction apart. */
function pushWord(tokens: Token[], text: string, span: Token): void {
  const tail = text.slice(Math.max(span.start, span.end - 4), span.end);
  const found = contractions.exec(tail);
  const cut = found ? span.end - (tail.length - found.index) : span.end;
  if (cut <= span.start || cut === span.end) tokens.push(span);
  else tokens.push({ start: span.start, end: cut }, { start: cut, end: span.end });
}
