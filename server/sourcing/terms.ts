import { auxiliaries, coordinators, determiners, personalPronouns, prepositions, subordinators } from '../lexicon/functionWords.ts';
import type { Word } from './words.ts';

/** The content words of a sentence without their endings, each once: what two sentences about one thing share. */
export function termsOf(words: readonly Word[]): string[] {
  const terms = new Set<string>();
  for (const word of words) {
    const term = termOf(word);
    if (term !== null) terms.add(term);
  }
  return [...terms];
}

/** A content word without its ending; null for any other. */
export const termOf = ({ lower, isWord }: Pick<Word, 'lower' | 'isWord'>): string | null =>
  isWord && lower.length > 2 && !isFunctionWord(lower) ? stem(lower) : null;

const isFunctionWord = (lower: string): boolean =>
  determiners.has(lower) ||
  prepositions.has(lower) ||
  subordinators.has(lower) ||
  coordinators.has(lower) ||
  auxiliaries.has(lower) ||
  personalPronouns.has(lower) ||
  lower === 'said';

/** A word without the ending of a plural or a verb; coarse, for comparison only. */
function stem(lower: string): string {
  const bare = lower.replace(/^al-/, '').replace(/\.$/, '');
  for (const ending of ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'ions', 'ion', 'ies', 'ied', 'ers', 'ed', 'es', 's', 'y', 'e']) {
    if (bare.length - ending.length >= 4 && bare.endsWith(ending)) return bare.slice(0, -ending.length);
  }
  return bare;
}
