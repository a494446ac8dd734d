import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestParagraph, piecesOf } from '../../../server/text/pieces.ts';

const wordsOf = (text: string): string[] => piecesOf(text).map(({ start, end }) => text.slice(start, end));

describe('pieces of a text', () => {
  it('are the whole of what could be a paragraph', () => {
    for (const text of ['', 'Rain fell.', 'Rain fell. '.repeat((2 * longestParagraph) / 11)]) expect(wordsOf(text)).toEqual([text]);
  });

  it.each([
    ['sentences', 'Rain fell on the coast. '],
    ['quotations', '“Nobody came.” '],
    ['words', 'rain '],
    ['characters', '👩'],
    ['letters', 'x'],
  ])('end where %s do', (_, unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const pieces = wordsOf(text);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) {
      expect(piece.length % unit.length).toBe(0);
      expect(piece.length).toBeLessThanOrEqual(2 * longestParagraph);
    }
  });

  it('tile any text', () => {
    const unit = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('a ', 'So. ', '.', ' '));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
        const text = units.join('').repeat(Math.ceil(100_000 / units.join('').length));
        expect(wordsOf(text).join('')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
