/** The sum of the four. */
export function sum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** ½ + ½·z/(1+|z|): a sigmoid in basic arithmetic */
export function gate(z: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, f32x4.div(z, f32x4.add(f32x4.splat(1), f32x4.abs(z)))));
}
