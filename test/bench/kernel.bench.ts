import { bench, describe } from 'vitest';
import { createKernel, packedBytes, packedInt8Bytes } from '../../server/language/kernel.ts';

/** How fast matrices are multiplied: an iteration is about 100 million multiplications and additions, so `hz` / 10 is GMAC/s. */
const kernel = createKernel();

const shapes = [
  [60, 384, 128],
  [60, 128, 340],
  [21, 96, 100],
  [1000, 384, 128],
] as const;

/** A place for so many numbers, none of them tiny. */
function place(floats: number): number {
  const start = kernel.memory.alloc(floats * 4);
  kernel.memory.f32.fill(0.5, start / 4, start / 4 + floats);
  return start;
}

for (const [m, n, k] of shapes) {
  const times = Math.round(1e8 / (m * n * k));
  const [a, b, bias, c] = [place(m * k), place(packedBytes(n, k) / 4), place(n), place(m * n)];
  describe(`${m} × ${n}, inner ${k}`, () => {
    bench('A·B + bias', () => {
      for (let i = 0; i < times; i++) kernel.gemm(m, n, k, a, b, bias, c);
    });
    const [weights, q, scales] = [place(packedInt8Bytes(n, k) / 4), place(m * k), place(Math.max(m, n))];
    bench('A·B + bias of int8, with quantising', () => {
      for (let i = 0; i < times; i++) {
        kernel.quantise(m, k, a, 0, q, scales);
        kernel.gemmInt8(m, n, k, q, scales, weights, scales, bias, c);
      }
    });
    bench('C + Aᵀ·B', () => {
      for (let i = 0; i < times; i++) kernel.gemmTransposedAdd(m, n, k, a, b, c);
    });
  });
}
