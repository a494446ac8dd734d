import type { Kernel } from '../language/kernel.ts';
import { PackedWeights, type Layer, type Packed } from '../language/packedWeights.ts';
import { packWeights, readWeights, type Fields, type Table } from '../language/weightsFile.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { addDependents, relationCount, wordRows, wordSlots, wordTables } from './attributionFeatures.ts';
import {
  leastProbability,
  type AttributionReader,
  type AttributionReading,
  type CueReading,
  type HolderOdds,
} from './attributionReader.ts';
import {
  attributionInput,
  attributionParameters,
  headColumns,
  holders,
  pairColumns,
  slope,
  type AttributionShape,
} from './attributionShape.ts';
import { cueParts } from './cueParts.ts';
import { pairRows, pairTables } from './pairFeatures.ts';
import { passageOf, passagesOf, type Passage } from './passage.ts';
import { shifted, type SentenceWords } from './words.ts';

/** The bytes of a model with the numbers of its weights. */
export const packAttribution = (shape: AttributionShape, numbersOf: (name: string) => Float32Array): Uint8Array =>
  packWeights({ shape }, attributionParameters(shape), numbersOf);

function shapeOf(fields: Fields): AttributionShape {
  const shape = fields.fields('shape');
  return {
    vector: shape.size('vector'),
    states: shape.size('states'),
    hidden: shape.size('hidden'),
    layers: shape.size('layers'),
    pair: shape.size('pair'),
  };
}

/** Pairs of cue and word that are looked at at once: so memory stays bounded. */
const batchPairs = 2048;

/**
 * Most cues of a passage of so many words that are looked at, the likeliest: so that time stays bounded. Of 13,000 passages of the news none
 * had more.
 */
const mostCues = (words: number): number => 8 + Math.floor(words / 16);

/** A cue of a passage; `word` is its index there. */
interface Cue {
  readonly word: number;
  readonly probability: number;
}

/**
 * The network that finds attributions. It reads the words of a paragraph, over the ends of sentences, from their vectors, from what the parser's
 * network says of them and from what they are in the tree (bidirectional SRU layers: Lei et al. 2018); says of each whether it is a cue; and
 * reads the paragraph once more for each cue, from how each word stands to it, for where source and content begin and end. Basic arithmetic in
 * float32, so that every machine says the same.
 */
export class AttributionNetwork implements AttributionReader {
  private readonly kernel: Kernel;
  private readonly vectors: WordVectors;
  private readonly shape: AttributionShape;
  private readonly matrices: PackedWeights;
  /** The table of each of `wordSlots`. */
  private readonly tables: readonly Table[];
  /** Places of the rows of `pairTables`, in float32. */
  private readonly pairs: readonly number[];
  private readonly input: Packed;
  private readonly layers: readonly Layer[];
  private readonly heads: Packed;
  private readonly decoder: Layer;
  private readonly parts: Packed;

  /**
   * Takes the bytes of a model file; `stateWidth` is that of the sentences that will be read. Throws an error where the bytes are something
   * else, or made for vectors or states of another width.
   */
  constructor(kernel: Kernel, bytes: Uint8Array, vectors: WordVectors, stateWidth: number) {
    const { header: shape, weights } = readWeights(bytes, shapeOf, attributionParameters);
    if (shape.vector !== vectors.width || shape.states !== stateWidth)
      throw new Error('The model of attributions was made with other models than these: build or install OnRecord again.');
    this.kernel = kernel;
    this.vectors = vectors;
    this.shape = shape;
    this.matrices = new PackedWeights(kernel, weights);
    const tables = wordTables.map((_, i) => weights.table(`features${i}`));
    this.tables = wordSlots.flatMap((table) => tables[table] ?? []);
    this.pairs = pairTables.map((rows, i) => {
      const table = weights.table(`pairs${i}`);
      const at = kernel.memory.alloc(4 * rows * shape.pair);
      for (let row = 0; row < rows; row++) table.copyRow(row, kernel.memory.f32, at / 4 + row * shape.pair);
      return at;
    });
    this.input = this.matrices.packed('input');
    this.layers = Array.from({ length: shape.layers }, (_, i) => this.matrices.layer(`layer${i}`));
    this.heads = this.matrices.packed('heads');
    this.decoder = this.matrices.layer('decoder');
    this.parts = this.matrices.packed('parts');
  }

  read(sentences: readonly SentenceWords[]): AttributionReading {
    const cues: CueReading[] = [];
    const holders: HolderOdds[] = [];
    let start = 0;
    for (const { from, to } of passagesOf(sentences)) {
      const part = sentences.slice(from, to);
      const passage = passageOf(part, from);
      const mark = this.kernel.memory.mark();
      try {
        const reading = this.readPassage(part, passage);
        holders.push(...reading.holders);
        for (const cue of reading.cues) {
          cues.push({
            ...cue,
            source: cue.source && shifted(cue.source, start),
            content: cue.content.map((range) => shifted(range, start)),
          });
        }
      } finally {
        this.kernel.memory.release(mark);
      }
      start += passage.words.length;
    }
    return { cues, holders };
  }

  private readPassage(sentences: readonly SentenceWords[], passage: Passage): AttributionReading {
    const { kernel, matrices } = this;
    const { hidden } = this.shape;
    const size = passage.words.length;
    const inputs = this.inputRows(sentences, passage);
    let rows = kernel.memory.alloc(4 * size * hidden);
    matrices.multiply(size, inputs, this.input, rows);
    kernel.leakyRelu(size * hidden, slope, rows);
    for (const layer of this.layers) rows = matrices.readLayer(layer, [size], rows);
    const { width } = headColumns(this.shape);
    const said = kernel.memory.alloc(4 * size * width);
    matrices.multiply(size, rows, this.heads, said);
    const cues = this.cuesOf(size, said);
    const readings: CueReading[] = [];
    const atOnce = Math.max(1, Math.floor(batchPairs / Math.max(1, size)));
    for (let from = 0; from < cues.length; from += atOnce) {
      const mark = kernel.memory.mark();
      readings.push(...this.partsOf(passage, cues.slice(from, from + atOnce), said));
      kernel.memory.release(mark);
    }
    let first = 0;
    const holders = sentences.map(({ words }) => {
      first += words.length;
      return this.holdersOf(said, first - words.length, words.length);
    });
    return { cues: readings, holders };
  }

  /** Who stands behind the sentence of `size` words from `first` on: each word speaks for each holder, and the paper for itself with 0. */
  private holdersOf(said: number, first: number, size: number): HolderOdds {
    const { kernel } = this;
    const { width, holders: column } = headColumns(this.shape);
    const speakers = holders.length - 1;
    const mark = kernel.memory.mark();
    const odds = kernel.memory.alloc(4 * (size * speakers + 1));
    const { f32 } = kernel.memory;
    for (let i = 0; i < size; i++) {
      const at = said / 4 + (first + i) * width + column;
      f32.copyWithin(odds / 4 + i * speakers, at, at + speakers);
    }
    f32[odds / 4 + size * speakers] = 0;
    kernel.softmaxRows(1, size * speakers + 1, odds, 0, odds, 0);
    const sums = holders.map(() => 0);
    let most = 0;
    let word = 0;
    for (let i = 0; i < size; i++) {
      let own = 0;
      for (let k = 0; k < speakers; k++) {
        const share = f32[odds / 4 + i * speakers + k] ?? 0;
        own += share;
        sums[k] = (sums[k] ?? 0) + share;
      }
      if (own > most) [most, word] = [own, i];
    }
    kernel.memory.release(mark);
    const [named = 0, document = 0, anonymous = 0, vague = 0] = sums;
    return { named, document, anonymous, vague, word };
  }

  /** The words as they go into the first product, row by row. */
  private inputRows(sentences: readonly SentenceWords[], passage: Passage): number {
    const width = attributionInput(this.shape);
    const at = this.kernel.memory.alloc(4 * passage.words.length * width);
    const { f32 } = this.kernel.memory;
    f32.fill(0, at / 4, at / 4 + passage.words.length * width);
    let to = at / 4;
    let number = 0;
    for (const { words, states } of sentences) {
      for (const [i, word] of words.entries()) {
        this.vectors.copy(this.vectors.rowOf(word.shown), f32, to);
        to += this.shape.vector;
        f32.set(states.subarray(i * this.shape.states, (i + 1) * this.shape.states), to);
        to += this.shape.states;
        addDependents(passage, number, f32, to);
        to += relationCount;
        const rows = wordRows(passage, number);
        for (const [slot, table] of this.tables.entries()) {
          table.copyRow(rows[slot] ?? 0, f32, to);
          to += table.columns;
        }
        number++;
      }
    }
    return at;
  }

  private cuesOf(size: number, said: number): Cue[] {
    const { kernel } = this;
    const { width, cue } = headColumns(this.shape);
    const odds = kernel.memory.alloc(8 * size);
    const { f32 } = kernel.memory;
    // The logistic function as the softmax of the number and 0.
    for (let i = 0; i < size; i++) {
      f32[odds / 4 + 2 * i] = f32[said / 4 + i * width + cue] ?? 0;
      f32[odds / 4 + 2 * i + 1] = 0;
    }
    kernel.softmaxRows(size, 2, odds, 0, odds, 0);
    const cues = Array.from({ length: size }, (_, word) => ({ word, probability: f32[odds / 4 + 2 * word] ?? 0 })).filter(
      ({ probability }) => probability >= leastProbability,
    );
    const likeliest = cues.toSorted((a, b) => b.probability - a.probability).slice(0, mostCues(size));
    return likeliest.sort((a, b) => a.word - b.word);
  }

  /** What belongs to each of some cues. */
  private partsOf(passage: Passage, cues: readonly Cue[], said: number): CueReading[] {
    const { kernel } = this;
    const { pair } = this.shape;
    const size = passage.words.length;
    const { width } = headColumns(this.shape);
    const rows = kernel.memory.alloc(4 * cues.length * size * pair);
    kernel.memory.f32.fill(0, rows / 4, rows / 4 + cues.length * size * pair);
    let to = rows;
    for (const { word: cue } of cues) {
      const tables = pairRows(passage, cue);
      for (let word = 0; word < size; word++) {
        kernel.add(pair, said + 4 * word * width, to);
        kernel.add(pair, said + 4 * (cue * width + pair), to);
        for (const [i, table] of this.pairs.entries()) kernel.add(pair, table + 4 * (tables[word * pairTables.length + i] ?? 0) * pair, to);
        to += 4 * pair;
      }
    }
    kernel.leakyRelu(cues.length * size * pair, slope, rows);
    const read = this.matrices.readLayer(
      this.decoder,
      cues.map(() => size),
      rows,
    );
    const scores = kernel.memory.alloc(4 * cues.length * size * pairColumns.width);
    this.matrices.multiply(cues.length * size, read, this.parts, scores);
    return cues.map(({ word, probability }, i) => ({
      sentence: passage.sentences[word] ?? 0,
      word: passage.places[word] ?? 0,
      probability,
      ...cueParts(kernel.memory.f32, scores / 4 + i * size * pairColumns.width, size, word),
    }));
  }
}
