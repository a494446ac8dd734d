import type { Kernel } from '../language/kernel.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { reasons } from '../sourcing/signs.ts';
import { slope, wordColumns, worthinessInput, worthinessParameters, type WorthinessShape } from '../sourcing/worthinessShape.ts';
import { Parameters } from './parameters.ts';
import { longestGradient, sharedOver, TrainableLayers } from './trainableLayers.ts';

/** A sentence to learn from. */
export interface WorthinessExample {
  /** Rows among the vectors, and numbers of each word from the parser. */
  readonly vectors: Int32Array;
  readonly states: Float32Array;
  /** What each word is a sign of (`signRows`). */
  readonly signs: Uint8Array;
  readonly checkable: boolean;
  readonly contestable: boolean;
}

/** How much the parts of the cost count. */
export interface WorthinessLosses {
  readonly checkable: number;
  readonly contestable: number;
}

/** How much is left out at random: of numbers of the input and of the layer. */
export interface WorthinessDropout {
  readonly input: number;
  readonly hidden: number;
}

/** The network of server/sourcing/worthinessNetwork.ts with the way back, in float32. */
export class TrainableWorthiness {
  readonly parameters: Parameters;
  private readonly kernel: Kernel;
  private readonly layers: TrainableLayers;
  private readonly shape: WorthinessShape;
  private readonly vectors: WordVectors;

  constructor(kernel: Kernel, shape: WorthinessShape, vectors: WordVectors, random: () => number) {
    this.kernel = kernel;
    this.shape = shape;
    this.vectors = vectors;
    this.parameters = new Parameters(kernel, worthinessParameters(shape));
    this.parameters.begin(random);
    this.layers = new TrainableLayers(kernel, this.parameters);
  }

  /** One step of learning from some sentences, none empty. */
  learn(
    examples: readonly WorthinessExample[],
    rate: number,
    weights: WorthinessLosses,
    dropout: WorthinessDropout,
    random: () => number,
  ): WorthinessLosses {
    const losses = this.addGradients(examples, weights, dropout, random);
    this.parameters.step(rate, longestGradient, new Map());
    return losses;
  }

  /** Adds the gradients of what some sentences cost, none of them empty, to those of the parameters. */
  addGradients(
    examples: readonly WorthinessExample[],
    weights: WorthinessLosses,
    dropout: WorthinessDropout,
    random: () => number,
  ): WorthinessLosses {
    const { kernel, layers } = this;
    const { hidden } = this.shape;
    const mark = kernel.memory.mark();
    const lengths = examples.map(({ vectors }) => vectors.length);
    const size = lengths.reduce((sum, length) => sum + length, 0);
    const rows = this.inputRows(examples, size);
    layers.multiply(lengths, this.width, layers.masks(lengths.length, this.width, dropout.input, random), rows);
    const begun = layers.product(rows, size, 'input');
    kernel.leakyRelu(size * hidden, slope, begun);
    const { traces, output } = layers.forwardAll(1, begun, lengths, dropout.hidden, random);
    const said = layers.product(output, size, 'heads');
    const saidBack = layers.zeros(size * wordColumns.width);
    const losses = { checkable: 0, contestable: 0 };
    let first = 0;
    for (const example of examples) {
      for (const part of ['checkable', 'contestable'] as const)
        losses[part] += this.pool(example, part, first, said, saidBack, weights[part]);
      first += example.vectors.length;
    }
    const back = layers.backAll(traces, layers.productBack(output, saidBack, size, 'heads'));
    kernel.leakyReluBack(size * hidden, slope, begun, back);
    layers.productBack(rows, back, size, 'input');
    kernel.memory.release(mark);
    return losses;
  }

  private get width(): number {
    return worthinessInput(this.shape);
  }

  private inputRows(examples: readonly WorthinessExample[], size: number): number {
    const { vector, states: stateWidth } = this.shape;
    const at = this.layers.zeros(size * this.width);
    const { f32 } = this.kernel.memory;
    let to = at / 4;
    for (const { vectors, states, signs } of examples) {
      for (const [word, row] of vectors.entries()) {
        this.vectors.copy(row, f32, to);
        f32.set(states.subarray(word * stateWidth, (word + 1) * stateWidth), to + vector);
        f32.set(signs.subarray(word * reasons.length, (word + 1) * reasons.length), to + vector + stateWidth);
        to += this.width;
      }
    }
    return at;
  }

  /**
   * What the words of a sentence, from row `first` on, say together: each as much as it counts. Gives the cross-entropy; its gradient is added
   * to `saidBack`.
   */
  private pool(
    example: WorthinessExample,
    part: keyof WorthinessLosses,
    first: number,
    said: number,
    saidBack: number,
    weight: number,
  ): number {
    const { kernel } = this;
    const { width } = wordColumns;
    const size = example.vectors.length;
    const mark = kernel.memory.mark();
    const shares = kernel.memory.alloc(4 * size);
    const pair = kernel.memory.alloc(8);
    const { f32 } = kernel.memory;
    const place = (word: number, column: number): number => (first + word) * width + column;
    const at = (word: number, column: number): number => f32[said / 4 + place(word, column)] ?? 0;
    for (let word = 0; word < size; word++) f32[shares / 4 + word] = at(word, wordColumns.counts);
    kernel.softmaxRows(1, size, shares, 0, shares, 0);
    const share = (word: number): number => f32[shares / 4 + word] ?? 0;
    let sum = 0;
    for (let word = 0; word < size; word++) sum += share(word) * at(word, wordColumns[part]);
    f32[pair / 4] = sum;
    f32[pair / 4 + 1] = 0;
    kernel.softmaxRows(1, 2, pair, 0, pair, 0);
    const chance = f32[pair / 4] ?? 0;
    const slopeOfSum = (chance - (example[part] ? 1 : 0)) * (weight / sharedOver);
    const add = (to: number, value: number): void => {
      f32[saidBack / 4 + to] = (f32[saidBack / 4 + to] ?? 0) + value;
    };
    for (let word = 0; word < size; word++) {
      add(place(word, wordColumns[part]), slopeOfSum * share(word));
      add(place(word, wordColumns.counts), slopeOfSum * share(word) * (at(word, wordColumns[part]) - sum));
    }
    kernel.memory.release(mark);
    return -Math.log(Math.max(1e-30, example[part] ? chance : 1 - chance));
  }
}
