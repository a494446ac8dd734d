import { femaleNouns, maleNouns } from '../lexicon/gender.ts';
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
