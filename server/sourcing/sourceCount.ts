import { numberWords, quantityNouns } from '../lexicon/functionWords.ts';
import type { SourceKind } from './article.ts';
import { joinedNames, type NounPhrase } from './nounPhrase.ts';
import { isPersonNoun, isPlural } from './sourceWords.ts';
import { lowerAt, type Word } from './words.ts';

const joiners = new Set([',', 'and', 'or', 'as', 'well', 'along', 'together', 'with']);
/** Words before a number that leave it one: "the two sources", "at least two sources". */
const beforeNumbers = new Set([
  'the',
  'these',
  'those',
  'at',
  'least',
  'about',
  'some',
  'nearly',
  'almost',
  'around',
  'all',
  'other',
  'both',
  'another',
]);
const indefinite = new Set(['a', 'an', 'another', 'one']);

/**
 * How many people the words count; parts of one source are added up ("two Greek and two Turkish envoys, as well as an agent"). Null where
 * they do not tell.
 */
export function countOf(words: readonly Word[], phrase: NounPhrase, kind: SourceKind): number | null {
  if (kind === 'document' || kind === 'vague') return null;
  const { range, head, name } = phrase;
  if (name !== null && kind === 'named') return isPeopleName(phrase) ? joinedNames(words, phrase).length || 1 : null;
  let sum = 0;
  let begins = true;
  for (let i = range.from; i < range.to; i++) {
    const word = words[i];
    if (!word) break;
    if (joiners.has(word.lower)) {
      begins = true;
    } else if (begins) {
      const number = numberAt(word);
      if (number !== null && !(indefinite.has(word.lower) && isMeasure(words, i))) {
        sum += number;
        begins = false;
      } else if (!beforeNumbers.has(word.lower)) {
        if (i <= head || sum === 0) return sum > 0 ? null : single(words, phrase);
        break;
      }
    } else if (i > head && isAfterwards(word)) {
      // "a spokesman for two ministries": what follows describes; only "as well as" goes on counting.
      const next = asWellAs(words, i, range.to);
      if (next < 0) break;
      i = next - 1;
    }
  }
  return sum > 0 ? sum : single(words, phrase);
}

const isPeopleName = ({ name }: NounPhrase): boolean => name?.kind !== 'organisation' && name?.kind !== 'place' && name?.kind !== 'group';

const numberAt = ({ lower }: Word): number | null =>
  numberWords.get(lower) ?? (/^\d{1,3}$/.test(lower) ? Number(lower) : indefinite.has(lower) ? 1 : null);

/** "a number of", "a dozen": no count of one. */
const isMeasure = (words: readonly Word[], i: number): boolean =>
  quantityNouns.has(lowerAt(words, i + 1)) || ['few', 'dozen'].includes(lowerAt(words, i + 1));

const isAfterwards = ({ upos, xpos, lower }: Word): boolean =>
  upos === 'ADP' || xpos === 'WP' || xpos === 'WDT' || lower === ',' || upos === 'VERB' || upos === 'ADJ';

function asWellAs(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i + 2 < to; i++)
    if (lowerAt(words, i) === 'as' && lowerAt(words, i + 1) === 'well' && lowerAt(words, i + 2) === 'as') return i;
  return -1;
}

/** "the official" is one; "officials" are some. */
function single(words: readonly Word[], { from, head, definite, partitive }: NounPhrase): number | null {
  const word = words[head];
  return !isPlural(word) &&
    definite &&
    !partitive &&
    isPersonNoun(word) &&
    !['men', 'women', 'youth'].includes(word?.lower ?? '') &&
    from <= head
    ? 1
    : null;
}
