import { packedBytes, type Kernel } from '../language/kernel.ts';
import { untold } from './examples.ts';
import { view, type Parameters, type Weights } from './parameters.ts';

/** Gradients are those of the cost divided by this: a constant, so that every word counts the same in every batch. */
export const sharedOver = 1000;

/** Gradients of a batch are cut to this norm. */
export const longestGradient = 5;

/** What a layer leaves behind for the way back; places in the kernel's memory. */
export interface LayerTrace {
  readonly name: string;
  readonly lengths: readonly number[];
  readonly input: number;
  readonly gates: number;
  readonly states: number;
  readonly mixed: number;
  readonly output: number;
  readonly stats: number;
  /** Factors of the output's numbers, a row for each sequence. */
  readonly mask: number;
}

/**
 * What networks are made of, forth and back, in float32: places are bytes in the kernel's memory, which the caller marks and releases. The
 * sequences of a batch lie one behind the other without padding; `lengths` are their rows. Sums are in a fixed order.
 */
export class TrainableLayers {
  private readonly kernel: Kernel;
  private readonly parameters: Parameters;

  constructor(kernel: Kernel, parameters: Parameters) {
    this.kernel = kernel;
    this.parameters = parameters;
  }

  zeros(size: number): number {
    const at = this.kernel.memory.alloc(4 * size);
    view(this.kernel, at, size).fill(0);
    return at;
  }

  /** rows·weights + bias (where there is one), dense; the rows are `rowStride` floats apart (0: they are dense). */
  product(rows: number, count: number, name: string, rowStride = 0): number {
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

  /** From the gradient of a product, which is dense, to those of its weights and bias (added) and of its rows (given back, dense). */
  productBack(rows: number, back: number, count: number, name: string, rowStride = 0): number {
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

  /** Factors of `width` numbers for each sequence: 0 for what is left out, more than 1 for the rest, so that the mean stays. */
  masks(sequences: number, width: number, dropped: number, random: () => number): number {
    const at = this.kernel.memory.alloc(4 * sequences * width);
    const factors = view(this.kernel, at, sequences * width);
    if (dropped === 0) factors.fill(1);
    else for (let i = 0; i < factors.length; i++) factors[i] = random() < dropped ? 0 : 1 / (1 - dropped);
    return at;
  }

  /** Multiplies the rows of each sequence with its row of `mask`. */
  multiply(lengths: readonly number[], width: number, mask: number, rows: number): void {
    let start = 0;
    for (const [sequence, length] of lengths.entries()) {
      this.kernel.multiplyRows(length, width, mask + 4 * sequence * width, rows + 4 * start * width);
      start += length;
    }
  }

  /** Adds dense rows of `width` numbers to a part of rows that are `stride` floats apart. */
  addRows(rows: number, count: number, width: number, to: number, stride: number): void {
    for (let row = 0; row < count; row++) this.kernel.add(width, rows + 4 * row * width, to + 4 * row * stride);
  }

  /** Layers `layer0`, `layer1` and so on, each upon the one before, and what the last says. */
  forwardAll(
    layers: number,
    input: number,
    lengths: readonly number[],
    dropped: number,
    random: () => number,
  ): { readonly traces: readonly LayerTrace[]; readonly output: number } {
    const traces: LayerTrace[] = [];
    let output = input;
    for (let layer = 0; layer < layers; layer++) {
      const trace = this.forward(`layer${layer}`, output, lengths, dropped, random);
      traces.push(trace);
      output = trace.output;
    }
    return { traces, output };
  }

  /** From the gradient of what the last layer says, which it overwrites, to that of the first one's input. */
  backAll(traces: readonly LayerTrace[], back: number): number {
    return traces.reduceRight((above, trace) => this.back(trace, above), back);
  }

  /** A bidirectional SRU layer with layer norm; its input is as wide as the layer. `dropped` of the output is left out. */
  forward(name: string, input: number, lengths: readonly number[], dropped: number, random: () => number): LayerTrace {
    const { kernel } = this;
    const { width, size } = this.extent(name, lengths);
    const numbers = (): number => kernel.memory.alloc(4 * size * width);
    const trace = {
      name,
      lengths,
      input,
      gates: this.product(input, size, name),
      states: numbers(),
      mixed: numbers(),
      output: numbers(),
      stats: kernel.memory.alloc(8 * size),
      mask: this.masks(lengths.length, width, dropped, random),
    };
    let at = 0;
    for (const length of lengths) {
      kernel.sru(length, width, trace.gates + 3 * at, input + at, trace.states + at, trace.mixed + at);
      at += 4 * length * width;
    }
    const [gain, shift] = [this.parameters.get(`${name}.gain`), this.parameters.get(`${name}.shift`)];
    kernel.layerNorm(size, width, trace.mixed, gain.values, shift.values, trace.output, trace.stats);
    this.multiply(lengths, width, trace.mask, trace.output);
    return trace;
  }

  /** From the gradient of a layer's output, which it overwrites, to that of its input. */
  back(trace: LayerTrace, back: number): number {
    const { kernel } = this;
    const { name, lengths } = trace;
    const { width, size } = this.extent(name, lengths);
    this.multiply(lengths, width, trace.mask, back);
    const [gain, shift] = [this.parameters.get(`${name}.gain`), this.parameters.get(`${name}.shift`)];
    kernel.layerNormBack(size, width, trace.mixed, gain.values, trace.stats, back, back, gain.gradient, shift.gradient);
    let at = 0;
    for (const length of lengths) {
      kernel.sruBack(length, width, trace.gates + 3 * at, trace.input + at, trace.states + at, back + at, back + at);
      at += 4 * length * width;
    }
    // The way back through the recurrence leaves the gradient of the gates in their place.
    const inputBack = this.productBack(trace.input, trace.gates, size, name);
    kernel.add(size * width, back, inputBack);
    return inputBack;
  }

  private extent(name: string, lengths: readonly number[]): { readonly width: number; readonly size: number } {
    return { width: this.parameters.get(`${name}.weights`).rows, size: lengths.reduce((sum, length) => sum + length, 0) };
  }

  /**
   * Cross-entropy of the right one of some classes, a row each, `stride` floats apart, save where it is untold; its gradient times `weight`
   * goes to `back`.
   */
  choose(gold: Int8Array | Int16Array, scores: number, back: number, stride: number, classes: number, weight: number): number {
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

  /** As `choose` for yes (1) or no (0), told by the sign of one number a row; each yes counts `yesWeight` times in loss and gradient. */
  chooseBinary(gold: Int8Array | Int16Array, scores: number, back: number, stride: number, weight: number, yesWeight = 1): number {
    const { kernel } = this;
    // The logistic function as the softmax of the number and 0: the kernel's exponential is the same on all machines.
    const pair = this.zeros(2);
    const odds = kernel.memory.alloc(8);
    const { f32 } = kernel.memory;
    let loss = 0;
    gold.forEach((right, row) => {
      if (right === untold) return;
      const counts = right === 1 ? yesWeight : 1;
      f32[pair / 4] = f32[scores / 4 + row * stride] ?? 0;
      kernel.softmaxRows(1, 2, pair, 0, odds, 0);
      f32[back / 4 + row * stride] = ((f32[odds / 4] ?? 0) - right) * ((counts * weight) / sharedOver);
      loss -= counts * Math.log(Math.max(1e-30, f32[odds / 4 + 1 - right] ?? 0));
    });
    return loss;
  }
}
