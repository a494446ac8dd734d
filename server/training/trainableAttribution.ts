import type { Kernel } from '../language/kernel.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { addDependents, relationCount, wordSlots, wordTables } from '../sourcing/attributionFeatures.ts';
import {
  attributionInput,
  attributionParameters,
  headColumns,
  holders,
  pairColumns,
  slope,
  type AttributionShape,
} from '../sourcing/attributionShape.ts';
import { pairTables } from '../sourcing/pairFeatures.ts';
import type { AttributionExample } from './attributionExamples.ts';
import { untold } from './examples.ts';
import { Parameters, type Touched } from './parameters.ts';
import { longestGradient, sharedOver, TrainableLayers } from './trainableLayers.ts';

/** What a batch cost, summed over its words and cues. */
export interface AttributionLosses {
  readonly cues: number;
  /** The parts of words as seen from cues. */
  readonly parts: number;
  /** Where sources and contents begin and end. */
  readonly borders: number;
  /** Who stands behind sentences. */
  readonly holders: number;
}

/** How much is left out at random: of lemmas, of numbers of the input, of layers and of what stands for pairs. */
export interface AttributionDropout {
  readonly lemma: number;
  readonly input: number;
  readonly hidden: number;
  readonly pair: number;
}

interface Batch {
  readonly examples: readonly AttributionExample[];
  readonly lengths: readonly number[];
  readonly starts: readonly number[];
  readonly size: number;
}

interface Inputs {
  readonly rows: number;
  readonly mask: number;
  /** Of each word whether its lemmas were seen. */
  readonly seen: readonly boolean[];
}

/** A cue of a batch: the row of its passage's first word, its own row, and the row of its first pair. */
interface BatchCue {
  readonly gold: AttributionExample['gold'][number];
  readonly start: number;
  readonly row: number;
  readonly pairs: number;
  readonly length: number;
}

/** The network of server/sourcing/attributionNetwork.ts with the way back, in float32. */
export class TrainableAttribution {
  readonly parameters: Parameters;
  private readonly kernel: Kernel;
  private readonly layers: TrainableLayers;
  private readonly shape: AttributionShape;
  private readonly vectors: WordVectors;
  /** How many numbers the heads say of a word (`headColumns`). */
  private readonly said: number;

  constructor(kernel: Kernel, shape: AttributionShape, vectors: WordVectors, random: () => number) {
    this.kernel = kernel;
    this.shape = shape;
    this.vectors = vectors;
    this.said = headColumns(shape).width;
    this.parameters = new Parameters(kernel, attributionParameters(shape));
    this.parameters.begin(random);
    this.layers = new TrainableLayers(kernel, this.parameters);
  }

  /** One step of learning from some passages, none empty. */
  learn(
    examples: readonly AttributionExample[],
    rate: number,
    weights: AttributionLosses,
    dropout: AttributionDropout,
    random: () => number,
  ): AttributionLosses {
    const { losses, touched } = this.addGradients(examples, weights, dropout, random);
    this.parameters.step(rate, longestGradient, touched);
    return losses;
  }

  /** Adds the gradients of what some passages cost, none of them empty, to those of the parameters. */
  addGradients(
    examples: readonly AttributionExample[],
    weights: AttributionLosses,
    dropout: AttributionDropout,
    random: () => number,
  ): { readonly losses: AttributionLosses; readonly touched: Touched } {
    const { kernel, layers } = this;
    const mark = kernel.memory.mark();
    const batch = batchOf(examples);
    const touched = new Map(
      [...wordTables.keys()]
        .map((i) => `features${i}`)
        .concat([...pairTables.keys()].map((i) => `pairs${i}`))
        .map((name) => [name, new Set<number>()]),
    );
    const inputs = this.readInputs(batch, dropout, touched, random);
    const begun = layers.product(inputs.rows, batch.size, 'input');
    kernel.leakyRelu(batch.size * this.shape.hidden, slope, begun);
    const { traces, output } = layers.forwardAll(this.shape.layers, begun, batch.lengths, dropout.hidden, random);
    const said = layers.product(output, batch.size, 'heads');
    const saidBack = layers.zeros(batch.size * this.said);
    const cueColumn = 4 * headColumns(this.shape).cue;
    const cues = layers.chooseBinary(told(batch), said + cueColumn, saidBack + cueColumn, this.said, weights.cues);
    const standing = this.standing(batch, said, saidBack, weights.holders);
    const { parts, borders } = this.decode(batch, said, saidBack, weights, dropout, touched, random);
    const back = layers.backAll(traces, layers.productBack(output, saidBack, batch.size, 'heads'));
    kernel.leakyReluBack(batch.size * this.shape.hidden, slope, begun, back);
    this.inputsBack(batch, inputs, layers.productBack(inputs.rows, back, batch.size, 'input'));
    kernel.memory.release(mark);
    return { losses: { cues, parts, borders, holders: standing }, touched };
  }

  private readInputs(batch: Batch, dropout: AttributionDropout, touched: ReadonlyMap<string, Set<number>>, random: () => number): Inputs {
    const width = attributionInput(this.shape);
    const mask = this.layers.masks(batch.lengths.length, width, dropout.input, random);
    const rows = this.layers.zeros(batch.size * width);
    const { f32 } = this.kernel.memory;
    const tables = this.tables();
    const seen: boolean[] = [];
    let to = rows / 4;
    for (const example of batch.examples) {
      for (let word = 0; word < example.size; word++) {
        const whole = random() >= dropout.lemma;
        seen.push(whole);
        this.vectors.copy(example.vectors[word] ?? 0, f32, to);
        to += this.shape.vector;
        f32.set(example.states.subarray(word * this.shape.states, (word + 1) * this.shape.states), to);
        to += this.shape.states;
        addDependents(example.passage, word, f32, to);
        to += relationCount;
        for (const [slot, table] of tables.entries()) {
          if (whole || !isLemma(slot)) {
            const row = example.rows[word * wordSlots.length + slot] ?? 0;
            const from = table.values / 4 + row * table.columns;
            f32.copyWithin(to, from, from + table.columns);
            touched.get(table.name)?.add(row);
          }
          to += table.columns;
        }
      }
    }
    this.layers.multiply(batch.lengths, width, mask, rows);
    return { rows, mask, seen };
  }

  private inputsBack(batch: Batch, inputs: Inputs, back: number): void {
    this.layers.multiply(batch.lengths, attributionInput(this.shape), inputs.mask, back);
    const tables = this.tables();
    let from = back;
    let number = 0;
    for (const example of batch.examples) {
      for (let word = 0; word < example.size; word++) {
        from += 4 * (this.shape.vector + this.shape.states + relationCount);
        for (const [slot, { columns, gradient }] of tables.entries()) {
          const row = example.rows[word * wordSlots.length + slot] ?? 0;
          if (inputs.seen[number] === true || !isLemma(slot)) this.kernel.add(columns, from, gradient + 4 * row * columns);
          from += 4 * columns;
        }
        number++;
      }
    }
  }

  /** The table of each of `wordSlots`. */
  private tables() {
    return wordSlots.map((table) => this.parameters.get(`features${table}`));
  }

  /** What is told of the words as seen from each cue, and the gradients of what the heads say. */
  private decode(
    batch: Batch,
    said: number,
    saidBack: number,
    weights: AttributionLosses,
    dropout: AttributionDropout,
    touched: ReadonlyMap<string, Set<number>>,
    random: () => number,
  ): Pick<AttributionLosses, 'parts' | 'borders'> {
    const { kernel, layers } = this;
    const { pair } = this.shape;
    const cues = cuesOf(batch);
    const size = cues.reduce((sum, { length }) => sum + length, 0);
    if (size === 0) return { parts: 0, borders: 0 };
    const lengths = cues.map(({ length }) => length);
    const rows = layers.zeros(size * pair);
    const tables = [...pairTables.keys()].map((i) => this.parameters.get(`pairs${i}`));
    for (const { gold, start, row, pairs, length } of cues) {
      for (let word = 0; word < length; word++) {
        const to = rows + 4 * (pairs + word) * pair;
        kernel.add(pair, said + 4 * (start + word) * this.said, to);
        kernel.add(pair, said + 4 * (row * this.said + pair), to);
        for (const [i, table] of tables.entries()) {
          const at = gold.pairs[word * tables.length + i] ?? 0;
          touched.get(table.name)?.add(at);
          kernel.add(pair, table.values + 4 * at * pair, to);
        }
      }
    }
    kernel.leakyRelu(size * pair, slope, rows);
    const trace = layers.forward('decoder', rows, lengths, dropout.pair, random);
    const scores = layers.product(trace.output, size, 'parts');
    const scoresBack = layers.zeros(size * pairColumns.width);
    const gold = new Int8Array(size);
    for (const cue of cues) gold.set(cue.gold.parts, cue.pairs);
    const parts = layers.choose(gold, scores, scoresBack, pairColumns.width, 3, weights.parts);
    let borders = 0;
    for (const { gold: told, pairs, length } of cues) {
      const at = 4 * pairs * pairColumns.width;
      for (const border of ['sourceStart', 'sourceEnd', 'contentStart', 'contentEnd'] as const) {
        const column = at + 4 * pairColumns[border];
        if (told[border] >= 0) borders += this.place(told[border], length, scores + column, scoresBack + column, weights.borders);
      }
    }
    const back = layers.back(trace, layers.productBack(trace.output, scoresBack, size, 'parts'));
    kernel.leakyReluBack(size * pair, slope, rows, back);
    for (const { gold: told, start, row, pairs, length } of cues) {
      for (let word = 0; word < length; word++) {
        const from = back + 4 * (pairs + word) * pair;
        kernel.add(pair, from, saidBack + 4 * (start + word) * this.said);
        kernel.add(pair, from, saidBack + 4 * (row * this.said + pair));
        for (const [i, table] of tables.entries()) {
          kernel.add(pair, from, table.gradient + 4 * (told.pairs[word * tables.length + i] ?? 0) * pair);
        }
      }
    }
    return { parts, borders };
  }

  /**
   * Who stands behind the labelled sentences: each word speaks for each holder, and the paper for itself with 0; the odds of a holder are the
   * sum of those of its words ("multiple instance learning", Dietterich et al. 1997). Gives the cross-entropy; its gradient goes to `saidBack`.
   */
  private standing(batch: Batch, said: number, saidBack: number, weight: number): number {
    const { kernel } = this;
    const speakers = holders.length - 1;
    const column = headColumns(this.shape).holders;
    let loss = 0;
    for (const [i, { sentences }] of batch.examples.entries()) {
      for (const { from, to, holder } of sentences) {
        const mark = kernel.memory.mark();
        const size = (to - from) * speakers + 1;
        const odds = kernel.memory.alloc(4 * size);
        const { f32 } = kernel.memory;
        const row = (word: number): number => ((batch.starts[i] ?? 0) + word) * this.said + column;
        for (let word = from; word < to; word++) {
          const at = said / 4 + row(word);
          f32.copyWithin(odds / 4 + (word - from) * speakers, at, at + speakers);
        }
        f32[odds / 4 + size - 1] = 0;
        kernel.softmaxRows(1, size, odds, 0, odds, 0);
        const isRight = (k: number): boolean => (holder < speakers ? k < size - 1 && k % speakers === holder : k === size - 1);
        let right = 1e-30;
        for (let k = 0; k < size; k++) if (isRight(k)) right += f32[odds / 4 + k] ?? 0;
        for (let k = 0; k < size - 1; k++) {
          const share = f32[odds / 4 + k] ?? 0;
          f32[saidBack / 4 + row(from + Math.floor(k / speakers)) + (k % speakers)] =
            (share - (isRight(k) ? share / right : 0)) * (weight / sharedOver);
        }
        loss -= Math.log(right);
        kernel.memory.release(mark);
      }
    }
    return loss;
  }

  /** Cross-entropy of the right one of `length` rows, told by a column; its gradient times `weight` goes to `back`. */
  private place(right: number, length: number, scores: number, back: number, weight: number): number {
    const { kernel } = this;
    const { width } = pairColumns;
    const mark = kernel.memory.mark();
    const odds = kernel.memory.alloc(4 * length);
    const { f32 } = kernel.memory;
    for (let i = 0; i < length; i++) f32[odds / 4 + i] = f32[scores / 4 + i * width] ?? 0;
    kernel.softmaxRows(1, length, odds, 0, odds, 0);
    for (let i = 0; i < length; i++) {
      f32[back / 4 + i * width] = ((f32[odds / 4 + i] ?? 0) - (i === right ? 1 : 0)) * (weight / sharedOver);
    }
    const loss = -Math.log(Math.max(1e-30, f32[odds / 4 + right] ?? 0));
    kernel.memory.release(mark);
    return loss;
  }
}

/** Whether a slot holds the lemma of a word or of a neighbour. */
const isLemma = (slot: number): boolean => wordSlots[slot] === 0 || wordSlots[slot] === 3;

function batchOf(examples: readonly AttributionExample[]): Batch {
  const starts: number[] = [];
  let size = 0;
  for (const example of examples) {
    starts.push(size);
    size += example.size;
  }
  return { examples, lengths: examples.map((example) => example.size), starts, size };
}

function told({ examples, starts, size }: Batch): Int8Array {
  const all = new Int8Array(size).fill(untold);
  examples.forEach(({ cues }, i) => {
    all.set(cues, starts[i]);
  });
  return all;
}

function cuesOf({ examples, starts }: Batch): BatchCue[] {
  const cues: BatchCue[] = [];
  let pairs = 0;
  for (const [i, { size, gold }] of examples.entries()) {
    const start = starts[i] ?? 0;
    for (const cue of gold) {
      cues.push({ gold: cue, start, row: start + cue.word, pairs, length: size });
      pairs += size;
    }
  }
  return cues;
}
