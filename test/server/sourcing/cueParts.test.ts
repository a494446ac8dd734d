import { describe, expect, it } from 'vitest';
import { pairColumns, roles } from '../../../server/sourcing/attributionShape.ts';
import { cueParts } from '../../../server/sourcing/cueParts.ts';

interface Told {
  /** The likeliest part of each word: "s" of the source, "t" of the content, "-" of neither. */
  readonly words: string;
  readonly cue: number;
  /** First and last word, as the borders tell them. */
  readonly source: readonly [number, number];
  readonly content: readonly [number, number];
}

/** A letter for each of `roles`. */
const parts = '-st';

/** The parts with each word that is of the source as "s" and each of the content as its range's number. */
function found({ words, cue, source, content }: Told): string {
  const { width } = pairColumns;
  const at = 5;
  const scores = new Float32Array(at + words.length * width);
  const put = (word: number, column: number, score: number): void => {
    scores[at + word * width + column] = score;
  };
  for (const [word, part] of words.split('').entries()) put(word, pairColumns.roles + parts.indexOf(part), 3);
  put(source[0], pairColumns.sourceStart, 5);
  put(source[1], pairColumns.sourceEnd, 5);
  put(content[0], pairColumns.contentStart, 5);
  put(content[1], pairColumns.contentEnd, 5);
  const read = cueParts(scores, at, words.length, cue);
  return Array.from(words, (_, word) => word)
    .map((word) => {
      const range = read.content.findIndex(({ from, to }) => from <= word && word < to);
      const isSource = read.source !== null && read.source.from <= word && word < read.source.to;
      return `${isSource ? 's' : ''}${range >= 0 ? range + 1 : ''}` || '-';
    })
    .join('');
}

describe('the parts of a cue', () => {
  it.each([
    ['what is said behind the cue', { words: 'ss-ttt', cue: 2, source: [0, 1], content: [3, 5] }, 'ss-111'],
    ['before it', { words: 'ttt-ss', cue: 3, source: [4, 5], content: [0, 2] }, '111-ss'],
    ['around cue and source', { words: 'ttt-sstt', cue: 3, source: [4, 5], content: [0, 7] }, '111-ss22'],
    ['around them with words that are neither', { words: 'tt--s-tt', cue: 3, source: [4, 4], content: [0, 7] }, '11--s-22'],
    ['no source: it would be the cue itself', { words: '-ttt', cue: 0, source: [0, 0], content: [1, 3] }, '-111'],
    ['no content', { words: 'ss-', cue: 2, source: [0, 1], content: [2, 2] }, 'ss-'],
    ['neither', { words: '-', cue: 0, source: [0, 0], content: [0, 0] }, '-'],
    ['a gap far from the cue is none', { words: 's-tt-tt', cue: 1, source: [0, 0], content: [2, 6] }, 's-11111'],
    ['two asides', { words: 'tsttts-tt', cue: 6, source: [5, 5], content: [0, 8] }, '11111s-22'],
    ['a cue at the edge of what is said', { words: '-ttt', cue: 0, source: [0, 0], content: [0, 3] }, '-111'],
    ['a source at its end', { words: 'ttt-s', cue: 3, source: [4, 4], content: [0, 4] }, '111-s'],
    ['nothing is left of it', { words: 's-', cue: 1, source: [0, 0], content: [0, 1] }, 's-'],
    ['a source that the network would have in the content', { words: 'tttt', cue: 3, source: [1, 1], content: [0, 2] }, '1s2-'],
  ] as const)('%s', (_, told, parts) => {
    expect(found(told)).toBe(parts);
  });

  it('no range ends before it begins', () => {
    const scores = new Float32Array(3 * pairColumns.width);
    // The likeliest beginning is behind the likeliest end.
    scores[2 * pairColumns.width + pairColumns.contentStart] = 4;
    scores[pairColumns.contentStart] = 3;
    scores[pairColumns.width + pairColumns.contentEnd] = 4;
    scores[2 * pairColumns.width + pairColumns.contentEnd] = 2;
    for (const word of [0, 1, 2]) scores[word * pairColumns.width + pairColumns.roles + roles.content] = 1;
    expect(cueParts(scores, 0, 3, 0).content).toEqual([{ from: 1, to: 2 }]);
  });
});
