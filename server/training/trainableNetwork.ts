import { packedBytes, type Kernel } from '../language/kernel.ts';
import { headColumns, inputWidth, parametersOf, type HeadColumns, type NetworkShape } from '../language/networkShape.ts';
import { nameTagCount } from '../language/nameTags.ts';
import { featureTables } from '../language/wordFeatures.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { untold, type Example, type Vocabulary } from './examples.ts';
import { Parameters, type Touched } from './parameters.ts';
import { longestGradient, TrainableLayers } from './trainableLayers.ts';

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
  readonly lengths: readonly number[];
  readonly size: number;
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
  private readonly layers: TrainableLayers;
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
    this.parameters.begin(random);
    this.layers = new TrainableLayers(kernel, this.parameters);
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
    const begun = this.layers.product(inputs.rows, batch.size, 'input');
    const { traces, output } = this.layers.forwardAll(this.shape.layers, begun, batch.lengths, dropout.hidden, random);
    const { losses, back: headsBack } = this.heads(output, batch, weights);
    const back = this.layers.backAll(traces, headsBack);
    this.inputsBack(batch, inputs, this.layers.productBack(inputs.rows, back, batch.size, 'input'));
    this.kernel.memory.release(mark);
    return { losses, touched };
  }

  /** Vectors and features of all words, row by row. */
  private readInputs(batch: Batch, dropout: Dropout, touched: ReadonlyMap<string, Set<number>>, random: () => number): Inputs {
    const width = inputWidth(this.shape);
    const mask = this.layers.masks(batch.lengths.length, width, dropout.input, random);
    const rows = this.layers.zeros(batch.size * width);
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
    this.layers.multiply(batch.lengths, width, mask, rows);
    return { rows, mask, seen };
  }

  private inputsBack(batch: Batch, inputs: Inputs, back: number): void {
    this.layers.multiply(batch.lengths, inputWidth(this.shape), inputs.mask, back);
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

  /** Tags, names, arcs and relations from the last layer, and the gradient of that. */
  private heads(input: number, batch: Batch, weights: Losses): { readonly losses: Losses; readonly back: number } {
    const { kernel, columns } = this;
    const { width } = columns;
    const { size } = batch;
    const said = this.layers.product(input, size, 'heads');
    for (let row = 0; row < size; row++) kernel.leakyRelu(columns.tags, slope, said + 4 * row * width);
    const back = this.layers.zeros(size * width);
    const arcs = this.arcs(batch, said, back, weights.arcs);
    const relations = this.relations(batch, said, back, weights.relations);
    const choose = (gold: Int16Array, from: number, classes: number, weight: number): number =>
      this.layers.choose(gold, said + 4 * from, back + 4 * from, width, classes, weight);
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
    return { losses: { tags, arcs, relations, names }, back: this.layers.productBack(input, back, size, 'heads') };
  }

  /** Scores every word as the head of every other in each sentence. */
  private arcs(batch: Batch, said: number, back: number, weight: number): number {
    const { kernel, columns } = this;
    const { arc } = this.shape;
    const { width } = columns;
    const turned = this.layers.product(said, batch.size, 'arc', width);
    const turnedBack = this.layers.zeros(batch.size * arc);
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
      const scoresBack = this.layers.zeros(size * size);
      loss += this.layers.choose(gold, scores, scoresBack, size, size, weight);
      diagonal(kernel, size, scoresBack, size + 1, back + roots, width);
      for (let word = 0; word < size; word++) kernel.memory.f32[scoresBack / 4 + word * (size + 1)] = 0;
      const packed = kernel.memory.alloc(packedBytes(arc, size));
      kernel.pack(arc, size, heads, width, 1, packed);
      kernel.gemmAdd(size, arc, size, scoresBack, packed, turnedBack + 4 * start * arc);
      kernel.pack(arc, size, own, arc, 1, packed);
      kernel.gemmTransposedAdd(size, arc, size, scoresBack, packed, back + 4 * (start * width + columns.head), 0, width);
      kernel.memory.release(mark);
    });
    this.layers.addRows(
      this.layers.productBack(said, turnedBack, batch.size, 'arc', width),
      batch.size,
      arc,
      back + 4 * columns.dependent,
      width,
    );
    return loss;
  }

  /** The relation of each word to its right head: from what both say, and the one times the other. */
  private relations(batch: Batch, said: number, back: number, weight: number): number {
    const { kernel, columns } = this;
    const { label, relations: classes } = this.shape;
    const { size } = batch;
    const headRows = headRowsOf(batch);
    const turned = this.layers.product(said + 4 * columns.labelDependent, size, 'label', columns.width);
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
    const related = this.layers.product(pairs, size, 'relation');
    const relatedBack = this.layers.zeros(size * classes);
    const gold = told(batch, (example) => example.relations.map((relation, word) => (example.heads[word] === word ? untold : relation)));
    const loss = this.layers.choose(gold, related, relatedBack, classes, classes, weight);
    const pairsBack = this.layers.productBack(pairs, relatedBack, size, 'relation');
    const turnedBack = this.layers.zeros(size * label);
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
    const dependents = this.layers.productBack(said + 4 * columns.labelDependent, turnedBack, size, 'label', columns.width);
    this.layers.addRows(dependents, size, label, back + 4 * columns.labelDependent, columns.width);
    return loss;
  }
}

function batchOf(examples: readonly Example[]): Batch {
  const starts = new Int32Array(examples.length + 1);
  examples.forEach(({ words }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + words.length;
  });
  return { examples, starts, lengths: examples.map(({ words }) => words.length), size: starts[examples.length] ?? 0 };
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
