import { currencyCodes, fusedWords, moneyUnits, units } from '../lexicon/tokenParts.ts';
import { addressEnd, isAddressMark } from './addresses.ts';
import { behind, classAt, digit, isLetterClass, isWordClass, join, lettersEnd, listed, space, upper, wordRunEnd } from './characters.ts';
import { isNot, joins } from './innerMarks.ts';
import { numberEnd } from './numbers.ts';
import { isTail, markedEnd } from './punctuation.ts';
import type { Token } from './token.ts';
import { keepsStop } from './stops.ts';

/**
 * The tokens of a paragraph, in order; they tile it but for white space. Cut as the English treebanks of Universal Dependencies do: a
 * contraction or possessive is a token of its own (`did|n't`, `Norway|'s`, `can|not`), a hyphenated word is cut at its hyphens
 * (`al|-|Dalati`) unless it begins with a prefix (`anti-war`), a unit is cut from its number (`5|pm`, `$|3.5|m`), an abbreviation keeps
 * its stop (`Gen.`, `U.S.`), a run of stops is one token (`...`, `?!`). Linear in the text, of whatever kind.
 */
export function tokenize(paragraph: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < paragraph.length;) {
    const kind = classAt(paragraph, at);
    if (kind === space && !carriesMark(paragraph, at)) at++;
    else if (isWordClass(kind) || kind === join) at = pushWord(tokens, paragraph, at);
    else {
      const end = markedEnd(paragraph, at);
      tokens.push({ start: at, end });
      at = end;
    }
  }
  return tokens;
}

/** A blank that carries a combining mark is a character that readers see. */
function carriesMark(text: string, at: number): boolean {
  return classAt(text, at + 1) === join && /^\p{Zs}[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]/u.test(text.slice(at, at + 3));
}

/** Adds the word, or the first part of it, that begins at `start`; gives the offset behind it. */
function pushWord(tokens: Token[], text: string, start: number): number {
  const numeric = classAt(text, start) === digit;
  let end = numeric ? numberEnd(text, start) : wordRunEnd(text, start);
  if (numeric && isLetterClass(classAt(text, end))) {
    if (isUnitAt(text, tokens, start, end)) return push(tokens, start, end);
    end = wordRunEnd(text, end);
  }
  if (!numeric && classAt(text, end - 1) === digit) {
    const code = lettersEnd(text, start);
    if (currencyCodes.has(listed(text, start, code))) return push(tokens, start, code);
  }
  /** Where the last run of letters and digits begins. */
  let run = start;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === 0x20 || end >= text.length) break;
    if (isAddressMark(text, start, run, end)) return push(tokens, start, addressEnd(text, end));
    if (!isWordClass(classAt(text, end + 1)) || !joins(text, start, run, end)) break;
    run = end + 1;
    end = wordRunEnd(text, run);
  }
  const contracted = contractionAt(text, start, end);
  if (contracted) {
    if (contracted.start > start) push(tokens, start, contracted.start);
    return push(tokens, contracted.start, contracted.end);
  }
  if (text.charAt(end) === '.' && keepsStop(text, start, end)) return push(tokens, start, behind(text, end));
  if (text.charAt(end) === '$' && isCurrency(text, start, end)) return push(tokens, start, behind(text, end));
  const parts = numeric ? undefined : fused.get(listed(text, start, end));
  if (!parts) return push(tokens, start, end);
  let from = start;
  for (const part of parts) from = push(tokens, from, from + part);
  return end;
}

function push(tokens: Token[], start: number, end: number): number {
  tokens.push({ start, end });
  return end;
}

/** The lengths of a fused word's parts. */
const fused: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from(fusedWords, (word) => [word.replaceAll('|', ''), word.split('|').map(({ length }) => length)]),
);

/** The contraction or possessive that ends a word, where the word is followed by an apostrophe at `end`; null where there is none. */
function contractionAt(text: string, start: number, end: number): Token | null {
  const char = text.charAt(end);
  if (char !== "'" && char !== '’' && char !== '`') return null;
  const last = wordRunEnd(text, end + 1);
  if (isNot(text, start, end, last)) return { start: end - 1, end: last };
  return isTail(listed(text, end + 1, last)) ? { start: end, end: last } : null;
}

/** "US$", "HK$" before a number. */
function isCurrency(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  for (let i = start; i < end; i++) if (classAt(text, i) !== upper) return false;
  const next = classAt(text, end + 1);
  return next === digit || next === space;
}

/** No number with a unit is looked at any further. */
const longestUnit = 12;

/** Whether the letters at `end` are a unit of the number before: "5|pm", "$3.5|m". */
function isUnitAt(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const last = lettersEnd(text, end);
  if (isWordClass(classAt(text, last))) return false;
  const suffix = text.slice(end, Math.min(last, end + longestUnit));
  if (/^[ap]$/i.test(suffix) && /^\.m\b/i.test(text.slice(last, last + 3))) return true;
  const small = suffix.toLowerCase();
  const previous = tokens.at(-1);
  const isMoney = previous?.end === start && /^\p{Sc}$/u.test(text.slice(start - 1, start));
  if ((isMoney || text.slice(start, Math.min(end, start + longestUnit)).includes('.')) && moneyUnits.has(small)) return true;
  if (suffix.length >= 5 && suffix === small) return true;
  // "3M" and "4G" are names.
  return units.has(small) && (suffix.length > 1 || suffix === small || suffix === 'K');
}
