// The gated linear recurrence of a bidirectional SRU layer over a sequence, with its highway. The width is a multiple of 8: the first half
// of the channels runs forward, the second half backward.
import { gate } from './lanes';

/**
 * Rows of u[length×3·width] are (x, f, r) before their gates and have gates behind; c and h are [length×width], as is `base`:
 *   f = gate(f), r = gate(r), c = f·c' + (1-f)·x with c' of the row before (0 at the first), h = r·c + (1-r)·base
 */
export function sru(length: i32, width: i32, u: usize, base: usize, c: usize, h: usize): void {
  const half = (<usize>width) << 1;
  const last = length - 1;
  direction(length, width, 1, u, base, c, h);
  const row = <usize>last * ((<usize>width) << 2) + half;
  direction(length, width, -1, u + <usize>last * (<usize>width * 12) + half, base + row, c + row, h + row);
}

/** One half of the channels; `step` is the number of rows from one to the next. */
function direction(length: i32, width: i32, step: i32, u: usize, base: usize, c: usize, h: usize): void {
  const row = (<usize>width) << 2;
  const next = <usize>step * row;
  const half = row >> 1;
  const one = f32x4.splat(1);
  for (let t = 0; t < length; t++) {
    for (let i: usize = 0; i < half; i += 16) {
      const at = u + i;
      const x = v128.load(at);
      const f = gate(v128.load(at + row));
      const r = gate(v128.load(at + row + row));
      const before = t ? v128.load(c + i - next) : f32x4.splat(0);
      const state = f32x4.add(f32x4.mul(f, before), f32x4.mul(f32x4.sub(one, f), x));
      v128.store(at + row, f);
      v128.store(at + row + row, r);
      v128.store(c + i, state);
      v128.store(h + i, f32x4.add(f32x4.mul(r, state), f32x4.mul(f32x4.sub(one, r), v128.load(base + i))));
    }
    u += next * 3;
    base += next;
    c += next;
    h += next;
  }
}
