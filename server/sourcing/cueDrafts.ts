import { calendar } from '../lexicon/functionWords.ts';
import { amounts, appearances, measures, movesAndLikings, performances } from '../lexicon/cueIdioms.ts';
import { claimNouns } from '../lexicon/denials.ts';
import { standingVerbs } from '../lexicon/standingVerbs.ts';
import { leastProbability, type CueReading } from './attributionReader.ts';
import { anonymityPhrase } from './anonymity.ts';
import type { Passage } from './passage.ts';
import { hangsFrom, holds, lowerAt, type Word, type WordRange } from './words.ts';

/** The network's cues from this probability on are told. This and the next two were chosen among a few on PolNeAR's articles for development. */
export const cueThreshold = 0.45;

/** The same for cues that nobody is the source of: half of them are none. */
const sourcelessThreshold = 0.6;

/** A cue with its words of the paragraph, on the way to an attribution. */
export interface Draft {
  /** Index of the word that carries it. */
  readonly word: number;
  readonly cue: WordRange;
  readonly source: WordRange | null;
  readonly content: readonly WordRange[];
  readonly probability: number;
  /** A word of the cue, or of the name, of who relays it. */
  readonly via: number | null;
  readonly agentless: boolean;
  readonly unnamed: boolean;
  readonly label: 'colon' | 'signature' | null;
  readonly trace: readonly string[];
}

/** "the bank's claim that it had failed": a noun with somebody's words in a clause of its own, which are seldom anything else. */
const nominalThreshold = 0.25;

function thresholdOf({ words, dependents }: Passage, { word, source }: Draft): number {
  if (!source) return sourcelessThreshold;
  if (isOwnClaim(words, word, source)) return leastProbability;
  const clause = dependents[word]?.find((i) => words[i]?.relation === 'acl' || words[i]?.relation === 'ccomp') ?? -1;
  const isNominal = words[word]?.upos === 'NOUN' && dependents[clause]?.some((i) => words[i]?.lower === 'that') === true;
  return isNominal ? nominalThreshold : cueThreshold;
}

/** The same where the noun is for what is claimed, with whose it is right before it and its clause right behind: nothing else can be meant. */
const isOwnClaim = (words: readonly Word[], word: number, source: WordRange): boolean =>
  words[word]?.upos === 'NOUN' &&
  claimNouns.has(words[word].lemma) &&
  source.to === word &&
  /^(?:POS|PRP\$)$/.test(words[word - 1]?.xpos ?? '') &&
  lowerAt(words, word + 1) === 'that' &&
  words[word + 1]?.xpos === 'IN';

/** What the network reads, as drafts; `firsts` has the index of each sentence's first word in the paragraph. */
export const draftsOf = (passage: Passage, firsts: readonly number[], readings: readonly CueReading[]): Draft[] =>
  readings
    .map((reading) => draftOf(passage, (firsts[reading.sentence] ?? 0) + reading.word, reading))
    .filter((draft) => draft.probability >= thresholdOf(passage, draft))
    .filter((draft) => !isIdiom(passage.words, draft))
    .map((draft) => ({ ...draft, content: withoutFrame(passage, draft) }))
    .map((draft) => withCharge(passage, draft));

const draftOf = (passage: Passage, word: number, { source, content, probability }: CueReading): Draft => ({
  word,
  cue: { from: word, to: cueEnd(passage.words, word) },
  source: source && whole(passage, word, bare(passage.words, apartFrom(passage.words, source, word))),
  content,
  probability,
  via: null,
  agentless: false,
  unnamed: false,
  label: null,
  trace: [`cue ${probability.toFixed(2)}`],
});

/** "according to", "pointed out", "called for" */
function cueEnd(words: readonly Word[], word: number): number {
  const next = words[word + 1];
  const lemma = words[word]?.lemma;
  const goesOn =
    (lemma === 'accord' && next?.lower === 'to') ||
    next?.xpos === 'RP' ||
    (lemma === 'call' && (next?.lower === 'for' || next?.lower === 'on')) ||
    (lemma === 'point' && next?.lower === 'to');
  return goesOn ? word + 2 : word + 1;
}

/** A source that is somebody: without the cue and what is behind it, and no day. */
function apartFrom(words: readonly Word[], source: WordRange, cue: number): WordRange {
  const own = holds(source, cue) ? { from: source.from, to: cue } : source;
  return calendar.has(lowerAt(words, own.from)) ? { from: own.from, to: own.from } : own;
}

/** A source without marks and commas at its ends, and without the "who" that begins its clause. */
function bare(words: readonly Word[], { from, to }: WordRange): WordRange | null {
  let start = from;
  let end = to;
  if (end - start > 1 && /^W(?:P|DT)/.test(words[end - 1]?.xpos ?? '')) end--;
  while (start < end && !isPart(words[end - 1])) end--;
  while (start < end && !isPart(words[start])) start++;
  if (lowerAt(words, end) === ')' && words.slice(start, end).findLast(({ lower }) => lower === '(' || lower === ')')?.lower === '(') end++;
  return start < end ? { from: start, to: end } : null;
}

/** Marks that a name can begin or end with. */
const parts: ReadonlySet<string> = new Set(['(', ')', '%', '$', '£', '€', '!', '?', '&']);
const isPart = (word: Word | undefined): boolean => word !== undefined && (word.isWord || parts.has(word.lower));

/** How many words deep a subject is at most. */
const deepest = 8;

/** "Two envoys, as well as an agent, said": a verb has one subject, so the envoys belong to it. */
function allSubjects({ words, heads, dependents }: Passage, cue: number, source: WordRange | null): WordRange | null {
  if (!source || source.from === 0 || !joiners.has(lowerAt(words, source.from - 1))) return source;
  const subjects = (dependents[cue] ?? []).filter((i) => words[i]?.relation.startsWith('nsubj') && i < source.to);
  const first = subjects[0];
  if (first === undefined || first >= source.from || !subjects.some((i) => i >= source.from)) return source;
  let from = first;
  while (from > 0 && hangsFrom((word) => heads[word] ?? -1, from - 1, first, deepest)) from--;
  return { from, to: source.to };
}

const joiners: ReadonlySet<string> = new Set(['as', 'and', 'with']);

/** A source with all of its subjects and with what a relative clause says of it. */
const whole = (passage: Passage, cue: number, source: WordRange | null): WordRange | null =>
  withRelative(passage, cue, allSubjects(passage, cue, source));

/** "A spokesman who would not give his name said": up to the cue it is all one noun phrase. */
function withRelative({ words, heads }: Passage, cue: number, source: WordRange | null): WordRange | null {
  if (!source || source.to >= cue) return source;
  const opening = lowerAt(words, source.to) === ',' ? source.to + 1 : source.to;
  const verb = heads[opening] ?? -1;
  if (lowerAt(words, opening) !== 'who' || words[verb]?.relation !== 'acl' || !holds(source, heads[verb] ?? -1) || verb > cue)
    return source;
  const isInside = (i: number): boolean => hangsFrom((word) => heads[word] ?? -1, i, verb, deepest);
  if (isInside(cue)) return source;
  let to = opening;
  while (to < cue && isInside(to)) {
    // "who asked not to be named" is an attribution of its own.
    if (anonymityPhrase(words, to) !== null) return source;
    to++;
  }
  const behind = lowerAt(words, to) === ',' ? to + 1 : to;
  return behind === cue ? bare(words, { from: source.from, to }) : source;
}

/** "accused by the ministry of defence of fraud": the last "of" tells of what. */
function withCharge({ words, heads }: Passage, draft: Draft): Draft {
  const { word, source, content } = draft;
  if (words[word]?.lemma !== 'accuse' || !source || lowerAt(words, source.from - 1) !== 'by') return draft;
  if (content.some(({ from }) => from >= source.to)) return draft;
  if (lowerAt(words, source.to) === 'of') {
    const noun = heads[source.to] ?? -1;
    let to = source.to + 1;
    while (hangsFrom((other) => heads[other] ?? -1, to, noun, deepest) && words[to]?.isWord) to++;
    return { ...draft, content: [...content, { from: source.to, to }] };
  }
  let charge = source.to - 1;
  while (charge > source.from && lowerAt(words, charge) !== 'of') charge--;
  if (charge === source.from) return draft;
  return { ...draft, source: { from: source.from, to: charge }, content: [...content, { from: charge, to: source.to }] };
}

/** What is said without the words of the paper's around it. */
function withoutFrame(passage: Passage, { word, content }: Draft): readonly WordRange[] {
  const { words } = passage;
  if (words[word]?.upos === 'ADJ') return content.map((range) => withoutSaying(passage, word, range));
  if (words[word]?.upos === 'NOUN') return content.map((range) => withinPhrase(passage, word, range));
  return content;
}

/** "keen to stress that it is over": the clause is what is stressed. */
function withoutSaying({ words, heads, dependents }: Passage, cue: number, range: WordRange): WordRange {
  const verb = range.from + 1;
  const says = ['say', 'state'].includes(standingVerbs.get(words[verb]?.lemma ?? '')?.[0] ?? '');
  if (words[range.from]?.xpos !== 'TO' || heads[verb] !== cue || !says || lowerAt(words, verb + 1) !== 'that') return range;
  const hasClause = dependents[verb]?.some((i) => words[i]?.relation === 'ccomp') === true;
  return hasClause && verb + 1 < range.to ? { from: verb + 1, to: range.to } : range;
}

/** "The army's promise to leave came too late": the verb whose subject the noun is stands outside of what is promised. */
function withinPhrase({ words, heads }: Passage, cue: number, range: WordRange): WordRange {
  const verb = heads[cue] ?? -1;
  if (!words[cue]?.relation.startsWith('nsubj') || !holds(range, verb) || range.from <= cue) return range;
  const isInside = (i: number): boolean => hangsFrom((word) => heads[word] ?? -1, i, cue, deepest);
  let to = range.from;
  while (to < verb && isInside(to)) to++;
  return to > range.from ? { from: range.from, to } : range;
}

/** "read "The Old Man"" tells of a work, "according to plan" has no source; what "seems" so seems so to the paper. */
function isIdiom(words: readonly Word[], { word, source, content }: Draft): boolean {
  const lemma = words[word]?.lemma ?? '';
  if (performances.has(lemma) && content.some((range) => beginsWithTitle(words, range))) return true;
  if (movesAndLikings.get(lemma)?.has(lowerAt(words, word + 1))) return true;
  if (lemma === 'have' && amounts.has(lowerAt(words, word + 1)) && lowerAt(words, word + 2) === 'to') return true;
  if (!source) return appearances.has(lemma) || lowerAt(words, word - 1) === 'worth';
  return lemma === 'accord' && source.to === source.from + 1 && measures.has(lowerAt(words, source.from));
}

/** Whether a range begins with a title in quotation marks: all of its longer words have capital letters. */
function beginsWithTitle(words: readonly Word[], { from, to }: WordRange): boolean {
  const quotation = words[from]?.quotation ?? -1;
  const title = words.slice(from, to).filter((word) => quotation >= 0 && word.quotation === quotation && word.isWord);
  return title.length > 0 && title.every(({ capital, shown }) => capital || shown.length < 4);
}
