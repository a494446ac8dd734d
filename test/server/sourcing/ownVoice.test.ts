import { describe, expect, it } from 'vitest';
import { ownVoice, type Voiced } from '../../../server/sourcing/ownVoice.ts';

const of = (more: Partial<Voiced>): Voiced => ({ paragraph: 0, terms: [], claims: true, own: null, sourceId: null, ...more });
const ours = (own: number, more: Partial<Voiced> = {}): Voiced => of({ own, ...more });
const theirs = (sourceId: number, more: Partial<Voiced> = {}): Voiced => of({ sourceId, ...more });
const contestable = (sentences: readonly Voiced[], i: number): number => ownVoice(sentences)[i]?.contestable ?? NaN;

describe('the paper’s own claim in its place', () => {
  it('is there where it claims something itself', () => {
    expect(ownVoice([theirs(1), ours(0), of({ claims: false })]).map((placed) => placed !== null)).toEqual([false, true, false]);
    expect(ownVoice([])).toEqual([]);
  });

  it.each<[string, readonly Voiced[], readonly Voiced[]]>([
    ['among contestable claims', [ours(3), ours(0), ours(3)], [ours(-3), ours(0), ours(-3)]],
    ['where the nearest own claim stands behind somebody’s', [ours(3), theirs(1), ours(0)], [ours(-3), theirs(1), ours(0)]],
    ['in an article that is the paper’s own', [ours(-0.7), ours(0), ours(-0.7)], [theirs(1), ours(0), theirs(2)]],
    ['in a longer one', [ours(-0.7), ours(0), ...Array.from({ length: 20 }, () => ours(-0.7))], [ours(-0.7), ours(0), ours(-0.7)]],
    ['between two sources', [theirs(1), ours(0), theirs(2)], [theirs(1), ours(0), theirs(1)]],
    ['far from the source before', [theirs(1), ours(0), theirs(1, { paragraph: 2 })], [theirs(1), ours(0), theirs(1, { paragraph: 1 })]],
    ['three sentences from it', [theirs(1), of({}), of({}), ours(0), theirs(1)], [theirs(1), of({}), ours(0), of({}), theirs(1)]],
  ])('is more contestable %s', (_, more, less) => {
    const at = (sentences: readonly Voiced[]): number =>
      contestable(
        sentences,
        sentences.findIndex(({ own }) => own === 0),
      );
    expect(at(more)).toBeGreaterThan(at(less));
  });

  it('is moved by no neighbour without end', () => {
    expect(contestable([ours(-Infinity), ours(0)], 1)).toBe(contestable([ours(-3), ours(0)], 1));
    expect(contestable([ours(-Infinity)], 0)).toBe(-Infinity);
  });
});

describe('a claim that is said below', () => {
  const terms = ['bridge', 'crack', 'winter', 'close'];
  const below = (...sentences: readonly Voiced[]) => ownVoice(sentences)[0]?.saidBelow;
  it.each<[string, readonly Voiced[], number | null]>([
    ['by whoever shares half of its terms', [theirs(1, { terms: ['bridge', 'winter', 'ice'] })], 1],
    ['by whoever shares the most', [theirs(1, { terms: ['bridge', 'winter'] }), theirs(2, { terms }), theirs(3, { terms })], 2],
    ['by nobody who shares fewer', [theirs(1, { terms: ['bridge'] })], null],
    ['by nobody where the paper says it', [ours(0, { terms })], null],
    ['by nobody where nothing follows', [], null],
  ])('%s', (_, others, expected) => {
    expect(below(ours(1, { terms }), ...others)).toBe(expected);
  });

  it('has enough terms, and stands at the head of the article', () => {
    expect(below(ours(1, { terms: terms.slice(1) }), theirs(1, { terms }))).toBeNull();
    const late = [theirs(1), theirs(1), theirs(1), ours(1, { terms }), theirs(2, { terms })];
    expect(ownVoice(late)[3]?.saidBelow).toBeNull();
    expect(ownVoice(late.slice(1))[2]?.saidBelow).toBe(3);
  });
});
