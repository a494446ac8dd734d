/** The sum of the four. */
export function sum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** ½ + ½·y/√(1+y²), y = z/2: a sigmoid in basic arithmetic */
export function gate(z: v128): v128 {
  const half = f32x4.splat(0.5);
  const y = f32x4.mul(half, z);
  const root = f32x4.sqrt(f32x4.add(f32x4.splat(1), f32x4.mul(y, y)));
  return f32x4.add(half, f32x4.mul(half, f32x4.div(y, root)));
}

/** The slope of `gate` where it gives g: ¼·(1 - s²)^(3/2), s = 2g - 1 */
export function gateSlope(g: v128): v128 {
  const one = f32x4.splat(1);
  const s = f32x4.sub(f32x4.add(g, g), one);
  const rest = f32x4.pmax(f32x4.splat(0), f32x4.sub(one, f32x4.mul(s, s)));
  return f32x4.mul(f32x4.splat(0.25), f32x4.mul(rest, f32x4.sqrt(rest)));
}

/** The largest of the four. */
export function largest(v: v128): f32 {
  return max(max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)), max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)));
}
