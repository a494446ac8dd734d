import { contestable, motiveNouns, motiveVerbs, predictionPhrases, scale } from '../lexicon/contestable.ts';
import type { ClaimReason } from './article.ts';
import type { Word } from './words.ts';

/** A word that makes a claim contestable, and why. */
export interface Sign {
  readonly reason: ClaimReason;
  /** Index into the words of the sentence. */
  readonly word: number;
}

/** Every sign in a sentence, in the order of its words; a word may be a sign of several reasons. */
export function signsOf(words: readonly Word[]): Sign[] {
  const children = dependentsOf(words);
  return words.flatMap((word, i): Sign[] =>
    word.isWord || currency.has(word.lower) || word.lower === '%'
      ? reasons.filter((reason) => tests[reason](words, i, children)).map((reason) => ({ reason, word: i }))
      : [],
  );
}

/** A row for each word: 1 for each of `reasons` that it is a sign of. */
export function signRows(words: readonly Word[]): Uint8Array {
  const rows = new Uint8Array(words.length * reasons.length);
  for (const { reason, word } of signsOf(words)) rows[word * reasons.length + reasons.indexOf(reason)] = 1;
  return rows;
}

/** Of each word those that hang on it, in the order of the text. */
export function dependentsOf(words: readonly Word[]): number[][] {
  const children: number[][] = words.map(() => []);
  words.forEach(({ head }, i) => children[head]?.push(i));
  return children;
}

const currency = new Set(['$', '€', '£']);

type Test = (words: readonly Word[], i: number, children: readonly (readonly number[])[]) => boolean;

/** A word of a list that is no name. */
const listed =
  (list: ReadonlySet<string>): Test =>
  (words, i) => {
    const word = words[i];
    return word !== undefined && !(word.capital && i > 0) && list.has(word.lower);
  };

const tests: Readonly<Record<ClaimReason, Test>> = {
  allegation: listed(contestable.allegation),
  motive: (words, i, children) => listed(contestable.motive)(words, i, children) || isPurpose(words, i, children),
  cause: listed(contestable.cause),
  blame: listed(contestable.blame),
  prediction: (words, i, children) => isFuture(words, i) || listed(contestable.prediction)(words, i, children),
  superlative: (words, i, children) => isSuperlative(words, i) || listed(contestable.superlative)(words, i, children),
  number: (words, i, children) => isFigure(words[i]) || listed(contestable.number)(words, i, children),
  evaluation: listed(contestable.evaluation),
  'private-thought': listed(contestable['private-thought']),
};

/** Every reason, in the order of the network that weighs claims. */
export const reasons: readonly ClaimReason[] = [
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

/** "in a bid to", "aimed at", "designed to", "so that"; "to" with a verb that says what for ("went there to provoke"). */
function isPurpose(words: readonly Word[], i: number, children: readonly (readonly number[])[]): boolean {
  const word = words[i];
  if (!word) return false;
  const below = children[i] ?? [];
  if (motiveNouns.has(word.lemma)) return below.some((child) => words[child]?.relation === 'acl' && isInfinitive(words, child, children));
  if (motiveVerbs.has(word.lemma)) return below.some((child) => purposes.has(words[child]?.relation ?? ''));
  return word.relation === 'advcl' && isInfinitive(words, i, children);
}

const purposes = new Set(['xcomp', 'obl', 'advcl']);

const isInfinitive: Test = (words, i, children) =>
  words[i]?.xpos === 'VB' && (children[i] ?? []).some((child) => words[child]?.xpos === 'TO');

const isFuture = (words: readonly Word[], i: number): boolean =>
  predictionPhrases.some((phrase) => phrase.every((part, k) => words[i + k]?.lower === part));

/** "the largest", "most powerful", but neither "at least" nor "most of them". */
function isSuperlative(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1]?.lower;
  if (word?.xpos !== 'JJS' && word?.xpos !== 'RBS') return word?.lower.split('-', 1)[0] === 'worst';
  return before !== 'at' && words[i + 1]?.lower !== 'of' && word.lower !== 'last';
}

/** A number that somebody must have counted: no year, day, hour or age. */
function isFigure(word: Word | undefined): boolean {
  if (word?.upos !== 'NUM') return false;
  if (scale.has(word.lower)) return true;
  const digits = word.lower.replaceAll(',', '');
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return false;
  const value = Number(digits);
  return digits.includes('.') || value > 2100 || (value >= 100 && value < 1500);
}
