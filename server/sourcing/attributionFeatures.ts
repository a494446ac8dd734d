import { hashOf, type FeatureTable } from '../language/wordFeatures.ts';
import { complementOf, subjectOf, type Passage } from './passage.ts';
import type { Word } from './words.ts';

/** The relations of Universal Dependencies that the parser tells. */
const relations = [
  ...['root', 'nsubj', 'nsubj:pass', 'obj', 'iobj', 'csubj', 'csubj:pass', 'ccomp', 'xcomp', 'obl', 'vocative', 'expl', 'dislocated'],
  ...['advcl', 'advmod', 'discourse', 'aux', 'aux:pass', 'cop', 'mark', 'nmod', 'appos', 'nummod', 'acl', 'amod', 'det', 'clf', 'case'],
  ...['conj', 'cc', 'fixed', 'flat', 'compound', 'list', 'parataxis', 'orphan', 'goeswith', 'reparandum', 'punct', 'dep'],
];
const relationNumbers: ReadonlyMap<string, number> = new Map(relations.map((relation, i) => [relation, i]));
/** One more stands for any other. */
export const relationCount = relations.length + 1;
const relationOf = (word: Word | undefined): number => relationNumbers.get(word?.relation ?? '') ?? relations.length;

const lemmas = 8192;
const tags = 64;
/** The table of neighbours' lemmas is one for three of them. */
const neighbours = 4096;

/**
 * Tables for what a word is besides its vector: its lemma, tag and relation, the lemmas of its head, its subject and what it says or does,
 * quotation marks at it, its place, its head's tag. The rows of each are `wordRows`'.
 */
export const wordTables: readonly FeatureTable[] = [
  { rows: lemmas, width: 16 },
  { rows: tags, width: 8 },
  { rows: relationCount, width: 12 },
  { rows: neighbours + 1, width: 16 },
  { rows: 12, width: 8 },
  { rows: 24, width: 8 },
  { rows: tags + 1, width: 8 },
];
/** Which table each of a word's rows is of. */
export const wordSlots: readonly number[] = [0, 1, 2, 3, 3, 3, 4, 5, 6];

const lemmaHash = (word: Word, size: number): number => {
  const lemma = word.lemma.toLowerCase();
  return hashOf(lemma, 0, lemma.length, 0) & (size - 1);
};
const tagHash = ({ xpos }: Word): number => hashOf(xpos, 0, xpos.length, 1) & (tags - 1);

/** The row of each of `wordSlots` for a word. */
export function wordRows(passage: Passage, i: number): readonly number[] {
  const { words, heads } = passage;
  const word = words[i];
  if (!word) return [];
  const neighbour = (at: number): number => {
    const other = words[at];
    return other ? lemmaHash(other, neighbours) : neighbours;
  };
  const head = heads[i] ?? -1;
  const headWord = words[head];
  return [
    lemmaHash(word, lemmas),
    tagHash(word),
    relationOf(word),
    neighbour(head),
    neighbour(subjectOf(passage, i)),
    neighbour(complementOf(passage, i)),
    marksAt(words, i),
    Math.min(passage.places[i] ?? 0, 5) + 6 * Math.min(passage.sentences[i] ?? 0, 3),
    headWord ? tagHash(headWord) : tags,
  ];
}

/** Adds 1 for each relation that hangs on a word to `numbers[at...]`, `relationCount` numbers. */
export function addDependents({ words, dependents }: Passage, i: number, numbers: Float32Array, at: number): void {
  for (const dependent of dependents[i] ?? []) numbers[at + relationOf(words[dependent])] = 1;
}

/** Whether the word is in a quotation and begins or ends it; outside, whether one is right before or behind it. */
function marksAt(words: readonly Word[], i: number): number {
  const here = words[i]?.quotation ?? -1;
  const before = words[i - 1]?.quotation ?? -1;
  const behind = words[i + 1]?.quotation ?? -1;
  if (here >= 0) return 4 + (before === here ? 0 : 1) + (behind === here ? 0 : 2);
  return 8 + (before >= 0 ? 1 : 0) + (behind >= 0 ? 2 : 0);
}
