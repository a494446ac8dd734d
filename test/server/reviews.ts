import type { Review } from '../../server/review.ts';
import type { Span } from '../../server/text/span.ts';

/** A review in which nothing is found. */
export const emptyReview: Review = {
  language: 'plaintext',
  notices: [],
  sentences: [],
  claims: [],
  attributions: [],
  sources: [],
  names: [],
  denials: [],
  findings: [],
  annotations: [],
};

/** Gives the span of words in a text that has them. */
export const spanIn =
  (text: string) =>
  (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length };
  };
