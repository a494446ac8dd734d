import { packedInt8Bytes, type Kernel } from './kernel.ts';
import type { ReadWeights } from './weightsFile.ts';

/** A matrix made ready for products; places in the kernel's memory. */
export interface Packed {
  readonly rows: number;
  readonly columns: number;
  readonly weights: number;
  readonly scales: number;
  /** 0: none. */
  readonly bias: number;
}

/** A bidirectional SRU layer with layer norm. */
export interface Layer extends Packed {
  readonly gain: number;
  readonly shift: number;
}

/** Weights in a kernel's memory, where they stay, and what networks are made of. Throws a RangeError where there is no more memory. */
export class PackedWeights {
  private readonly kernel: Kernel;
  private readonly weights: ReadWeights;

  constructor(kernel: Kernel, weights: ReadWeights) {
    this.kernel = kernel;
    this.weights = weights;
  }

  /** The matrix `name.weights` with `name.bias`, if there is one. */
  packed(name: string): Packed {
    const { kernel } = this;
    const { rows, columns, numbers, scales } = this.weights.matrix(`${name}.weights`);
    const weights = kernel.memory.alloc(packedInt8Bytes(columns, rows));
    const mark = kernel.memory.mark();
    const flat = kernel.memory.alloc(numbers.length);
    kernel.memory.i8.set(numbers, flat);
    kernel.packInt8(columns, rows, flat, columns, 1, weights);
    kernel.memory.release(mark);
    return { rows, columns, weights, scales: this.place(scales), bias: this.vector(`${name}.bias`) };
  }

  /** The layer of that name, as `layerParameters` lists it. */
  layer(name: string): Layer {
    return { ...this.packed(name), gain: this.vector(`${name}.gain`), shift: this.vector(`${name}.shift`) };
  }

  /** rows·matrix + bias into `result`, dense; rows are `stride` floats apart (0: they are dense). */
  multiply(count: number, rows: number, matrix: Packed, result: number, stride = 0): void {
    const { kernel } = this;
    const mark = kernel.memory.mark();
    const quantised = kernel.memory.alloc(2 * count * (matrix.rows + 1));
    const scales = kernel.memory.alloc(4 * count);
    kernel.quantise(count, matrix.rows, rows, stride, quantised, scales);
    kernel.gemmInt8(count, matrix.columns, matrix.rows, quantised, scales, matrix.weights, matrix.scales, matrix.bias, result);
    kernel.memory.release(mark);
  }

  /** What a layer makes of sequences that lie one behind the other: the place of new rows, as wide as those that go in. */
  readLayer(layer: Layer, lengths: readonly number[], rows: number): number {
    const { kernel } = this;
    const { rows: width } = layer;
    const size = lengths.reduce((sum, length) => sum + length, 0);
    const output = kernel.memory.alloc(4 * size * width);
    const mark = kernel.memory.mark();
    const gates = kernel.memory.alloc(12 * size * width);
    const states = kernel.memory.alloc(4 * size * width);
    this.multiply(size, rows, layer, gates);
    let at = 0;
    for (const length of lengths) {
      kernel.sru(length, width, gates + 3 * at, rows + at, states + at, output + at);
      at += 4 * length * width;
    }
    kernel.layerNorm(size, width, output, layer.gain, layer.shift, output, 0);
    kernel.memory.release(mark);
    return output;
  }

  private vector(name: string): number {
    const numbers = this.weights.vector(name);
    return numbers ? this.place(numbers) : 0;
  }

  private place(numbers: Float32Array): number {
    const at = this.kernel.memory.alloc(4 * numbers.length);
    this.kernel.memory.f32.set(numbers, at / 4);
    return at;
  }
}
