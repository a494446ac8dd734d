import { accusingWords, claimNouns } from '../lexicon/denials.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { contains, type Span } from '../text/span.ts';
import type { LocalAttribution } from './attributions.ts';
import { certaintyOf, denialCues, plainnessOf, type DenialCue } from './denialCues.ts';
import { mainWord } from './mainWord.ts';
import { isNegation, SentenceTree } from './sentenceTree.ts';
import type { Features } from './standingFeatures.ts';
import { termOf } from './terms.ts';
import { lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** What the words of a sentence tell of denials; offsets into the paragraph. */
export interface DenialReading {
  /** The words that deny most plainly; null where none do. */
  readonly cue: (Span & Pick<DenialCue, 'kind'>) | null;
  /** What speaks for a denial... */
  readonly denying: Features;
  /** ...and for a claim that somebody may deny. */
  readonly claiming: Features;
  /** Whether the sentence accuses somebody, or somebody in it does. */
  readonly accuses: boolean;
  /** Content words without endings, each once... */
  readonly terms: readonly string[];
  /** ...those of them behind the words that deny... */
  readonly denied: ReadonlySet<string>;
  /** ...and those that are parts of names. */
  readonly nameTerms: ReadonlySet<string>;
  /** Words of names, lower case... */
  readonly names: ReadonlySet<string>;
  /** ...and those of whoever is accused here. */
  readonly accused: ReadonlySet<string>;
  /** Names right behind the words that deny: "denied Reuters' report". */
  readonly answered: ReadonlySet<string>;
  /** What it is about: the mean of its words' vectors, the rarer counting for more; of length 1, or all 0. */
  readonly vector: Float32Array;
}

/** The reading of what is no prose. */
export const noDenial: DenialReading = {
  cue: null,
  denying: {},
  claiming: {},
  accuses: false,
  terms: [],
  denied: new Set(),
  nameTerms: new Set(),
  names: new Set(),
  accused: new Set(),
  answered: new Set(),
  vector: new Float32Array(0),
};

/** So much of a word's stem tells what it is about: "politics", "political". */
const stem = 6;

/** `attributions` are those of the sentence. */
export function denialReading(sentence: SentenceWords, attributions: readonly LocalAttribution[], vectors: WordVectors): DenialReading {
  const { words } = sentence;
  const tree = new SentenceTree(words);
  const cues = denialCues(tree);
  const best = cues.reduce<DenialCue | null>((a, b) => (a === null || plainnessOf(b.kind) > plainnessOf(a.kind) ? b : a), null);
  const terms = new Set<string>();
  const denied = new Set<string>();
  const nameTerms = new Set<string>();
  for (const [i, word] of words.entries()) {
    const term = termOf(word)?.slice(0, stem);
    if (term === undefined) continue;
    terms.add(term);
    if (isNameWord(word)) nameTerms.add(term);
    if (best && i > best.range.from) denied.add(term);
  }
  const accusers = [...words.keys()].filter((i) => accusingKind(tree, i) !== undefined);
  const claiming = claimingFeatures(tree, attributions, accusers);
  return {
    cue: best && { kind: best.kind, ...spanOf(words, best.range) },
    denying: denyingFeatures(sentence, tree, cues, best, attributions, accusers),
    claiming,
    accuses: (claiming['says:accuse'] ?? 0) + (claiming['has:accusation'] ?? 0) + (claiming['says:criticise'] ?? 0) > 0,
    terms: [...terms],
    denied,
    nameTerms,
    names: new Set(words.filter(isNameWord).map(({ lower }) => lower)),
    accused: new Set(accusedIn(tree, accusers)),
    answered: new Set(best ? answeredBehind(words, best.range.to) : []),
    vector: vectorOf(words, vectors),
  };
}

const isNameWord = ({ capital, upos, isWord, lower }: Word): boolean => capital && isWord && upos === 'PROPN' && lower.length > 1;
const accusingKind = (tree: SentenceTree, i: number): string | undefined =>
  accusingWords.get(tree.lemma(i)) ?? accusingWords.get(lowerAt(tree.words, i));

const firstPersons = new Set(['i', 'we', 'my', 'our', 'me', 'us']);
const pointers = new Set(['it', 'this', 'that', 'them', 'these', 'those']);
const clauses = new Set(['ccomp', 'xcomp', 'advcl']);
const yes = (test: boolean | undefined): number => (test ? 1 : 0);

/** How many words behind the cue tell what is denied. */
const reach = 15;

function denyingFeatures(
  { words }: SentenceWords,
  tree: SentenceTree,
  cues: readonly DenialCue[],
  best: DenialCue | null,
  attributions: readonly LocalAttribution[],
  accusers: readonly number[],
): Features {
  const features: Record<string, number> = {};
  for (const { kind } of cues) features[`cue:${kind}`] = 1;
  const from = best?.range.from ?? -1;
  const last = (best?.range.to ?? 0) - 1;
  const root = mainWord(words);
  const span = best && spanOf(words, best.range);
  const around = span === null ? [] : attributions.filter(({ content }) => content.some((part) => contains(part, span)));
  const own = attributions.filter(({ quoted }) => !quoted);
  const behind = best ? words.slice(from + 1, from + 1 + reach) : [];
  for (const { lemma } of behind) if (claimNouns.has(lemma)) features[`object:${claimNouns.get(lemma) ?? ''}`] = 1;
  return {
    ...features,
    cues: cues.length,
    plainness: best ? plainnessOf(best.kind) : 0,
    certain: best ? certaintyOf(best.kind) : 0,
    mainCue: yes(best !== null && isMain(tree, attributions, root, best.range)),
    cueDepth: best ? depthOf(words, last) : 0,
    cueQuoted: yes(words[from]?.quoted),
    cuePlace: best ? from / words.length : 0,
    cueInRelative: yes(best !== null && isInRelative(words, from)),
    cueSaid: yes(around.some(({ kind }) => kind !== 'belief')),
    cueOfFirstPerson: yes(words.slice(Math.max(0, from - 4), Math.max(0, from)).some(({ lower }) => firstPersons.has(lower))),
    cueOfThere: yes(best !== null && words.slice(Math.max(0, from - 3), from + 1).some(({ relation }) => relation === 'expl')),
    tellsClause: yes(certaintyOf(best?.kind ?? 'no') > 1 && tree.child(from, (i) => clauses.has(words[i]?.relation ?? ''))),
    bare: yes(best !== null && behind.length < 3),
    any: yes(behind.slice(0, 3).some(({ lower }) => lower === 'any' || lower === 'all')),
    pronounBehind: yes(pointers.has(behind[0]?.lower ?? '')),
    stanceDenies: yes(own.some(({ stance }) => stance === 'denies')),
    stanceDoubts: yes(own.some(({ stance }) => stance === 'doubts')),
    speech: yes(own.some(({ kind }) => kind !== 'belief')),
    named: yes(attributions.some(({ description }) => description?.kind === 'named')),
    joined: yes(attributions.some(({ joined }) => joined !== null)),
    implying: yes(attributions.some(({ colour }) => colour === 'implies-doubt')),
    guilt: yes(attributions.some(({ colour }) => colour === 'implies-guilt')),
    accusing: yes(accusers.some((i) => ['accuse', 'claim'].includes(accusingKind(tree, i) ?? ''))),
    accusedBefore: yes(accusers.some((i) => i < from && accusingKind(tree, i) === 'accuse')),
    wrong: yes(accusers.some((i) => accusingKind(tree, i) === 'wrong')),
    but: yes(['but', 'however', 'yet'].includes(lowerAt(words, 0))),
    question: yes(words.at(-1)?.lower.includes('?')),
    conditional: yes(words.some(({ lower }) => lower === 'if' || lower === 'whether' || lower === 'unless')),
    modal: yes(words.some(({ xpos }) => xpos === 'MD')),
    quoted: words.length === 0 ? 0 : words.filter(({ quoted }) => quoted).length / words.length,
    rootNegated: yes(tree.negationOf(root) >= 0),
  };
}

function depthOf(words: readonly Word[], from: number): number {
  let depth = 0;
  for (let at = from; at >= 0 && depth < 8; at = words[at]?.head ?? -1) depth++;
  return depth;
}

/** "…, which he denies": the cue hangs from a noun. */
function isInRelative(words: readonly Word[], from: number): boolean {
  for (let at = from, steps = 0; at >= 0 && steps < 5; at = words[at]?.head ?? -1, steps++)
    if (words[at]?.relation.startsWith('acl')) return true;
  return false;
}

/** Relations of words that belong to a verb. */
const beside = new Set(['det', 'advmod', 'aux', 'aux:pass', 'cop', 'obj', 'nsubj', 'expl', 'amod', 'xcomp', 'obl', 'nmod']);

/** Whether a word of the run carries the main clause, or that of what somebody says. */
function isMain({ words }: SentenceTree, attributions: readonly LocalAttribution[], root: number, { from, to }: WordRange): boolean {
  for (let i = from; i < to; i++) {
    let at = i;
    for (let steps = 0; steps < 3 && beside.has(words[at]?.relation ?? ''); steps++) at = words[at]?.head ?? -1;
    if (at === root) return true;
    const { head = -1, relation = '' } = words[at] ?? {};
    const isSaid = relation === 'ccomp' || relation === 'parataxis';
    if (isSaid && attributions.some(({ word, quoted }) => !quoted && word === head)) return true;
  }
  return false;
}

function claimingFeatures(tree: SentenceTree, attributions: readonly LocalAttribution[], accusers: readonly number[]): Features {
  const features: Record<string, number> = {};
  for (const i of accusers) features[`says:${accusingKind(tree, i) ?? ''}`] = 1;
  for (const { lemma, upos } of tree.words) {
    const noun = upos === 'NOUN' ? claimNouns.get(lemma) : undefined;
    if (noun) features[`has:${noun}`] = 1;
  }
  return {
    ...features,
    // "accused her of theft", "the allegation that she stole"
    states: yes(
      accusers.some((i) => ['accuse', 'criticise'].includes(accusingKind(tree, i) ?? '') && tree.child(i, (at) => tellsOfWhat(tree, at))),
    ),
    responding: yes(tree.words.some(({ lemma }) => responses.has(lemma))),
    claimDoubted: yes(attributions.some(({ colour }) => colour === 'implies-doubt')),
    claimSpeech: yes(attributions.some(({ kind }) => kind === 'speech')),
    claimDocument: yes(attributions.some(({ kind }) => kind === 'document')),
    claimAgentless: yes(attributions.some(({ agentless }) => agentless)),
    claimQuestion: yes(tree.words.at(-1)?.lower.includes('?')),
    claimLength: tree.words.length,
    claimNumbers: tree.words.filter(({ upos }) => upos === 'NUM').length,
    claimNegations: tree.words.filter(isNegation).length,
  };
}

const responses = new Set(['respond', 'response', 'react', 'reaction', 'reply', 'answer', 'ask']);
const clausal = new Set(['ccomp', 'acl', 'acl:relcl', 'advcl', 'xcomp']);

/** What is said of somebody: a clause, or "of theft", "for the fire". */
function tellsOfWhat(tree: SentenceTree, i: number): boolean {
  const relation = tree.words[i]?.relation ?? '';
  if (clausal.has(relation)) return true;
  return (relation === 'obl' || relation === 'nmod') && tree.child(i, (at) => ['of', 'for', 'with'].includes(lowerAt(tree.words, at)));
}

const objects = new Set(['obj', 'nsubj:pass', 'obl', 'nmod']);
/** No sentence needs to be searched for more words that accuse. */
const mostAccusers = 8;

/** The names that are object of a word that accuses, or hang from one that is. */
function accusedIn(tree: SentenceTree, accusers: readonly number[]): string[] {
  return accusers
    .slice(0, mostAccusers)
    .flatMap((at) => tree.childrenOf(at).filter((i) => objects.has(tree.words[i]?.relation ?? '')))
    .flatMap((i) => [i, ...tree.childrenOf(i)])
    .flatMap((i) => tree.words[i] ?? [])
    .filter(isNameWord)
    .map(({ lower }) => lower);
}

/** "a", "the", "an earlier": so many words may stand before the name. */
const nearby = 4;

/** The names in "denied Reuters' report", where a claim is what is spoken of. */
function answeredBehind(words: readonly Word[], from: number): string[] {
  const noun = words.findIndex(({ lemma, upos }, i) => i >= from && i < from + nearby + 3 && upos === 'NOUN' && claimNouns.has(lemma));
  return noun < 0
    ? []
    : words
        .slice(from, noun)
        .filter(isNameWord)
        .map(({ lower }) => lower);
}

const telling = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM']);
/** Words are in the order of how frequent they are: from this row on each counts in full. */
const rare = 40_000;

function vectorOf(words: readonly Word[], vectors: WordVectors): Float32Array {
  const { width } = vectors;
  const sum = new Float32Array(width);
  const one = new Float32Array(width);
  for (const { upos, shown } of words) {
    const row = telling.has(upos) ? vectors.rowOf(shown) : 0;
    if (row === 0) continue;
    const weight = Math.min(1, Math.sqrt(row / rare));
    vectors.copy(row, one, 0);
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + weight * (one[i] ?? 0);
  }
  const length = Math.sqrt(sum.reduce((all, x) => all + x * x, 0));
  return length === 0 ? sum : sum.map((x) => x / length);
}
