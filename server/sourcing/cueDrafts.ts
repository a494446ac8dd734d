import { calendar } from '../lexicon/functionWords.ts';
import { appearances, measures, movesAndLikings, performances } from '../lexicon/cueIdioms.ts';
import type { CueReading } from './attributionReader.ts';
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

/** "Lopez's claim that the bank had failed": a noun with somebody's words in a clause of its own, which are seldom anything else. */
const nominalThreshold = 0.25;

function thresholdOf({ words, dependents }: Passage, { word, source }: Draft): number {
  if (!source) return sourcelessThreshold;
  const clause = dependents[word]?.find((i) => words[i]?.relation === 'acl' || words[i]?.relation === 'ccomp') ?? -1;
  const isNominal = words[word]?.upos === 'NOUN' && dependents[clause]?.some((i) => words[i]?.lower === 'that') === true;
  return isNominal ? nominalThreshold : cueThreshold;
}

/** What the network reads, as drafts; `firsts` has the index of each sentence's first word in the paragraph. */
export const draftsOf = (passage: Passage, firsts: readonly number[], readings: readonly CueReading[]): Draft[] =>
  readings
    .filter(({ probability }) => probability >= nominalThreshold)
    .map((reading) => withoutCharge(passage.words, draftOf(passage, (firsts[reading.sentence] ?? 0) + reading.word, reading)))
    .filter((draft) => draft.probability >= thresholdOf(passage, draft))
    .filter((draft) => !isIdiom(passage.words, draft));

const draftOf = (passage: Passage, word: number, { source, content, probability }: CueReading): Draft => ({
  word,
  cue: { from: word, to: cueEnd(passage.words, word) },
  source: source && allSubjects(passage, word, bare(passage.words, apartFrom(passage.words, source, word))),
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

/** "accused by the ministry of defence of fraud": the last "of" tells of what. */
function withoutCharge(words: readonly Word[], draft: Draft): Draft {
  const { word, source, content } = draft;
  if (words[word]?.lemma !== 'accuse' || !source || lowerAt(words, source.from - 1) !== 'by') return draft;
  if (content.some(({ from }) => from >= source.to)) return draft;
  let charge = source.to - 1;
  while (charge > source.from && lowerAt(words, charge) !== 'of') charge--;
  if (charge === source.from) return draft;
  return { ...draft, source: { from: source.from, to: charge }, content: [...content, { from: charge, to: source.to }] };
}

/** "read "The Old Man"" tells of a work, "according to plan" has no source; what "seems" so seems so to the paper. */
function isIdiom(words: readonly Word[], { word, source, content }: Draft): boolean {
  const lemma = words[word]?.lemma ?? '';
  if (performances.has(lemma) && content.some((range) => beginsWithTitle(words, range))) return true;
  if (movesAndLikings.get(lemma)?.has(lowerAt(words, word + 1))) return true;
  if (!source) return appearances.has(lemma) || lowerAt(words, word - 1) === 'worth';
  return lemma === 'accord' && source.to === source.from + 1 && measures.has(lowerAt(words, source.from));
}

/** Whether a range begins with a title in quotation marks: all of its longer words have capital letters. */
function beginsWithTitle(words: readonly Word[], { from, to }: WordRange): boolean {
  const quotation = words[from]?.quotation ?? -1;
  const title = words.slice(from, to).filter((word) => quotation >= 0 && word.quotation === quotation && word.isWord);
  return title.length > 0 && title.every(({ capital, shown }) => capital || shown.length < 4);
}
