import { describe, expect, test } from 'vitest';
import { bestNames, nameTag, nameTagCount, type NamePlace, type TaggedName } from '../../../server/language/nameTags.ts';
import type { NameKind } from '../../../server/language/parsed.ts';

type Favourite = readonly [NameKind, NamePlace] | 'outside';

/** Names where each word has some tags that it likes, the first the most. */
function namesOf(...words: readonly (readonly Favourite[])[]): TaggedName[] {
  const scores = new Float32Array(words.length * nameTagCount);
  words.forEach((favourites, word) => {
    favourites.forEach((favourite, rank) => {
      scores[word * nameTagCount + (favourite === 'outside' ? 0 : nameTag(favourite[0], favourite[1]))] = 5 - rank;
    });
  });
  return bestNames(scores, 0, nameTagCount, words.length);
}

describe('the best names', () => {
  test.each<readonly [string, readonly (readonly Favourite[])[], readonly TaggedName[]]>([
    ['of no words', [], []],
    ['where there are none', [['outside'], ['outside']], []],
    ['of one word', [['outside'], [['place', 'single']]], [{ first: 1, last: 1, kind: 'place' }]],
    ['of several words', [[['person', 'begin']], [['person', 'inside']], [['person', 'end']]], [{ first: 0, last: 2, kind: 'person' }]],
    [
      'side by side',
      [[['group', 'single']], [['person', 'single']]],
      [
        { first: 0, last: 0, kind: 'group' },
        { first: 1, last: 1, kind: 'person' },
      ],
    ],
    [
      'end in one kind',
      [
        [['person', 'begin']],
        [
          ['place', 'end'],
          ['person', 'end'],
        ],
      ],
      [{ first: 0, last: 1, kind: 'person' }],
    ],
    [
      'end before the sentence does',
      [
        ['outside'],
        [
          ['organisation', 'begin'],
          ['organisation', 'single'],
        ],
      ],
      [{ first: 1, last: 1, kind: 'organisation' }],
    ],
    ['do not begin in the middle', [[['person', 'inside'], 'outside'], ['outside']], []],
  ])('%s', (_, words, names) => {
    expect(namesOf(...words)).toEqual(names);
  });
});
