import type { Span } from '../text/span.ts';

/** A word, number or punctuation mark; offsets into the paragraph. */
export type Token = Span;

/**
 * Most tokens of a sentence: a run of words without an end is cut there, so that whoever looks around within a sentence stays linear in the
 * text.
 */
export const longestSentence = 500;
