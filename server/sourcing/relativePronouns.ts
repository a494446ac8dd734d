import { isPersonNoun } from './sourceWords.ts';
import { hangsFrom, lowerAt, type Word, type WordRange } from './words.ts';

/** The phrase that "who", "which" or "that" stands for where it is a source by itself; null for any other word. */
export function antecedentOf(words: readonly Word[], { from, to }: WordRange): WordRange | null {
  const pronoun = words[from];
  if (to !== from + 1 || !pronoun || !isRelative(pronoun)) return null;
  // The clause that it opens hangs from the noun that it tells of.
  let verb = pronoun.head;
  for (let steps = 0; steps < 4; steps++) {
    const word = words[verb];
    if (!word) break;
    if (word.relation.startsWith('acl') && word.head < from) return phraseOf(words, somebodyAbove(words, word.head), from);
    verb = word.head;
  }
  const before = lowerAt(words, from - 1) === ',' ? from - 2 : from - 1;
  const noun = words[before];
  return noun && (noun.upos === 'NOUN' || noun.upos === 'PROPN') ? phraseOf(words, before, from) : null;
}

/** A parse hangs "who" from the nearest noun: of "a person familiar with the talks who…" the person is meant. */
export function somebodyAbove(words: readonly Word[], noun: number): number {
  for (let i = noun, steps = 0; i >= 0 && steps < 4; steps++) {
    const word = words[i];
    if (!word || word.upos === 'VERB') break;
    if (isPersonNoun(word) || word.upos === 'PROPN') return i;
    i = word.head;
  }
  return noun;
}

/** How many words deep a phrase is at most. */
const deepest = 12;

/** The words before `limit` that hang from word `head`, with itself, without a preposition before them. */
export function phraseOf(words: readonly Word[], head: number, limit: number): WordRange {
  const isPart = (i: number): boolean => hangsFrom((word) => words[word]?.head ?? -1, i, head, deepest);
  let from = head;
  while (from > 0 && isPart(from - 1) && words[from - 1]?.upos !== 'ADP' && words[from - 1]?.isWord) from--;
  let to = head + 1;
  while (to < limit && isPart(to) && !isRelative(words[to])) to++;
  while (to > head + 1 && !words[to - 1]?.isWord) to--;
  return { from, to };
}

const isRelative = (word: Word | undefined): boolean => word?.xpos.startsWith('WP') === true || word?.xpos === 'WDT';
