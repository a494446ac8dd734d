import { femaleNames, femaleNouns, maleNames, maleNouns } from '../lexicon/gender.ts';
import type { Word, WordRange } from './words.ts';

export type Gender = 'he' | 'she';

/** What titles and nouns tell of whether a person is called "he" or "she"; null where they don't. */
export function genderOf(words: readonly Word[], { from, to }: WordRange): Gender | null {
  for (let i = from; i < to; i++) {
    const lower = words[i]?.lower.replace(/\.$/, '') ?? '';
    if (maleNouns.has(lower)) return 'he';
    if (femaleNouns.has(lower)) return 'she';
  }
  return null;
}

/** What the first of several names tells; null for a single one, which may be a family's. */
export function genderOfGivenName(name: string): Gender | null {
  const [given = '', ...others] = name.toLowerCase().split(/[ -]/);
  if (others.length === 0) return null;
  return maleNames.has(given) ? 'he' : femaleNames.has(given) ? 'she' : null;
}
