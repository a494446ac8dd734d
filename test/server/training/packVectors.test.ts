import { describe, expect, test } from 'vitest';
import { codebooks, codeCount, wordHash } from '../../../server/language/wordVectors.ts';
import { packVectors, quantiseVectors, type WordVector } from '../../../server/training/packVectors.ts';

const width = 2 * codebooks;
const word = (form: string, first: number): WordVector => [form, Array.from({ length: width }, (_, i) => (i % 2 === 0 ? first : -first))];
const hashes = (...forms: readonly string[]): Int32Array => Int32Array.from(forms, wordHash);

describe('words that are kept', () => {
  test.each([
    ['up to the most', ['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd']],
    ['no words that the tokenizer cuts', ['a', 'well-known', '1990s', 'b'], ['a', 'b']],
    ['a hyphen and digits by themselves', ['-', '7', '10'], ['-', '7']],
  ])('%s', (_, forms, kept) => {
    const packed = quantiseVectors(
      forms.map((form) => word(form, 1)),
      width,
      2,
      4,
    );
    expect(packed.hashes).toEqual(hashes(...kept));
    expect(packed.rows).toHaveLength(Math.min(2, kept.length) * width);
    expect(packed.codes).toHaveLength(Math.max(0, kept.length - 2) * codebooks);
  });
});

test('numbers are scaled to one deviation, whatever they were, and cut where they are far off', () => {
  for (const unit of [0.01, 1, 30]) {
    const { rows, scale } = quantiseVectors([word('a', unit), word('b', -unit)], width, 2, 2);
    for (const number of rows) expect(Math.abs(Math.abs(number * scale) - 0.5)).toBeLessThan(scale);
  }
  const { rows } = quantiseVectors(
    [...Array.from({ length: 99 }, (_, i) => word(`w${'x'.repeat(i)}`, 0.001)), word('far', 100)],
    width,
    100,
    100,
  );
  expect(rows.at(-2)).toBe(127);
});

test('a rough vector has the centre nearest to it in each part', () => {
  const { centres, codes } = quantiseVectors([word('a', 1), word('b', 1), word('c', -1), word('d', 1)], width, 1, 4);
  const part = (vector: number, book: number): readonly number[] => {
    const from = (book * codeCount + (codes[vector * codebooks + book] ?? 0)) * 2;
    return [...centres.subarray(from, from + 2)];
  };
  for (let book = 0; book < codebooks; book++) {
    expect(part(0, book)).toEqual([32, -32]);
    expect(part(1, book)).toEqual([-32, 32]);
    expect(part(2, book)).toEqual([32, -32]);
  }
});

test('the same words give the same bytes', () => {
  const bytes = () =>
    packVectors(
      quantiseVectors(
        Array.from('abcdefgh', (form, i) => word(form, i - 3)),
        width,
        2,
        8,
      ),
    );
  expect(bytes()).toEqual(bytes());
});
