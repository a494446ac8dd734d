import { packedBytes, type Kernel } from '../language/kernel.ts';
import { headColumns, inputWidth, parametersOf, type HeadColumns, type NetworkShape } from '../language/networkShape.ts';
import { nameTagCount } from '../language/nameTags.ts';
import { featureTables } from '../language/wordFeatures.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { untold, type Example, type Vocabulary } from './examples.ts';
import { Parameters, view, type Touched, type Weights } from './parameters.ts';

/** What a batch cost: cross-entropy summed over its words. */
export interface Losses {
  readonly tags: number;
  readonly arcs: number;
  readonly relations: number;
  readonly names: number;
}

/** How much is left out at random so that nothing is leant on too much (Srivastava et al. 2014): of words, of numbers of the input and of layers. */
export interface Dropout {
  readonly word: number;
  readonly input: number;
  readonly hidden: number;
}

const slope = 0.1;

/** The sentences of a batch, their words run together. */
interface Batch {
  readonly examples: readonly Example[];
  /** Where each sentence begins, and the end of the last. */
  readonly starts: Int32Array;
  readonly size: number;
}

/** What a layer leaves behind for the way back; places in the kernel's memory. */
interface LayerTrace {
  readonly input: number;
  readonly gates: number;
  readonly states: number;
  readonly mixed: number;
  readonly output: number;
  readonly stats: number;
  /** Factors of the output's numbers, a row for each sentence. */
  readonly mask: number;
}

/** What went into the network, for the way back. */
interface Inputs {
  readonly rows: number;
  readonly mask: number;
  /** Of each word whether its own row of the first table was seen. */
  readonly seen: readonly boolean[];
}

/**
 * The network of server/language/network.ts with the way back, in float32. The sentences of a batch lie one behind the other without
 * padding, for all but the recurrence and the arcs works row by row. Sums are in a fixed order, so training gives the same bits each time.
 */
export class TrainableNetwork {
  readonly parameters: Parameters;
  private readonly kernel: Kernel;
  private readonly shape: NetworkShape;
  private readonly columns: HeadColumns;
  private readonly vocabulary: Vocabulary;
  private readonly vectors: WordVectors;

  constructor(kernel: Kernel, shape: NetworkShape, vocabulary: Vocabulary, vectors: WordVectors, random: () => number) {
    this.kernel = kernel;
    this.shape = shape;
    this.columns = headColumns(shape);
    this.vocabulary = vocabulary;
    this.vectors = vectors;
    this.parameters = new Parameters(kernel, parametersOf(shape));
    for (const { name, rows } of this.parameters.all) {
      if (name.startsWith('features')) this.parameters.spread(name, 0.3, random);
      else if (name.endsWith('weights')) this.parameters.spread(name, 1 / Math.sqrt(rows), random);
      else if (name.endsWith('gain')) this.parameters.numbers(name).fill(1);
    }
    // A word's head looks much like what the word looks for: the identity is a good beginning.
    const arcs = this.parameters.numbers('arc.weights');
    arcs.forEach((weight, i) => {
      arcs[i] = weight * 0.1 + (i % (shape.arc + 1) === 0 ? 2 / Math.sqrt(shape.arc) : 0);
    });
  }

  /** One step of learning from some sentences, none empty. */
  learn(examples: readonly Example[], rate: number, weights: Losses, dropout: Dropout, random: () => number): Losses {
    const { losses, touched } = this.addGradients(examples, weights, dropout, random);
    this.parameters.step(rate, longestGradient, touched);
    return losses;
  }

  /** Adds the gradients of what some sentences cost, none of them empty, to those of the parameters. */
  addGradients(
    examples: readonly Example[],
    weights: Losses,
    dropout: Dropout,
    random: () => number,
  ): { readonly losses: Losses; readonly touched: Touched } {
    const mark = this.kernel.memory.mark();
    const batch = batchOf(examples);
    const touched = new Map(featureTables.map((_, table) => [`features${table}`, new Set<number>()]));
    const inputs = this.readInputs(batch, dropout, touched, random);
    const layers: LayerTrace[] = [];
    let last = this.product(inputs.rows, batch.size, 'input');
    for (let layer = 0; layer < this.shape.layers; layer++) {
      const trace = this.layerForward(layer, last, batch, dropout, random);
      layers.push(trace);
      last = trace.output;
    }
    const { losses, back: headsBack } = this.heads(last, batch, weights);
    let back = headsBack;
    for (const [i, trace] of layers.toReversed().entries()) back = this.layerBack(this.shape.layers - 1 - i, trace, back, batch);
    this.inputsBack(batch, inputs, this.productBack(inputs.rows, back, batch.size, 'input'));
    this.kernel.memory.release(mark);
    return { losses, touched };
  }

  private zeros(size: number): number {
    const at = this.kernel.memory.alloc(4 * size);
    view(this.kernel, at, size).fill(0);
    return at;
  }

  /** rows·weights + bias */
  private product(rows: number, count: number, name: string, rowStride = 0): number {
    const weights = this.parameters.get(`${name}.weights`);
    const bias = this.parameters.has(`${name}.bias`) ? this.parameters.get(`${name}.bias`).values : 0;
    const result = this.kernel.memory.alloc(4 * count * weights.columns);
    this.kernel.gemm(count, weights.columns, weights.rows, rows, this.packed(weights), bias, result, rowStride);
    return result;
  }

  private packed({ rows, columns, values }: Weights): number {
    const packed = this.kernel.memory.alloc(packedBytes(columns, rows));
    this.kernel.pack(columns, rows, values, columns, 1, packed);
    return packed;
  }

  /** From the gradient of a product, which is dense, to those of its weights and bias (added) and of its rows (given back). */
  private productBack(rows: number, back: number, count: number, name: string, rowStride = 0): number {
    const { kernel } = this;
    const weights = this.parameters.get(`${name}.weights`);
    const packed = kernel.memory.alloc(packedBytes(weights.columns, count));
    kernel.pack(weights.columns, count, back, weights.columns, 1, packed);
    kernel.gemmTransposedAdd(weights.rows, weights.columns, count, rows, packed, weights.gradient, rowStride);
    if (this.parameters.has(`${name}.bias`)) kernel.addRows(count, weights.columns, back, 0, this.parameters.get(`${name}.bias`).gradient);
    const transposed = kernel.memory.alloc(packedBytes(weights.rows, weights.columns));
    kernel.pack(weights.rows, weights.columns, weights.values, 1, weights.columns, transposed);
    const result = kernel.memory.alloc(4 * count * weights.rows);
    kernel.gemm(count, weights.rows, weights.columns, back, transposed, 0, result);
    return result;
  }

  /** Factors of `width` numbers for each sentence: 0 for what is left out, more than 1 for the rest, so that the mean stays. */
  private masks(batch: Batch, width: number, dropped: number, random: () => number): number {
    const at = this.kernel.memory.alloc(4 * batch.examples.length * width);
    const factors = view(this.kernel, at, batch.examples.length * width);
    if (dropped === 0) factors.fill(1);
    else for (let i = 0; i < factors.length; i++) factors[i] = random() < dropped ? 0 : 1 / (1 - dropped);
    return at;
  }

  private multiply(batch: Batch, width: number, mask: number, rows: number): void {
    batch.examples.forEach(({ words }, sentence) => {
      this.kernel.multiplyRows(words.length, width, mask + 4 * sentence * width, rows + 4 * (batch.starts[sentence] ?? 0) * width);
    });
  }

  /** Vectors and features of all words, row by row. */
  private readInputs(batch: Batch, dropout: Dropout, touched: ReadonlyMap<string, Set<number>>, random: () => number): Inputs {
    const width = inputWidth(this.shape);
    const mask = this.masks(batch, width, dropout.input, random);
    const rows = this.zeros(batch.size * width);
    const { f32 } = this.kernel.memory;
    const tables = featureTables.map((_, table) => ({
      ...this.parameters.get(`features${table}`),
      touched: touched.get(`features${table}`),
    }));
    const seen: boolean[] = [];
    let to = rows / 4;
    for (const { words } of batch.examples) {
      for (const word of words) {
        const whole = random() >= dropout.word;
        seen.push(whole);
        if (random() >= dropout.word / 3) this.vectors.copy(this.vocabulary.vectorOf(word), f32, to);
        to += this.shape.vector;
        const features = this.vocabulary.featuresOf(word);
        for (const [t, table] of tables.entries()) {
          if (t > 0 || whole) {
            const row = features[t] ?? 0;
            const from = table.values / 4 + row * table.columns;
            f32.copyWithin(to, from, from + table.columns);
            table.touched?.add(row);
          }
          to += table.columns;
        }
      }
    }
    this.multiply(batch, width, mask, rows);
    return { rows, mask, seen };
  }

  private inputsBack(batch: Batch, inputs: Inputs, back: number): void {
    this.multiply(batch, inputWidth(this.shape), inputs.mask, back);
    const tables = featureTables.map((_, table) => this.parameters.get(`features${table}`));
    let word = 0;
    let from = back;
    for (const { words } of batch.examples) {
      for (const number of words) {
        from += 4 * this.shape.vector;
        const features = this.vocabulary.featuresOf(number);
        for (const [t, { columns, gradient }] of tables.entries()) {
          if (t > 0 || inputs.seen[word] === true) this.kernel.add(columns, from, gradient + 4 * (features[t] ?? 0) * columns);
          from += 4 * columns;
        }
        word++;
      }
    }
  }

  private layerForward(layer: number, input: number, batch: Batch, dropout: Dropout, random: () => number): LayerTrace {
    const { kernel } = this;
    const { hidden } = this.shape;
    const gates = this.product(input, batch.size, `layer${layer}`);
    const [states, mixed, output] = [0, 0, 0].map(() => kernel.memory.alloc(4 * batch.size * hidden));
    const stats = kernel.memory.alloc(8 * batch.size);
    const trace = {
      input,
      gates,
      states: states ?? 0,
      mixed: mixed ?? 0,
      output: output ?? 0,
      stats,
      mask: this.masks(batch, hidden, dropout.hidden, random),
    };
    batch.examples.forEach(({ words }, sentence) => {
      const at = 4 * (batch.starts[sentence] ?? 0) * hidden;
      kernel.sru(words.length, hidden, gates + 3 * at, input + at, trace.states + at, trace.mixed + at);
    });
    const { values: gain } = this.parameters.get(`layer${layer}.gain`);
    kernel.layerNorm(batch.size, hidden, trace.mixed, gain, this.parameters.get(`layer${layer}.shift`).values, trace.output, stats);
    this.multiply(batch, hidden, trace.mask, trace.output);
    return trace;
  }

  /** From the gradient of a layer's output to that of its input. */
  private layerBack(layer: number, trace: LayerTrace, back: number, batch: Batch): number {
    const { kernel } = this;
    const { hidden } = this.shape;
    this.multiply(batch, hidden, trace.mask, back);
    const gain = this.parameters.get(`layer${layer}.gain`);
    const shift = this.parameters.get(`layer${layer}.shift`);
    kernel.layerNormBack(batch.size, hidden, trace.mixed, gain.values, trace.stats, back, back, gain.gradient, shift.gradient);
    batch.examples.forEach(({ words }, sentence) => {
      const at = 4 * (batch.starts[sentence] ?? 0) * hidden;
      kernel.sruBack(words.length, hidden, trace.gates + 3 * at, trace.input + at, trace.states + at, back + at, back + at);
    });
    const inputBack = this.productBack(trace.input, trace.gates, batch.size, `layer${layer}`);
    kernel.add(batch.size * hidden, back, inputBack);
    return inputBack;
  }

  /** Tags, names, arcs and relations from the last layer, and the gradient of that. */
  private heads(input: number, batch: Batch, weights: Losses): { readonly losses: Losses; readonly back: number } {
    const { kernel, columns } = this;
    const { width } = columns;
    const { size } = batch;
    const said = this.product(input, size, 'heads');
    for (let row = 0; row < size; row++) kernel.leakyRelu(columns.tags, slope, said + 4 * row * width);
    const back = this.zeros(size * width);
    const arcs = this.arcs(batch, said, back, weights.arcs);
    const relations = this.relations(batch, said, back, weights.relations);
    const choose = (gold: Int16Array, from: number, classes: number, weight: number): number =>
      this.choose(gold, said + 4 * from, back + 4 * from, width, classes, weight);
    const tags = choose(
      told(batch, (example) => example.tags),
      columns.tags,
      this.shape.tags,
      weights.tags,
    );
    const names = choose(
      told(batch, (example) => example.names),
      columns.names,
      nameTagCount,
      weights.names,
    );
    for (let row = 0; row < size; row++) kernel.leakyReluBack(columns.tags, slope, said + 4 * row * width, back + 4 * row * width);
    return { losses: { tags, arcs, relations, names }, back: this.productBack(input, back, size, 'heads') };
  }

  /** Scores every word as the head of every other in each sentence. */
  private arcs(batch: Batch, said: number, back: number, weight: number): number {
    const { kernel, columns } = this;
    const { arc } = this.shape;
    const { width } = columns;
    const turned = this.product(said, batch.size, 'arc', width);
    const turnedBack = this.zeros(batch.size * arc);
    let loss = 0;
    batch.examples.forEach(({ heads: gold }, sentence) => {
      if (gold[0] === untold) return;
      const size = gold.length;
      const mark = kernel.memory.mark();
      const start = batch.starts[sentence] ?? 0;
      const heads = said + 4 * (start * width + columns.head);
      const roots = 4 * (start * width + columns.root);
      const own = turned + 4 * start * arc;
      const headsPacked = kernel.memory.alloc(packedBytes(size, arc));
      kernel.pack(size, arc, heads, 1, width, headsPacked);
      const scores = kernel.memory.alloc(4 * size * size);
      kernel.gemm(size, size, arc, own, headsPacked, 0, scores);
      // A word as its own head is the root.
      diagonal(kernel, size, said + roots, width, scores, size + 1);
      const scoresBack = this.zeros(size * size);
      loss += this.choose(gold, scores, scoresBack, size, size, weight);
      diagonal(kernel, size, scoresBack, size + 1, back + roots, width);
      for (let word = 0; word < size; word++) kernel.memory.f32[scoresBack / 4 + word * (size + 1)] = 0;
      const packed = kernel.memory.alloc(packedBytes(arc, size));
      kernel.pack(arc, size, heads, width, 1, packed);
      kernel.gemmAdd(size, arc, size, scoresBack, packed, turnedBack + 4 * start * arc);
      kernel.pack(arc, size, own, arc, 1, packed);
      kernel.gemmTransposedAdd(size, arc, size, scoresBack, packed, back + 4 * (start * width + columns.head), 0, width);
      kernel.memory.release(mark);
    });
    this.addRows(this.productBack(said, turnedBack, batch.size, 'arc', width), batch.size, arc, back + 4 * columns.dependent);
    return loss;
  }

  /** The relation of each word to its right head: from what both say, and the one times the other. */
  private relations(batch: Batch, said: number, back: number, weight: number): number {
    const { kernel, columns } = this;
    const { label, relations: classes } = this.shape;
    const { size } = batch;
    const headRows = headRowsOf(batch);
    const turned = this.product(said + 4 * columns.labelDependent, size, 'label', columns.width);
    const pairs = kernel.memory.alloc(12 * size * label);
    /** Places of numbers: what a word says as a dependent, its head as a head, its product, its pair. */
    const eachPair = (work: (f32: Float32Array, own: number, head: number, product: number, pair: number) => void): void => {
      const { f32 } = kernel.memory;
      headRows.forEach((head, row) => {
        work(f32, row * columns.width + columns.labelDependent, head * columns.width + columns.labelHead, row * label, row * 3 * label);
      });
    };
    eachPair((f32, own, head, product, pair) => {
      const [s, t, p] = [said / 4, turned / 4 + product, pairs / 4 + pair];
      f32.copyWithin(p, s + own, s + own + label);
      f32.copyWithin(p + label, s + head, s + head + label);
      for (let i = 0; i < label; i++) f32[p + 2 * label + i] = (f32[t + i] ?? 0) * (f32[s + head + i] ?? 0);
    });
    const related = this.product(pairs, size, 'relation');
    const relatedBack = this.zeros(size * classes);
    const gold = told(batch, (example) => example.relations.map((relation, word) => (example.heads[word] === word ? untold : relation)));
    const loss = this.choose(gold, related, relatedBack, classes, classes, weight);
    const pairsBack = this.productBack(pairs, relatedBack, size, 'relation');
    const turnedBack = this.zeros(size * label);
    eachPair((f32, own, head, product, pair) => {
      const [s, t, p] = [said / 4, turned / 4 + product, pairsBack / 4 + pair];
      const [b, tb] = [back / 4, turnedBack / 4 + product];
      for (let i = 0; i < label; i++) {
        const both = f32[p + 2 * label + i] ?? 0;
        f32[b + own + i] = (f32[b + own + i] ?? 0) + (f32[p + i] ?? 0);
        f32[b + head + i] = (f32[b + head + i] ?? 0) + (f32[p + label + i] ?? 0) + both * (f32[t + i] ?? 0);
        f32[tb + i] = both * (f32[s + head + i] ?? 0);
      }
    });
    const dependents = this.productBack(said + 4 * columns.labelDependent, turnedBack, size, 'label', columns.width);
    this.addRows(dependents, size, label, back + 4 * columns.labelDependent);
    return loss;
  }

  /** Adds dense rows of numbers to a part of the rows of what the heads say. */
  private addRows(rows: number, count: number, width: number, to: number): void {
    for (let row = 0; row < count; row++) this.kernel.add(width, rows + 4 * row * width, to + 4 * row * this.columns.width);
  }

  /** Cross-entropy of the right one of some classes in rows `stride` apart; its gradient, times `weight`, goes to `back`. */
  private choose(gold: Int16Array, scores: number, back: number, stride: number, classes: number, weight: number): number {
    const { kernel } = this;
    const odds = kernel.memory.alloc(4 * classes);
    const { f32 } = kernel.memory;
    let loss = 0;
    gold.forEach((right, row) => {
      if (right === untold) return;
      kernel.softmaxRows(1, classes, scores + 4 * row * stride, 0, odds, 0);
      const to = back / 4 + row * stride;
      for (let i = 0; i < classes; i++) f32[to + i] = ((f32[odds / 4 + i] ?? 0) - (i === right ? 1 : 0)) * (weight / sharedOver);
      loss -= Math.log(Math.max(1e-30, f32[odds / 4 + right] ?? 0));
    });
    return loss;
  }
}

/** Gradients of a batch are cut to this norm. */
const longestGradient = 5;

/** Gradients are those of the cost divided by this: a constant, so that every word counts the same in every batch. */
export const sharedOver = 1000;

function batchOf(examples: readonly Example[]): Batch {
  const starts = new Int32Array(examples.length + 1);
  examples.forEach(({ words }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + words.length;
  });
  return { examples, starts, size: starts[examples.length] ?? 0 };
}

/** The row of each word's head in the batch; its own for roots and where no head is told. */
function headRowsOf(batch: Batch): Int32Array {
  const rows = new Int32Array(batch.size);
  batch.examples.forEach(({ heads }, sentence) => {
    const start = batch.starts[sentence] ?? 0;
    heads.forEach((head, word) => {
      rows[start + word] = start + (head === untold ? word : head);
    });
  });
  return rows;
}

function told(batch: Batch, of: (example: Example) => Int16Array): Int16Array {
  const all = new Int16Array(batch.size);
  batch.examples.forEach((example, sentence) => {
    all.set(of(example), batch.starts[sentence]);
  });
  return all;
}

/** Copies numbers that stand `fromStride` apart to places `toStride` apart. */
function diagonal({ memory: { f32 } }: Kernel, count: number, from: number, fromStride: number, to: number, toStride: number): void {
  for (let i = 0; i < count; i++) f32[to / 4 + i * toStride] = f32[from / 4 + i * fromStride] ?? 0;
}
