import { likeness, type Content } from './content.ts';

/** What another sentence has in common with a claim. Words count by how rare they are, the more so as the commoner are left out. */
export interface Match {
  /** What of the claim's own words, names apart, the sentence has too... */
  readonly words: number;
  /** ...of its names, in the sentence or in what stands above it... */
  readonly names: number;
  /** ...and of its numbers. */
  readonly numbers: number;
  /** So many words and parts of names are shared. */
  readonly terms: number;
  /** Which part of all that the claim tells, numbers that the sentence has not apart, that is: 0 to 1. */
  readonly part: number;
  /** How alike what both are about is: -1 to 1. */
  readonly alike: number;
}

/** Names count for no more than so much, however long: a title and five names are one person. */
const mostOfNames = 1.5;
/** A number counts for so much, one that stands in every other sentence ("two") for less. */
const ofNumber = 0.8;
const ofSmallNumber = 0.3;
const small = 10;
/** A name that stands above a sentence counts for less than one in it. */
const ofNameAbove = 0.6;

export function matchOf(claim: Content, other: Content): Match {
  let words = 0;
  let names = 0;
  let terms = 0;
  let allWords = 0;
  let allNames = 0;
  for (const [term, weight] of claim.terms) {
    const tells = weight * weight;
    // What either reads as part of a name is one: the other may have it in the middle of other words.
    const isName = claim.names.has(term) || other.names.has(term);
    const factor = other.terms.has(term) ? 1 : isName && other.above.has(term) ? ofNameAbove : 0;
    if (factor > 0) terms++;
    if (isName) {
      allNames += tells;
      names += factor * tells;
    } else {
      allWords += tells;
      words += factor * tells;
    }
  }
  const values = new Set(other.numbers);
  const told = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + (value <= small ? ofSmallNumber : ofNumber), 0);
  const numbers = told(claim.numbers.filter((value) => values.has(value)));
  names = Math.min(mostOfNames, names);
  // Another number of the same matter is what somebody who checks the claim wants to see.
  const all = allWords + Math.min(mostOfNames, allNames) + numbers;
  return { words, names, numbers, terms, part: all === 0 ? 0 : (words + names + numbers) / all, alike: likeness(claim, other) };
}

/** All that both have in common. */
export const sumOf = ({ words, names, numbers }: Match): number => words + names + numbers;
