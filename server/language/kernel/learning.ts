// What a step of training does with gradients.

/** The sum of the squares of x[n], in float64. */
export function sumOfSquares(n: i32, x: usize): f64 {
  let total = f64x2.splat(0);
  for (; n >= 2; n -= 2) {
    const pair = f64x2.promote_low_f32x4(v128.load64_zero(x));
    total = f64x2.add(total, f64x2.mul(pair, pair));
    x += 8;
  }
  const last = n > 0 ? <f64>load<f32>(x) : 0;
  return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1) + last * last;
}

/**
 * A step of Adam (Kingma and Ba 2015) for n weights w, with g·scale as their gradients and m and v as its moments; `rest1` and `rest2` are
 * 1 - beta1ᵗ and 1 - beta2ᵗ at step t.
 */
export function adam(
  n: i32,
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  rate: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  scale: f32,
  rest1: f32,
  rest2: f32,
): void {
  const step = rate / rest1;
  const unbias = <f32>1 / rest2;
  for (; n >= 4; n -= 4) {
    const gradient = f32x4.mul(v128.load(g), f32x4.splat(scale));
    const mean = f32x4.add(f32x4.mul(v128.load(m), f32x4.splat(beta1)), f32x4.mul(gradient, f32x4.splat(1 - beta1)));
    const square = f32x4.add(f32x4.mul(v128.load(v), f32x4.splat(beta2)), f32x4.mul(f32x4.mul(gradient, gradient), f32x4.splat(1 - beta2)));
    const deviation = f32x4.add(f32x4.sqrt(f32x4.mul(square, f32x4.splat(unbias))), f32x4.splat(epsilon));
    v128.store(m, mean);
    v128.store(v, square);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(f32x4.splat(step), mean), deviation)));
    w += 16;
    g += 16;
    m += 16;
    v += 16;
  }
  for (; n > 0; n--) {
    const gradient = load<f32>(g) * scale;
    const mean = load<f32>(m) * beta1 + gradient * (1 - beta1);
    const square = load<f32>(v) * beta2 + gradient * gradient * (1 - beta2);
    store<f32>(m, mean);
    store<f32>(v, square);
    store<f32>(w, load<f32>(w) - (step * mean) / (sqrt<f32>(square * unbias) + epsilon));
    w += 4;
    g += 4;
    m += 4;
    v += 4;
  }
}
