import type { SentenceWords } from './words.ts';

/** What a word of a sentence tells of how much the sentence wants a source. */
export interface WordWeight {
  /** The logarithm of how much the word counts beside the others. */
  readonly counts: number;
  /** What it says, as the logarithm of odds, of whether anything could be checked, and of whether somebody could contest it. */
  readonly checkable: number;
  readonly contestable: number;
}

/** Tells how check-worthy the claims of a sentence are, word by word. Pure; never throws on any text. */
export interface WorthinessReader {
  /** For each sentence the weights of its words. */
  read(sentences: readonly SentenceWords[]): readonly (readonly WordWeight[])[];
}
