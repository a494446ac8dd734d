import { cueVerbs } from '../lexicon/cueVerbs.ts';
import {
  auxiliaries,
  coordinators,
  determiners,
  irregularPasts,
  linkingPrepositions,
  negators,
  nounsInLy,
  numberWords,
  personalPronouns,
  plainAdverbs,
  prepositions,
  quantityNouns,
  subordinators,
  temporalNouns,
} from '../lexicon/functionWords.ts';
import { anonymousNouns, bodyNouns, documentNouns, officeNouns, titles, vagueNouns, vaguePlurals } from '../lexicon/sourceNouns.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** Whether the noun is one that sources are made of. */
export function isSourceNoun(lower: string): boolean {
  return (
    anonymousNouns.has(lower) ||
    vagueNouns.has(lower) ||
    vaguePlurals.has(lower) ||
    bodyNouns.has(lower) ||
    documentNouns.has(lower) ||
    officeNouns.has(lower) ||
    titles.has(lower)
  );
}

/** Phrases of prepositions within which a noun phrase goes on: "two envoys, as well as a shipping agent". */
const joiners: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
];

/** What may belong to a noun phrase besides its determiner: nouns, adjectives, numbers, names. */
function isNominal(word: Word | undefined): boolean {
  if (!word?.isWord) return false;
  const { lower } = word;
  if (lower === "'s" || numberWords.has(lower)) return true;
  if (word.capital && !determiners.has(lower) && !prepositions.has(lower) && !subordinators.has(lower) && !personalPronouns.has(lower))
    return true;
  return (
    !determiners.has(lower) &&
    !prepositions.has(lower) &&
    !subordinators.has(lower) &&
    !coordinators.has(lower) &&
    !auxiliaries.has(lower) &&
    !negators.has(lower) &&
    !personalPronouns.has(lower) &&
    !isAdverb(lower) &&
    !plainAdverbs.has(lower)
  );
}

const isAdverb = (lower: string): boolean => lower.length > 4 && lower.endsWith('ly') && !nounsInLy.has(lower);

/** A lower-case verb that ends a clause, as far as its form tells. */
function isVerb(word: Word | undefined): boolean {
  if (!word || word.capital) return false;
  const { lower } = word;
  if (irregularPasts.has(lower) || auxiliaries.has(lower)) return true;
  return cueVerbs.get(lower)?.form === 'past' || (lower.length > 4 && lower.endsWith('ed'));
}

/**
 * The noun phrase that ends right before word `to`: with its determiner, what of/for/in... ties to it, and what "and" joins. Null where
 * none does.
 */
export function nounPhraseBefore(words: readonly Word[], to: number): WordRange | null {
  const last = words[to - 1];
  if (!last?.isWord || last.quoted) return null;
  if (personalPronouns.has(last.lower)) return { from: to - 1, to };
  // "a person close to her"
  const isObject = ['her', 'him', 'them', 'us'].includes(last.lower) && linkingPrepositions.has(lowerAt(words, to - 2));
  if (!isNominal(last) && !isObject) return vagueNouns.has(last.lower) ? { from: to - 1, to } : null;
  let from = isObject ? to - 1 : baseStart(words, to);
  for (;;) {
    const before = lowerAt(words, from - 1);
    if (linkingPrepositions.has(before) && !isBoundary(words, from - 2)) {
      const start = baseStart(words, from - 1);
      if (start < from - 1) {
        from = start;
        continue;
      }
    }
    const joined = joinedStart(words, from);
    if (joined === null) break;
    from = joined;
  }
  // What follows a preposition at the beginning of the clause may be a date or place with the source behind it.
  if (linkingPrepositions.has(lowerAt(words, from - 1)) || lowerAt(words, from - 1) === '') from = withoutTime(words, from, to);
  return from < to ? { from, to } : null;
}

/** Leaves out "Monday", "earlier this week" at the beginning. */
function withoutTime(words: readonly Word[], from: number, to: number): number {
  let cut = from;
  for (let i = from; i < to - 1 && i < from + 5; i++) {
    if (temporalNouns.has(lowerAt(words, i))) cut = i + 1;
  }
  return cut;
}

/** Whether no noun can stand at `i`: the sentence, a clause or a quotation begins behind it. */
function isBoundary(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return !word?.isWord || word.quoted || (!isNominal(word) && !determiners.has(word.lower));
}

/** Where the base phrase that ends before `end` begins: its nouns and adjectives, then numbers and a determiner. */
function baseStart(words: readonly Word[], end: number): number {
  let from = end;
  while (
    from > 0 &&
    isNominal(words[from - 1]) &&
    !isVerbBeforeNumber(words, from - 1) &&
    !words[from - 1]?.quoted &&
    !(from < end && irregularPasts.has(lowerAt(words, from - 1)) && !words[from - 1]?.capital)
  )
    from--;
  if (from === end && !determiners.has(lowerAt(words, from - 1))) return end;
  // "noting that Ana Lopez asked": here "that" begins the clause.
  const isClause =
    lowerAt(words, from - 1) === 'that' &&
    (words[from]?.capital === true || determiners.has(lowerAt(words, from)) || (from - 1 > 0 && words[from - 2]?.isWord === true));
  if (isClause) return from;
  while (from > 0 && determiners.has(lowerAt(words, from - 1)) && !words[from - 1]?.quoted) from--;
  return from;
}

/** "indicted 14 suspects": a number after an -ed form is its object. */
const isVerbBeforeNumber = (words: readonly Word[], i: number): boolean =>
  words[i]?.capital === false &&
  lowerAt(words, i).endsWith('ed') &&
  (/^\d/.test(lowerAt(words, i + 1)) || numberWords.has(lowerAt(words, i + 1)));

/** Where a phrase begins that "and", "as well as" join to the one that begins at `from`; null where none does. */
function joinedStart(words: readonly Word[], from: number): number | null {
  let end: number | null = null;
  if (lowerAt(words, from - 1) === 'and' || lowerAt(words, from - 1) === 'or') end = from - 1;
  else {
    const joiner = joiners.find((phrase) => phrase.every((part, i) => lowerAt(words, from - phrase.length + i) === part));
    if (joiner) end = from - joiner.length;
  }
  if (end === null) return null;
  if (lowerAt(words, end - 1) === ',') end--;
  const start = baseStart(words, end);
  if (start === end) return null;
  // Two clauses, not two sources: "The strike hit a school and officials said ...".
  const before = words[start - 1];
  if (before?.isWord && !linkingPrepositions.has(before.lower) && !subordinators.has(before.lower) && !coordinators.has(before.lower))
    return null;
  for (let i = start; i < end; i++) if (isVerb(words[i])) return null;
  return start;
}

/** The noun phrase that begins with word `from`, without an apposition. Null where none does. */
export function nounPhraseAfter(words: readonly Word[], from: number): WordRange | null {
  const first = words[from];
  if (!first?.isWord || first.quoted) return null;
  if (personalPronouns.has(first.lower)) return { from, to: from + 1 };
  let to = baseEnd(words, from);
  if (to === from) return null;
  for (;;) {
    const next = lowerAt(words, to);
    const name = words[to - 1]?.capital === true && !isSourceNoun(lowerAt(words, to - 1));
    if (next === 'and' && isNominal(words[to + 1]) && !words[to + 1]?.quoted) {
      const end = baseEnd(words, to + 1);
      if (end > to + 1 && !isVerb(words[end]) && !auxiliaries.has(lowerAt(words, end))) {
        to = end;
        continue;
      }
      break;
    }
    if (!(linkingPrepositions.has(next) && next !== 'by' && (!name || next === 'of')) && next !== 'familiar') break;
    const end = baseEnd(words, to + 1);
    if (end === to + 1 || temporalNouns.has(lowerAt(words, to + 1))) break;
    to = end;
  }
  return { from, to };
}

function baseEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (determiners.has(lowerAt(words, to)) || numberWords.has(lowerAt(words, to))) to++;
  while (isNominal(words[to]) && !words[to]?.quoted && !(to > from && (temporalNouns.has(lowerAt(words, to)) || isVerb(words[to])))) to++;
  return to;
}

/**
 * The words behind a phrase that tell who it is: "Smith, the minister of defence, ..." The range between the commas, or null. A long
 * or unfinished aside is none.
 */
export function appositionAfter(words: readonly Word[], at: number): WordRange | null {
  if (lowerAt(words, at) !== ',') return null;
  const first = words[at + 1];
  if (!first || first.quoted) return null;
  const begins =
    determiners.has(first.lower) ||
    isSourceNoun(first.lower) ||
    first.lower === 'who' ||
    /^\d{1,3}$/.test(first.lower) ||
    isSourceNoun(lowerAt(words, at + 2));
  if (!begins) return null;
  for (let i = at + 1; i < words.length && i < at + 30; i++) {
    const word = words[i];
    if (!word || word.quoted) return null;
    if (i > at + 1 && (word.lower === ',' || word.lower === '.' || word.lower === ';')) return { from: at + 1, to: i };
  }
  return null;
}

/** Whether the phrase that begins at `from` only measures out what stands behind its "of": "three of the", "dozens of", "a number of". */
export function isQuantity(words: readonly Word[], from: number): boolean {
  const first = lowerAt(words, from);
  if (lowerAt(words, from + 1) === 'of')
    return quantityNouns.has(first) || numberWords.has(first) || determiners.has(first) || /^\d+$/.test(first);
  return determiners.has(first) && quantityNouns.has(lowerAt(words, from + 1)) && lowerAt(words, from + 2) === 'of';
}
