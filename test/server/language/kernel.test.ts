import { describe, expect, it } from 'vitest';
import { packedBytes, packedInt8Bytes } from '../../../server/language/kernel.ts';
import { at, close, get, kernel, numbers, put } from './kernelMemory.ts';

/** start + A·B where A's element (i, p) is a(i, p), B's (p, j) b(p, j) */
function product(m: number, n: number, k: number, element: (i: number, j: number, p: number) => number): number[] {
  return Array.from({ length: m * n }, (_, at) => {
    let sum = 0;
    for (let p = 0; p < k; p++) sum += element(Math.floor(at / n), at % n, p);
    return sum;
  });
}

const sizes = [
  [1, 1, 1],
  [2, 16, 3],
  [3, 17, 5],
  [5, 7, 1],
  [4, 32, 64],
  [7, 50, 33],
  [20, 96, 40],
  [21, 100, 101],
] as const;

describe.each(sizes)('%d × %d, inner %d', (m, n, k) => {
  const a = numbers(m * k, 1);
  const b = numbers(k * n, 2);
  const bias = numbers(n, 3);
  const c = numbers(m * n, 4);
  const ab = product(m, n, k, (i, j, p) => at(a, i * k + p) * at(b, p * n + j));

  const packed = (row: number, column: number, values: readonly number[]) => {
    const place = kernel.memory.alloc(packedBytes(n, k));
    kernel.pack(n, k, put(values), row, column, place);
    return place;
  };

  it('A·B', () => {
    const out = put([...c, 77]);
    kernel.gemm(m, n, k, put(a), packed(n, 1, b), 0, out);
    close(get(out, m * n + 1), [...ab, 77]);
  });

  it('A·B + bias', () => {
    const out = put([...c, 77]);
    kernel.gemm(m, n, k, put(a), packed(n, 1, b), put(bias), out);
    close(get(out, m * n + 1), [...ab.map((sum, i) => sum + at(bias, i % n)), 77]);
  });

  it('A·Bᵀ', () => {
    const transposed = Array.from({ length: n * k }, (_, i) => at(b, (i % k) * n + Math.floor(i / k)));
    const out = put(c);
    kernel.gemm(m, n, k, put(a), packed(1, k, transposed), 0, out);
    close(get(out, m * n), ab);
  });

  it('C + A·B', () => {
    const out = put([...c, 77]);
    kernel.gemmAdd(m, n, k, put(a), packed(n, 1, b), out);
    close(get(out, m * n + 1), [...ab.map((sum, i) => sum + at(c, i)), 77]);
  });

  it('C + Aᵀ·B', () => {
    const transposed = Array.from({ length: m * k }, (_, i) => at(a, (i % m) * k + Math.floor(i / m)));
    const out = put([...c, 77]);
    kernel.gemmTransposedAdd(m, n, k, put(transposed), packed(n, 1, b), out);
    close(get(out, m * n + 1), [...ab.map((sum, i) => sum + at(c, i)), 77]);
  });

  it('A·B + bias, of int8', () => {
    const row = k + 1;
    const x = numbers(m * row, 7);
    const weights = numbers(k * n, 8).map((value) => Math.round(value * 127));
    const columnScales = numbers(n, 9);
    const int8 = kernel.memory.alloc(k * n);
    kernel.memory.i8.set(weights, int8);
    const [packed, q, scales] = [packedInt8Bytes(n, k), 2 * m * (k + (k % 2)), 4 * m].map((size) => kernel.memory.alloc(size));
    if (packed === undefined || q === undefined || scales === undefined) throw new RangeError();
    kernel.packInt8(n, k, int8, n, 1, packed);
    kernel.quantise(m, k, put(x), row, q, scales);
    const [out, biased] = [put([...c, 77]), put(numbers(m * (n + 3), 5))];
    kernel.gemmInt8(m, n, k, q, scales, packed, put(columnScales), 0, out);
    kernel.gemmInt8(m, n, k, q, scales, packed, put(columnScales), put(bias), biased, n + 3);
    const product8 = product(m, n, k, (i, j, p) => at(x, i * row + p) * at(weights, p * n + j) * at(columnScales, j));
    // Half a step of 15 bits for each of k products with up to 127.
    const tolerance = (k * 127) / 2 ** 16;
    close(get(out, m * n + 1), [...product8, 77], tolerance);
    close(
      get(biased, m * (n + 3)),
      numbers(m * (n + 3), 5).map((value, i) => {
        const j = i % (n + 3);
        return j < n ? at(product8, Math.floor(i / (n + 3)) * n + j) + at(bias, j) : value;
      }),
      tolerance,
    );
  });

  it('rows apart: windows over A, columns of a wider C', () => {
    const wide = numbers(m * (n + 3), 5);
    const rows = numbers((m - 1) * 2 + k, 6);
    const out = put(wide);
    kernel.gemm(m, n, k, put(rows), packed(n, 1, b), put(bias), out, 2, n + 3);
    const windows = product(m, n, k, (i, j, p) => at(rows, i * 2 + p) * at(b, p * n + j));
    close(
      get(out, wide.length),
      wide.map((value, i) => {
        const j = i % (n + 3);
        return j < n ? at(windows, Math.floor(i / (n + 3)) * n + j) + at(bias, j) : value;
      }),
    );
  });
});

it.each([0, 1, 3, 4, 5, 8, 9, 31])('arrays of %d numbers', (n) => {
  const x = numbers(n, 1);
  const y = numbers(n, 2);
  const sum = put([...y, 77]);
  kernel.add(n, put(x), sum);
  close(get(sum, n + 1), [...x.map((value, i) => value + at(y, i)), 77]);

  const leaky = put([...x, -77]);
  kernel.leakyRelu(n, 0.1, leaky);
  close(get(leaky, n + 1), [...x.map((value) => (value > 0 ? value : value * 0.1)), -77]);

  const small = x.map((value) => Math.round(value * 127));
  const bytes = kernel.memory.alloc(n);
  kernel.memory.i8.set(small, bytes);
  const large = put([...x, 77]);
  kernel.dequantise(n, 0.5, bytes, large);
  expect(get(large, n + 1)).toEqual([...small.map((value) => value * 0.5), 77]);
});

it.each([1, 3, 4, 6, 8, 13, 64])('the largest of %d in a row', (n) => {
  const row = n + 2;
  const x = numbers(5 * row, n).map((value) => Math.round(value * 5));
  const places = kernel.memory.alloc(5 * 4);
  kernel.argmaxRows(5, n, put(x), row, places);
  const expected = [0, 1, 2, 3, 4].map((i) => {
    const elements = x.slice(i * row, i * row + n);
    return elements.indexOf(Math.max(...elements));
  });
  expect([...kernel.memory.i32.subarray(places / 4, places / 4 + 5)]).toEqual(expected);
});

it.each([4, 12, 128])('layer norm over %d', (n) => {
  const [m, gamma, beta] = [3, numbers(n, 2), numbers(n, 3)];
  const x = numbers(m * n, 1).map((value, i) => value * 3 + (i % 3));
  const [out, stats] = [put(x), put([0, 0, 0, 0, 0, 0])];
  kernel.layerNorm(m, n, put(x), put(gamma), put(beta), out, stats);
  const rows = Array.from({ length: m }, (_, i) => {
    const row = x.slice(i * n, i * n + n);
    const mean = row.reduce((sum, value) => sum + value, 0) / n;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
    return { row, mean, scale: 1 / Math.sqrt(variance + 1e-5) };
  });
  close(
    get(out, m * n),
    rows.flatMap(({ row, mean, scale }) => row.map((value, i) => (value - mean) * scale * at(gamma, i) + at(beta, i))),
  );
  close(
    get(stats, m * 2),
    rows.flatMap(({ mean, scale }) => [mean, scale]),
  );
});

it.each([
  [1, 8],
  [2, 16],
  [9, 24],
])('SRU: %d rows of %d', (length, width) => {
  const gate = (z: number) => 0.5 + (0.25 * z) / Math.sqrt(1 + 0.25 * z * z);
  const u = numbers(length * width * 3, 1).map((value) => value * 3);
  const base = numbers(length * width, 2);
  const gated = u.map((value, i) => (i % (3 * width) < width ? value : gate(value)));
  const c = Array.from({ length: length * width }, () => 0);
  const h = [...c];
  for (let step = 0; step < length; step++) {
    for (let i = 0; i < width; i++) {
      const [t, before] = i < width / 2 ? [step, step - 1] : [length - 1 - step, length - step];
      const [x, f, r] = [0, 1, 2].map((part) => at(gated, (t * 3 + part) * width + i));
      if (x === undefined || f === undefined || r === undefined) throw new RangeError();
      const state = f * (step > 0 ? at(c, before * width + i) : 0) + (1 - f) * x;
      c[t * width + i] = state;
      h[t * width + i] = r * state + (1 - r) * at(base, t * width + i);
    }
  }
  const [uAt, cAt, hAt] = [put(u), put([...c, 77]), put([...h, 77])];
  kernel.sru(length, width, uAt, put(base), cAt, hAt);
  close(get(uAt, u.length), gated);
  close(get(cAt, c.length + 1), [...c, 77]);
  close(get(hAt, h.length + 1), [...h, 77]);
});

describe('memory', () => {
  it('gives places one behind the other, and takes them back', () => {
    const mark = kernel.memory.mark();
    const first = kernel.memory.alloc(5);
    const second = kernel.memory.alloc(1);
    expect([first % 64, second - first]).toEqual([0, 64]);
    kernel.memory.release(mark);
    expect(kernel.memory.alloc(1)).toBe(first);
    kernel.memory.release(mark);
  });

  it('keeps its content when it grows', () => {
    const mark = kernel.memory.mark();
    const place = put([1, 2, 3]);
    const before = kernel.memory.f32;
    put(Array.from({ length: before.length }, () => 9));
    expect(before.length).toBe(0);
    expect(get(place, 3)).toEqual([1, 2, 3]);
    kernel.memory.release(mark);
  });
});

it('sums of int8 products are exact however long', () => {
  for (const k of [512, 4000]) {
    const int8 = kernel.memory.alloc(k);
    kernel.memory.i8.fill(-128, int8, int8 + k);
    const [packed, q, scales] = [kernel.memory.alloc(packedInt8Bytes(1, k)), kernel.memory.alloc(2 * k), kernel.memory.alloc(4)];
    const out = put([0]);
    kernel.packInt8(1, k, int8, 1, 1, packed);
    kernel.quantise(1, k, put(Array.from({ length: k }, () => -1)), 0, q, scales);
    kernel.gemmInt8(1, 1, k, q, scales, packed, put([1]), 0, out);
    close(get(out, 1), [128 * k]);
  }
});

it.each([1, 7, 8, 16])('a row of %d zeros or next to nothing', (k) => {
  const [q, scales] = [kernel.memory.alloc(2 * (k + 1)), kernel.memory.alloc(4)];
  for (const value of [0, 1e-40]) {
    kernel.quantise(1, k, put(Array.from({ length: k }, () => value)), 0, q, scales);
    expect([...kernel.memory.i8.subarray(q, q + 2 * k)]).toEqual(Array.from({ length: 2 * k }, () => 0));
    expect(at(get(scales, 1), 0)).toBeLessThan(1e-40);
  }
});
