import { parametersOf, type NetworkShape, type Parameter } from './networkShape.ts';

export interface Table extends Parameter {
  /** Copies a row to `numbers[at...]`. */
  copyRow(row: number, numbers: Float32Array, at: number): void;
}

/** A matrix in int8, row by row, with the scale of each column. */
export interface Matrix extends Parameter {
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

/** What a model file holds. Asked for what it has not, each of these throws an error. */
export interface NetworkModel {
  readonly shape: NetworkShape;
  /** Part-of-speech tags as "UPOS|XPOS". */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  table(name: string): Table;
  matrix(name: string): Matrix;
  /** Null where the matrix of that name has no bias. */
  vector(name: string): Float32Array | null;
}

/**
 * The bytes of a model: int32 length of a header in JSON, the header (shape, tags, relations), then the weights in the order of `parametersOf`:
 * vectors in float32; of tables a float32 for each row that scales its int8, then the rows; the same of matrices for each column.
 */
export function packModel(
  shape: NetworkShape,
  tags: readonly string[],
  relations: readonly string[],
  numbersOf: (name: string) => Float32Array,
): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify({ shape, tags, relations }));
  const parameters = parametersOf(shape);
  const bytes = new Uint8Array(4 + header.length + parameters.reduce((sum, parameter) => sum + bytesOf(parameter), 0));
  const file = new DataView(bytes.buffer);
  file.setInt32(0, header.length, true);
  bytes.set(header, 4);
  let at = 4 + header.length;
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

/** Reads what `packModel` made. Throws an error where the bytes are something else. */
export function readModel(bytes: Uint8Array): NetworkModel {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 4 ? -1 : file.getInt32(0, true);
  if (length < 0 || length > bytes.length - 4) throw new Error(damaged);
  const { shape, tags, relations } = headerOf(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  if (tags.length !== shape.tags || relations.length !== shape.relations || shape.hidden % 8 > 0) throw new Error(damaged);
  const places = new Map<string, { readonly parameter: Parameter; readonly at: number }>();
  let end = 4 + length;
  for (const parameter of parametersOf(shape)) {
    places.set(parameter.name, { parameter, at: end });
    end += bytesOf(parameter);
  }
  if (end !== bytes.length) throw new Error(damaged);
  const floats = (at: number, count: number): Float32Array =>
    Float32Array.from({ length: count }, (_, i) => file.getFloat32(at + 4 * i, true));
  const matrix = (name: string): Matrix => {
    const { parameter, at } = places.get(name) ?? damage();
    const scales = floats(at, scalesIn(parameter));
    const weights = bytes.byteOffset + at + 4 * scales.length;
    return { ...parameter, scales, numbers: new Int8Array(bytes.buffer, weights, parameter.rows * parameter.columns) };
  };
  return {
    shape,
    tags,
    relations,
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
}

const damaged = 'The language model is damaged: build or install OnRecord again.';

const damage = (): never => {
  throw new Error(damaged);
};

const sizes = ['vector', 'hidden', 'layers', 'arc', 'label', 'tags', 'relations'] as const;

function headerOf(json: string): { shape: NetworkShape; tags: readonly string[]; relations: readonly string[] } {
  const header = parsed(json);
  if (typeof header !== 'object' || header === null || !('shape' in header) || !('tags' in header) || !('relations' in header))
    throw new Error(damaged);
  return { shape: shapeOf(header.shape), tags: stringsOf(header.tags), relations: stringsOf(header.relations) };
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

function shapeOf(value: unknown): NetworkShape {
  if (typeof value !== 'object' || value === null) throw new Error(damaged);
  const numbers = new Map<string, unknown>(Object.entries(value));
  const [vector, hidden, layers, arc, label, tags, relations] = sizes.map((name) => {
    const number = numbers.get(name);
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > largest) throw new Error(damaged);
    return number;
  });
  return {
    vector: vector ?? 0,
    hidden: hidden ?? 0,
    layers: layers ?? 0,
    arc: arc ?? 0,
    label: label ?? 0,
    tags: tags ?? 0,
    relations: relations ?? 0,
  };
}

function stringsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(damaged);
  return value.map(String);
}
