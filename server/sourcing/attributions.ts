import { clauseJoiners } from '../lexicon/functionWords.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Span } from '../text/span.ts';
import type { AttributionForm } from './article.ts';
import type { CueReading } from './attributionReader.ts';
import { constructionsOf, type Construction } from './constructions.ts';
import { contentOf, quotedRanges } from './content.ts';
import { cueSense, type CueSense } from './cueKinds.ts';
import { passageOf, type Passage } from './passage.ts';
import { describe, type SourceDescription } from './sources.ts';
import { isAsker } from './transcript.ts';
import { isOutlet } from './sourceWords.ts';
import { lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** An attribution as its paragraph shows it; offsets into the paragraph. */
export interface LocalAttribution extends CueSense {
  /** Index of the sentence that its cue stands in. */
  readonly sentence: number;
  readonly source: Span | null;
  /** Null where nobody is named or described, as with "is believed to". */
  readonly description: SourceDescription | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  /** The cue says that others say so and not who: "it is believed". */
  readonly agentless: boolean;
  /** The cue is part of what somebody is quoted as saying. */
  readonly quoted: boolean;
  /** Index (into the paragraph's attributions) of the one that relays it: "Reuters reported, citing five people". */
  readonly via: number | null;
  /** The word that joins its clause to one of the paper's own before it: "although", "and"; null where none does. */
  readonly joined: string | null;
  /** How sure the network is of the cue, from 0 to 1; what only a turn of phrase shows has 1, what only may be a label 0. */
  readonly probability: number;
  /** What stands before a colon at the beginning of the paragraph, lower case ("q", "lopez"): a speaker if it is a transcript's. Else null. */
  readonly label: string | null;
  /** What made it so, for the developer: "cue .83", "widened to the marks of the quotation". */
  readonly trace: readonly string[];
}

/** The network's cues from this probability on are told: the best threshold on articles that it was not trained on. */
export const cueThreshold = 0.4;

/** The same for cues that nobody is the source of: half of them are none. */
export const sourcelessThreshold = 0.7;

/** The label of a paragraph that does nothing but sign what stands before it: "— Jane Doe". */
export const signatureLabel = '—';

/** A cue with its words of the paragraph, on the way to an attribution. */
interface Draft {
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

/** The attributions of a paragraph, in the order of their cues, of what the network reads in it. */
export function attributionsOf(sentences: readonly SentenceWords[], readings: readonly CueReading[]): LocalAttribution[] {
  const passage = passageOf(sentences, 0);
  const firsts = firstWords(sentences);
  const found = readings
    .filter(({ probability, source }) => probability >= (source ? cueThreshold : sourcelessThreshold))
    .map((reading) => withoutCharge(passage.words, draftOf(passage, (firsts[reading.sentence] ?? 0) + reading.word, reading)))
    .filter((draft) => !isIdiom(passage.words, draft));
  const drafts = withoutDoubles(passage.words, withConstructions(found, constructionsOf(sentences, passage)));
  const quotations = quotedRanges(passage.words);
  const neighbours = bySentence(passage, drafts);
  return drafts.map((draft) => {
    const sentence = passage.sentences[draft.word] ?? 0;
    const words = sentences[sentence]?.words ?? [];
    const first = firsts[sentence] ?? 0;
    const description = describedBy(sentences, passage, firsts, draft);
    const sense = cueSense(words, draft.word - first, description?.kind ?? null);
    const content = contentOf(passage.words, draft.content, draft.cue, draft.source, quotations);
    const label = draft.label === 'colon' ? labelOf(passage.words, draft.cue.to) : draft.label === null ? null : signatureLabel;
    const isDocument = description?.kind === 'document' && sense.kind === 'speech';
    return {
      ...sense,
      kind: draft.agentless ? 'belief' : isDocument ? 'document' : sense.kind === 'belief' && !draft.source ? 'speech' : sense.kind,
      sentence,
      source: draft.source && spanOf(passage.words, draft.source),
      description,
      cue: spanOf(passage.words, draft.cue),
      content: content.ranges.map((range) => spanOf(passage.words, range)),
      form: label === null ? formOf(passage.words, content.ranges) : 'direct',
      stance: label !== null && isAsker(label) ? 'asks' : sense.stance,
      agentless: draft.agentless,
      quoted: passage.words[draft.word]?.quoted === true,
      via: viaOf(passage.words, draft, neighbours.get(sentence) ?? []),
      joined: draft.source ? joinedBy(passage.words, Math.min(draft.source.from, draft.cue.from), first) : null,
      probability: draft.probability,
      label,
      trace: [...draft.trace, ...content.notes],
    };
  });
}

const labelOf = (words: readonly Word[], cue: number): string =>
  words
    .slice(0, cue)
    .filter(({ isWord }) => isWord)
    .map(({ lower }) => lower.replace(/[.:]$/, ''))
    .join(' ');

/** Index of each sentence's first word in the paragraph. */
function firstWords(sentences: readonly SentenceWords[]): number[] {
  let at = 0;
  return sentences.map(({ words }) => {
    const first = at;
    at += words.length;
    return first;
  });
}

const draftOf = (passage: Passage, word: number, { source, content, probability }: CueReading): Draft => ({
  word,
  cue: { from: word, to: cueEnd(passage.words, word) },
  source: source && allSubjects(passage, word, bare(passage.words, source)),
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

/** A source without marks and commas at its ends, and without the "who" that begins its clause. */
function bare(words: readonly Word[], { from, to }: WordRange): WordRange | null {
  let start = from;
  let end = to;
  if (end - start > 1 && /^W(?:P|DT)/.test(words[end - 1]?.xpos ?? '')) end--;
  while (start < end && !isPart(words[end - 1])) end--;
  while (start < end && !isPart(words[start])) start++;
  return start < end ? { from: start, to: end } : null;
}

/** Marks that a name can begin or end with. */
const parts: ReadonlySet<string> = new Set(['(', ')', '%', '$', '£', '€', '!', '?', '&']);
const isPart = (word: Word | undefined): boolean => word !== undefined && (word.isWord || parts.has(word.lower));

/** "Two envoys, as well as an agent, said": a verb has one subject, so the envoys belong to it. */
function allSubjects({ words, heads, dependents }: Passage, cue: number, source: WordRange | null): WordRange | null {
  if (!source || source.from === 0 || !joiners.has(lowerAt(words, source.from - 1))) return source;
  const subjects = (dependents[cue] ?? []).filter((i) => words[i]?.relation.startsWith('nsubj') && i < source.to);
  const first = subjects[0];
  if (first === undefined || first >= source.from || !subjects.some((i) => i >= source.from)) return source;
  let from = first;
  while (from > 0 && isUnder(heads, from - 1, first)) from--;
  return { from, to: source.to };
}

const joiners = wordSet('as and with');

/** Whether a word hangs from another, directly or by few steps. */
function isUnder(heads: readonly number[], word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 8; steps++) {
    if (at === top) return true;
    at = heads[at] ?? -1;
  }
  return false;
}

/** "accused by the ministry of defence of fraud": the last "of" tells of what. */
function withoutCharge(words: readonly Word[], draft: Draft): Draft {
  const { word, source, content } = draft;
  if (words[word]?.lemma !== 'accuse' || !source || lowerAt(words, source.from - 1) !== 'by') return draft;
  const charge = words.slice(0, source.to).findLastIndex(({ lower }) => lower === 'of');
  if (charge <= source.from) return draft;
  return { ...draft, source: { from: source.from, to: charge }, content: [...content, { from: charge, to: source.to }] };
}

/** "read "The Old Man"" tells of a work, "according to plan" has no source; what "seems" so seems so to the paper. */
function isIdiom(words: readonly Word[], { word, source, content }: Draft): boolean {
  const lemma = words[word]?.lemma ?? '';
  if (performances.has(lemma) && content.some((range) => beginsWithTitle(words, range))) return true;
  if (!source) return appearances.has(lemma) || lowerAt(words, word - 1) === 'worth';
  return lemma === 'accord' && source.to === source.from + 1 && measures.has(lowerAt(words, source.from));
}

/** Whether a range begins with a title in quotation marks: all of its longer words have capital letters. */
function beginsWithTitle(words: readonly Word[], { from, to }: WordRange): boolean {
  const quotation = words[from]?.quotation ?? -1;
  const title = words.slice(from, to).filter((word) => quotation >= 0 && word.quotation === quotation && word.isWord);
  return title.length > 0 && title.every(({ capital, shown }) => capital || shown.length < 4);
}

/** What is done to works with a title. */
const performances = wordSet('read write play sing watch see perform record direct stage publish screen');
const appearances = wordSet('seem appear look sound');
const measures = wordSet('plan plans schedule form custom tradition size need needs taste age rank type');

/** What the turns of phrase show is added to what the network found; where both have a cue, what only the turn of phrase knows wins. */
function withConstructions(found: readonly Draft[], constructions: readonly Construction[]): Draft[] {
  const byWord = new Map(found.map((draft) => [draft.word, draft]));
  for (const { rule, word, cue, source, content, via } of constructions) {
    const known = byWord.get(word);
    const relayed = rule === 'cited-by' ? found.find((draft) => draft.source && holds(draft.source, word)) : undefined;
    if (rule === 'cited-by' && !relayed) continue;
    if (relayed?.source && word > relayed.source.from) {
      byWord.set(relayed.word, { ...relayed, source: { from: relayed.source.from, to: word }, via: word, trace: [...relayed.trace, rule] });
    }
    const relaying = relayed ?? (via === null ? undefined : byWord.get(via));
    byWord.set(word, {
      word,
      cue,
      source: rule === 'label' ? source : (source ?? known?.source ?? null),
      content: (rule === 'agentless' ? known?.content : null) ?? content ?? relaying?.content ?? known?.content ?? [],
      probability: known?.probability ?? (rule === 'label' ? 0 : 1),
      via,
      agentless: rule === 'agentless' && !known?.source,
      unnamed: rule === 'anonymity',
      label: rule === 'label' ? 'colon' : rule === 'signature' && content?.length === 0 ? 'signature' : null,
      trace: [...(known?.trace ?? []), rule],
    });
  }
  return [...byWord.values()].sort((a, b) => a.word - b.word);
}

/** "said in a statement": two cues with the same source that give the same words are one statement. */
function withoutDoubles(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    if (last?.via !== null || draft.via !== null || !isOneStatement(last, draft)) out.push(draft);
    else {
      const [kept, other] = last.probability >= draft.probability ? [last, draft] : [draft, last];
      out[out.length - 1] = { ...kept, trace: [...kept.trace, `one statement with "${lowerAt(words, other.word)}"`] };
    }
  }
  return out;
}

function isOneStatement(a: Draft, b: Draft): boolean {
  const sources = a.source && b.source ? shared([a.source], [b.source]) > 0 : a.source === b.source;
  const both = shared(a.content, b.content);
  return sources && both > 0 && both >= 0.8 * Math.max(sizeOf(a.content), sizeOf(b.content));
}

const sizeOf = (ranges: readonly WordRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

const shared = (a: readonly WordRange[], b: readonly WordRange[]): number =>
  a.reduce((sum, x) => sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from)), 0), 0);

/** Who the source is by its words, which stand in one sentence. */
function describedBy(
  sentences: readonly SentenceWords[],
  passage: Passage,
  firsts: readonly number[],
  draft: Draft,
): SourceDescription | null {
  const { source } = draft;
  if (!source) return null;
  const index = passage.sentences[source.from] ?? 0;
  const sentence = sentences[index];
  const first = firsts[index] ?? 0;
  if (!sentence) return null;
  const description = describe(sentence, { from: source.from - first, to: Math.min(source.to - first, sentence.words.length) });
  // Who asks not to be named is not named, even if "the friend" could be somebody we know.
  return draft.unnamed && description.name === null && description.pronoun === null ? { ...description, kind: 'anonymous' } : description;
}

/** An attribution of the same sentence, and whether its source is an outlet. */
interface Neighbour {
  readonly draft: Draft;
  readonly index: number;
  readonly outlet: boolean;
}

function bySentence({ words, sentences }: Passage, drafts: readonly Draft[]): ReadonlyMap<number, readonly Neighbour[]> {
  const out = new Map<number, Neighbour[]>();
  for (const [index, draft] of drafts.entries()) {
    const sentence = sentences[draft.word] ?? 0;
    const { from, to } = draft.source ?? { from: 0, to: 0 };
    const neighbour = { draft, index, outlet: words.slice(from, to).some((part) => isOutlet(part) || outletNouns.has(part.lemma)) };
    const known = out.get(sentence);
    if (known) known.push(neighbour);
    else out.set(sentence, [neighbour]);
  }
  return out;
}

/** The attribution that relays this one: the one that a turn of phrase tells, or an outlet's that this one is part of; null where none does. */
function viaOf(words: readonly Word[], draft: Draft, neighbours: readonly Neighbour[]): number | null {
  const { via, word, source } = draft;
  const relaying = neighbours.find(({ draft: other, outlet }) => {
    if (other === draft || other.source === null) return false;
    if (via !== null) return other.word === via || holds(other.source, via);
    return outlet && source !== null && !words[word]?.quoted && other.content.some((range) => holds(range, word));
  });
  return relaying?.index ?? null;
}

const holds = ({ from, to }: WordRange, word: number): boolean => from <= word && word < to;

const outletNouns = wordSet('newspaper agency broadcaster magazine daily channel outlet network station website');

/** Whether the words are within quotation marks, all of them or some. */
function formOf(words: readonly Word[], content: readonly WordRange[]): AttributionForm {
  const said = content.flatMap(({ from, to }) => words.slice(from, to)).filter(({ isWord }) => isWord);
  const quoted = said.filter((word) => word.quoted).length;
  if (quoted === 0) return 'indirect';
  return quoted === said.length ? 'direct' : 'mixed';
}

function joinedBy(words: readonly Word[], at: number, first: number): string | null {
  const before = at > first ? lowerAt(words, at - 1) : '';
  return clauseJoiners.has(before) ? before : null;
}
