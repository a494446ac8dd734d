import { numberWords } from '../lexicon/functionWords.ts';

/** A number in a text, and what it counts or measures. */
export interface NumberTold {
  readonly value: number;
  /** The words behind it that may say what it counts, lower case: "killed 12 *young people*". */
  readonly behind: readonly string[];
}

/** How many words behind a number may say what it counts. */
const reach = 2;

/** "million", and what else is part of a number though it stands behind it. */
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);

/** Words that say no number where they stand: "one of them". */
const noNumbers = new Set(['one']);

/** The numbers among the words of a sentence, lower case: "12", "1,200", "3.5 million", "twelve". */
export function numbersIn(words: readonly string[]): NumberTold[] {
  const out: NumberTold[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = valueOf(words[i] ?? '');
    if (first === null) continue;
    let value = first;
    for (let scale = scales.get(words[i + 1] ?? ''); scale !== undefined; scale = scales.get(words[i + 1] ?? '')) {
      value *= scale;
      i++;
    }
    const behind: string[] = [];
    for (const word of words.slice(i + 1, i + 1 + reach)) {
      if (valueOf(word) !== null) break;
      behind.push(word);
    }
    out.push({ value, behind });
  }
  return out;
}

/** The value of a word or of digits; null where it is no number. */
function valueOf(word: string): number | null {
  if (noNumbers.has(word)) return null;
  const told = numberWords.get(word);
  if (told !== undefined) return told;
  // The Indian "12,00,000" too.
  if (!/^\d+(?:,\d{2,3})*(?:\.\d+)?$/.test(word)) return null;
  const value = Number(word.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}
