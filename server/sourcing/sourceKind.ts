import { numberWords, quantifiers } from '../lexicon/functionWords.ts';
import { anybodyNouns } from '../lexicon/anaphora.ts';
import { somebodysVerbs } from '../lexicon/nounClasses.ts';
import {
  agencyModifiers,
  agencyNouns,
  authoredPapers,
  bareNouns,
  openGroups,
  representatives,
  vagueModifiers,
} from '../lexicon/sourceNouns.ts';
import type { SourceKind } from './article.ts';
import type { NounPhrase } from './nounPhrase.ts';
import {
  isBody,
  isCrowd,
  isDocument,
  isListedPlural,
  isOffice,
  isOutlet,
  isOutletWord,
  isPersonNoun,
  isPlural,
  isVague,
  isVaguePlural,
} from './sourceWords.ts';
import { lowerAt, type Word } from './words.ts';

/** What kind of source a phrase is by its own words; who "he" or "the official" is, the article tells. */
export function kindOf(words: readonly Word[], phrase: NounPhrase): SourceKind {
  const head = words[phrase.head];
  if (!head || isNewsAgency(words, phrase.head)) return 'document';
  if (phrase.name) return phrase.apposed ? apposedKind(words, phrase, head) : kindOfName(words, phrase, head);
  return kindOfNoun(words, phrase, head);
}

const isNewsAgency = (words: readonly Word[], head: number): boolean =>
  agencyNouns.has(lowerAt(words, head)) && agencyModifiers.has(lowerAt(words, head - 1));

const apposedKind = (words: readonly Word[], { name }: NounPhrase, head: Word): SourceKind =>
  isDocument(head) || (name && isOutletWord(words[name.to - 1])) ? 'document' : 'named';

function kindOfName(words: readonly Word[], { name, from, head }: NounPhrase, word: Word): SourceKind {
  if (!name) return 'named';
  const last = words[name.to - 1];
  const several = name.to - name.from > 1;
  if (isOutlet(last) || isOutlet(words[name.from])) return 'document';
  // "one Democrat", "an Israeli"
  const isMember = name.kind === 'group' || /(?:crat|can|ian)$/.test(word.lower);
  if (!several && isMember && /^(?:an?|one|another)$/.test(lowerAt(words, name.from - 1))) return 'anonymous';
  if (name.kind === 'person') return 'named';
  // "Norwegians", "Democrats", but neither "Liberal Democrats", a party, nor "United Nations".
  const people = name.kind !== 'organisation' && isPlural(word);
  if (people && !several && head === name.from) return lowerAt(words, name.from - 1) === 'the' ? 'named' : 'anonymous';
  if (several && isOutletWord(last)) return 'document';
  if (isDocument(last) && !isBody(last) && !isOffice(last)) return 'document';
  const isOrganisation = name.kind === 'organisation' && !isListedPlural(last);
  if (several && !isOrganisation && isPersonNoun(last) && isPlural(last) && !isBody(last) && from < head) return 'anonymous';
  return 'named';
}

function kindOfNoun(words: readonly Word[], phrase: NounPhrase, head: Word): SourceKind {
  const { range, possessed, others } = phrase;
  const definite = phrase.definite || possessed;
  const lower = head.lower;
  const opening = lowerAt(words, range.from);
  const plural = isPlural(head);
  const counted = countedBy(words, phrase);
  // Who writes is who signs.
  if (writers.has(lower) || lower.startsWith('spokes')) return 'named';
  if (/^famil(?:y|ies)$/.test(lower) && isOfSomebodyUnnamed(words, phrase)) return 'anonymous';
  if (representatives.has(lower) && (possessed || (others.length > 0 && followedBy(words, phrase, ['of', 'for']))) && !counted)
    return 'named';
  if (lower === 'media' && /^(?:state|state-run|official|government)$/.test(lowerAt(words, phrase.head - 1))) return 'document';
  if (isVaguePlural(head)) {
    const loose = vagueModifiers.has(opening) || vagueModifiers.has(lowerAt(words, phrase.head - 1));
    if (loose && others.length === 0) return 'vague';
    return definite || (others.length > 0 && (head.xpos === 'NN' || followedBy(words, phrase, ['by', 'from', 'of', 'in'])))
      ? 'document'
      : 'vague';
  }
  if (authoredPapers.has(lower) && ['by', 'from', 'of'].includes(lowerAt(words, phrase.head + 1))) return 'named';
  if (quantifiers.has(lower) || lower === 'those' || lower === 'everyone')
    return phrase.partitive || others.length > 0 ? 'anonymous' : 'vague';
  if (openingQuantifiers.has(opening) && plural && !phrase.partitive && !isPersonNoun(head)) return 'vague';
  if (isVague(head) && (plural || !isPersonNoun(head)) && !counted && !definite) return 'vague';
  if (isOffice(head) && !plural && !counted && (definite || opening === lower || others.length > 0) && !/^an?$/.test(opening))
    return 'named';
  if (isBody(head))
    return plural && !definite && isOpenGroup(head) ? (counted ? 'anonymous' : 'vague') : indefiniteBody(phrase, head, opening);
  if (isPersonNoun(head) || isNationality(head) || isCrowd(head)) {
    return isSomebodyMet(words, phrase) ? 'named' : 'anonymous';
  }
  if (head.upos === 'NUM' || numberWords.has(lower) || somebody.has(lower) || isDearOnes(words, phrase.head)) return 'anonymous';
  // "the camel replied"
  const verb = words[head.head];
  return !isDocument(head) && verb && somebodysVerbs.has(verb.lemma) && head.relation === 'nsubj' ? 'anonymous' : 'document';
}

/** "the lawmaker", "the two ministers": somebody we were told of, if the article has told of anybody by name; "the official" may be anybody. */
export function isSomebodyMet(words: readonly Word[], { head: at, name, definite, possessed, from, range }: NounPhrase): boolean {
  const head = words[at];
  if (!head || name || !definite || possessed || from !== range.from || !isPersonNoun(head) || isBody(head)) return false;
  if (isPlural(head)) return isOffice(head) || head.lemma === 'leader';
  // "the man" may be anybody, "the former farm boy" is somebody.
  const isBare = bareNouns.has(head.lower) && !(anybodyNouns.has(head.lower) && at > range.from + 1);
  return !isOffice(head) && !isBare && !representatives.has(head.lower);
}

/** "the victim's family", "the family of the dead man": nobody in it has a name; "her family" is that of somebody we may know by name. */
function isOfSomebodyUnnamed(words: readonly Word[], { head, others, range }: NounPhrase): boolean {
  if (others.length > 0) return false;
  for (let i = range.from; i < range.to; i++) {
    const isOwner = words[i]?.head === head && (words[i]?.relation ?? '').startsWith('nmod');
    if (isOwner && words[i]?.upos === 'NOUN' && isPersonNoun(words[i]) && !isOffice(words[i])) return true;
  }
  return false;
}

/** "his loved ones" */
const isDearOnes = (words: readonly Word[], head: number): boolean =>
  lowerAt(words, head) === 'ones' && /^(?:loved|dear|dearest|little)$/.test(lowerAt(words, head - 1));

const writers = new Set(['i', 'we', 'me', 'us', 'you']);
const somebody = new Set(['someone', 'somebody', 'one', 'others', 'another']);
const openingQuantifiers = new Set(['some', 'many', 'most', 'several', 'various', 'numerous', 'other', 'certain', 'few']);

/** "a super PAC", "an advocacy group": a body that is not told which. */
const indefiniteBody = ({ others, name }: NounPhrase, head: Word, opening: string): SourceKind =>
  /^(?:an?|another|one)$/.test(opening) && !name && others.length === 0 && isOpenGroup(head) ? 'anonymous' : 'named';

const isOpenGroup = ({ lemma }: Word): boolean => openGroups.has(lemma.toLowerCase());

/** "Norwegians", without a name found. */
const isNationality = ({ lower }: Word): boolean => /(?:ians|eans|icans|crats|aelis|aqis|anis)$/.test(lower);

const followedBy = (words: readonly Word[], { head, range }: NounPhrase, prepositions: readonly string[]): boolean =>
  head + 1 < range.to && prepositions.includes(lowerAt(words, head + 1));

/** Whether a number, or "a few", opens the phrase. */
function countedBy(words: readonly Word[], { from, head, range }: NounPhrase): boolean {
  for (let i = Math.min(from, range.from); i < head; i++)
    if (words[i]?.upos === 'NUM' && words[i]?.relation.startsWith('nummod') !== false) return true;
  return /^an?$/.test(lowerAt(words, from)) && !isPlural(words[head]);
}
