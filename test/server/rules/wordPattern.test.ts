import { describe, expect, it } from 'vitest';
import { wordPattern } from '../../../server/rules/wordPattern.ts';

describe('a pattern of words', () => {
  const pattern = wordPattern("claim* said_so *n't not");
  it.each([
    ['He Claimed it.', 'Claimed'],
    ['They said so.', 'said so'],
    ['It isn’t so.', 'isn’t'],
    ["It isn't so.", "isn't"],
    ['Notes of a reclaimed field, said some.', null],
    ['', null],
  ])('in %j finds %j', (text, found) => {
    expect(pattern.exec(text)?.[0] ?? null).toBe(found);
  });
});
