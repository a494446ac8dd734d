// The gated linear recurrence of a bidirectional SRU layer over a sequence, with its highway. The width is a multiple of 8: the first half
// of the channels runs forward, the second half backward.
import { gate, gateSlope } from './lanes';

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

/**
 * The way back: from the gradient of h, with u, c and base as `sru` left them, to that of u before its gates (it takes the place of u) and,
 * by the highway alone, that of base. `c` is used up; `baseBack` may be `back`.
 */
export function sruBack(length: i32, width: i32, u: usize, base: usize, c: usize, back: usize, baseBack: usize): void {
  const half = (<usize>width) << 1;
  const row = <usize>(length - 1) * ((<usize>width) << 2);
  directionBack(length, width, -1, u + row * 3, base + row, c + row, back + row, baseBack + row);
  directionBack(length, width, 1, u + half, base + half, c + half, back + half, baseBack + half);
}

/** `step` is the number of rows from one to that which was read before it. */
function directionBack(length: i32, width: i32, step: i32, u: usize, base: usize, c: usize, back: usize, baseBack: usize): void {
  const row = (<usize>width) << 2;
  const next = <usize>step * row;
  const half = row >> 1;
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  for (let t = length; t > 0; t--) {
    for (let i: usize = 0; i < half; i += 16) {
      const at = u + i;
      const x = v128.load(at);
      const f = v128.load(at + row);
      const r = v128.load(at + row + row);
      const state = v128.load(c + i);
      const before = t > 1 ? v128.load(c + i + next) : zero;
      // Where the row behind has left what it passes on: its own state is needed no more.
      const passed = t < length ? v128.load(c + i - next) : zero;
      const h = v128.load(back + i);
      const stateBack = f32x4.add(f32x4.mul(h, r), passed);
      v128.store(c + i, f32x4.mul(stateBack, f));
      v128.store(at, f32x4.mul(stateBack, f32x4.sub(one, f)));
      v128.store(at + row, f32x4.mul(f32x4.mul(stateBack, f32x4.sub(before, x)), gateSlope(f)));
      v128.store(at + row + row, f32x4.mul(f32x4.mul(h, f32x4.sub(state, v128.load(base + i))), gateSlope(r)));
      v128.store(baseBack + i, f32x4.mul(h, f32x4.sub(one, r)));
    }
    u += next * 3;
    base += next;
    c += next;
    back += next;
    baseBack += next;
  }
}
