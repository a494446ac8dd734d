import { describe, expect, test } from 'vitest';
import { wordHash, WordVectors } from '../../../server/language/wordVectors.ts';
import { packVectors, quantiseVectors } from '../../../server/training/packVectors.ts';

const width = 10;
/** A vector that is `first` throughout its first part and minus that behind it. */
const vector = (first: number): number[] => Array.from({ length: width }, (_, i) => (i < 5 ? first : -first));
const bytes = packVectors(
  quantiseVectors(
    [
      ['the', vector(1)],
      ["o'brien", vector(-1)],
      ['dog', vector(1)],
      ['cat', vector(-1)],
    ],
    width,
    2,
    4,
  ),
);
const vectors = new WordVectors(bytes);

function numbersOf(reader: WordVectors, form: string): number[] {
  const numbers = new Float32Array(width + 2).fill(9);
  reader.copy(reader.rowOf(form), numbers, 1);
  expect([numbers[0], numbers[width + 1]]).toEqual([9, 9]);
  return [...numbers.subarray(1, width + 1)].map((number) => Math.round(number * 10) / 10);
}

const half = [0.5, 0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5, -0.5];
const minusHalf = half.map((number) => -number);

describe('the vector', () => {
  test.each([
    ['of a word', 'the', half],
    ['of a word in capitals', 'THE', half],
    ['of a word with a curly apostrophe', 'O’Brien', minusHalf],
    ['of a word with a rough vector', 'Dog', half],
    ['of the last word', 'cat', minusHalf],
    ['of an unknown word is nothing', 'bird', half.map(() => 0)],
    ['of a number is nothing', '1998', half.map(() => 0)],
    ['of no word is nothing', '', half.map(() => 0)],
  ])('%s', (_, form, numbers) => {
    expect(numbersOf(vectors, form).map((number) => number + 0)).toEqual(numbers);
  });

  test('of two words with the same hash is that of the more frequent', () => {
    const hash = wordHash('dog');
    const packed = {
      ...quantiseVectors(
        [
          ['a', vector(1)],
          ['b', vector(-1)],
        ],
        width,
        2,
        2,
      ),
      hashes: Int32Array.of(hash, hash),
    };
    expect(numbersOf(new WordVectors(packVectors(packed)), 'dog')).toEqual(half);
  });
});

test('bytes are read wherever they lie in their buffer', () => {
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(numbersOf(new WordVectors(shifted.subarray(3)), 'cat')).toEqual(minusHalf);
});

const damagedAt = (at: number, value: number): Uint8Array => {
  const damaged = bytes.slice();
  new DataView(damaged.buffer).setInt32(at, value, true);
  return damaged;
};

test.each([
  ['nothing', new Uint8Array()],
  ['a header cut short', bytes.subarray(0, 15)],
  ['less', bytes.subarray(0, -1)],
  ['more', Uint8Array.of(...bytes, 0)],
  ['another width', damagedAt(0, 20)],
  ['no width', damagedAt(0, 0)],
  ['more words with a vector of their own than words', damagedAt(4, 5)],
  ['fewer words than none', damagedAt(8, -1)],
])('%s is refused', (_, other) => {
  expect(() => new WordVectors(other)).toThrow('damaged');
});
