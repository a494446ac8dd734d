// Layer normalisation of rows: (x - mean) / sqrt(variance + epsilon) · gamma + beta. The width is a multiple of 4.
import { sum } from './lanes';

const epsilon: f32 = 1e-5;

/** y may be x. `stats` (or 0) takes the mean and 1/deviation of each row, for the way back. */
export function layerNorm(m: i32, n: i32, x: usize, gamma: usize, beta: usize, y: usize, stats: usize): void {
  const width = (<usize>n) << 2;
  for (; m > 0; m--) {
    let total = f32x4.splat(0);
    for (let i: usize = 0; i < width; i += 16) total = f32x4.add(total, v128.load(x + i));
    const mean = sum(total) / <f32>n;
    const means = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < width; i += 16) {
      const d = f32x4.sub(v128.load(x + i), means);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const scale = <f32>1 / sqrt<f32>(sum(squares) / <f32>n + epsilon);
    const scales = f32x4.splat(scale);
    for (let i: usize = 0; i < width; i += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(x + i), means), scales);
      v128.store(y + i, f32x4.add(f32x4.mul(normal, v128.load(gamma + i)), v128.load(beta + i)));
    }
    if (stats) {
      store<f32>(stats, mean);
      store<f32>(stats, scale, 4);
      stats += 8;
    }
    x += width;
    y += width;
  }
}

/** The way back, with x, gamma and stats as `layerNorm` left them. `gammaBack` and `betaBack` are added to; xBack may be back. */
export function layerNormBack(
  m: i32,
  n: i32,
  x: usize,
  gamma: usize,
  stats: usize,
  back: usize,
  xBack: usize,
  gammaBack: usize,
  betaBack: usize,
): void {
  const width = (<usize>n) << 2;
  for (; m > 0; m--) {
    const means = v128.load32_splat(stats);
    const scales = v128.load32_splat(stats, 4);
    let total = f32x4.splat(0);
    let along = f32x4.splat(0);
    for (let i: usize = 0; i < width; i += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(x + i), means), scales);
      const y = v128.load(back + i);
      v128.store(betaBack + i, f32x4.add(v128.load(betaBack + i), y));
      v128.store(gammaBack + i, f32x4.add(v128.load(gammaBack + i), f32x4.mul(y, normal)));
      const normalBack = f32x4.mul(y, v128.load(gamma + i));
      total = f32x4.add(total, normalBack);
      along = f32x4.add(along, f32x4.mul(normalBack, normal));
    }
    const totals = f32x4.splat(sum(total) / <f32>n);
    const alongs = f32x4.splat(sum(along) / <f32>n);
    for (let i: usize = 0; i < width; i += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(x + i), means), scales);
      const normalBack = f32x4.mul(v128.load(back + i), v128.load(gamma + i));
      v128.store(xBack + i, f32x4.mul(scales, f32x4.sub(f32x4.sub(normalBack, totals), f32x4.mul(normal, alongs))));
    }
    stats += 8;
    x += width;
    back += width;
    xBack += width;
  }
}
