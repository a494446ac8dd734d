import { isSpace } from '../text/span.ts';

/** What a character is to the tokenizer. `join` (marks, joiners, modifiers) goes with whatever stands before it. */
export const space = 1;
export const lower = 2;
export const upper = 3;
/** Of a script without case. */
export const letter = 4;
export const digit = 5;
export const join = 6;
export const symbol = 7;

/** Of each UTF-16 unit; 0 where it was not asked yet. Filled as characters are met, for most never are. */
const known = new Uint8Array(0x10000);

/** The class of the character at an offset into the text; 0 past its end. Of a surrogate pair, that of the pair. */
export function classAt(text: string, offset: number): number {
  if (offset >= text.length) return 0;
  const code = text.charCodeAt(offset);
  if (code >= 0xd800 && code < 0xdc00) return classOf(text.codePointAt(offset) ?? code);
  const kind = known[code] ?? 0;
  return kind > 0 ? kind : learn(code);
}

/** Whether the class is that of a letter or a digit. */
export const isWordClass = (kind: number): boolean => kind >= lower && kind <= digit;

export const isLetterClass = (kind: number): boolean => kind >= lower && kind <= letter;

/** Length in UTF-16 units of the character at an offset into the text. */
export function widthAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0xd800 || code >= 0xdc00) return 1;
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function learn(code: number): number {
  const kind = classOf(code);
  known[code] = kind;
  return kind;
}

function classOf(code: number): number {
  if (isSpace(code)) return space;
  // The ordinal signs are letters to Unicode; "10º" is two words.
  if (code === 0xaa || code === 0xba) return symbol;
  const char = String.fromCodePoint(code);
  if (/^\p{L}/u.test(char)) return /^[\p{Lu}\p{Lt}]/u.test(char) ? upper : /^\p{Ll}/u.test(char) ? lower : letter;
  if (/^[\p{M}\p{Emoji_Modifier}\p{Cf}]/u.test(char)) return join;
  // "H₂O" is a word, the raised figure of "km²" one of its own.
  return /^[\p{Nd}\p{Nl}\u2080-\u2089]/u.test(char) ? digit : symbol;
}

/** The offset behind the characters from `offset` on that go with the one before them (marks, joiners and what a joiner binds). */
export function behindJoined(text: string, offset: number): number {
  let end = offset;
  while (classAt(text, end) === join) {
    const binds = text.charCodeAt(end) === 0x200d;
    end += widthAt(text, end);
    if (binds && /^\p{Extended_Pictographic}/u.test(text.slice(end, end + 2))) end += widthAt(text, end);
  }
  return end;
}

/** The offset behind the character at `offset` with all that joins it. */
export const behind = (text: string, offset: number): number => behindJoined(text, offset + widthAt(text, offset));

/** The offset behind the letters, digits and what joins them from `offset` on. */
export function wordRunEnd(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const kind = classAt(text, end);
    if (isWordClass(kind)) end += widthAt(text, end);
    else if (kind === join) end = behindJoined(text, end);
    else return end;
  }
}

/** The offset behind the digits from `offset` on. */
export function digitsEnd(text: string, offset: number): number {
  let end = offset;
  while (classAt(text, end) === digit) end = behind(text, end);
  return end;
}

/** The offset behind the letters from `offset` on. */
export function lettersEnd(text: string, offset: number): number {
  let end = offset;
  while (isLetterClass(classAt(text, end))) end = behind(text, end);
  return end;
}

/** The offset behind the run of one character that begins at `offset`. */
export function repeatEnd(text: string, offset: number): number {
  const code = text.codePointAt(offset);
  let end = behind(text, offset);
  while (end < text.length && text.codePointAt(end) === code) end = behind(text, end);
  return end;
}

/** Longer words are in no list. */
const longestListed = 12;

/** The words of the span in lower case; '' of a longer one than lists have. */
export const listed = (text: string, start: number, end: number): string =>
  end - start > longestListed ? '' : text.slice(start, end).toLowerCase();
