import { describe, expect, test } from 'vitest';
import { packModel, readModel } from '../../../server/language/networkModel.ts';
import { parametersOf } from '../../../server/language/networkShape.ts';

const shape = { vector: 10, hidden: 8, layers: 1, arc: 4, label: 4, tags: 2, relations: 3 };
const tags = ['NOUN|NN', 'VERB|VBD'];
const relations = ['dep', 'nsubj', 'root'];
const sizes = new Map(parametersOf(shape).map(({ name, rows, columns }) => [name, rows * columns]));

/** Numbers from -1 to 1, other ones for each name. */
const numbersOf = (name: string): Float32Array =>
  Float32Array.from({ length: sizes.get(name) ?? 0 }, (_, i) => (((i + name.length) * 37) % 21) / 10 - 1);

const bytes = packModel(shape, tags, relations, numbersOf);
const model = readModel(bytes);

test('what it chooses from comes back', () => {
  expect({ shape: model.shape, tags: model.tags, relations: model.relations }).toEqual({ shape, tags, relations });
});

describe('numbers come back', () => {
  test('of a vector exactly', () => {
    expect(model.weights.vector('heads.bias')).toEqual(numbersOf('heads.bias'));
  });

  test('of a matrix by the scales of its columns', () => {
    const { numbers, scales, columns } = model.weights.matrix('arc.weights');
    const close = numbersOf('arc.weights').map((number, i) => Math.abs(number - (numbers[i] ?? 0) * (scales[i % columns] ?? 0)));
    expect(Math.max(...close)).toBeLessThan(1 / 250);
  });

  test('of a table row by row', () => {
    const table = model.weights.table('features7');
    const { columns } = table;
    const row = new Float32Array(columns);
    table.copyRow(5, row, 0);
    const close = numbersOf('features7')
      .subarray(5 * columns, 6 * columns)
      .map((number, i) => Math.abs(number - (row[i] ?? 0)));
    expect(Math.max(...close)).toBeLessThan(1 / 250);
  });

  test('wherever the bytes lie in their buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readModel(shifted.subarray(1)).weights.matrix('relation.weights')).toEqual(model.weights.matrix('relation.weights'));
  });
});

test('a column of zeros stays one', () => {
  const zeros = readModel(packModel(shape, tags, relations, (name) => new Float32Array(sizes.get(name) ?? 0)));
  expect(zeros.weights.matrix('arc.weights').numbers.every((number) => number === 0)).toBe(true);
});

test('there is no bias where the network has none, and no table of another name', () => {
  expect(model.weights.vector('label.bias')).toBeNull();
  expect(() => model.weights.table('features99')).toThrow('damaged');
});

/** The file with other words in its header, and everything else as it should be. */
function withHeader(change: (header: string) => string): Uint8Array {
  const length = new DataView(bytes.buffer).getInt32(0, true);
  const header = new TextEncoder().encode(change(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setInt32(0, header.length, true);
  const other = new Uint8Array(4 + header.length + bytes.length - 4 - length);
  other.set(size);
  other.set(header, 4);
  other.set(bytes.subarray(4 + length), 4 + header.length);
  return other;
}

test.each([
  ['nothing', new Uint8Array()],
  ['less', bytes.subarray(0, -1)],
  ['more', Uint8Array.from({ length: bytes.length + 1 }, (_, i) => bytes[i] ?? 0)],
  ['a header longer than the file', Uint8Array.of(255, 255, 255, 127, 1)],
  ['no JSON', withHeader((header) => header.replace('{', '!'))],
  ['no shape', withHeader((header) => header.replace('shape', 'shade'))],
  ['a shape without a number', withHeader((header) => header.replace('hidden', 'hiding'))],
  ['half a layer', withHeader((header) => header.replace('"layers":1', '"layers":0.5'))],
  ['layers without end', withHeader((header) => header.replace('"layers":1', '"layers":1e12'))],
  ['fewer tags than the shape has', withHeader((header) => header.replace('"NOUN|NN",', ''))],
  ['no list of relations', withHeader((header) => header.replace(/\["dep".*\]/, '3'))],
])('%s is refused', (_, other) => {
  expect(() => readModel(other)).toThrow('The language model is damaged');
});
