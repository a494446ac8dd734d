import { type Arena, createArena } from './arena.ts';
import bytes from './kernel/index.ts?wasm';

/**
 * The arithmetic of the language engine, in WebAssembly: the same input gives the same bits on every machine.
 *
 * Matrices are float32, row by row, in `memory`; every pointer is an offset into it in BYTES, every size and stride a number of elements. A
 * stride that is left out (or 0) is that of a dense matrix. Pointers need no alignment, though 64 bytes (`memory.alloc`) are best. Nothing is
 * checked: a wrong pointer or size reads or writes another's memory, or traps.
 */
export interface Kernel extends Arithmetic {
  readonly memory: Arena;
}

interface Arithmetic {
  /**
   * Packs the right-hand matrix B[k×n] of a product, its element (p, j) at b + 4·(p·row + j·column): (n, 1) for a dense B, (1, k) for the
   * transpose of a dense matrix [n×k]. `packed` takes `packedBytes(n, k)`.
   */
  pack(n: number, k: number, b: number, row: number, column: number, packed: number): void;
  /** C[m×n] = A[m×k]·B + bias[n] (0: none), B packed. A stride of A less than k makes windows over its rows. C is not A. */
  gemm(m: number, n: number, k: number, a: number, b: number, bias: number, c: number, aRow?: number, cRow?: number): void;
  /** C[m×n] += A[m×k]·B, B packed */
  gemmAdd(m: number, n: number, k: number, a: number, b: number, c: number, aRow?: number, cRow?: number): void;
  /** C[m×n] += Aᵀ·B with A[k×m], B packed */
  gemmTransposedAdd(m: number, n: number, k: number, a: number, b: number, c: number, aRow?: number, cRow?: number): void;

  /**
   * The same in int8, for reading: 1.8 times as fast. B[k×n] is of int8, its element (p, j) at b + p·row + j·column; `packed` takes
   * `packedInt8Bytes(n, k)`.
   */
  packInt8(n: number, k: number, b: number, row: number, column: number, packed: number): void;
  /**
   * Rows of x[m×k], `row` floats apart, as int16 (15 bits and sign up to k = 512, fewer beyond), each with a scale of its own: q takes
   * 2·m·(k + k % 2) bytes, scales[m] floats.
   */
  quantise(m: number, k: number, x: number, row: number, q: number, scales: number): void;
  /** C[m×n] = (A·B)·rowScales[m]·columnScales[n] + bias[n] (0: none), with A and rowScales from `quantise`, B packed; exact but for the scales. */
  gemmInt8(
    m: number,
    n: number,
    k: number,
    a: number,
    rowScales: number,
    b: number,
    columnScales: number,
    bias: number,
    c: number,
    cRow?: number,
  ): void;

  /** y[n] += x[n] */
  add(n: number, x: number, y: number): void;
  /** y[n] += the rows of x[m×n], one by one */
  addRows(m: number, n: number, x: number, row: number, y: number): void;
  /** Each row of x[m×n] times factors[n], number by number, in place */
  multiplyRows(m: number, n: number, factors: number, x: number): void;
  /** x[n] in place: itself where positive, else x·slope, with a slope from 0 to 1 */
  leakyRelu(n: number, slope: number, x: number): void;
  /** The gradient `back`[n] of y in place becomes that of x, y being what `leakyRelu` made of it. */
  leakyReluBack(n: number, slope: number, y: number, back: number): void;
  /** y[n] = x[n]·scale, x of int8 */
  dequantise(n: number, scale: number, x: number, y: number): void;
  /** places[m] (int32): where the largest of each row of x[m×n] is, the first of equals */
  argmaxRows(m: number, n: number, x: number, row: number, places: number): void;
  /**
   * y[m×n] = exp(x) / the sum of the row's, y may be x. The exponential is right to six digits, and 0 where x is 87 below the row's largest.
   */
  softmaxRows(m: number, n: number, x: number, xRow: number, y: number, yRow: number): void;

  /**
   * y[m×n] = (x - mean) / sqrt(variance + 1e-5) · gamma + beta, row by row; n is a multiple of 4; y may be x. `stats` (or 0) takes the mean
   * and 1/sqrt of each row, [m×2].
   */
  layerNorm(m: number, n: number, x: number, gamma: number, beta: number, y: number, stats: number): void;
  /** From `back`, the gradient of y, to that of x (which may take its place); those of gamma and beta are added to. x is what went in. */
  layerNormBack(
    m: number,
    n: number,
    x: number,
    gamma: number,
    stats: number,
    back: number,
    xBack: number,
    gammaBack: number,
    betaBack: number,
  ): void;

  /**
   * The recurrence of a bidirectional SRU layer over one sequence: the first half of the channels runs forward, the second backward. `width`
   * is a multiple of 8. u[length×3·width] has rows (x, f, r), f and r before their gate(z) = ½ + ½·y/√(1+y²), y = z/2, and has them
   * behind it after the call. c and h are [length×width], as is `base`, the layer's input:
   * c = f·c' + (1-f)·x with c' of the row before, 0 at first; h = r·c + (1-r)·base. h may be base.
   */
  sru(length: number, width: number, u: number, base: number, c: number, h: number): void;
  /**
   * From `back`, the gradient of h, to that of u before the gates (in the place of u) and of base, by the highway alone (which may take the
   * place of back). u, base and c are as `sru` left them; c is used up.
   */
  sruBack(length: number, width: number, u: number, base: number, c: number, back: number, baseBack: number): void;

  /** The sum of the squares of x[n], in float64 */
  sumOfSquares(n: number, x: number): number;
  /**
   * A step of Adam for w[n], with g·scale as its gradient and m and v as its moments, 0 before the first step; `rest1` and `rest2` are
   * 1 - beta1ᵗ and 1 - beta2ᵗ at step t = 1, 2, ...
   */
  adam(
    n: number,
    w: number,
    g: number,
    m: number,
    v: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    scale: number,
    rest1: number,
    rest2: number,
  ): void;
}

/** @returns the bytes of a packed B[k×n]: its columns in panels of 16 */
export function packedBytes(n: number, k: number): number {
  return Math.ceil(n / 16) * 64 * k;
}

/** @returns the bytes of a packed B[k×n] of int8 */
export function packedInt8Bytes(n: number, k: number): number {
  return packedBytes(n, Math.ceil(k / 2));
}

/**
 * A kernel with a memory of its own.
 * @throws Error where the engine has no WebAssembly SIMD
 */
export function createKernel(): Kernel {
  if (!WebAssembly.validate(bytes)) throw new Error('OnRecord reads English with WebAssembly SIMD, which this JavaScript engine lacks.');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  if (!isModule(exports)) throw new Error('The numeric kernels export no memory.');
  return { ...exports, memory: createArena(exports.memory, exports.heapBase()) };
}

/** What kernel/index.ts exports. */
interface Module extends Arithmetic {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
}

function isModule(exports: object): exports is Module {
  return 'memory' in exports && exports.memory instanceof WebAssembly.Memory;
}
