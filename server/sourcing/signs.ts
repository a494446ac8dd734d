import {
  ageSuperlatives,
  casualtyVerbs,
  causePhrases,
  contestable,
  contestableVerbs,
  faintVerbs,
  faintWords,
  judgingAdjectives,
  linkingVerbs,
  makingVerbs,
  motiveNouns,
  motiveVerbs,
  ofOneGroup,
  plainAdjectives,
  plainComparatives,
  possibleModals,
  predictionPhrases,
  rightModals,
  scale,
  timeAdjectives,
  timeSuperlatives,
} from '../lexicon/contestable.ts';
import type { ClaimReason } from './article.ts';
import { isNowAndThen, isPastInability } from './modals.ts';
import { dependentsOf, headsOf, type Word } from './words.ts';

/** A word that makes a claim contestable, and why. */
export interface Sign {
  readonly reason: ClaimReason;
  /** Index into the words of the sentence. */
  readonly word: number;
  /** Whether it counts but gives no reason that an editor could be told: "very", "many". */
  readonly faint: boolean;
}

/** Every sign in a sentence, in the order of its words; a word may be a sign of several reasons. */
export function signsOf(words: readonly Word[]): Sign[] {
  const children = dependentsOf(headsOf(words));
  return words.flatMap((word, i): Sign[] =>
    word.isWord || currency.has(word.lower) || word.lower === '%'
      ? reasons
          .filter((reason) => tests[reason](words, i, children))
          .map((reason) => ({ reason, word: i, faint: isFaint(words, i, reason, children) }))
      : [],
  );
}

/** A row for each word: 1 for each of `reasons` that it is a sign of. */
export function signRows(words: readonly Word[]): Uint8Array {
  const rows = new Uint8Array(words.length * reasons.length);
  for (const { reason, word } of signsOf(words)) rows[word * reasons.length + reasons.indexOf(reason)] = 1;
  return rows;
}

/** A word of the faint lists, a noun for an adjective ("her grave"), or what is driven but by nothing. */
function isFaint(words: readonly Word[], i: number, reason: ClaimReason, children: readonly (readonly number[])[]): boolean {
  const word = words[i];
  if (!word) return true;
  if (judgingAdjectives.has(word.lower) && word.upos !== 'ADJ') return true;
  if (word.upos === 'VERB' && faintVerbs.has(word.lemma)) return true;
  // "is driven to town", where "is driven by greed" and "drove them mad" tell what led to what.
  if (reason === 'cause' && word.lemma === 'drive')
    return words[i + 1]?.lower !== 'by' && !(children[i] ?? []).some((child) => words[child]?.relation === 'xcomp');
  return faintWords.has(word.lower) && !(reason === 'superlative' && isSuperlative(words, i, children));
}

const currency = new Set(['$', '€', '£']);

type Test = (words: readonly Word[], i: number, children: readonly (readonly number[])[]) => boolean;

/** A word of a list that is no name. */
const listed =
  (list: ReadonlySet<string>): Test =>
  (words, i) => {
    const word = words[i];
    return word !== undefined && !isName(word, i) && list.has(word.lower);
  };

const isName = (word: Word, i: number): boolean => word.capital && i > 0;

/** A verb of a list of lemmas. */
const verb =
  (list: ReadonlySet<string>): Test =>
  (words, i) =>
    words[i]?.upos === 'VERB' && list.has(words[i].lemma);

/** The first word of a phrase. */
const phrase =
  (phrases: readonly (readonly string[])[]): Test =>
  (words, i) =>
    phrases.some((parts) => parts.every((part, k) => words[i + k]?.lower === part));

const any =
  (...some: readonly Test[]): Test =>
  (words, i, children) =>
    some.some((test) => test(words, i, children));

/** Every reason, in the order of the network that weighs claims. */
export const reasons: readonly ClaimReason[] = [
  'allegation',
  'motive',
  'cause',
  'blame',
  'prediction',
  'superlative',
  'number',
  'private-thought',
  'evaluation',
];

/** "in a bid to", "aimed at", "was meant as". That somebody went there to sign a treaty needs no motive of ours. */
function isPurpose(words: readonly Word[], i: number, children: readonly (readonly number[])[]): boolean {
  const word = words[i];
  if (!word) return false;
  const below = children[i] ?? [];
  if (motiveNouns.has(word.lemma)) return below.some((child) => words[child]?.relation === 'acl' && isInfinitive(words, child, children));
  return motiveVerbs.has(word.lemma) && below.some((child) => purposes.has(words[child]?.relation ?? ''));
}

const purposes = new Set(['xcomp', 'obl', 'advcl']);

const isInfinitive: Test = (words, i, children) =>
  words[i]?.xpos === 'VB' && (children[i] ?? []).some((child) => words[child]?.xpos === 'TO');

/** "going to", "may"; neither "could not move" nor "symptoms may include". */
const isFuture: Test = (words, i) =>
  (words[i]?.upos === 'AUX' && possibleModals.has(words[i].lower) && !isPastInability(words, i) && !isNowAndThen(words, i)) ||
  phrase(predictionPhrases)(words, i, []);

/** "should": who says what is right? */
const isRight: Test = (words, i) => words[i]?.upos === 'AUX' && rightModals.has(words[i].lower);

/** "made it popular", "leaves a vacuum". */
const makesSo: Test = (words, i, children) => {
  const word = words[i];
  if (word?.upos !== 'VERB' || !makingVerbs.has(word.lemma)) return false;
  return (children[i] ?? []).some((child) => words[child]?.relation === 'xcomp');
};

/** "the largest", "most powerful", but neither "at least" nor "most of them". */
const isSuperlative: Test = (words, i) => {
  const word = words[i];
  const before = words[i - 1]?.lower;
  if (!word || isName(word, i)) return false;
  if (word.xpos !== 'JJS' && word.xpos !== 'RBS') return word.lower.split('-', 1)[0] === 'worst';
  return before !== 'at' && words[i + 1]?.lower !== 'of' && word.lower !== 'last' && !isMost(words, i, []) && !isOrderInTime(words, i);
};

/** "Most cases": a share, where "the most" ranks. */
const isMost: Test = (words, i) => words[i]?.lower === 'most' && words[i].relation === 'amod' && words[i - 1]?.xpos !== 'DT';

/** A word of the list of superlatives that ranks. */
const listedRank: Test = (words, i, children) => listed(contestable.superlative)(words, i, children) && !isOrderInTime(words, i);

/** "the latest strike", "the most recent strike", "the youngest member": order in time or age, which nobody measures. */
function isOrderInTime(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const lemmaOf = (at: number): string => words[at]?.lemma ?? '';
  if (!word) return false;
  if (timeSuperlatives.has(word.lower)) return true;
  if (word.lower === 'most') return timeAdjectives.has(words[i + 1]?.lower ?? '');
  return ageSuperlatives.has(word.lower) && ofOneGroup.has(lemmaOf(word.head));
}

/** "the first time since 2008", "the first to ...": a ranking where more is said of the noun. */
const isFirstSince: Test = (words, i, children) => {
  const word = words[i];
  if (word === undefined || (word.lower !== 'first' && word.lower !== 'last') || word.relation !== 'amod') return false;
  return (
    (children[word.head] ?? []).some((child) => child > word.head && clauses.has(words[child]?.relation ?? '')) ||
    words.slice(i, i + nearby).some(({ lower }) => lower === 'since' || lower === 'ever')
  );
};

const clauses = new Set(['acl', 'acl:relcl']);
/** So many words on "since" still speaks of "first". */
const nearby = 20;

/** "milder", "more dependent", but neither "later" nor "more than ten". */
const isComparison: Test = (words, i) => {
  const word = words[i];
  if (word?.xpos === 'JJR') return !plainComparatives.has(word.lower);
  return word?.xpos === 'RBR' && (words[word.head]?.upos === 'ADJ' || words[word.head]?.upos === 'ADV');
};

/** "The family is secretive". */
const isSaidToBe: Test = (words, i, children) => {
  const word = words[i];
  if (word?.upos !== 'ADJ' || isName(word, i) || plainAdjectives.has(word.lower)) return false;
  return word.relation === 'xcomp' || (children[i] ?? []).some((child) => words[child]?.relation === 'cop');
};

/** "seems to fall", "has become a burden", but not "became president". */
const isSaidToGoOn: Test = (words, i, children) => {
  const word = words[i];
  if (word?.upos !== 'VERB' || !linkingVerbs.has(word.lemma) || (word.lemma === 'become' && word.xpos === 'VBD')) return false;
  return (children[i] ?? []).some((child) => words[child]?.relation === 'xcomp');
};

/** A number that somebody must have counted: no year, day, hour or age. */
const isFigure: Test = (words, i) => {
  const word = words[i];
  if (word?.upos !== 'NUM') return false;
  if (scale.has(word.lower)) return true;
  const digits = word.lower.replaceAll(',', '');
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return false;
  const value = Number(digits);
  return digits.includes('.') || value > 2100 || (value >= 100 && value < 1500);
};

/** "Nine civilians were killed". */
const isToll: Test = (words, i) => {
  const word = words[i];
  const counted = words[word?.head ?? -1];
  const verb = words[counted?.head ?? -1];
  return (
    word?.upos === 'NUM' &&
    (word.relation === 'nummod'
      ? verb?.upos === 'VERB' && casualtyVerbs.has(verb.lemma) && counted?.relation !== 'obl'
      : counted?.upos === 'VERB' && casualtyVerbs.has(counted.lemma) && word.relation.startsWith('nsubj'))
  );
};

const tests: Readonly<Record<ClaimReason, Test>> = {
  allegation: any(listed(contestable.allegation), verb(contestableVerbs.allegation)),
  motive: any(listed(contestable.motive), isPurpose),
  cause: any(listed(contestable.cause), verb(contestableVerbs.cause), phrase(causePhrases), makesSo),
  blame: any(listed(contestable.blame), verb(contestableVerbs.blame)),
  prediction: any(listed(contestable.prediction), verb(contestableVerbs.prediction), isFuture),
  superlative: any(listedRank, isSuperlative, isFirstSince),
  number: any(listed(contestable.number), isFigure, isMost, isToll),
  evaluation: any(listed(contestable.evaluation), verb(contestableVerbs.evaluation), isComparison, isSaidToBe, isSaidToGoOn, isRight),
  'private-thought': any(listed(contestable['private-thought']), verb(contestableVerbs['private-thought'])),
};
