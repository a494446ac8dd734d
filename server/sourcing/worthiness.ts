import { shift, type Span } from '../text/span.ts';
import type { ClaimReason, Worthiness } from './article.ts';
import { exponential } from './exponential.ts';
import { reasons, signsOf } from './signs.ts';
import { tellingWords } from './tellingWords.ts';
import type { Word } from './words.ts';
import type { WordWeight } from './worthinessReader.ts';

/** How much some words want a source, by themselves. */
export interface Judgement {
  /** Why, as far as single words tell; the one that counts the most first. */
  readonly reasons: readonly ClaimReason[];
  /** The words that tell the first of the reasons, from the first word on; null where none does. */
  readonly telling: Span | null;
  /** The logarithm of the odds that there is anything to check... */
  readonly checkable: number;
  /** ...and that an editor would ask "says who?" aloud. */
  readonly contestable: number;
}

export const unjudged: Judgement = { reasons: [], telling: null, checkable: -Infinity, contestable: -Infinity };

/** From these on a claim could, and must, be asked for its source. Chosen on articles left out of the training, by F1 of what must. */
const couldFrom = 0;
const mustFrom = -0.6;
/** How much more it takes where there is no reason, or no other than that it judges. */
const moreWithout = 0.6;

/** What becomes of a claim that is so contestable (`Judgement.contestable`, or less or more where its place in the article tells). */
export function worthinessOf({ checkable, reasons: why }: Judgement, contestable: number): Worthiness {
  const bar = why.every((reason) => reason === 'evaluation') ? mustFrom + moreWithout : mustFrom;
  if (contestable >= bar) return 'must';
  return checkable >= couldFrom ? 'could' : 'no';
}

/** What each reason, with faint ones, adds to how contestable a claim is, as many as count, and how many are usual. Chosen as the above. */
const ofReasons = { each: 0.35, most: 4, usual: 1.5 };

/** Shorter things claim nothing. */
const fewestWords = 4;

/**
 * How contestable what the words say is, whoever says it: the network's weights of those that are `own`, pooled (`WorthinessReader`). What
 * single words tell by the lists (`signsOf`) are its reasons, but for faint signs; several weigh more than one.
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
  const told = new Map<ClaimReason, { readonly weight: number; readonly word: number }>();
  const signs = new Set<ClaimReason>();
  for (const { reason, word, faint } of signsOf(words)) {
    const share = shares.get(word);
    if (share === undefined) continue;
    signs.add(reason);
    if (faint) continue;
    const weight = share * (weights[word]?.contestable ?? 0);
    if (weight > (told.get(reason)?.weight ?? -Infinity)) told.set(reason, { weight, word });
  }
  // Of one word the more telling reason comes first.
  const ranked = [...told].sort(([a, by], [b, than]) => than.weight - by.weight || reasons.indexOf(a) - reasons.indexOf(b));
  const first = ranked[0]?.[1].word;
  return {
    reasons: ranked.map(([reason]) => reason),
    telling: first === undefined ? null : shift(tellingWords(words, first, own), -(words[0]?.start ?? 0)),
    checkable: checkable / all,
    contestable: contestable / all + ofReasons.each * (Math.min(ofReasons.most, signs.size) - ofReasons.usual),
  };
}
