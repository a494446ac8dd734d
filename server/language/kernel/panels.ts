// How the right-hand matrix of a product lies in memory: in panels of 16 columns, a panel row by row, 64 bytes a row.

export const panelWidth = 16;
export const panelRow = 64;

/** A row of zeros for what is not there. */
export const zeros = memory.data(panelRow, 16);

export function bytes(floats: i32): usize {
  return (<usize>floats) << 2;
}
