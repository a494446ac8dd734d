import {
  furtherAbbreviations,
  numberAbbreviations,
  otherAbbreviations,
  sentenceStarters,
  smallAbbreviations,
  titleAbbreviations,
} from '../lexicon/abbreviations.ts';
import { classAt, digit, listed, space, upper, wordRunEnd } from './characters.ts';

/** What follows a word and its stop: the offset of its first character; -1 where nothing but closing marks does. */
function following(text: string, offset: number): number {
  let at = offset;
  while (classAt(text, at) === space) at++;
  const rest = text.slice(at, at + 4);
  return rest === '' || (rest.length < 4 && /^["”’')\]]+$/.test(rest)) ? -1 : at;
}

/** Of those before numbers the ones that never end a sentence: months. */
const months = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec']);

/** Whether the stop at `end` belongs to the word before it, as an abbreviation's does unless it also ends the sentence. */
export function keepsStop(text: string, start: number, end: number): boolean {
  const next = text.charAt(end + 1);
  // "etc...", but "the U.S.."
  if (next === '.' && text.charAt(end + 2) === '.') return false;
  const word = listed(text, start, end);
  if (word === '') return false;
  const isUpper = classAt(text, start) === upper;
  const isDotted = word.length > 1 && /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (isDotted && isUpper) return true;
  if (next === '.') return titleAbbreviations.has(word) || otherAbbreviations.has(word);
  const after = following(text, end + 1);
  if (after < 0) return false;
  if (word.length === 1) {
    if (isUpper) return !startsSentence(text, after);
    // "p. 12", "(b. March 1950)", but "£5m. 12 people"
    const alone = start === 0 || classAt(text, start - 1) === space;
    return text.charAt(start - 1) === '(' || (alone && classAt(text, after) === digit);
  }
  if (titleAbbreviations.has(word)) return isUpper || smallAbbreviations.has(word);
  if (months.has(word) && isUpper) return !startsSentence(text, after);
  if (numberAbbreviations.has(word)) return classAt(text, after) === digit;
  if (isDotted || otherAbbreviations.has(word) || furtherAbbreviations.has(word)) {
    if (!isUpper && !isDotted && !smallAbbreviations.has(word)) return false;
    return word === 'vs' || word === 'v' || !(word === 'etc' ? classAt(text, after) === upper : startsSentence(text, after));
  }
  return false;
}

/** Whether the word at the offset begins a sentence rather than goes on with a name. */
function startsSentence(text: string, offset: number): boolean {
  return (
    classAt(text, offset) === upper &&
    sentenceStarters.has(listed(text, offset, wordRunEnd(text, offset))) &&
    text.charAt(offset + 1) !== '.'
  );
}
