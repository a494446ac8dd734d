import type { Span } from './span.ts';

/** No paragraph of an article is longer, in UTF-16 code units. */
export const longestParagraph = 20_000;

/** The end of a sentence, as far as its marks tell, with the white space behind it. */
const sentenceEnd = /[.!?…]["”’')\]]{0,3}\s/g;

/**
 * A text that is longer than any paragraph in pieces of about that length, so that what reading takes at a time stays bounded: cut
 * where a sentence seems to end, else at white space, else anywhere but within a character. The spans tile the text.
 */
export function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (text.length - start > 2 * longestParagraph) {
    const end = cutBehind(text, start + longestParagraph);
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: text.length }];
}

function cutBehind(text: string, least: number): number {
  const window = text.slice(least, least + longestParagraph);
  sentenceEnd.lastIndex = 0;
  if (sentenceEnd.test(window)) return least + sentenceEnd.lastIndex;
  const blank = window.search(/\s/);
  if (blank >= 0) return least + blank + 1;
  return /[\ud800-\udbff]/.test(text.charAt(least - 1)) ? least + 1 : least;
}
