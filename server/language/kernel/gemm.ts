// Matrix products in float32. Two rows of C by 16 columns are held in registers: 8 accumulators, 4 of the panel, 2 of A and a product are the
// 15 that V8 has. (It gathers the loads of a loop's body at its beginning, so unrolling the loop makes it spill.)
import { bytes, panelRow, panelWidth, zeros } from './panels';

/** Two rows of C, for the columns behind the last whole panel. */
const edge = memory.data(2 * panelRow, 16);

/** B[k×n], its elements `row` and `column` floats apart, as panels; the last one is padded with zeros. */
export function pack(n: i32, k: i32, b: usize, row: i32, column: i32, packed: usize): void {
  const rowBytes = (<usize>row) << 2;
  const columnBytes = (<usize>column) << 2;
  for (let j = 0; j < n; j += panelWidth) {
    const width = min(n - j, panelWidth);
    let from = b;
    for (let p = 0; p < k; p++) {
      if (column == 1 && width == panelWidth) {
        v128.store(packed, v128.load(from));
        v128.store(packed, v128.load(from, 16), 16);
        v128.store(packed, v128.load(from, 32), 32);
        v128.store(packed, v128.load(from, 48), 48);
      } else {
        let element = from;
        for (let i = 0; i < width; i++) {
          store<f32>(packed + ((<usize>i) << 2), load<f32>(element));
          element += columnBytes;
        }
        for (let i = width; i < panelWidth; i++) store<f32>(packed + ((<usize>i) << 2), 0);
      }
      from += rowBytes;
      packed += panelRow;
    }
    b += columnBytes << 4;
  }
}

/** C = A·B + bias */
export function gemm(m: i32, n: i32, k: i32, a: usize, b: usize, bias: usize, c: usize, aRow: i32, cRow: i32): void {
  product(m, n, k, a, bytes(aRow || k), 4, b, bias || zeros, bias ? <usize>panelRow : 0, 0, c, bytes(cRow || n));
}

/** C += A·B */
export function gemmAdd(m: i32, n: i32, k: i32, a: usize, b: usize, c: usize, aRow: i32, cRow: i32): void {
  const row = bytes(cRow || n);
  product(m, n, k, a, bytes(aRow || k), 4, b, c, panelRow, row, c, row);
}

/** C += Aᵀ·B, with A[k×m] */
export function gemmTransposedAdd(m: i32, n: i32, k: i32, a: usize, b: usize, c: usize, aRow: i32, cRow: i32): void {
  const row = bytes(cRow || n);
  product(m, n, k, a, 4, bytes(aRow || m), b, c, panelRow, row, c, row);
}

/**
 * C = start + A·B. From row to row of A are `aRow` bytes, from column to column `aStep`; from panel to panel of `start` are `startStep`
 * bytes, from row to row `startRow`.
 */
function product(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  start: usize,
  startStep: usize,
  startRow: usize,
  c: usize,
  cRow: usize,
): void {
  let j = n;
  for (; j >= panelWidth; j -= panelWidth) {
    panel(m, k, a, aRow, aStep, b, start, startRow, c, cRow);
    b += <usize>k * panelRow;
    start += startStep;
    c += panelRow;
  }
  const width = bytes(j);
  if (!width) return;
  while (m > 0) {
    const rows = min(m, 2);
    for (let i = 0; i < rows; i++) memory.copy(edge + <usize>i * panelRow, start + <usize>i * startRow, width);
    panel(rows, k, a, aRow, aStep, b, edge, panelRow, edge, panelRow);
    for (let i = 0; i < rows; i++) memory.copy(c + <usize>i * cRow, edge + <usize>i * panelRow, width);
    a += aRow << 1;
    start += startRow << 1;
    c += cRow << 1;
    m -= 2;
  }
}

/** 16 columns of C. */
function panel(m: i32, k: i32, a: usize, aRow: usize, aStep: usize, b: usize, start: usize, startRow: usize, c: usize, cRow: usize): void {
  const end = b + <usize>k * panelRow;
  for (; m >= 2; m -= 2) {
    let x0 = v128.load(start),
      x1 = v128.load(start, 16),
      x2 = v128.load(start, 32),
      x3 = v128.load(start, 48);
    start += startRow;
    let y0 = v128.load(start),
      y1 = v128.load(start, 16),
      y2 = v128.load(start, 32),
      y3 = v128.load(start, 48);
    start += startRow;
    let p = a;
    let q = a + aRow;
    for (let r = b; r != end; r += panelRow) {
      const b0 = v128.load(r),
        b1 = v128.load(r, 16),
        b2 = v128.load(r, 32),
        b3 = v128.load(r, 48);
      const s = v128.load32_splat(p);
      x0 = f32x4.add(x0, f32x4.mul(s, b0));
      x1 = f32x4.add(x1, f32x4.mul(s, b1));
      x2 = f32x4.add(x2, f32x4.mul(s, b2));
      x3 = f32x4.add(x3, f32x4.mul(s, b3));
      const t = v128.load32_splat(q);
      y0 = f32x4.add(y0, f32x4.mul(t, b0));
      y1 = f32x4.add(y1, f32x4.mul(t, b1));
      y2 = f32x4.add(y2, f32x4.mul(t, b2));
      y3 = f32x4.add(y3, f32x4.mul(t, b3));
      p += aStep;
      q += aStep;
    }
    v128.store(c, x0);
    v128.store(c, x1, 16);
    v128.store(c, x2, 32);
    v128.store(c, x3, 48);
    c += cRow;
    v128.store(c, y0);
    v128.store(c, y1, 16);
    v128.store(c, y2, 32);
    v128.store(c, y3, 48);
    c += cRow;
    a += aRow << 1;
  }
  if (m < 1) return;
  let x0 = v128.load(start),
    x1 = v128.load(start, 16),
    x2 = v128.load(start, 32),
    x3 = v128.load(start, 48);
  for (let r = b; r != end; r += panelRow) {
    const s = v128.load32_splat(a);
    x0 = f32x4.add(x0, f32x4.mul(s, v128.load(r)));
    x1 = f32x4.add(x1, f32x4.mul(s, v128.load(r, 16)));
    x2 = f32x4.add(x2, f32x4.mul(s, v128.load(r, 32)));
    x3 = f32x4.add(x3, f32x4.mul(s, v128.load(r, 48)));
    a += aStep;
  }
  v128.store(c, x0);
  v128.store(c, x1, 16);
  v128.store(c, x2, 32);
  v128.store(c, x3, 48);
}
