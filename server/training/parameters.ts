import type { Kernel } from '../language/kernel.ts';
import type { Parameter } from '../language/parameter.ts';

/** A matrix of weights in the kernel's memory; places are in bytes. */
export interface Weights extends Parameter {
  readonly size: number;
  readonly values: number;
  readonly gradient: number;
  /** Adam's running means of the gradient and of its square. */
  readonly mean: number;
  readonly square: number;
}

/** Which rows of which tables a batch has used, by the names of the tables. */
export type Touched = ReadonlyMap<string, ReadonlySet<number>>;

/** Numbers in the kernel's memory; only good until the kernel allocates again. */
export const view = (kernel: Kernel, at: number, size: number): Float32Array => kernel.memory.f32.subarray(at / 4, at / 4 + size);

/** A network's weights as training changes them: Adam (Kingma and Ba 2015), lazily for the rows of tables. */
export class Parameters {
  readonly all: readonly Weights[];
  private readonly byName: ReadonlyMap<string, Weights>;
  private readonly kernel: Kernel;
  private steps = 0;

  constructor(kernel: Kernel, parameters: readonly Parameter[]) {
    this.kernel = kernel;
    const zeros = (size: number): number => {
      const at = kernel.memory.alloc(4 * size);
      view(kernel, at, size).fill(0);
      return at;
    };
    this.all = parameters.map((parameter) => {
      const size = parameter.rows * parameter.columns;
      return { ...parameter, size, values: zeros(size), gradient: zeros(size), mean: zeros(size), square: zeros(size) };
    });
    this.byName = new Map(this.all.map((weights) => [weights.name, weights]));
  }

  /** Throws an error where there are none of that name. */
  get(name: string): Weights {
    const weights = this.byName.get(name);
    if (!weights) throw new Error(`The network has no weights named ${name}.`);
    return weights;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  /** The numbers themselves; only good until the kernel allocates again. */
  numbers(name: string): Float32Array {
    const { values, size } = this.get(name);
    return view(this.kernel, values, size);
  }

  /** Sets all weights to what learning begins with. */
  begin(random: () => number): void {
    for (const { name, kind, rows } of this.all) {
      if (kind === 'table') this.spread(name, 0.3, random);
      else if (kind === 'matrix') this.spread(name, 1 / Math.sqrt(rows), random);
      else if (name.endsWith('gain')) this.numbers(name).fill(1);
    }
  }

  /** Sets weights to normally distributed numbers of a standard deviation. */
  spread(name: string, deviation: number, random: () => number): void {
    const numbers = this.numbers(name);
    for (let i = 0; i < numbers.length; i++) {
      // The sum of twelve even random numbers is normal enough, and needs no logarithm.
      let sum = -6;
      for (let k = 0; k < 12; k++) sum += random();
      numbers[i] = sum * deviation;
    }
  }

  /** One step of Adam, with gradients cut to a norm of `longest`; they are zero after it. */
  step(rate: number, longest: number, touched: Touched): void {
    this.steps++;
    const norm = Math.sqrt(this.sum(touched, ({ gradient }, at, size) => this.kernel.sumOfSquares(size, gradient + at)));
    const scale = norm > longest ? longest / norm : 1;
    const rest1 = 1 - beta1 ** this.steps;
    const rest2 = 1 - beta2 ** this.steps;
    this.sum(touched, ({ values, gradient, mean, square }, at, size) => {
      this.kernel.adam(size, values + at, gradient + at, mean + at, square + at, rate, beta1, beta2, 1e-8, scale, rest1, rest2);
      view(this.kernel, gradient + at, size).fill(0);
      return 0;
    });
  }

  /** All that `restore` needs to go on from here. */
  state(): Uint8Array {
    const parts = this.all.flatMap(({ values, mean, square, size }) => [values, mean, square].map((at) => view(this.kernel, at, size)));
    const numbers = new Float32Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
    numbers[0] = this.steps;
    let at = 1;
    for (const part of parts) {
      numbers.set(part, at);
      at += part.length;
    }
    return new Uint8Array(numbers.buffer);
  }

  /** Takes up the `state` of parameters of the same shape. Throws an error where it is of another. */
  restore(state: Uint8Array): void {
    const size = 1 + 3 * this.all.reduce((sum, { size }) => sum + size, 0);
    if (state.length !== 4 * size) throw new Error('The state is of a network of another shape, or cut short.');
    // A copy, for it may lie anywhere in its buffer.
    const numbers = new Float32Array(new Uint8Array(state).buffer);
    this.steps = numbers[0] ?? 0;
    let at = 1;
    for (const { values, mean, square, size } of this.all) {
      for (const part of [values, mean, square]) {
        view(this.kernel, part, size).set(numbers.subarray(at, at + size));
        at += size;
      }
    }
  }

  /** What `of` gives for every stretch of weights that a batch has used: all of a matrix, of a table the rows touched; in bytes and numbers. */
  private sum(touched: Touched, of: (weights: Weights, at: number, size: number) => number): number {
    let sum = 0;
    for (const weights of this.all) {
      const rows = touched.get(weights.name);
      if (!rows) sum += of(weights, 0, weights.size);
      else for (const row of rows) sum += of(weights, 4 * row * weights.columns, weights.columns);
    }
    return sum;
  }
}

const beta1 = 0.9;
const beta2 = 0.98;
