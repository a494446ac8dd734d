import type { Parameter } from './parameter.ts';

export interface Table extends Parameter {
  /** Copies a row to `numbers[at...]`. */
  copyRow(row: number, numbers: Float32Array, at: number): void;
}

/** A matrix in int8, row by row, with the scale of each column. */
export interface Matrix extends Parameter {
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

/** The weights of a file by their names. Asked for what it has not, each of these throws an error. */
export interface ReadWeights {
  table(name: string): Table;
  matrix(name: string): Matrix;
  /** Null where there is no vector of that name. */
  vector(name: string): Float32Array | null;
}

/**
 * The bytes of a model: int32 length of a header in JSON, the header, then the weights in their order: vectors in float32; of tables a float32
 * for each row that scales its int8, then the rows; the same of matrices for each column.
 */
export function packWeights(header: object, parameters: readonly Parameter[], numbersOf: (name: string) => Float32Array): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + head.length + parameters.reduce((sum, parameter) => sum + bytesOf(parameter), 0));
  const file = new DataView(bytes.buffer);
  file.setInt32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const parameter of parameters) {
    const numbers = numbersOf(parameter.name);
    const scales = parameter.kind === 'vector' ? numbers : scalesOf(parameter, numbers);
    scales.forEach((scale, i) => {
      file.setFloat32(at + 4 * i, scale, true);
    });
    if (parameter.kind !== 'vector') {
      const weights = at + 4 * scales.length;
      numbers.forEach((number, i) => {
        const scale = scales[scaleOf(parameter, i)] ?? 0;
        file.setInt8(weights + i, scale === 0 ? 0 : Math.round(number / scale));
      });
    }
    at += bytesOf(parameter);
  }
  return bytes;
}

/** Which scale a number has. */
const scaleOf = ({ kind, columns }: Parameter, i: number): number => (kind === 'table' ? Math.floor(i / columns) : i % columns);

const scalesIn = ({ kind, rows, columns }: Parameter): number => (kind === 'table' ? rows : columns);

const bytesOf = (parameter: Parameter): number =>
  4 * scalesIn(parameter) + (parameter.kind === 'vector' ? 0 : parameter.rows * parameter.columns);

function scalesOf(parameter: Parameter, numbers: Float32Array): Float32Array {
  const most = new Float32Array(scalesIn(parameter));
  numbers.forEach((number, i) => {
    const scale = scaleOf(parameter, i);
    most[scale] = Math.max(most[scale] ?? 0, Math.abs(number));
  });
  return most.map((number) => number / 127);
}

/**
 * Reads what `packWeights` made: `parse` makes of the header what it is, with `Fields`, and `parametersOf` of that which weights follow. Throws
 * an error where the bytes are something else.
 */
export function readWeights<Header>(
  bytes: Uint8Array,
  parse: (fields: Fields) => Header,
  parametersOf: (header: Header) => readonly Parameter[],
): { readonly header: Header; readonly weights: ReadWeights } {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 4 ? -1 : file.getInt32(0, true);
  if (length < 0 || length > bytes.length - 4) damage();
  const header = parse(new Fields(parsed(new TextDecoder().decode(bytes.subarray(4, 4 + length)))));
  const places = new Map<string, { readonly parameter: Parameter; readonly at: number }>();
  let end = 4 + length;
  for (const parameter of parametersOf(header)) {
    places.set(parameter.name, { parameter, at: end });
    end += bytesOf(parameter);
  }
  if (end !== bytes.length) damage();
  const floats = (at: number, count: number): Float32Array =>
    Float32Array.from({ length: count }, (_, i) => file.getFloat32(at + 4 * i, true));
  const matrix = (name: string): Matrix => {
    const { parameter, at } = places.get(name) ?? damage();
    const scales = floats(at, scalesIn(parameter));
    const weights = bytes.byteOffset + at + 4 * scales.length;
    return { ...parameter, scales, numbers: new Int8Array(bytes.buffer, weights, parameter.rows * parameter.columns) };
  };
  const weights: ReadWeights = {
    matrix,
    table: (name) => {
      const { numbers, scales, ...parameter } = matrix(name);
      const { columns } = parameter;
      return {
        ...parameter,
        copyRow: (row, to, at) => {
          const scale = scales[row] ?? 0;
          for (let i = 0; i < columns; i++) to[at + i] = (numbers[row * columns + i] ?? 0) * scale;
        },
      };
    },
    vector: (name) => {
      const place = places.get(name);
      return place ? floats(place.at, place.parameter.columns) : null;
    },
  };
  return { header, weights };
}

/** Throws the error of a file that is not what it should be. */
export function damage(): never {
  throw new Error('The language model is damaged: build or install OnRecord again.');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** No shape has a larger number in it; so that a damaged one doesn't take all memory. */
const largest = 10_000;

/** An object of a header, whose fields are told as what they should be. Each of these throws the error of damage where a field is not that. */
export class Fields {
  private readonly values: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    this.values = typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : damage();
  }

  /** An object in the object. */
  fields(name: string): Fields {
    return new Fields(this.values.get(name));
  }

  /** A whole number from 1 on. */
  size(name: string): number {
    const number = this.values.get(name);
    return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= largest ? number : damage();
  }

  string(name: string): string {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : damage();
  }

  strings(name: string): readonly string[] {
    const value = this.values.get(name);
    return Array.isArray(value) ? value.map(String) : damage();
  }
}
