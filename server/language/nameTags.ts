import type { NameKind } from './parsed.ts';

export const nameKinds: readonly NameKind[] = ['person', 'organisation', 'place', 'group', 'other'];

/** A word's place in a name: outside, begin, inside, end, single (BIOES; Ratinov and Roth 2009). Tag 0 is outside, then four for each kind. */
export const nameTagCount = 1 + 4 * nameKinds.length;

const places = ['begin', 'inside', 'end', 'single'] as const;
export type NamePlace = (typeof places)[number];

export const nameTag = (kind: NameKind, place: NamePlace): number => 1 + 4 * nameKinds.indexOf(kind) + places.indexOf(place);

/** A name over the words `first` to `last` of a sentence, both included. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/**
 * The names of a sentence: of all sequences of tags in which every name begins and ends the one with the highest sum of scores (Viterbi).
 * `scores[at + word * stride + tag]` for `size` words.
 */
export function bestNames(scores: Float32Array, at: number, stride: number, size: number): TaggedName[] {
  if (size === 0) return [];
  const score = (word: number, tag: number): number => scores[at + word * stride + tag] ?? 0;
  // Per word and tag the best sum so far, and the tag before it.
  const sums = new Float64Array(size * nameTagCount);
  const before = new Int8Array(size * nameTagCount);
  for (let word = 0; word < size; word++) {
    const row = word * nameTagCount;
    const previous = row - nameTagCount;
    const sum = (tag: number): number => (word === 0 ? -Infinity : (sums[previous + tag] ?? 0));
    // Between names: after an outside word, an end or a single.
    let free = 0;
    let freeSum = word === 0 ? 0 : sum(0);
    for (let tag = 1; tag < nameTagCount; tag += 4) {
      for (const closed of [tag + 2, tag + 3]) {
        if (sum(closed) > freeSum) {
          free = closed;
          freeSum = sum(closed);
        }
      }
    }
    const set = (tag: number, from: number, best: number): void => {
      sums[row + tag] = best + score(word, tag);
      before[row + tag] = from;
    };
    set(0, free, freeSum);
    for (let tag = 1; tag < nameTagCount; tag += 4) {
      const open = sum(tag + 1) > sum(tag) ? tag + 1 : tag;
      set(tag, free, freeSum);
      set(tag + 1, open, sum(open));
      set(tag + 2, open, sum(open));
      set(tag + 3, free, freeSum);
    }
  }
  return namesOf(traced(sums, before, size));
}

/** The tags of the best sequence that ends outside or behind a name. */
function traced(sums: Float64Array, before: Int8Array, size: number): Int8Array {
  const tags = new Int8Array(size);
  const row = (size - 1) * nameTagCount;
  let tag = 0;
  for (let last = 0; last < nameTagCount; last++) {
    if ((last === 0 || (last - 1) % 4 >= 2) && (sums[row + last] ?? 0) > (sums[row + tag] ?? 0)) tag = last;
  }
  for (let word = size - 1; word >= 0; word--) {
    tags[word] = tag;
    tag = before[word * nameTagCount + tag] ?? 0;
  }
  return tags;
}

function namesOf(tags: Int8Array): TaggedName[] {
  const names: TaggedName[] = [];
  let first = 0;
  tags.forEach((tag, word) => {
    if (tag === 0) return;
    const place = places[(tag - 1) % 4];
    if (place === 'begin' || place === 'single') first = word;
    const kind = nameKinds[Math.floor((tag - 1) / 4)];
    if (kind && (place === 'end' || place === 'single')) names.push({ first, last: word, kind });
  });
  return names;
}
