// Kernels over flat arrays of any length, and over rows one by one.
import { largest } from './lanes';

/** y += x */
export function add(n: i32, x: usize, y: usize): void {
  for (; n >= 4; n -= 4) {
    v128.store(y, f32x4.add(v128.load(y), v128.load(x)));
    x += 16;
    y += 16;
  }
  for (; n > 0; n--) {
    store<f32>(y, load<f32>(y) + load<f32>(x));
    x += 4;
    y += 4;
  }
}

/** x where it is positive, else x·slope, with a slope from 0 to 1; in place */
export function leakyRelu(n: i32, slope: f32, x: usize): void {
  const slopes = f32x4.splat(slope);
  for (; n >= 4; n -= 4) {
    const v = v128.load(x);
    v128.store(x, f32x4.pmax(v, f32x4.mul(slopes, v)));
    x += 16;
  }
  for (; n > 0; n--) {
    const v = load<f32>(x);
    store<f32>(x, max<f32>(v, slope * v));
    x += 4;
  }
}

/** y = x·scale, x of int8 */
export function dequantise(n: i32, scale: f32, x: usize, y: usize): void {
  const scales = f32x4.splat(scale);
  for (; n >= 8; n -= 8) {
    const words = v128.load8x8_s(x);
    v128.store(y, f32x4.mul(scales, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(words))));
    v128.store(y, f32x4.mul(scales, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(words))), 16);
    x += 8;
    y += 32;
  }
  for (; n > 0; n--) {
    store<f32>(y, scale * <f32>load<i8>(x));
    x += 1;
    y += 4;
  }
}

/** The way back through `leakyRelu`, from what it gave: back·slope where that is not positive; in place. */
export function leakyReluBack(n: i32, slope: f32, y: usize, back: usize): void {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  const slopes = f32x4.splat(slope);
  for (; n >= 4; n -= 4) {
    v128.store(back, f32x4.mul(v128.load(back), v128.bitselect(one, slopes, f32x4.gt(v128.load(y), zero))));
    y += 16;
    back += 16;
  }
  for (; n > 0; n--) {
    store<f32>(back, load<f32>(back) * (load<f32>(y) > 0 ? <f32>1 : slope));
    y += 4;
    back += 4;
  }
}

/** Each row of x[m×n] times `factors`[n], number by number. */
export function multiplyRows(m: i32, n: i32, factors: usize, x: usize): void {
  for (; m > 0; m--) {
    let i = 0;
    for (; i + 4 <= n; i += 4) {
      const at = (<usize>i) << 2;
      v128.store(x + at, f32x4.mul(v128.load(x + at), v128.load(factors + at)));
    }
    for (; i < n; i++) {
      const at = (<usize>i) << 2;
      store<f32>(x + at, load<f32>(x + at) * load<f32>(factors + at));
    }
    x += (<usize>n) << 2;
  }
}

/** y[n] += the rows of x[m×n] */
export function addRows(m: i32, n: i32, x: usize, row: i32, y: usize): void {
  const rowBytes = (<usize>(row || n)) << 2;
  for (; m > 0; m--) {
    add(n, x, y);
    x += rowBytes;
  }
}

/** Of each of m rows the place of its largest element, the first of equals. */
export function argmaxRows(m: i32, n: i32, x: usize, row: i32, places: usize): void {
  const rowBytes = (<usize>(row || n)) << 2;
  for (; m > 0; m--) {
    let best = load<f32>(x);
    let place = 0;
    let i = 0;
    if (n >= 4) {
      let tops = v128.load(x);
      for (i = 4; i + 4 <= n; i += 4) tops = f32x4.pmax(tops, v128.load(x + ((<usize>i) << 2)));
      best = largest(tops);
    }
    for (; i < n; i++) best = max(best, load<f32>(x + ((<usize>i) << 2)));
    while (place < n - 1 && load<f32>(x + ((<usize>place) << 2)) != best) place++;
    store<i32>(places, place);
    x += rowBytes;
    places += 4;
  }
}
