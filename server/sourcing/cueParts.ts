import { pairColumns, roles } from './attributionShape.ts';
import type { WordRange } from './words.ts';

/** The words of a passage that are a cue's source and content. */
export interface CueParts {
  readonly source: WordRange | null;
  readonly content: readonly WordRange[];
}

/**
 * The likeliest source and content of the cue at word `cue`. `scores` has `pairColumns.width` numbers for each of `size` words from `at` on.
 * A part that would begin and end at the cue itself is none.
 */
export function cueParts(scores: Float32Array, at: number, size: number, cue: number): CueParts {
  const row = (word: number): number => at + word * pairColumns.width;
  const likeliest = (start: number, end: number): WordRange | null => {
    const { from, last } = bestRange(
      size,
      (word) => scores[row(word) + start] ?? 0,
      (word) => scores[row(word) + end] ?? 0,
    );
    return from === cue && last === cue ? null : { from, to: last + 1 };
  };
  const source = likeliest(pairColumns.sourceStart, pairColumns.sourceEnd);
  const content = likeliest(pairColumns.contentStart, pairColumns.contentEnd);
  if (!content) return { source, content: [] };
  const isContent = (word: number): boolean => {
    const odds = (role: number): number => scores[row(word) + pairColumns.roles + role] ?? 0;
    return odds(roles.content) >= Math.max(odds(roles.none), odds(roles.source));
  };
  return { source, content: withoutAsides(content, isContent, cue, source) };
}

/** The best of all ranges, by the sum of its first word's `start` and its last word's `end`. */
function bestRange(size: number, start: (word: number) => number, end: (word: number) => number): { from: number; last: number } {
  let best = { from: 0, last: 0 };
  let most = -Infinity;
  let from = 0;
  for (let last = 0; last < size; last++) {
    if (start(last) > start(from)) from = last;
    const sum = start(from) + end(last);
    if (sum > most) [most, best] = [sum, { from, last }];
  }
  return best;
}

/** `"A," said X, "B."`: a range without the runs of words that are not content and hold the cue or a word of the source. */
function withoutAsides(range: WordRange, isContent: (word: number) => boolean, cue: number, source: WordRange | null): WordRange[] {
  const isTag = (word: number): boolean => word === cue || (source !== null && word >= source.from && word < source.to);
  const out: WordRange[] = [];
  let from = range.from;
  for (let word = range.from; word < range.to; word++) {
    if (isContent(word) && !isTag(word)) continue;
    let end = word;
    let tagged = false;
    while (end < range.to && (!isContent(end) || isTag(end))) tagged = isTag(end++) || tagged;
    if (tagged) {
      if (word > from) out.push({ from, to: word });
      from = end;
    }
    word = end;
  }
  if (range.to > from) out.push({ from, to: range.to });
  return out;
}
