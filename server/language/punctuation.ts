import { clippedWords, nameEndings } from '../lexicon/tokenParts.ts';
import {
  behind,
  behindJoined,
  classAt,
  digit,
  digitsEnd,
  isLetterClass,
  isWordClass,
  lettersEnd,
  repeatEnd,
  space,
  wordRunEnd,
} from './characters.ts';
import { numberEnd } from './numbers.ts';

/**
 * The end of the token that begins with the mark at `start`, an offset into the text: a quotation mark or bracket stands alone, a run of
 * stops or dashes is one, an emoticon is one, and some marks begin a word ("'em", "@name", "+44", ".25").
 */
export function markedEnd(text: string, start: number): number {
  switch (text.charAt(start)) {
    case "'":
    case '`':
    case '’':
    case '‘':
      return apostropheEnd(text, start);
    case '.':
      return dotEnd(text, start);
    case '!':
    case '?':
      return criesEnd(text, start);
    case '…':
      return text.charAt(start + 1) === '.' ? behind(text, start + 1) : repeatEnd(text, start);
    case '[':
      return text.startsWith('[...]', start) ? behind(text, start + 4) : behind(text, start);
    case '#':
    case '@':
      return tagEnd(text, start);
    case '+':
      return plusEnd(text, start);
    case '(':
      return faceEnd(text, start) ?? behind(text, start);
    case ':':
    case ';':
    case '=':
    case '<':
    case '^':
    case '-':
      return faceEnd(text, start) ?? lineEnd(text, start);
    case '>':
    case '*':
    case '_':
    case '~':
    case '|':
    case '/':
    case '\\':
    case '–':
    case '—':
    case '―':
      return lineEnd(text, start);
    default:
      return flagEnd(text, start);
  }
}

/** Whether the offset stands right behind a letter or a digit. */
const isBehindWord = (text: string, offset: number): boolean => offset > 0 && isWordClass(classAt(text, offset - 1));

/** Whether a letter or a digit stands at the offset. */
const isWordAt = (text: string, offset: number): boolean => isWordClass(classAt(text, offset));

/** What a contraction or possessive may be behind its apostrophe. */
const tails: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

export const isTail = (letters: string): boolean => tails.has(letters.toLowerCase());

/** "''", "'em", "'72", and the tail of a contraction that stands apart. */
function apostropheEnd(text: string, start: number): number {
  const end = behind(text, start);
  const next = classAt(text, end);
  if (next === digit) {
    // "'72" and "'60s", but not the quotation mark of "'100 people'".
    const digits = digitsEnd(text, end);
    const last = text.charAt(digits) === 's' ? behind(text, digits) : digits;
    return digits - end === 2 && !isBehindWord(text, start) && !isWordAt(text, last) ? last : end;
  }
  if (isLetterClass(next)) {
    const last = lettersEnd(text, end);
    if (last - end > 5 || isWordAt(text, last)) return end;
    const word = text.slice(end, last).toLowerCase();
    return tails.has(word) || clippedWords.has(word) ? last : end;
  }
  const pair = text.slice(start, end + 1);
  return pair === "''" || pair === '``' || pair === '’’' || pair === '‘‘' || pair === '‘’' ? behind(text, end) : end;
}

/** ".", "...", ".?", ".25", ".doc" */
function dotEnd(text: string, start: number): number {
  const end = repeatEnd(text, start);
  if (end > start + 1) return end;
  if (isCry(text, end)) return criesEnd(text, end);
  if (isBehindWord(text, start)) return end;
  const next = classAt(text, end);
  if (next === digit) return numberEnd(text, end);
  if (isLetterClass(next)) {
    const last = wordRunEnd(text, end);
    if (last - end <= 4 && nameEndings.has(text.slice(end, last).toLowerCase())) return last;
  }
  return end;
}

function isCry(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 0x21 || code === 0x3f;
}

/** "?", "?!", "!!!." */
function criesEnd(text: string, start: number): number {
  let end = start;
  while (isCry(text, end)) end = behind(text, end);
  return text.charAt(end) === '.' && text.charAt(end + 1) !== '.' && !isWordAt(text, end + 1) ? behind(text, end) : end;
}

/** Whether the text, or a word, begins at the offset. */
const isFree = (text: string, offset: number): boolean => offset === 0 || classAt(text, offset - 1) === space;

/** "#" before a number, "#hashtag", "@name". */
function tagEnd(text: string, start: number): number {
  const end = repeatEnd(text, start);
  if (end > start + 1 || !isFree(text, start) || !isLetterClass(classAt(text, end))) return end;
  let last = wordRunEnd(text, end);
  while (text.charAt(last) === '_' && isWordAt(text, last + 1)) last = wordRunEnd(text, last + 1);
  return last;
}

/** "+44": an area or a telephone number, not "+7.2". */
function plusEnd(text: string, start: number): number {
  const end = repeatEnd(text, start);
  if (end > start + 1 || !isFree(text, start) || classAt(text, end) !== digit) return end;
  const last = numberEnd(text, end);
  return text.slice(end, Math.min(last, end + 20)).includes('.') ? end : last;
}

/** Emoticons: eyes, nose, mouth; the other way round; and a few more. */
const face = /^(?:[:;=]['’]?[-o^]?[)(\][DPpO3|\\/*]{1,3}|[(][-o^]?[:;=]|<3|\^_+\^|-_+-)(?![\p{L}\p{N}])/u;

function faceEnd(text: string, start: number): number | null {
  const found = face.exec(text.slice(start, start + 8));
  return found ? behindJoined(text, start + found[0].length) : null;
}

const lineMarks = new Set(Array.from('-=+*|<>_~#/\\^{}', (char) => char.charCodeAt(0)));

/** A run of one mark, an arrow, or a line drawn with several marks. */
function lineEnd(text: string, start: number): number {
  let end = start;
  while (lineMarks.has(text.charCodeAt(end))) end++;
  if (end - start >= 6) return behindJoined(text, end);
  const repeated = repeatEnd(text, start);
  const code = text.charAt(repeated - 1);
  return (code === '-' || code === '=') && text.charAt(repeated) === '>' ? behind(text, repeated) : repeated;
}

/** A character of its own; of a flag, its two letters. */
function flagEnd(text: string, start: number): number {
  const end = behind(text, start);
  return isFlagLetter(text, start) && isFlagLetter(text, end) ? behind(text, end) : end;
}

function isFlagLetter(text: string, offset: number): boolean {
  const code = text.codePointAt(offset) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
