import type { ClaimReason, Worthiness } from './article.ts';
import { exponential } from './exponential.ts';
import { signsOf } from './signs.ts';
import type { Word } from './words.ts';
import type { WordWeight } from './worthinessReader.ts';

export interface Judgement {
  readonly worthiness: Worthiness;
  /** Why, as far as single words tell; the one that counts the most first. */
  readonly reasons: readonly ClaimReason[];
  /** The logarithm of the odds that an editor would ask "says who?" aloud. */
  readonly contestable: number;
}

export const unjudged: Judgement = { worthiness: 'no', reasons: [], contestable: -Infinity };

/** From these on a claim could, and must, be asked for its source. Chosen on a fifth of the articles trained on, left out. */
const couldFrom = 0;
export const mustFrom = -0.2;

/** Shorter things claim nothing. */
const fewestWords = 4;

/**
 * How contestable what the words say is, whoever says it: the network's weights of those that are `own`, pooled (`WorthinessReader`). What
 * single words tell by the lists (`signsOf`) are its reasons.
 */
export function judge(words: readonly Word[], weights: readonly WordWeight[], own: (word: Word) => boolean): Judgement {
  const taken = words.flatMap((word, i) => (own(word) ? [i] : []));
  if (taken.filter((i) => words[i]?.isWord).length < fewestWords) return unjudged;
  const most = taken.reduce((max, i) => Math.max(max, weights[i]?.counts ?? -Infinity), -Infinity);
  const shares = new Map(taken.map((i) => [i, exponential((weights[i]?.counts ?? 0) - most)]));
  let all = 0;
  let checkable = 0;
  let contestable = 0;
  for (const [i, share] of shares) {
    all += share;
    checkable += share * (weights[i]?.checkable ?? 0);
    contestable += share * (weights[i]?.contestable ?? 0);
  }
  const told = new Map<ClaimReason, number>();
  for (const { reason, word } of signsOf(words)) {
    const share = shares.get(word);
    if (share !== undefined) told.set(reason, Math.max(told.get(reason) ?? -Infinity, share * (weights[word]?.contestable ?? 0)));
  }
  const reasons = [...told].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
  const worthiness = contestable >= mustFrom * all ? 'must' : checkable >= couldFrom * all ? 'could' : 'no';
  return { worthiness, reasons, contestable: contestable / all };
}
