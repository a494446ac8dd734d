import type { Gender } from './gender.ts';

/** Somebody whom a pronoun may mean. */
export interface Candidate<T> {
  readonly who: T;
  /** Where it was last mentioned. */
  readonly end: number;
  readonly gender: Gender | null;
  /** Whether it was the subject of its clause... */
  readonly subject: boolean;
  /** ...or the source of what was said last. */
  readonly speaker: boolean;
  /** Whether it stood within a quotation. */
  readonly quoted: boolean;
  /** Whether it stands in the paragraph of the pronoun, before what the pronoun says. */
  readonly near: boolean;
}

/** Characters that weigh as much as one of the others. This and the weights below are set by hand. */
const farness = 200;
/** What the best candidate must have before the next. */
const margin = 0.2;
/** What somebody of whom "he" or "she" was never said loses where a later subject is called so. */
const unsure = 1.4;

/** Whom a pronoun at `offset` means; null where nobody fits or two fit alike. */
export function antecedent<T>(candidates: readonly Candidate<T>[], offset: number, gender: Gender | null): T | null {
  const best = new Map<T, number>();
  const fitting = candidates.filter((candidate) => gender === null || candidate.gender === null || candidate.gender === gender);
  const near = gender === null ? [] : fitting.filter(({ near: isNear, subject, quoted }) => isNear && subject && !quoted);
  // "Tom Hale met Ida Ek. He": not whoever spoke a paragraph before.
  const isTakenUp = near.length > 0;
  // "Bo Lind said that Ida Ek was late. She"
  const called = Math.max(-Infinity, ...near.map((candidate) => (candidate.gender === null ? -Infinity : candidate.end)));
  for (const candidate of fitting) {
    const { end, quoted, who } = candidate;
    const counts = candidate.near || !isTakenUp;
    const score =
      (counts && candidate.subject ? 0.8 : 0) +
      (counts && candidate.speaker ? 0.8 : 0) -
      (quoted ? 1 : 0) -
      (candidate.gender === null && candidate.end < called ? unsure : 0) -
      (offset - end) / farness;
    best.set(who, Math.max(best.get(who) ?? -Infinity, score));
  }
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  return second && first[1] - second[1] < margin ? null : first[0];
}
