import { contestable } from '../lexicon/contestable.ts';
import { auxiliaries, beForms, irregularPasts, numberWords } from '../lexicon/functionWords.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { ClaimReason, Worthiness } from './article.ts';
import { lowerAt, type Word } from './words.ts';

export interface Judgement {
  readonly worthiness: Worthiness;
  readonly reasons: readonly ClaimReason[];
}

/** How much each reason weighs; from `enough` on an editor would ask "says who?". Set by hand after the labels of sourcing-train. */
const weights: Readonly<Record<ClaimReason, number>> = {
  allegation: 1,
  motive: 1.5,
  cause: 0.5,
  blame: 1,
  prediction: 0.5,
  superlative: 1,
  number: 1,
  evaluation: 1.5,
  'private-thought': 0.5,
};
const enough = 1.5;

const reasonsInOrder: readonly ClaimReason[] = [
  'allegation',
  'motive',
  'cause',
  'blame',
  'prediction',
  'superlative',
  'number',
  'evaluation',
  'private-thought',
];

/** How contestable what the words say is, whoever says it. Words in quotations count only where `quotedToo`. */
export function judge(words: readonly Word[], except: readonly Span[], quotedToo: boolean): Judgement {
  const own = words.filter((word) => (quotedToo || !word.quoted) && !except.some((span) => overlaps(span, word)));
  if (own.filter((word) => word.isWord).length < 4) return { worthiness: 'no', reasons: [] };
  const found = new Map<ClaimReason, number>();
  own.forEach((_, i) => {
    for (const reason of reasonsInOrder) if (speaksOf(own, i, reason)) found.set(reason, (found.get(reason) ?? 0) + 1);
  });
  let score = 0;
  for (const [reason, times] of found) score += weights[reason] * (times > 1 ? 1.5 : 1);
  const reasons = reasonsInOrder.filter((reason) => found.has(reason));
  if (score >= enough) return { worthiness: 'must', reasons };
  return { worthiness: own.some(isVerbal) || reasons.length > 0 ? 'could' : 'no', reasons };
}

function speaksOf(words: readonly Word[], i: number, reason: ClaimReason): boolean {
  const { lower, capital } = words[i] ?? { lower: '', capital: false };
  if (capital && i > 0) return false;
  if (reason === 'number') return contestable.number.has(lower) && lower !== 'most';
  if (reason === 'superlative' && lower === 'most') return lowerAt(words, i + 1) !== 'of';
  // "worst-run", "best-paid"
  const first = reason === 'superlative' ? lower.split('-', 1)[0] : undefined;
  return contestable[reason].has(lower) || (first !== undefined && contestable.superlative.has(first));
}

const isVerbal = (word: Word): boolean =>
  auxiliaries.has(word.lower) ||
  beForms.has(word.lower) ||
  irregularPasts.has(word.lower) ||
  /(?:ed|s)$/.test(word.lower) ||
  numberWords.has(word.lower);
