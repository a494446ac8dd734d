import type { SentenceWords, WordRange } from './words.ts';

/** A cue that was found in a paragraph, with the words that it gives to a source and those that it gives as said. */
export interface CueReading {
  /** Index of the sentence in the paragraph. */
  readonly sentence: number;
  /** Index of the word in the sentence: the one that carries the cue ("according" of "according to"). */
  readonly word: number;
  /** How likely it is one, from 0 to 1. */
  readonly probability: number;
  /** Ranges count the words of the paragraph, sentence after sentence; a source has one at most. */
  readonly source: WordRange | null;
  /** In order, apart; none where the words said stand elsewhere. */
  readonly content: readonly WordRange[];
}

/** How likely it is, by its words and their neighbours alone, that somebody of each kind stands behind a sentence; the rest to 1: nobody. */
export interface HolderOdds {
  readonly named: number;
  readonly document: number;
  readonly anonymous: number;
  readonly vague: number;
  /** Index in the sentence of the word that tells the most of it. */
  readonly word: number;
}

/** What a paragraph's words tell of who says what. */
export interface AttributionReading {
  /** Every cue that is likely enough, in the order of the text. */
  readonly cues: readonly CueReading[];
  /** For each sentence. */
  readonly holders: readonly HolderOdds[];
}

/** The least `probability` that is told. */
export const leastProbability = 0.1;

/** Finds who says what in the words of one paragraph. Pure; never throws on any text. */
export interface AttributionReader {
  read(sentences: readonly SentenceWords[]): AttributionReading;
}
