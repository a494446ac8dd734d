import { guessedAdjectives, hedgeClassOf, toldParticiples, wordNouns, type HedgeClass } from '../lexicon/hedges.ts';
import { openGroups } from '../lexicon/sourceNouns.ts';
import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { contains, lengthOf, overlaps, sharedBy, type Span } from '../text/span.ts';
import { isUnnamed, type HedgeKind } from './article.ts';
import type { CueReading } from './attributionReader.ts';
import type { LocalAttribution } from './attributions.ts';
import { Grammar, inAWord, phraseFeatures, whoseWords } from './hedgeFeatures.ts';
import type { LooseMention } from './looseMentions.ts';
import { isNowAndThen } from './modals.ts';
import { phraseOf } from './relativePronouns.ts';
import { describe, type SourceDescription } from './sources.ts';
import { isCrowd, isPersonNoun, isPlural, isVague, isVaguePlural } from './sourceWords.ts';
import type { Features } from './standingFeatures.ts';
import { firstWords, lowerAt, shifted, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** Words that may hide who says so; offsets into the paragraph. Many hide nothing: the judge of hedges decides. */
export interface HedgeCandidate extends Span {
  /** Index of its sentence in the paragraph. */
  readonly sentence: number;
  readonly kind: HedgeKind;
  /** Index (into the paragraph's attributions) of the one whose source, or agentless cue, it is; null where it is none's. */
  readonly attribution: number | null;
  /** Who it is by its words; null for what describes nobody. */
  readonly description: SourceDescription | null;
  readonly features: Features;
}

interface Found extends Omit<HedgeCandidate, 'sentence' | keyof Span> {
  /** Index in the sentence of the word that it is about. */
  readonly word: number;
  readonly span: Span;
}

/** A sentence with its grammar. */
interface Sentence {
  readonly read: SentenceWords;
  readonly words: readonly Word[];
  readonly grammar: Grammar;
}

/** A longer phrase is a parse gone wrong. */
const longestPhrase = 12;

/** More in one sentence are none: it is no sentence then. */
const mostOfSentence = 60;

/** The candidates of a paragraph, sentence by sentence. `attributions`, `readings` and `loose`, in order, are the paragraph's. */
export function hedgeCandidates(
  sentences: readonly SentenceWords[],
  attributions: readonly LocalAttribution[],
  readings: readonly CueReading[],
  loose: readonly LooseMention[],
): HedgeCandidate[] {
  const attributionsIn = new Map<number, [LocalAttribution, number][]>();
  for (const [index, attribution] of attributions.entries()) pushTo(attributionsIn, attribution.sentence, [attribution, index]);
  const readingsIn = new Map<number, CueReading[]>();
  for (const reading of readings) pushTo(readingsIn, reading.sentence, reading);
  const firsts = firstWords(sentences);
  const whose = whoseWords(sentences, attributions, readings);
  const informants = loose.flatMap(({ description }) => description?.mention ?? []).sort((a, b) => a.start - b.start);
  const isInformant = (span: Span): boolean => {
    const next = informants[firstWhere(informants, ({ end }) => end > span.start)];
    return next !== undefined && overlaps(next, span) && 2 * sharedBy(next, span) >= lengthOf(span);
  };
  return sentences.flatMap((read, index) => {
    const sentence: Sentence = { read, words: read.words, grammar: new Grammar(read.words) };
    const own = attributionsIn.get(index) ?? [];
    const found = foundIn(sentence, own, readingsIn.get(index) ?? [], firsts[index] ?? 0);
    return found.map(({ word, span, features, ...found }): HedgeCandidate => {
      const all = {
        informant: isInformant(span) ? 1 : 0,
        ...sentence.grammar.featuresOf(word),
        ...whose(index, word, span),
        ...features,
      };
      return { ...found, ...span, sentence: index, features: withoutZeros({ ...all, ...inAWord(all) }) };
    });
  });
}

const withoutZeros = (features: Features): Features => Object.fromEntries(Object.entries(features).filter(([, value]) => value !== 0));

/** One for each word that any of the ways to find them finds; what comes first knows most of it. `first` is the index of the sentence's first word. */
function foundIn(
  sentence: Sentence,
  attributions: readonly (readonly [LocalAttribution, number])[],
  readings: readonly CueReading[],
  first: number,
): Found[] {
  const found = new Map<number, Found>();
  const add = (candidate: Found): void => {
    const known = found.get(candidate.word);
    if (known) found.set(candidate.word, { ...known, features: { ...candidate.features, ...known.features } });
    else if (found.size < mostOfSentence) found.set(candidate.word, candidate);
  };
  // Of two cues that share a source, "asked not to be named" and "said", the second tells what is said.
  const told = [...attributions].sort(([a], [b]) => Number(a.wish) - Number(b.wish) || b.probability - a.probability);
  for (const [attribution, index] of told) ofAttribution(sentence, attribution, index).forEach(add);
  for (const reading of readings) ofReading(sentence, reading, first).forEach(add);
  const sources = attributions.flatMap(([{ source }]) => source ?? []);
  for (const i of sentence.words.keys()) {
    for (const candidate of ofWord(sentence, i)) {
      const isPart = candidate.kind !== 'hedge' && !found.has(i) && sources.some((source) => contains(source, candidate.span));
      if (!isPart) add(candidate);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Who says it, or the cue where nobody does. */
function ofAttribution({ words, grammar }: Sentence, attribution: LocalAttribution, index: number): Found[] {
  const { source, description, agentless, cue, content, quoted, label, probability, word } = attribution;
  if (quoted || label !== null) return [];
  const features = {
    'type:attribution': 1,
    probability,
    [`cue:${attribution.kind}`]: 1,
    wish: attribution.wish ? 1 : 0,
    unsaid: attribution.unsaid ? 1 : 0,
    aside: attribution.aside ? 1 : 0,
    direct: attribution.form === 'indirect' ? 0 : 1,
    content: content.length > 0 ? 1 : 0,
  };
  if (agentless)
    return [{ word, span: cue, kind: 'vague', attribution: index, description: null, features: { ...features, agentless: 1 } }];
  return source && description ? described(grammar, words, description, index, features) : [];
}

/** The source of a cue that is not likely enough to be told. */
function ofReading({ read, words, grammar }: Sentence, { source, probability, content }: CueReading, first: number): Found[] {
  const range = source && shifted(source, -first);
  if (!range || range.from < 0 || range.to > words.length) return [];
  const features = { 'type:reading': 1, reading: probability, readingContent: content.length > 0 ? 1 : 0 };
  return described(grammar, words, describe(read, range), null, features).filter(
    ({ word, features: { size = 0 } }) => !words[word]?.quoted && size <= longestPhrase,
  );
}

function described(
  grammar: Grammar,
  words: readonly Word[],
  description: SourceDescription,
  attribution: number | null,
  features: Features,
): Found[] {
  const span = description.mention;
  const word = headIn(words, description);
  if (word < 0) return [];
  return [
    {
      ...{ word, span, attribution, description },
      kind: description.kind === 'vague' || description.kind === 'document' ? 'vague' : 'anonymous',
      features: { ...features, ...descriptionFeatures(description), ...phraseFeatures(grammar, word, span) },
    },
  ];
}

/** The index of the word that a description calls the head; -1 where its mention has no words here. */
function headIn(words: readonly Word[], { mention, head }: SourceDescription): number {
  const from = firstWhere(words, ({ end }) => end > mention.start);
  const to = firstWhere(words, ({ start }) => start >= mention.end);
  const at = words.slice(from, to).findIndex(({ lower }) => lower === head);
  return at < 0 ? (from < to ? from : -1) : from + at;
}

const descriptionFeatures = (description: SourceDescription): Features => ({
  [`by:${description.pronoun ? 'pronoun' : description.kind}`]: 1,
  ...(description.pronoun ? { [`pronoun:${description.pronoun}`]: 1 } : {}),
  level: description.level,
  counted: description.count === null ? 0 : 1,
  several: description.plural ? 1 : 0,
  met: description.definite ? 1 : 0,
  partitive: description.partitive ? 1 : 0,
  hasName: description.name === null ? 0 : 1,
  person: description.person ? 1 : 0,
});

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ']);

/** What a word by itself may be. */
function ofWord(sentence: Sentence, i: number): Found[] {
  const { words, grammar } = sentence;
  const word = words[i];
  if (!word || word.quoted) return [];
  const bare = { word: i, attribution: null, description: null };
  const hedge = hedgeClassAt(grammar, i);
  const told = toldParticiples.get(word.lower);
  if (told !== undefined && isPassive(grammar, i) && !isOtherVerb(grammar, i) && !(hedge && word.relation === 'amod')) {
    const features = { 'type:passive': 1, [`told:${told}`]: 1, ...passiveFeatures(grammar, i) };
    return [{ ...bare, span: spanOf(words, passiveOf(words, i)), kind: 'vague', features }];
  }
  if (hedge)
    return [{ ...bare, span: spanOf(words, hedgeOf(words, i)), kind: 'hedge', features: { 'type:hedge': 1, [`hedge:${hedge}`]: 1 } }];
  return nominal.has(word.upos) ? ofNoun(sentence, i, word) : [];
}

/** What kind of hedge a word may be; null for the month, for who "appeared in court" and for what police suspected. */
function hedgeClassAt(grammar: Grammar, i: number): HedgeClass | null {
  const { words } = grammar;
  const word = words[i];
  const found = hedgeClassOf.get(word?.lower ?? '') ?? (word?.upos === 'VERB' ? hedgeClassOf.get(word.lemma) : undefined);
  if (!word || found === undefined) return null;
  if (found === 'modal' || found === 'ability') return word.xpos === 'MD' && !isNowAndThen(words, i) ? found : null;
  if (found === 'look') return word.upos === 'VERB' && word.xpos !== 'VBG' && tellsOfAGuess(grammar, i) ? found : null;
  if (found === 'seem') return word.upos === 'VERB' && word.xpos !== 'VBG' && tellsHow(grammar, i) ? found : null;
  if (found === 'alleged') return word.upos === 'ADV' || word.relation === 'amod' ? found : null;
  // Of an illness a case is suspected by whoever counts the cases.
  if (found === 'suspected') return word.relation === 'amod' && isPersonNoun(words[word.head]) ? found : null;
  return found;
}

/** "looks to have won", "looks likely", "looks as if it had won"; "looked tired" and "looked like a fox" tell what anybody can see. */
const tellsOfAGuess = (grammar: Grammar, i: number): boolean =>
  isInfinitive(grammar.words, i + 1) ||
  grammar
    .childrenOf(i)
    .some(({ relation, lower }) =>
      relation === 'xcomp'
        ? guessedAdjectives.has(lower)
        : (relation === 'ccomp' || relation === 'advcl') && comparing.has(lowerAt(grammar.words, i + 1)),
    );

const comparing = new Set(['like', 'as']);

/** "appeared to doze", "seems likely", "it seems (that) …" */
const tellsHow = (grammar: Grammar, i: number): boolean =>
  isInfinitive(grammar.words, i + 1) ||
  /^(?:that|as|like)$/.test(lowerAt(grammar.words, i + 1)) ||
  grammar
    .childrenOf(i)
    .some(
      (child) =>
        child.relation === 'ccomp' ||
        (child.relation === 'xcomp' && (child.upos === 'ADJ' || child.start > (grammar.words[i + 1]?.start ?? 0))),
    );

/** "was believed", "a man accused of"; not "had denied". */
function isPassive(grammar: Grammar, i: number): boolean {
  const word = grammar.words[i];
  if (word?.xpos !== 'VBN' && word?.upos !== 'ADJ') return false;
  const auxiliaries = grammar.childrenOf(i).filter(({ relation }) => relation.startsWith('aux'));
  return (
    auxiliaries.every(({ lemma, relation }) => lemma !== 'have' || relation === 'aux:pass') ||
    auxiliaries.some(({ relation }) => relation === 'aux:pass')
  );
}

/** "set up", "known as Tito": of what is founded or called so nobody tells anything. */
const isOtherVerb = (grammar: Grammar, i: number): boolean =>
  grammar.childrenOf(i).some(({ xpos, start }) => xpos === 'RP' && start > (grammar.words[i]?.start ?? 0)) ||
  (lowerAt(grammar.words, i) === 'known' && lowerAt(grammar.words, i + 1) === 'as');

/** "is believed to": with its auxiliaries, and the particle behind it. */
function passiveOf(words: readonly Word[], i: number): WordRange {
  let from = i;
  while (from > i - 4 && words[from - 1]?.head === i && /^(?:aux|expl|advmod)/.test(words[from - 1]?.relation ?? '')) from--;
  return { from, to: particles.has(lowerAt(words, i + 1)) ? i + 2 : i + 1 };
}

const particles: ReadonlySet<string> = new Set(['to', 'as', 'of', 'for', 'that', 'by', 'with']);

function passiveFeatures(grammar: Grammar, i: number): Features {
  const children = grammar.childrenOf(i);
  const next = lowerAt(grammar.words, i + 1);
  const has = (relations: readonly string[]): number => (children.some(({ relation }) => relations.includes(relation)) ? 1 : 0);
  const subject = children.find(({ relation }) => /^(?:nsubj|expl)/.test(relation));
  return {
    auxiliary: has(['aux:pass', 'cop']),
    agent: grammar.hasAgent(i) ? 1 : 0,
    [`next:${particles.has(next) || next === 'in' ? next : 'other'}`]: 1,
    itSubject: subject?.lower === 'it' ? 1 : 0,
    ownClause: has(['ccomp', 'csubj']),
    ownInfinitive: has(['xcomp']),
  };
}

/** The words of a hedge: "is likely to", "appears to be", "may even close". */
function hedgeOf(words: readonly Word[], i: number): WordRange {
  const from = words[i]?.upos === 'ADJ' && words[i - 1]?.head === i && words[i - 1]?.relation === 'cop' ? i - 1 : i;
  if (isInfinitive(words, i + 1)) return { from, to: words[i + 2]?.upos === 'AUX' ? i + 3 : i + 2 };
  if (words[i]?.xpos !== 'MD') return { from, to: i + 1 };
  let verb = i + 1;
  while (verb < i + 4 && (words[verb]?.upos === 'ADV' || words[verb]?.upos === 'PART')) verb++;
  return { from, to: words[verb]?.upos === 'VERB' || words[verb]?.upos === 'AUX' ? verb + 1 : i + 1 };
}

/** Whether word `i` is the "to" of an infinitive; "appeared to cheers" has another. */
const isInfinitive = (words: readonly Word[], i: number): boolean => lowerAt(words, i) === 'to' && words[i]?.upos === 'PART';

const nationality = /(?:ians|eans|icans|crats|aelis|aqis|anis)$/;
const quantity = /^(?:some|many|most|others|several|few)$/;

/** People, or nouns for what is said or found. */
function ofNoun({ read, words, grammar }: Sentence, i: number, word: Word): Found[] {
  const lemma = word.lemma.toLowerCase();
  const isNoun = word.upos === 'NOUN' || word.upos === 'PROPN';
  const spoken = isNoun ? spokenClass(word, lemma) : null;
  const isPeople = isNoun
    ? ((isPersonNoun(word) || isCrowd(word) || isVague(word)) && (word.upos === 'NOUN' || isPlural(word))) ||
      (isPlural(word) && (openGroups.has(lemma) || nationality.test(word.lower)))
    : quantity.test(word.lower) && /^(?:nsubj|obj|conj)/.test(word.relation);
  if (!isPeople && spoken === null) return [];
  const phrase = phraseOf(words, i, i + longestPhrase);
  const description = describe(read, phrase.to - phrase.from > longestPhrase ? { from: i, to: i + 1 } : phrase);
  // "a spokesman for the company": what only says whose is nobody's word.
  if (headIn(words, description) !== i) return [];
  const features = {
    [isPeople ? 'type:people' : 'type:noun']: 1,
    ...(spoken === null ? {} : { [`noun:${spoken}`]: 1 }),
    vagueNoun: isVague(word) ? 1 : 0,
  };
  const isWord = spoken !== null && !isPersonNoun(word);
  const kind = !isPeople || isWord ? 'vague' : isUnnamed(description.kind) ? description.kind : 'anonymous';
  return described(grammar, words, description, null, features).map((found) => ({ ...found, kind }));
}

function spokenClass(word: Word, lemma: string): keyof typeof wordNouns | null {
  if (wordNouns.talk.has(lemma)) return 'talk';
  if (wordNouns.media.has(lemma)) return 'media';
  return wordNouns.paper.has(lemma) || isVaguePlural(word) ? 'paper' : null;
}
