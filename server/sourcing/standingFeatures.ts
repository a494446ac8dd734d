import { hedgeModals, hedgeVerbs, hedgeWords } from '../lexicon/hedges.ts';
import { standingClasses, standingVerbs } from '../lexicon/standingVerbs.ts';
import { pushTo } from '../text/groups.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { CueReading } from './attributionReader.ts';
import type { LocalAttribution } from './attributions.ts';
import { isAnnounced, mainWord } from './mainWord.ts';
import { readingFeatures } from './readingFeatures.ts';
import type { SentenceWords, Word } from './words.ts';

/** Numbers by name; a name that is not there is 0. Yes is 1. */
export type Features = Readonly<Record<string, number>>;

/** What the words of a sentence tell of who might stand behind it. */
export interface SentenceShape {
  readonly features: Features;
  /** The word that the main claim hangs from; offsets into the paragraph. */
  readonly root: Span;
}

const subjects = new Set(['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'expl']);
const auxiliaryRelations = new Set(['aux', 'aux:pass', 'cop']);
const firstPerson = new Set(['i', 'we', 'me', 'us', 'my', 'our', "i'm", "we're"]);
const secondPerson = new Set(['you', 'your']);

/** The shape of what is no sentence. */
export const noShape: SentenceShape = { features: {}, root: { start: 0, end: 0 } };

/** The shapes of the sentences of a paragraph. */
export function sentenceShapes(sentences: readonly SentenceWords[], readings: readonly CueReading[]): SentenceShape[] {
  const seen = readingFeatures(sentences, readings);
  return sentences.map((sentence, i) => {
    const { root, features } = sentenceShape(sentence);
    return { root, features: { ...features, ...seen[i] } };
  });
}

function sentenceShape({ words, names, start }: SentenceWords): SentenceShape {
  const root = Math.max(0, mainWord(words));
  const rootWord = words[root];
  const said = words.filter(({ isWord }) => isWord);
  const length = said.length;
  const share = (test: (word: Word) => boolean): number => (length === 0 ? 0 : said.filter(test).length / length);
  const children = childrenOf(words, root);
  const subject = children.find(({ relation }) => subjects.has(relation));
  const last = words.at(-1);
  const finite = isFinite(words, root);
  return {
    root: rootWord ?? { start, end: start },
    features: {
      length,
      question: last?.lower.includes('?') ? 1 : 0,
      stopped: last && /[.!?…"”’')\]:]$/.test(last.lower) ? 1 : 0,
      startsQuoted: words[0]?.quoted ? 1 : 0,
      quotedShare: share(({ quoted }) => quoted),
      capitalShare: share(({ capital }) => capital),
      firstPerson: share(({ lower, quoted }) => !quoted && firstPerson.has(lower)),
      secondPerson: share(({ lower, quoted }) => !quoted && secondPerson.has(lower)),
      digits: share(({ shown }) => /^\d/.test(shown)),
      anyVerb: words.some(({ upos }) => upos === 'VERB' || upos === 'AUX') ? 1 : 0,
      distancing: words.some(({ lower, quoted }) => !quoted && hedgeWords.has(lower)) ? 1 : 0,
      hedging: words.some(({ lower, quoted }) => !quoted && (hedgeModals.has(lower) || hedgeVerbs.has(lower))) ? 1 : 0,
      sayAnywhere: words.filter(({ lemma, quoted, upos }) => !quoted && upos === 'VERB' && standingVerbs.get(lemma)?.[0] === 'say').length,
      names: names.length,
      rootQuoted: rootWord?.quoted ? 1 : 0,
      rootPlace: words.length === 0 ? 0 : root / words.length,
      ...verbFeatures('root', words, root, finite),
      ...subjectFeatures(subject, names),
      rootObject: children.some(({ relation }) => relation === 'obj') ? 1 : 0,
      rootClause: children.some(({ relation }) => relation === 'ccomp') ? 1 : 0,
      rootInfinitive: children.some(({ relation }) => relation === 'xcomp') ? 1 : 0,
      rootParataxis: children.some(({ relation }) => relation === 'parataxis') ? 1 : 0,
      announced: isAnnounced(words) ? 1 : 0,
      colon: words.some(({ lower, quoted }) => lower === ':' && !quoted) ? 1 : 0,
    },
  };
}

const childrenOf = (words: readonly Word[], at: number): Word[] => words.filter(({ head }) => head === at);

/** Whether the word is, or has beside it, a finite verb. */
const isFinite = (words: readonly Word[], at: number): boolean =>
  ['VBD', 'VBZ', 'VBP', 'MD'].includes(words[at]?.xpos ?? '') ||
  words.some(({ head, relation, xpos }) => head === at && auxiliaryRelations.has(relation) && ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos));

/** The verb (or the noun) at `at` with what hangs from it. */
function verbFeatures(name: string, words: readonly Word[], at: number, finite: boolean): Features {
  const word = words[at];
  const classes = word && (word.upos === 'VERB' || word.upos === 'AUX') ? (standingVerbs.get(word.lemma) ?? []) : [];
  const children = childrenOf(words, at);
  const has = (test: (child: Word) => boolean): number => (children.some(test) ? 1 : 0);
  return {
    [`${name}Verb`]: word?.upos === 'VERB' ? 1 : 0,
    [`${name}Noun`]: word?.upos === 'NOUN' || word?.upos === 'PROPN' ? 1 : 0,
    [`${name}Adjective`]: word?.upos === 'ADJ' ? 1 : 0,
    [`${name}Finite`]: finite ? 1 : 0,
    [`${name}Past`]: word?.xpos === 'VBD' ? 1 : 0,
    [`${name}Participle`]: word?.xpos === 'VBN' ? 1 : 0,
    [`${name}Progressive`]: word?.xpos === 'VBG' ? 1 : 0,
    [`${name}Base`]: word?.xpos === 'VB' ? 1 : 0,
    [`${name}Passive`]: has(({ relation }) => relation === 'nsubj:pass' || relation === 'aux:pass'),
    [`${name}Agent`]: has(
      ({ relation, start }) =>
        relation === 'obl' &&
        words.some(({ lower, head, relation: case_ }) => lower === 'by' && case_ === 'case' && words[head]?.start === start),
    ),
    [`${name}Modal`]: has(({ relation, xpos }) => relation === 'aux' && xpos === 'MD'),
    [`${name}Negated`]: has(({ relation, lower }) => relation === 'advmod' && (lower === 'not' || lower === "n't" || lower === 'never')),
    [`${name}Infinitive`]: has(({ xpos }) => xpos === 'TO'),
    [`${name}Unknown`]: classes.length === 0 ? 1 : 0,
    ...Object.fromEntries(standingClasses.map((kind) => [`${name}:${kind}`, classes[0] === kind ? 1 : classes.includes(kind) ? 0.5 : 0])),
  };
}

function subjectFeatures(subject: Word | undefined, names: SentenceWords['names']): Features {
  const name = subject && names.find((name) => overlaps(name, subject));
  return {
    subject: subject ? 1 : 0,
    subjectPronoun: subject?.upos === 'PRON' ? 1 : 0,
    subjectPerson: subject && ['he', 'she'].includes(subject.lower) ? 1 : 0,
    subjectThey: subject?.lower === 'they' ? 1 : 0,
    subjectIt: subject && ['it', 'there', 'this', 'that'].includes(subject.lower) ? 1 : 0,
    subjectName: name ? 1 : 0,
    subjectNamedPerson: name?.kind === 'person' ? 1 : 0,
    subjectOrganisation: name?.kind === 'organisation' ? 1 : 0,
    subjectPlace: name?.kind === 'place' ? 1 : 0,
    subjectPlural: subject?.xpos === 'NNS' ? 1 : 0,
  };
}

/** Of each attribution, how its cue hangs in its sentence. */
export function cueShapes(
  sentences: readonly SentenceWords[],
  attributions: readonly LocalAttribution[],
  readings: readonly CueReading[],
): Features[] {
  const bySentence = new Map<number, CueReading[]>();
  for (const reading of readings) pushTo(bySentence, reading.sentence, reading);
  return attributions.map((attribution) =>
    cueShape(sentences[attribution.sentence], attribution, bySentence.get(attribution.sentence) ?? []),
  );
}

/** `readings` are those of the sentence. */
function cueShape(sentence: SentenceWords | undefined, attribution: LocalAttribution, readings: readonly CueReading[]): Features {
  const words = sentence?.words ?? [];
  const at = attribution.word;
  const word = words[at];
  const chain = chainOf(words, at);
  const top = chain.at(-1);
  const passes = (relation: string): number => (chain.includes(relation) ? 1 : 0);
  const children = childrenOf(words, at);
  const { source, description, form, kind, stance } = attribution;
  return {
    ...verbFeatures('cue', words, at, isFinite(words, at)),
    // 0 where only a turn of phrase tells of it.
    probability: Math.max(
      0,
      ...readings.filter(({ word: of }) => isWithin(words[of], attribution.cue)).map((reading) => reading.probability),
    ),
    cueOther: word && ['VERB', 'NOUN', 'AUX'].includes(word.upos) ? 0 : 1,
    cueQuoted: word?.quoted ? 1 : 0,
    cuePlace: words.length === 0 ? 0 : at / words.length,
    cueRoot: at === mainWord(words) ? 1 : 0,
    cueDepth: chain.length,
    cueConj: chain.length === 1 && top === 'conj' ? 1 : 0,
    cueParataxis: chain.length === 1 && top === 'parataxis' ? 1 : 0,
    cueAdvcl: chain.length === 1 && top === 'advcl' ? 1 : 0,
    cueOfRoot: chain.length === 1 ? 1 : 0,
    inRelative: passes('acl'),
    besideSubject: isBesideSubject(words, at) ? 1 : 0,
    inAdverbial: passes('advcl'),
    inClause: Math.max(passes('ccomp'), passes('xcomp'), passes('csubj')),
    inNominal: Math.max(passes('nmod'), passes('obj'), passes('nsubj'), passes('appos')),
    inOblique: passes('obl'),
    cueSubject: children.some(({ relation }) => subjects.has(relation)) ? 1 : 0,
    cueClause: children.some(({ relation }) => relation === 'ccomp') ? 1 : 0,
    cueXcomp: children.some(({ relation }) => relation === 'xcomp') ? 1 : 0,
    cueObject: children.some(({ relation }) => relation === 'obj') ? 1 : 0,
    cueMark: children.some(({ relation }) => relation === 'mark') ? 1 : 0,
    agentless: attribution.agentless ? 1 : 0,
    wish: attribution.wish ? 1 : 0,
    unsaid: attribution.unsaid ? 1 : 0,
    aside: attribution.aside ? 1 : 0,
    joined: attribution.joined === null ? 0 : 1,
    relays: attribution.via === null ? 0 : 1,
    direct: form === 'direct' ? 1 : 0,
    mixed: form === 'mixed' ? 1 : 0,
    belief: kind === 'belief' ? 1 : 0,
    documentary: kind === 'document' ? 1 : 0,
    denies: stance === 'denies' ? 1 : 0,
    orders: stance === 'orders' ? 1 : 0,
    promises: stance === 'promises' ? 1 : 0,
    asks: stance === 'asks' ? 1 : 0,
    source: source ? 1 : 0,
    sourceBefore: source && source.start < attribution.cue.start ? 1 : 0,
    sourcePronoun: description && description.pronoun !== null ? 1 : 0,
    sourceLevel: description?.level ?? -1,
    sourceHasName: description && description.name !== null ? 1 : 0,
  };
}

const isWithin = (word: Word | undefined, span: Span): boolean => word !== undefined && overlaps(word, span);

/** "Lopez, who said that she was ill, died": the clause only adds to what the main clause says of its subject. */
function isBesideSubject(words: readonly Word[], cue: number): boolean {
  const word = words[cue];
  const noun = words[word?.head ?? -1];
  if (word?.relation !== 'acl' || !noun?.relation.startsWith('nsubj') || words[noun.head]?.upos !== 'VERB') return false;
  const who = words.findIndex(({ head, lower }) => head === cue && lower === 'who');
  return words[who - 1]?.lower === ',' && noun.head > cue && noun.head === mainWord(words);
}

/** The relations from a word up to the root. */
function chainOf(words: readonly Word[], from: number): string[] {
  const chain: string[] = [];
  for (let at = from; chain.length < 8;) {
    const word = words[at];
    if (!word || word.head < 0) break;
    chain.push(word.relation);
    at = word.head;
  }
  return chain;
}
