import { hashOf, type FeatureTable } from '../language/wordFeatures.ts';
import type { Passage } from './passage.ts';

const paths = 1024;
const distances = 11;

/**
 * Tables for how a word stands to a cue: the way between them in the tree, told in two ways; their distance, with sentences; quotation
 * marks; commas. The rows of each are `pairRows`'.
 */
export const pairTables: readonly FeatureTable['rows'][] = [paths, paths, distances * 3 * 5, 8 * 4 * 3, 4 * 3];

/** For each word of the passage the row of each of `pairTables`, word by word; linear in the words, if trees are not deep. */
export function pairRows(passage: Passage, cue: number): Int32Array {
  const { words, heads } = passage;
  const rows = new Int32Array(words.length * pairTables.length);
  const above = ancestorsOf(passage, cue);
  const [commas, borders] = between(passage, cue);
  const quotation = words[cue]?.quotation ?? -1;
  const sentence = passage.sentences[cue] ?? 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const side = i === cue ? 0 : i < cue ? 1 : 2;
    let at = i;
    let below = -1;
    let steps = 0;
    while (at >= 0 && !above.has(at) && steps < mostSteps) {
      below = at;
      at = heads[at] ?? -1;
      steps++;
    }
    const branch = words[below]?.relation ?? '=';
    const meeting = above.get(at) ?? { up: 'X', way: 'X' };
    const sentencesOff = Math.max(-2, Math.min(2, (passage.sentences[i] ?? 0) - sentence)) + 2;
    const quoted = (word.quotation >= 0 ? 1 : 0) + (quotation >= 0 ? 2 : 0) + (quotation >= 0 && word.quotation === quotation ? 4 : 0);
    const to = i * pairTables.length;
    rows[to] = pathHash(`${meeting.up}|${branch}|${Math.min(steps, 3)}|${side}`);
    rows[to + 1] = pathHash(`${meeting.way}|${branch}|${side}`);
    rows[to + 2] = (distanceOf(Math.abs(i - cue)) * 3 + side) * 5 + sentencesOff;
    rows[to + 3] = (quoted * 4 + Math.min(borders[i] ?? 0, 3)) * 3 + side;
    rows[to + 4] = Math.min(commas[i] ?? 0, 3) * 3 + side;
  }
  return rows;
}

const mostSteps = 60;

const pathHash = (path: string): number => hashOf(path, 0, path.length, 2) & (paths - 1);

/** The cue and all above it in the tree, each with how far up it is and the relations on the way. */
function ancestorsOf({ words, heads }: Passage, cue: number): ReadonlyMap<number, { readonly up: string; readonly way: string }> {
  const above = new Map<number, { readonly up: string; readonly way: string }>();
  const relation = words[cue]?.relation ?? '';
  const way: string[] = [];
  for (let at = cue, up = 0; at >= 0 && up < mostSteps; at = heads[at] ?? -1, up++) {
    above.set(at, { up: up === 0 ? '0' : `${Math.min(up, 4)}${relation}`, way: `${way.slice(0, 3).join('>')}${up > 3 ? '+' : ''}` });
    if (way.length < 3) way.push(words[at]?.relation ?? '');
  }
  return above;
}

/** Between the cue and each word: how many commas, and how many beginnings and ends of quotations. */
function between({ words }: Passage, cue: number): readonly [commas: Int32Array, borders: Int32Array] {
  const commas = new Int32Array(words.length);
  const borders = new Int32Array(words.length);
  for (const step of [1, -1]) {
    let passed = 0;
    let crossed = 0;
    for (let i = cue + step; i >= 0 && i < words.length; i += step) {
      commas[i] = passed;
      if (words[i]?.quotation !== words[i - step]?.quotation) crossed++;
      borders[i] = crossed;
      if (words[i]?.lower === ',') passed++;
    }
  }
  return [commas, borders];
}

/** A distance in words as one of `distances` numbers. */
function distanceOf(words: number): number {
  const from = [5, 7, 10, 15, 23, 41].findLastIndex((least) => words >= least);
  return from < 0 ? words : 5 + from;
}
