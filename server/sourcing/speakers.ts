import type { CueVerb } from '../lexicon/cueVerbs.ts';
import { determiners, personalPronouns, prepositions } from '../lexicon/functionWords.ts';
import { collectives, unmarkedPlurals } from '../lexicon/sourceNouns.ts';
import type { VerbForm } from '../lexicon/verbForms.ts';
import { isQuantity, isSourceNoun } from './nounPhrases.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** Whether a present form can have the phrase for its subject: what cannot agree is a noun ("the latest dispute", "police reports"). */
export function agrees(words: readonly Word[], { from, to }: WordRange, form: VerbForm): boolean {
  if (form !== 'base' && form !== 'third') return true;
  let head = from;
  while (head + 1 < to && !prepositions.has(lowerAt(words, head + 1)) && lowerAt(words, head + 1) !== ',') head++;
  const lower = lowerAt(words, head);
  // "people familiar with the matter": the plural need not come last.
  const plural = words
    .slice(from, head + 1)
    .some(
      (word, i) =>
        word.lower === 'and' ||
        unmarkedPlurals.has(word.lower) ||
        (/[^s]s$/.test(word.lower) && (from + i === head || isSourceNoun(word.lower))),
    );
  const either = words[head]?.capital === true || collectives.has(lower);
  return either || (form === 'base') === plural;
}

const abstractEndings = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ing|ship|ture)s?$/;
const personEndings = /(?:man|men|woman|women|person|people|er|or|ist|ian|eer|ant|ent|ee|mate|leader)s?$/;

/** Whether the phrase can speak: a name, a pronoun, a noun that sources are made of; with plain verbs of saying any other person. */
export function isSpeaker(words: readonly Word[], range: WordRange, verb?: CueVerb): boolean {
  const first = words[range.from];
  if (!first) return false;
  if (range.to - range.from === 1 && personalPronouns.has(first.lower)) {
    return ['he', 'she', 'they', 'it'].includes(first.lower);
  }
  for (let i = range.from; i < range.to; i++) {
    const word = words[i];
    if (!word || (i > range.from && word.lower === ',')) break;
    if (isSourceNoun(word.lower)) return true;
    // The first word of a sentence has its capital for free.
    const isName = word.capital && !determiners.has(word.lower) && (i > 0 || range.to - range.from === 1 || words[1]?.capital === true);
    if (isName && (!temporal(word.lower) || range.to - range.from > 1)) return true;
    // "three of the envoys"
    const partitive = i === range.from + 1 && word.lower === 'of' && isQuantity(words, range.from);
    if (i > range.from && prepositions.has(word.lower) && !partitive) break;
  }
  if (verb && verb.frame !== 'say') return false;
  let head = range.from;
  while (head + 1 < range.to && !prepositions.has(lowerAt(words, head + 1)) && lowerAt(words, head + 1) !== ',') head++;
  const lower = lowerAt(words, head);
  return isPerson(lower);
}

/** Whether a noun that is on no list looks like a person's: "retailer", "cyclist". */
export const isPerson = (lower: string): boolean => personEndings.test(lower) && !abstractEndings.test(lower);

const temporal = (lower: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower);
