// Probabilities of rows of scores, with an exponential of its own: that of JavaScript differs from engine to engine.
import { largest, sum } from './lanes';

/** The last numbers of a row, where they are no whole vector. */
const edge = memory.data(16, 16);

/** y = the exponentials of x, each row summing to 1; rows `xRow` and `yRow` floats apart (0: they are dense); y may be x. */
export function softmaxRows(m: i32, n: i32, x: usize, xRow: i32, y: usize, yRow: i32): void {
  const whole = (<usize>(n & -4)) << 2;
  const rest = (<usize>(n & 3)) << 2;
  for (; m > 0; m--) {
    let tops = f32x4.splat(-Infinity);
    for (let i: usize = 0; i < whole; i += 16) tops = f32x4.pmax(tops, v128.load(x + i));
    if (rest) {
      v128.store(edge, f32x4.splat(-Infinity));
      memory.copy(edge, x + whole, rest);
      tops = f32x4.pmax(tops, v128.load(edge));
    }
    const top = f32x4.splat(largest(tops));
    let total = f32x4.splat(0);
    for (let i: usize = 0; i < whole; i += 16) {
      const e = exp(f32x4.sub(v128.load(x + i), top));
      v128.store(y + i, e);
      total = f32x4.add(total, e);
    }
    if (rest) {
      const e = exp(f32x4.sub(v128.load(edge), top));
      v128.store(edge, e);
      total = f32x4.add(total, e);
    }
    const totals = f32x4.splat(sum(total));
    for (let i: usize = 0; i < whole; i += 16) v128.store(y + i, f32x4.div(v128.load(y + i), totals));
    if (rest) {
      v128.store(edge, f32x4.div(v128.load(edge), totals));
      memory.copy(y + whole, edge, rest);
    }
    x += (<usize>(xRow || n)) << 2;
    y += (<usize>(yRow || n)) << 2;
  }
}

/** e to the power of x, for x of 0 and less; 0 below -87. The polynomial is that of Cephes' expf (Moshier). */
function exp(x: v128): v128 {
  const powers = f32x4.nearest(f32x4.mul(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(1.44269504088896341)));
  // ln 2 in two parts, the first exact in its product with a small whole number.
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(powers, f32x4.splat(0.693359375))), f32x4.mul(powers, f32x4.splat(-2.1219444e-4)));
  let sum = f32x4.splat(1.98756915e-4);
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.3981999507e-3));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(8.3334519073e-3));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(4.1665795894e-2));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1.6666665459e-1));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(5.0000001201e-1));
  sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(r, r)), r), f32x4.splat(1));
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(powers), i32x4.splat(127)), 23);
  return v128.and(f32x4.mul(sum, scale), f32x4.ge(x, f32x4.splat(-87)));
}
