import { dependentsOf, type SentenceWords, type Word } from './words.ts';

/** The words of some sentences of a paragraph, one behind the other, and their trees side by side. */
export interface Passage {
  readonly words: readonly Word[];
  /** Index of each word's sentence in the paragraph. */
  readonly sentences: readonly number[];
  /** Index of each word in its sentence. */
  readonly places: readonly number[];
  /** Index of each word's head; -1 for a root. */
  readonly heads: readonly number[];
  /** Of each word those that hang on it, in the order of the text. */
  readonly dependents: readonly (readonly number[])[];
}

/** `first` is the index of the first of the sentences in its paragraph. */
export function passageOf(sentences: readonly SentenceWords[], first: number): Passage {
  const words: Word[] = [];
  const numbers: number[] = [];
  const places: number[] = [];
  const heads: number[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const start = words.length;
    for (const [place, word] of sentence.words.entries()) {
      words.push(word);
      numbers.push(first + i);
      places.push(place);
      heads.push(word.head < 0 ? -1 : start + word.head);
    }
  }
  return { words, sentences: numbers, places, heads, dependents: dependentsOf(heads) };
}

/** The subject of a verb or of what it is joined to; of a clause that describes a noun, the noun. -1: none. */
export function subjectOf({ words, heads, dependents }: Passage, word: number): number {
  let verb = word;
  for (let hop = 0; hop < 4; hop++) {
    const subject = dependents[verb]?.find((i) => isSubject(words[i]));
    if (subject !== undefined) return subject;
    const relation = words[verb]?.relation;
    const head = heads[verb] ?? -1;
    if (head < 0 || !(relation === 'conj' || relation === 'advcl' || relation === 'xcomp')) break;
    verb = head;
  }
  return words[verb]?.relation === 'acl' ? (heads[verb] ?? -1) : -1;
}

const isSubject = (word: Word | undefined): boolean => word?.relation === 'nsubj' || word?.relation === 'nsubj:pass';

/** The first object, clause or other complement of a word; -1: none. */
export const complementOf = ({ words, dependents }: Passage, word: number): number =>
  dependents[word]?.find((i) => complements.has(words[i]?.relation ?? '')) ?? -1;

const complements: ReadonlySet<string> = new Set(['obj', 'obl', 'ccomp', 'nmod']);

/** A passage takes in sentences up to so many words; a longer sentence is one by itself. */
const enough = 256;

/** The sentences of a paragraph that are read together: all of it, or parts of a long one, each `[from, to)`. */
export function passagesOf(sentences: readonly SentenceWords[]): { readonly from: number; readonly to: number }[] {
  const passages: { from: number; to: number }[] = [];
  let words = Infinity;
  for (const [i, sentence] of sentences.entries()) {
    const last = passages.at(-1);
    words += sentence.words.length;
    if (last && words <= enough) last.to = i + 1;
    else {
      passages.push({ from: i, to: i + 1 });
      words = sentence.words.length;
    }
  }
  return passages;
}
