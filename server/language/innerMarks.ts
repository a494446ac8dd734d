import { furtherAbbreviations, otherAbbreviations } from '../lexicon/abbreviations.ts';
import { hyphenPrefixes, hyphenSuffixes, nameEndings, slashWords } from '../lexicon/tokenParts.ts';
import { classAt, digit, isLetterClass, listed, lower, upper, wordRunEnd } from './characters.ts';
import { isTail } from './punctuation.ts';

/** Whether the mark at `end`, a letter or digit on either side, is part of the word from `start`, whose last run begins at `run`. */
export function joins(text: string, start: number, run: number, end: number): boolean {
  const char = text.charAt(end);
  const previous = classAt(text, end - 1);
  const next = classAt(text, end + 1);
  switch (char) {
    case '.':
      return joinsAtDot(text, start, run, end);
    case "'":
    case '’':
    case '`': {
      const last = wordRunEnd(text, end + 1);
      if (previous === digit) return isDecade(text, start, end, last);
      if (isTail(listed(text, end + 1, last))) return false;
      return char !== '`' && !isNot(text, start, end, last);
    }
    case '-':
    case '‐':
    case '‑':
      return joinsAtHyphen(text, start, end);
    case '&':
      return (previous === upper && next === upper && end - run <= 3) || (end === run + 1 && wordRunEnd(text, end + 1) === end + 2);
    case '/':
      return slashWords.has(listed(text, start, wordRunEnd(text, end + 1)));
    case '_':
      return true;
    case '*':
    case '$':
      return isLetterClass(previous) && isLetterClass(next);
    default:
      return false;
  }
}

/** Whether an apostrophe and `t` behind an `n` end the word: "didn't". */
export function isNot(text: string, start: number, apostrophe: number, last: number): boolean {
  if (last !== apostrophe + 2 || apostrophe === start) return false;
  return (text.charCodeAt(apostrophe - 1) | 0x20) === 0x6e && (text.charCodeAt(apostrophe + 1) | 0x20) === 0x74;
}

/** "60's", "1960's"; so with "AK47's". */
function isDecade(text: string, start: number, end: number, last: number): boolean {
  if (last !== end + 2 || (text.charCodeAt(end + 1) | 0x20) !== 0x73) return false;
  if (classAt(text, start) !== digit) return true;
  return text.charAt(end - 1) === '0' && (end - start === 2 || end - start === 4);
}

/** Words that stand between hyphens: what comes before them is no prefix. */
const linkingWords = new Set(['the', 'and', 'or', 'to', 'of', 'in', 'by']);

/** No prefix is longer. */
const longestPrefix = 12;

function joinsAtHyphen(text: string, start: number, end: number): boolean {
  const next = wordRunEnd(text, end + 1);
  const word = end - start > longestPrefix ? '' : text.slice(start, end);
  const small = word.toLowerCase();
  if (hyphenPrefixes.has(small) && !(small === 'e' && text.charAt(start - 1) === '-')) {
    // The UN is no prefix, the CO in "ANTI-WAR" and "CO-OP" is.
    const capitals = word.length > 1 && word !== small && classAt(text, start + 1) === upper;
    if (!capitals || (classAt(text, end + 1) === upper && small !== 'un')) return !linkingWords.has(listed(text, end + 1, next));
  }
  return hyphenSuffixes.has(listed(text, end + 1, next)) && isLetterClass(classAt(text, end - 1)) && text.charAt(next) !== '-';
}

function joinsAtDot(text: string, start: number, run: number, end: number): boolean {
  const previous = classAt(text, end - 1);
  const next = classAt(text, end + 1);
  if (next === digit) return previous === digit;
  const last = wordRunEnd(text, end + 1);
  // "U.S", "a.m", "J.K"
  if (end === run + 1 && last === end + 2 && previous !== digit) return true;
  const whole = listed(text, start, last);
  if (otherAbbreviations.has(whole) || furtherAbbreviations.has(whole)) return true;
  const isName = nameEndings.has(listed(text, end + 1, last)) && (next === lower || classAt(text, last - 1) === upper);
  return isName || (next === lower && text.charAt(last) === '.' && classAt(text, last + 1) === lower);
}
