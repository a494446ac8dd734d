import type { WordVectors } from '../language/wordVectors.ts';
import { certaintyOf, mayDeny } from '../sourcing/denialCues.ts';
import type { ReadSentence } from '../sourcing/paragraph.ts';
import { termOf } from '../sourcing/terms.ts';
import { holdsClaims, type BlockKind } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { numbersIn } from './numbers.ts';

/** What a sentence, or a claim in one, is compared by. */
export interface Content {
  /** Its content words without endings, with how much each tells: 0 for the commonest words of English, 1 for the rare. */
  readonly terms: ReadonlyMap<string, number>;
  /** Which of them are parts of names. */
  readonly names: ReadonlySet<string>;
  /** Words of whoever and whatever stands above it: in the headings, in its paragraph. The same kind as `terms`. */
  readonly above: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** What it is about (`DenialReading.vector`), its numbers times 127. */
  readonly vector: Int8Array;
  /** Whether its words deny, mostly or nearly always: "denied", "is baseless", not "has not". */
  readonly denies: boolean;
  /** Whether it negates, an odd number of times. */
  readonly negated: boolean;
  /** Whether it is prose that tells something: no heading, no question. */
  readonly tells: boolean;
}

/** What a paragraph tells to whoever compares its sentences with others. */
export interface ParagraphWords {
  readonly text: string;
  readonly kind: BlockKind;
}

/** Words are in the order of how frequent they are: up to this row they tell nothing... */
const common = 30;
/** ...and from this one on all. */
const rare = 20_000;

/** How much a word tells, by how rare it is in English: 0 to 1. */
function weightOf(word: string, vectors: WordVectors): number {
  const row = vectors.rowOf(word);
  if (row === 0 || row >= rare) return 1;
  return row <= common ? 0 : Math.log(row / common) / Math.log(rare / common);
}

/** Words, and digits with the marks between them. */
const wordPattern = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*/gu;

const lowered = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const bareOf = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);

/** A content word without its ending; null for any other. */
const termIn = (word: string): string | null => (/^\d/.test(word) ? null : termOf({ lower: bareOf(word), isWord: true }));

/** The content words of some text, as `Content.terms` has them. */
export const termsIn = (text: string): string[] => (text.match(wordPattern) ?? []).flatMap((word) => termIn(lowered(word)) ?? []);

/** The words at a span (UTF-16, into the paragraph) which is all of a sentence or a claim in it. */
export function contentOf(
  { text, kind }: ParagraphWords,
  span: Span,
  sentence: ReadSentence,
  above: ReadonlySet<string>,
  vectors: WordVectors,
): Content {
  const shown = text.slice(span.start, span.end).match(wordPattern) ?? [];
  const words = shown.map(lowered);
  const terms = new Map<string, number>();
  const names = new Set<string>();
  const { denial } = sentence;
  for (const [i, word] of words.entries()) {
    const term = termIn(word);
    if (term === null) continue;
    terms.set(term, Math.max(terms.get(term) ?? 0, weightOf(bareOf(word), vectors)));
    // "the Voice to Parliament": a capital tells of names that grammar does not.
    if (denial.names.has(bareOf(word)) || (i > 0 && /^\p{Lu}/u.test(shown[i] ?? ''))) names.add(term);
  }
  return {
    terms,
    names,
    above,
    numbers: numbersIn(words),
    vector: Int8Array.from(denial.vector, (x) => Math.round(127 * x)),
    denies: denial.cue !== null && mayDeny(denial.cue.kind) && certaintyOf(denial.cue.kind) >= 2,
    negated: (denial.claiming['claimNegations'] ?? 0) % 2 === 1,
    tells: holdsClaims(kind) && !text.slice(sentence.start, sentence.end).trimEnd().endsWith('?'),
  };
}

/** How much the words tell that both have. */
export function sharedBy(a: Content, b: Content): number {
  let shared = 0;
  for (const [term, weight] of a.terms) if (b.terms.has(term)) shared += weight;
  return shared;
}

/** How alike what two sentences are about is: -1 to 1. */
export function likeness({ vector: a }: Content, { vector: b }: Content): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum / (127 * 127);
}
