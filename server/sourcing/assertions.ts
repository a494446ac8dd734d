import type { Word } from './words.ts';

/** Whether a sentence asserts something: no question, no exhortation to read on, no fragment such as a label or a dateline. */
export function isAssertion(words: readonly Word[]): boolean {
  const marks = words.filter((word) => !word.quoted && !word.isWord).map((word) => word.lower);
  if (marks.at(-1)?.startsWith('?')) return false;
  const spoken = words.filter((word) => word.isWord);
  if (spoken.length === 0) return false;
  const ends = words.at(-1);
  // A line with no stop at its end is a label unless it is long enough to be a sentence.
  const stopped = ends !== undefined && /^[.!?…"”’')\]]/.test(ends.lower) ? true : ends?.lower.endsWith('.') === true;
  return stopped ? spoken.length > 1 : spoken.length > 7;
}
