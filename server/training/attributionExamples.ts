import { wordRows, wordSlots } from '../sourcing/attributionFeatures.ts';
import { pairRows } from '../sourcing/pairFeatures.ts';
import type { Passage } from '../sourcing/passage.ts';
import type { WordVectors } from '../language/wordVectors.ts';

/** What annotators say of a cue: the part of each word of the passage (`roles`) and where source and content begin and end; -1: nowhere in it. */
export interface GoldCue {
  readonly word: number;
  readonly parts: Int8Array;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Whom a reader takes to stand behind a sentence, the words `[from, to)` of a passage: an index into `holders`. */
export interface GoldSentence {
  readonly from: number;
  readonly to: number;
  readonly holder: number;
}

/** A passage to learn from, with all that the network sees of it. */
export interface AttributionExample {
  readonly size: number;
  /** Numbers of a word from the parser, row by row. */
  readonly states: Float32Array;
  /** Rows among the vectors. */
  readonly vectors: Int32Array;
  /** Rows of `wordSlots`, word by word. */
  readonly rows: Int32Array;
  readonly passage: Passage;
  /** Of each word whether it is a cue: 1, 0, or `untold`. */
  readonly cues: Int8Array;
  /** Those of which it is told who stands behind them. */
  readonly sentences: readonly GoldSentence[];
  /** The cues, each with its `pairRows`. */
  readonly gold: readonly (GoldCue & { readonly pairs: Int32Array })[];
}

/** All that the network sees of a passage; `states` are those of its words. */
export function attributionExample(
  passage: Passage,
  states: Float32Array,
  vectors: WordVectors,
  cues: Int8Array,
  gold: readonly GoldCue[],
  sentences: readonly GoldSentence[],
): AttributionExample {
  const size = passage.words.length;
  const rows = new Int32Array(size * wordSlots.length);
  for (let i = 0; i < size; i++) rows.set(wordRows(passage, i), i * wordSlots.length);
  return {
    size,
    states,
    vectors: Int32Array.from(passage.words, ({ shown }) => vectors.rowOf(shown)),
    rows,
    passage,
    cues,
    sentences,
    gold: gold.map((cue) => ({ ...cue, pairs: pairRows(passage, cue.word) })),
  };
}
