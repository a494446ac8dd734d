import type { Span } from '../text/span.ts';

/** A word, number or punctuation mark; offsets into the paragraph. */
export type Token = Span;

/** A sentence; offsets into the paragraph. Its tokens, `longestSentence` at most, tile it but for white space. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/**
 * The longest sentence: a run of words without an end is cut there, so that whoever looks around within a sentence stays linear in the text.
 */
export const longestSentence = 500;

/**
 * Reads the words of one paragraph. Pure and synchronous: any text at all is read, none throws. Neither a sentence nor a token splits a
 * surrogate pair or a combining sequence.
 */
export interface Reader {
  read(paragraph: string): readonly Sentence[];
}
