import type { Name, NameKind } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import type { GoldParagraph, GoldToken } from './conllu.ts';

/** How many there were to find, how many were found, and how many of those are right. */
export interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

export type Tallies<Key extends string> = ReadonlyMap<Key, Tally>;

/** The harmonic mean of precision and recall, in per cent; null where there was nothing to find and nothing was found. */
export const f1 = ({ gold, found, right }: Tally): number | null => (gold + found === 0 ? null : (200 * right) / (gold + found));

/** The sum of the tallies of the parts of a text. */
export function total<Key extends string>(parts: Iterable<Tallies<Key>>): Tallies<Key> {
  const sums = new Map<Key, Tally>();
  for (const part of parts) {
    for (const [key, { gold, found, right }] of part) {
      const sum = sums.get(key) ?? { gold: 0, found: 0, right: 0 };
      sums.set(key, { gold: sum.gold + gold, found: sum.found + found, right: sum.right + right });
    }
  }
  return sums;
}

/** A word with what the readers that we compare say of it; offsets into the paragraph. */
export interface TaggedWord extends Span {
  readonly upos: string;
  readonly lemma: string;
}

/** A paragraph as a reader of English read it; offsets into the paragraph, sentences without white space at their ends. */
export interface Reading {
  readonly sentences: readonly Span[];
  readonly words: readonly TaggedWord[];
  readonly names: readonly Name[];
}

/**
 * `sentences` and `words`: found with exactly their characters. `upos` and `lemma`: as in CoNLL-18, F1 over all words, so that a word cut
 * wrongly is a wrong one. `alignedUpos` and `alignedLemma`: the share of right ones among the words found; lemmas case aside and
 * without punctuation, symbols and X.
 */
export type TextMeasure = 'sentences' | 'words' | 'upos' | 'lemma' | 'alignedUpos' | 'alignedLemma';

/** How well a paragraph was read, parse and names aside. */
export function scoreText(gold: GoldParagraph, found: Reading): Tallies<TextMeasure> {
  const words = gold.sentences.flatMap(({ tokens }) => tokens);
  const foundAt = new Map(found.words.map((word) => [keyOf(word), word]));
  const pairs = words.flatMap((word) => {
    const own = foundAt.get(keyOf(word));
    return own ? [{ gold: word, found: own }] : [];
  });
  const inflecting = pairs.filter((pair) => !/^(?:PUNCT|SYM|X)$/.test(pair.gold.upos));
  const upos = count(pairs, (pair) => pair.gold.upos === pair.found.upos);
  const lemma = count(pairs, (pair) => pair.gold.lemma === pair.found.lemma);
  const all = { gold: words.length, found: found.words.length };
  return new Map([
    ['sentences', exact(gold.sentences.map(keyOf), found.sentences.map(keyOf))],
    ['words', { ...all, right: pairs.length }],
    ['upos', { ...all, right: upos }],
    ['lemma', { ...all, right: lemma }],
    ['alignedUpos', share(upos, pairs.length)],
    [
      'alignedLemma',
      share(
        count(inflecting, (pair) => pair.gold.lemma.toLowerCase() === pair.found.lemma.toLowerCase()),
        inflecting.length,
      ),
    ],
  ]);
}

/**
 * How well the words of a sentence were attached: `UAS` counts right heads, `LAS` right heads with the right relation, subtypes aside
 * (nsubj:pass is nsubj), punctuation included; and LAS for each relation by its name. Throws where the two have not the same words.
 */
export function scoreTree(gold: readonly GoldToken[], found: readonly Attached[]): Tallies<string> {
  if (gold.length !== found.length) throw new Error(`${gold.length} words were given, ${found.length} came back`);
  const parts = gold.flatMap((word, i) => {
    const own = found[i] ?? { head: -1, relation: '' };
    const head = word.head === own.head;
    const relation = universal(word.relation);
    const ownRelation = universal(own.relation);
    const both = head && relation === ownRelation;
    return [
      new Map([
        ['UAS', share(Number(head), 1)],
        ['LAS', share(Number(both), 1)],
        [relation, { gold: 1, found: 0, right: Number(both) }],
      ]),
      new Map([[ownRelation, { gold: 0, found: 1, right: 0 }]]),
    ];
  });
  return total(parts);
}

export interface Attached {
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** How many names were found with exactly their characters and their kind, kind by kind. */
export function scoreNames(gold: readonly Name[], found: readonly Name[]): Tallies<NameKind> {
  const kinds = new Set([...gold, ...found].map(({ kind }) => kind));
  const keys = (names: readonly Name[], kind: NameKind): string[] => names.filter((name) => name.kind === kind).map(keyOf);
  return new Map([...kinds].map((kind) => [kind, exact(keys(gold, kind), keys(found, kind))]));
}

const universal = (relation: string): string => relation.split(':')[0] ?? '';

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

const count = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length;

/** A share as a tally: its F1 is the share in per cent. */
const share = (right: number, of: number): Tally => ({ gold: of, found: of, right });

function exact(gold: readonly string[], found: readonly string[]): Tally {
  const known = new Set(gold);
  return { gold: gold.length, found: found.length, right: count(found, (key) => known.has(key)) };
}
