/** Weights, row by row: a table that rows are looked up in, a matrix to multiply with, or a vector, which is one row. */
export interface Parameter {
  readonly name: string;
  readonly kind: 'table' | 'matrix' | 'vector';
  readonly rows: number;
  readonly columns: number;
}

export const table = (name: string, rows: number, columns: number): Parameter => ({ name, kind: 'table', rows, columns });
export const matrix = (name: string, rows: number, columns: number): Parameter => ({ name, kind: 'matrix', rows, columns });
export const vector = (name: string, columns: number): Parameter => ({ name, kind: 'vector', rows: 1, columns });

/** A bidirectional SRU layer with layer norm: its gates, and what the norm multiplies with and adds. The width is a multiple of 8. */
export const layerParameters = (name: string, width: number): Parameter[] => [
  matrix(`${name}.weights`, width, 3 * width),
  vector(`${name}.bias`, 3 * width),
  vector(`${name}.gain`, width),
  vector(`${name}.shift`, width),
];
