import { cueMeanings, negations, negRaising, plainMeaning, refusals, type CueMeaning } from '../lexicon/cueMeanings.ts';
import type { SourceKind } from './article.ts';
import { lowerAt, type Word } from './words.ts';

/** What a cue tells where it stands. */
export interface CueSense extends CueMeaning {
  readonly lemma: string;
  /** Not said, or not yet: "did not say", "refused to comment", "will announce", "to say". */
  readonly unsaid: boolean;
  /** It stands beside the main clause: ", citing", "who said", "after reports said". */
  readonly aside: boolean;
}

/** The sense of the cue that word `at` of a sentence carries; `source` is the kind of its source. */
export function cueSense(words: readonly Word[], at: number, source: SourceKind | null): CueSense {
  const word = words[at];
  const lemma = word?.lemma.toLowerCase() ?? '';
  const known = meaningOf(words, at, lemma);
  const negated = isNegated(words, at);
  const kind = known.kind === 'speech' && source === 'document' ? 'document' : known.kind;
  return {
    kind,
    stance: negated ? negation(known, lemma) : known.stance,
    colour: negated ? 'neutral' : known.colour,
    wish: known.wish,
    lemma: lemma === 'accord' ? 'according to' : lemma,
    unsaid: (negated && known.kind !== 'belief' && known.stance !== 'denies') || isAhead(words, at),
    aside: isAside(words, at),
  };
}

function meaningOf(words: readonly Word[], at: number, lemma: string): CueMeaning {
  const known = cueMeanings.get(lemma) ?? plainMeaning;
  const isVerb = words[at]?.upos === 'VERB';
  const behind = lowerAt(words, at + 1);
  // "called him a liar" orders nothing.
  if (lemma === 'call' && isVerb && !['for', 'on', 'upon'].includes(behind) && !takesInfinitive(words, at)) return plainMeaning;
  // "questions about the deal" are asked, "questioned the deal" is doubt.
  if (lemma === 'question' && !isVerb) return { ...known, stance: 'asks' };
  // "is looking to keep the land": a plan.
  if (lemma === 'look' && takesInfinitive(words, at)) return { ...known, wish: true };
  return known;
}

const takesInfinitive = (words: readonly Word[], at: number): boolean =>
  words.some(({ head, relation }, i) => head === at && relation === 'xcomp' && words.some((to) => to.head === i && to.xpos === 'TO'));

/** What is left of a stance under a negation. */
function negation({ kind, stance }: CueMeaning, lemma: string): CueMeaning['stance'] {
  if (stance === 'denies' || stance === 'doubts') return 'asserts';
  if (kind === 'belief' && negRaising.has(lemma)) return 'denies';
  return 'doubts';
}

/** "did not say", "never said", "no official said", "refused to say", "stopped short of saying", "declined to comment". */
function isNegated(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (refusals.has(word.lemma)) return true;
  for (const [i, child] of words.entries()) {
    if (child.head !== at) continue;
    const isSubject = child.relation.startsWith('nsubj');
    if (negations.has(child.lower) && (isSubject || ['advmod', 'aux', 'det', 'cc'].includes(child.relation))) return true;
    if (isSubject && words.some(({ head, lower }) => head === i && (lower === 'no' || lower === 'neither'))) return true;
  }
  const governor = words[word.head];
  if (!governor) return false;
  const under = word.relation === 'xcomp' || (word.relation === 'advcl' && governor.lemma === 'stop');
  return under && (refusals.has(governor.lemma) || (governor.lemma !== 'seem' && isNegated(words.slice(0, at), word.head)));
}

/** "will say", "would have said", "wants to say", "to say". */
function isAhead(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.upos !== 'VERB' || word.xpos !== 'VB') return false;
  if (words.some(({ head, relation, lemma }) => head === at && relation === 'aux' && lemma === 'do')) return false;
  return words.some(
    ({ head, xpos, relation }) => head === at && ((relation === 'aux' && xpos === 'MD') || (relation === 'mark' && xpos === 'TO')),
  );
}

const besides: ReadonlySet<string> = new Set(['acl', 'advcl', 'nmod', 'appos', 'obj', 'nsubj', 'nsubj:pass']);

/** Whether a clause or phrase that hangs on another word is on the way from the cue to the root. */
function isAside(words: readonly Word[], at: number): boolean {
  // "according to" goes with all of its clause, a colon with what is behind it.
  if (lowerAt(words, at) === 'according' || words[at]?.isWord === false) return false;
  for (let i = at, hops = 0; hops < 10; hops++) {
    const word = words[i];
    // "It is worth noting that" stands beside nothing.
    if (!word || word.head < 0 || words[word.head]?.lemma === 'worth') return false;
    if (besides.has(word.relation) || (word.relation === 'obl' && words[i]?.upos === 'NOUN')) return true;
    i = word.head;
  }
  return false;
}
