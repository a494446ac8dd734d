import { nots } from '../lexicon/cueMeanings.ts';
import {
  accusingWords,
  affirmingWithNo,
  affirmingWithNot,
  affirmingWithNothing,
  aimingVerbs,
  claimNouns,
  denialNouns,
  deniedNouns,
  denyingVerbs,
  involvedWords,
  legalNouns,
  refusedGoods,
  rulers,
  thoughtNouns,
  trueWords,
  unfairWords,
  untrueWords,
} from '../lexicon/denials.ts';
import { isNegation, type SentenceTree } from './sentenceTree.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** A turn of phrase that denies, or might. */
export interface DenialCue {
  readonly kind: DenialCueKind;
  readonly range: WordRange;
}

/** How surely each kind denies by itself (3 nearly always, 2 mostly, 1 now and then, 0 hardly), the plainest first. */
const kinds = {
  deny: 3, // "denied it", not "denied bail"
  reject: 3, // "rejected the claims"
  untrue: 3, // "is baseless"
  notTrue: 3, // "is not true"
  claimNegated: 3, // "the allegations do not add up"
  noPart: 3, // "had no involvement"
  nothingToDo: 3, // "had nothing to do with"
  dispute: 2, // "disputed the report"
  contradict: 2,
  noGround: 2, // "no truth in"
  noEvidence: 2, // "no proof of"
  innocent: 2,
  notInvolved: 2, // "were not behind the attack"
  contrary: 2, // "contrary to claims"
  denialNoun: 1,
  fabricate: 1, // "misrepresented"
  clear: 1, // "acquitted"
  noSuch: 2,
  noPlan: 1,
  negatedPast: 1, // "did not take"
  never: 2,
  negatedPerfect: 1, // "has not taken"
  negated: 1,
  notAware: 1, // "is not aware of it"
  negatedPresent: 1, // "does not take"
  negatedFuture: 1, // "will not take"
  no: 0, // "no reshuffle"
  rejectOther: 1,
  unfair: 1,
  falseNoun: 1, // "false reports"
  nobody: 0, // "none"
  disputeOther: 1,
  scoldOther: 1,
  answer: 0,
  notDenied: 0, // "did not deny it"
  refusal: 0, // "denied bail"
} as const;

export type DenialCueKind = keyof typeof kinds;

export const certaintyOf = (kind: DenialCueKind): number => kinds[kind];

const order: ReadonlyMap<string, number> = new Map(Object.keys(kinds).map((kind, i) => [kind, i]));

/** How plain a cue is: the more, the higher. */
export const plainnessOf = (kind: DenialCueKind): number => order.size - (order.get(kind) ?? order.size);

const noOf = { part: 'noPart', evidence: 'noEvidence', ground: 'noGround', plan: 'noPlan' } as const;

/** Whether words of the kind may deny at all. */
export const mayDeny = (kind: DenialCueKind): boolean => kind !== 'notDenied' && kind !== 'refusal';

/** All cues of a sentence, in its order. */
export const denialCues = (tree: SentenceTree): DenialCue[] => tree.words.flatMap((_, i) => cuesAt(tree, i));

function cuesAt(tree: SentenceTree, i: number): DenialCue[] {
  const { words } = tree;
  const word = words[i];
  if (!word) return [];
  const lemma = tree.lemma(i);
  const cue = (kind: DenialCueKind, from = i, to = i + 1): DenialCue => ({ kind, range: { from, to } });
  const out: DenialCue[] = [];
  const push = (found: DenialCue | null): void => {
    if (found) out.push(found);
  };
  if (word.upos === 'VERB') push(verbCue(tree, i));
  if (denialNouns.has(lemma) && word.upos === 'NOUN') push(cue('denialNoun'));
  const negation = tree.negationOf(i);
  const isNegated = negation >= 0 || isNegation(words[i - 1]);
  // "he lies in the sun"
  const liesThere = lemma === 'lie' && word.upos === 'VERB';
  if (!isNegated && !liesThere && (untrueWords.has(word.lower) || untrueWords.has(lemma)))
    push(cue(isPredicate(tree, i) ? 'untrue' : 'falseNoun'));
  if (!isNegated && (unfairWords.has(word.lower) || unfairWords.has(lemma))) push(cue('unfair'));
  if (negation >= 0 && negation < i && i - negation < 4 && !affirms(tree, negation) && !isAim(tree, i)) {
    if (trueWords.has(word.lower)) push(cue('notTrue', negation));
    if (involvedWords.has(word.lower)) push(cue('notInvolved', negation));
    if (word.lower === 'aware') push(cue('notAware', negation));
  }
  if (isSubject(word) && word.upos === 'NOUN' && claimNouns.has(lemma) && claimNouns.get(lemma) !== 'finding' && !legalNouns.has(lemma)) {
    const not = tree.negationOf(word.head);
    const to = Math.max(not, word.head) + 1;
    if (not >= 0) push(cue('claimNegated', not, to < not + 6 ? to : not + 1));
  }
  if (word.lower === 'contrary' && lowerAt(words, i + 1) === 'to' && contraryTo(words, i + 2)) push(cue('contrary', i, i + 2));
  if (lemma === 'innocent' || lemma === 'innocence') push(cue('innocent'));
  if (word.lower === 'nothing' && lowerAt(words, i + 1) === 'to' && lowerAt(words, i + 2) === 'do') push(cue('nothingToDo', i, i + 3));
  else if (affirmingWithNothing.has(lowerAt(words, i + 1)) && nobodies.has(word.lower)) return out;
  else if (nobodies.has(word.lower) || (word.lower === 'no' && lowerAt(words, i + 1) === 'one')) push(cue('nobody'));
  push(deniedNoun(tree, i));
  push(negatedVerb(tree, i));
  return out;
}

const nobodies = new Set(['nobody', 'nothing', 'none', 'neither', 'nowhere']);
const isSubject = ({ relation }: Word): boolean => relation.startsWith('nsubj');

/** Whether a clause of its own says it: "is false", "called it a lie", not "false reports", "a web of lies". */
function isPredicate(tree: SentenceTree, i: number): boolean {
  let at = i;
  for (let steps = 0; steps < 5 && tree.words[at]?.relation === 'conj'; steps++) at = tree.words[at]?.head ?? -1;
  return tree.child(at, (child) => tree.words[child]?.relation === 'cop') || !modifying.has(tree.words[at]?.relation ?? '');
}

const modifying = new Set(['amod', 'nmod', 'nsubj', 'compound', 'obj']);

/** "the claims of the union" may begin here. */
const contraryTo = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + 5).some(({ lemma, upos }) => upos === 'NOUN' && claimNouns.has(lemma));

/** "denied it", "rejected the claims", "made up the story". */
function verbCue(tree: SentenceTree, i: number): DenialCue | null {
  const { words } = tree;
  const cue = (kind: DenialCueKind, from = i): DenialCue => ({ kind, range: { from, to: i + 1 } });
  const madeUp = tree.lemma(i) === 'make' && tree.child(i, (at) => lowerAt(words, at) === 'up' && words[at]?.relation === 'compound:prt');
  const verb = madeUp ? 'fabricate' : denyingVerbs.get(tree.lemma(i));
  const negation = tree.negationOf(i);
  const objects = objectsOf(tree, i);
  const particle = particles.get(tree.lemma(i));
  if (particle && !tree.child(i, (at) => particle.has(lowerAt(words, at)))) return null;
  switch (verb) {
    case undefined:
      return null;
    case 'deny':
      if (negation >= 0) return cue('notDenied', negation);
      // "There is no denying that"
      if (lowerAt(words, i - 1) === 'no') return cue('notDenied', i - 1);
      return cue(isRefusal(tree, i, objects) ? 'refusal' : 'deny');
    case 'reject':
    case 'scold':
    case 'dispute': {
      if (negation >= 0) return cue('notDenied', negation);
      // A court rules on charges, and an attack may be one with bombs.
      const isLegal = verb === 'scold' || isRuling(tree, i);
      const isClaim = (noun: string): boolean =>
        isLegal ? claimNouns.get(noun) === 'accusation' && !legalNouns.has(noun) : claimNouns.has(noun);
      // "a claim that the ministry disputes"
      const word = words[i];
      const head = word?.relation.startsWith('acl') ? tree.lemma(word.head) : '';
      const ofClaim =
        isClaim(head) || objects.some((at) => isClaim(tree.lemma(at)) || (verb === 'dispute' && pointers.has(lowerAt(words, at))));
      if (ofClaim || tree.hasBelow(i, ({ lower }) => untrueWords.has(lower) || unfairWords.has(lower)))
        return cue(tree.lemma(i) === 'contradict' ? 'contradict' : verb === 'dispute' ? 'dispute' : 'reject');
      return cue(verb === 'dispute' ? 'disputeOther' : verb === 'scold' ? 'scoldOther' : 'rejectOther');
    }
    case 'fabricate': {
      if (negation >= 0) return cue('negated', negation);
      // "misrepresented the figures" accuses, "misrepresented my remarks" and "the charges are fabricated" deny.
      const subjects = tree.childrenOf(i).filter((at) => words[at] && isSubject(words[at]));
      return cue(
        [...objects, ...subjects].some((at) => claimNouns.has(tree.lemma(at)) && !thoughtNouns.has(tree.lemma(at)))
          ? 'untrue'
          : 'fabricate',
      );
    }
    case 'clear':
    case 'answer':
      return cue(verb);
  }
}

/** Words that deny only with one of these: "pushed back", "brushed it off". */
const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['push', 'hit', 'fire', 'clap'].map((verb) => [verb, new Set(['back'])] as const),
  ...['brush', 'shrug'].map((verb) => [verb, new Set(['off', 'aside'])] as const),
]);

/** A court rejects, or nobody is told to have. */
function isRuling(tree: SentenceTree, i: number): boolean {
  const { words } = tree;
  if (tree.child(i, (at) => words[at]?.relation === 'nsubj:pass' && legalNouns.has(tree.lemma(at)))) return true;
  return tree.child(i, (at) => ['nsubj', 'obl:agent', 'obl'].includes(words[at]?.relation ?? '') && rulers.has(tree.lemma(at)));
}

const pointers = new Set(['this', 'that', 'it']);
const objectRelations = new Set(['obj', 'nsubj:pass', 'obl', 'ccomp', 'dep']);
const innerRelations = new Set(['conj', 'nmod', 'compound', 'appos']);

/** What a verb may be about: its objects, and what hangs from them. */
function objectsOf(tree: SentenceTree, i: number): number[] {
  const { words } = tree;
  const isObject = (word: Word | undefined): boolean =>
    word !== undefined && (objectRelations.has(word.relation) || (word.relation === 'nsubj' && words[i]?.xpos === 'VBN'));
  return tree
    .childrenOf(i)
    .filter((at) => isObject(words[at]))
    .flatMap((at) => [at, ...tree.childrenOf(at).filter((inner) => innerRelations.has(words[inner]?.relation ?? ''))]);
}

const persons = new Set(['us', 'me', 'him', 'her', 'them', 'you']);
const nominal = new Set(['DET', 'ADJ', 'NOUN', 'NUM']);
const modifiers = new Set(['DET', 'ADJ', 'ADV', 'NUM']);

/** "was denied bail", "denied him entry", "denied Kinshasa much-needed royalties", "denied to everybody". */
function isRefusal(tree: SentenceTree, i: number, objects: readonly number[]): boolean {
  const { words } = tree;
  const has = (...relations: readonly string[]): boolean => tree.child(i, (at) => relations.includes(words[at]?.relation ?? ''));
  // The parser may see a clause in the last word of "was denied bail".
  const isGoods = (at: number): boolean => refusedGoods.has(tree.lemma(at)) && words[at]?.upos === 'NOUN' && words[at].relation === 'xcomp';
  if (has('iobj') || tree.child(i, isGoods)) return true;
  if (has('ccomp', 'xcomp')) return false;
  const toSomebody = (at: number): boolean => words[at]?.relation === 'obl' && tree.child(at, (of) => lowerAt(words, of) === 'to');
  const direct = tree.childrenOf(i).find((at) => words[at]?.relation === 'obj') ?? -1;
  if (tree.child(i, toSomebody) || persons.has(lowerAt(words, direct))) return true;
  if (['PROPN', 'PRON'].includes(words[direct]?.upos ?? '') && nominal.has(words[direct + 1]?.upos ?? '')) return true;
  // "denied Ana much-needed time": the parser may hang the name on the noun.
  if (words[i + 1]?.upos === 'PROPN' && modifiers.has(words[i + 2]?.upos ?? '') && direct > i + 2) return true;
  const nouns = objects.map((at) => tree.lemma(at));
  if (nouns.some((noun) => refusedGoods.has(noun)) && !nouns.some((noun) => claimNouns.has(noun))) return true;
  // "Our attendance was denied"
  const subject = tree.childrenOf(i).find((at) => words[at]?.relation === 'nsubj:pass') ?? -1;
  const noun = tree.lemma(subject);
  if (words[subject]?.upos === 'NOUN' && !claimNouns.has(noun) && !deniedNouns.has(noun) && !accusingWords.has(noun)) return true;
  return direct >= 0 && (has('aux:pass', 'nsubj:pass') || isAmongPassives(tree, i));
}

/** "They were beaten, denied a doctor and held": the parser may join it to either side of what was done to them. */
function isAmongPassives(tree: SentenceTree, i: number): boolean {
  const { words } = tree;
  const isPassive = (at: number): boolean => tree.child(at, (child) => words[child]?.relation === 'aux:pass');
  const word = words[i];
  const hasSubject = tree.child(i, (at) => words[at]?.relation === 'nsubj');
  const isWithin = (relation: string): boolean =>
    tree.childrenOf(i).some((at) => words[at]?.relation === relation && words[at].xpos === 'VBN');
  if (!word || hasSubject || (word.xpos !== 'VBN' && word.xpos !== 'VBD')) return false;
  return (word.relation === 'conj' && isPassive(word.head)) || (lowerAt(words, i - 1) === ',' && isWithin('conj'));
}

const noWords = new Set(['no', 'neither', 'little', 'without', 'zero']);

/** "no involvement", "did not find any evidence", "no such agreement". */
function deniedNoun(tree: SentenceTree, i: number): DenialCue | null {
  const { words } = tree;
  const denied = words[i]?.upos === 'NOUN' ? deniedNouns.get(tree.lemma(i)) : undefined;
  if (denied) {
    const any = words.slice(0, i).some(isNegation) ? 'any' : '';
    const no = tree.childrenOf(i).find((at) => noWords.has(lowerAt(words, at)) || lowerAt(words, at) === any);
    return no === undefined ? null : { kind: noOf[denied], range: { from: no, to: i + 1 } };
  }
  if (lowerAt(words, i) !== 'no' || words[i]?.relation !== 'det' || affirmingWithNo.has(lowerAt(words, i + 1))) return null;
  return { kind: lowerAt(words, i + 1) === 'such' ? 'noSuch' : 'no', range: { from: i, to: i + 2 } };
}

const pasts = new Set(['did', 'was', 'were']);
const perfects = new Set(['has', 'have', 'had', "'ve", "'s"]);
const futures = new Set(['will', 'would', 'wo', "'ll", "'d"]);
const presents = new Set(['is', 'are', 'am', 'do', 'does', "'s", "'re", "'m"]);

/** "not only", "cannot but", "could not help but": the "not" at `i` affirms. */
const affirms = ({ words }: SentenceTree, i: number): boolean =>
  affirmingWithNot.has(lowerAt(words, i + 1)) ||
  lowerAt(words, i + 1) === 'but' ||
  (lowerAt(words, i + 1) === 'help' && (lowerAt(words, i + 2) === 'but' || words[i + 2]?.xpos === 'VBG'));

/** "to ensure that sailors are not involved": what is said there is aimed at. */
function isAim(tree: SentenceTree, i: number): boolean {
  const { relation = '', head = -1 } = tree.words[i] ?? {};
  if (relation !== 'ccomp') return false;
  return aimingVerbs.has(tree.lemma(head)) || (tree.lemma(head) === 'sure' && tree.lemma(tree.words[head]?.head ?? -1) === 'make');
}

/** "did not take", "has never been". */
function negatedVerb(tree: SentenceTree, i: number): DenialCue | null {
  const { words } = tree;
  const word = words[i];
  if (!word || word.head < 0 || !nots.has(word.lower)) return null;
  const verb = words[word.head];
  if (!verb || denyingVerbs.get(tree.lemma(word.head)) === 'deny' || affirms(tree, i) || isAim(tree, word.head)) return null;
  const range = { from: Math.max(0, i - 1), to: word.head >= i && word.head < i + 4 ? word.head + 1 : i + 1 };
  if (word.lower === 'never') return { kind: 'never', range };
  const auxiliary = tree.childrenOf(word.head).find((at) => /^(?:aux|cop)/.test(words[at]?.relation ?? ''));
  const aux = auxiliary === undefined ? verb.lower : lowerAt(words, auxiliary);
  if (pasts.has(aux)) return { kind: 'negatedPast', range };
  if (perfects.has(aux) && verb.xpos === 'VBN') return { kind: 'negatedPerfect', range };
  if (futures.has(aux)) return { kind: 'negatedFuture', range };
  return { kind: presents.has(aux) ? 'negatedPresent' : 'negated', range };
}
