import { isUnnamed, type AnonymityReason, type SourceKind, type SourceLevel } from './article.ts';
import { anonymityReason } from './anonymity.ts';
import { genderOf, type Gender } from './gender.ts';
import { knowledgeBehind } from './knowledge.ts';
import { nameRuns, textOf } from './nameRuns.ts';
import { joinedNames, nounPhrase, type NounPhrase } from './nounPhrase.ts';
import { antecedentOf } from './relativePronouns.ts';
import { countOf } from './sourceCount.ts';
import { isSomebodyMet, kindOf } from './sourceKind.ts';
import { levelOf } from './sourceLevel.ts';
import { isOutlet, isPersonNoun, isPlural } from './sourceWords.ts';
import type { Span } from '../text/span.ts';
import { spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** What the words of one mention tell of a source. */
export interface SourceDescription {
  readonly kind: SourceKind;
  readonly level: SourceLevel;
  readonly count: number | null;
  readonly reason: AnonymityReason;
  /** A person's, body's or outlet's name without title, as it stands; null where none is given. */
  readonly name: string | null;
  /** The noun that says what the source is, lower case. */
  readonly head: string;
  /** The same in the singular. */
  readonly lemma: string;
  /** The other words that describe it, lower case. */
  readonly attributes: readonly string[];
  /** "the official", "three of the envoys": somebody we have met. */
  readonly definite: boolean;
  /** "three of the envoys": some of those we have met. */
  readonly partitive: boolean;
  /** "the lawmaker": somebody with a name, if the article has named anybody. */
  readonly met: boolean;
  readonly plural: boolean;
  /** Whether it is somebody, as "he" or "she" can mean. */
  readonly person: boolean;
  readonly gender: Gender | null;
  readonly pronoun: Pronoun | null;
  /** What a reader would point at: the phrase without its asides, and for "who" the phrase that it stands for. Offsets into the paragraph. */
  readonly mention: Span;
}

export type Pronoun = 'he' | 'she' | 'they' | 'it';

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['their', 'they'],
  ['themselves', 'they'],
  ['it', 'it'],
  ['its', 'it'],
  ['itself', 'it'],
]);

/** Describes the source that the words of `range` mention. */
export function describe(sentence: SentenceWords, given: WordRange): SourceDescription {
  const { words } = sentence;
  const names = nameRuns(sentence);
  const phrase = nounPhrase(words, names, withKnowledge(words, antecedentOf(words, given) ?? given));
  const head = words[phrase.head];
  const pronoun = pronouns.get(phrase.partitive || !head ? '' : head.lower) ?? null;
  const kind = pronoun ? 'named' : kindOf(words, phrase);
  const joint = joinedNames(words, phrase);
  const name = phrase.name
    ? textOf(words, { from: phrase.name.from, to: joint.at(-1)?.to ?? phrase.name.to })
    : kind === 'document'
      ? outletIn(words, phrase)
      : null;
  const unnamed = isUnnamed(kind) || pronoun !== null;
  return {
    kind,
    level: levelOf(words, phrase, kind),
    count: pronoun ? null : countOf(words, phrase, kind),
    reason: unnamed ? anonymityReason(words) : 'none',
    name,
    head: head?.lower ?? '',
    lemma: head?.lemma.toLowerCase() ?? '',
    attributes: attributesOf(words, phrase),
    definite: phrase.definite || phrase.partitive,
    partitive: phrase.partitive,
    met: kind === 'named' && isSomebodyMet(words, phrase),
    plural: isSeveral(words, phrase, kind),
    person: isPerson(words, phrase, kind),
    gender: genderOf(words, phrase.range),
    pronoun,
    mention: spanOf(words, { from: phrase.range.from, to: endOfMention(phrase, kind) }),
  };
}

/** "six people [close to the matter]": how they know belongs to who they are. */
function withKnowledge(words: readonly Word[], { from, to }: WordRange): WordRange {
  return { from, to: Math.max(to, knowledgeBehind(words, to - 1) ?? to) };
}

/** A name goes with all that says who bears it; of those without one only what they are called. */
const endOfMention = ({ coreEnd, range }: NounPhrase, kind: SourceKind): number => (isUnnamed(kind) ? coreEnd : range.to);

const telling = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

/** The content words beside the head and the name. */
function attributesOf(words: readonly Word[], { range, from, head, name, coreEnd, apposed }: NounPhrase): string[] {
  const out: string[] = [];
  for (let i = from; i < range.to; i++) {
    const word = words[i];
    if (!word?.isWord || (i === head && !apposed) || (name && i >= name.from && i < name.to)) continue;
    // A relative clause tells what they do, an apposition who they are.
    if (i >= coreEnd && words[coreEnd]?.lower !== ',') break;
    if (telling.has(word.upos) && word.lower.length > 2) out.push(word.lower);
  }
  return out;
}

function isSeveral(words: readonly Word[], phrase: NounPhrase, kind: SourceKind): boolean {
  if (phrase.name && !phrase.apposed && kind === 'named') return joinedNames(words, phrase).length > 0;
  if (phrase.partitive && words[phrase.range.from]?.lower === 'one') return false;
  return isPlural(words[phrase.head]) || phrase.partitive || isJoined(words, phrase);
}

/** "Lopez and Cruz" */
const isJoined = (words: readonly Word[], { head, coreEnd }: NounPhrase): boolean => {
  for (let i = head + 1; i < coreEnd; i++) if (words[i]?.relation === 'conj' && words[i]?.head === head) return true;
  return false;
};

function isPerson(words: readonly Word[], phrase: NounPhrase, kind: SourceKind): boolean {
  if (kind === 'document' || kind === 'vague' || isSeveral(words, phrase, kind)) return false;
  if (phrase.name) return phrase.apposed || phrase.name.kind === 'person' || (phrase.name.kind === null && kind === 'named');
  return isPersonNoun(words[phrase.head]);
}

function outletIn(words: readonly Word[], { range }: NounPhrase): string | null {
  for (let i = range.from; i < range.to; i++) if (words[i]?.capital && isOutlet(words[i])) return words[i]?.shown ?? null;
  return null;
}
