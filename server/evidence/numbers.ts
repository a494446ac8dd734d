import { numberWords } from '../lexicon/functionWords.ts';

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
export function numbersIn(words: readonly string[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = valueOf(words[i] ?? '');
    if (first === null) continue;
    let value = first;
    for (let scale = scales.get(words[i + 1] ?? ''); scale !== undefined; scale = scales.get(words[i + 1] ?? '')) {
      value *= scale;
      i++;
    }
    out.push(value);
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
