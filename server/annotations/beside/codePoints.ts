import { firstWhere } from '../../text/search.ts';

/** Between offsets in UTF-16 units, which are ours, and in code points, which other tools count; both into one text. */
export interface CodePoints {
  /** Of an offset within a character, the character's start. */
  readonly toCodePoints: (utf16: number) => number;
  /** At most the text's length. */
  readonly toUtf16: (codePoints: number) => number;
}

export function codePointsOf(text: string): CodePoints {
  // Where the characters of two units begin.
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  // The same in code points.
  const starts = pairs.map((start, before) => start - before);
  return {
    toCodePoints: (utf16) => utf16 - firstWhere(pairs, (start) => start >= utf16),
    toUtf16: (codePoints) => Math.min(codePoints + firstWhere(starts, (start) => start >= codePoints), text.length),
  };
}
