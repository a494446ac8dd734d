import { describe, expect, test } from 'vitest';
import type { GoldParagraph, GoldToken } from '../../../server/training/conllu.ts';
import { f1, scoreNames, scoreText, scoreTree, total, type Tallies } from '../../../server/training/scores.ts';

/** "gold/found/right" of each. */
const show = (tallies: Tallies<string>): Record<string, string> =>
  Object.fromEntries([...tallies].map(([key, { gold, found, right }]) => [key, `${gold}/${found}/${right}`]));

/** A word from "start-end TAG lemma head relation". */
function word(notation: string): GoldToken {
  const [span = '', upos = 'X', lemma = '', head = '-1', relation = 'root'] = notation.split(' ');
  const [start = NaN, end = NaN] = span.split('-').map(Number);
  return { start, end, form: '', lemma, upos, xpos: '', feats: '_', head: Number(head), relation, misc: '_' };
}

const paragraph = (...sentences: readonly (readonly string[])[]): GoldParagraph => ({
  text: '',
  sentences: sentences.map((words) => {
    const tokens = words.map(word);
    return { id: '', start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens };
  }),
});

test.each([
  [{ gold: 4, found: 4, right: 4 }, 100],
  [{ gold: 2, found: 6, right: 2 }, 50],
  [{ gold: 3, found: 0, right: 0 }, 0],
  [{ gold: 0, found: 0, right: 0 }, null],
])('F1 of %j', (tally, expected) => {
  expect(f1(tally)).toBe(expected);
});

test('totals', () => {
  const sum = total([
    new Map([
      ['a', { gold: 1, found: 2, right: 1 }],
      ['b', { gold: 1, found: 0, right: 0 }],
    ]),
    new Map([['a', { gold: 3, found: 3, right: 2 }]]),
  ]);
  expect(show(sum)).toEqual({ a: '4/5/3', b: '1/0/0' });
});

describe('a paragraph', () => {
  const gold = paragraph(['0-4 NOUN dog', '5-9 VERB Run', '9-10 PUNCT .'], ['11-14 DET that']);
  const cases: readonly (readonly [
    what: string,
    sentences: readonly string[],
    words: readonly string[],
    scores: Record<string, string>,
  ])[] = [
    [
      'read rightly, case of lemmas aside',
      ['0-10', '11-14'],
      ['0-4 NOUN dog', '5-9 VERB run', '9-10 PUNCT .', '11-14 DET that'],
      { sentences: '2/2/2', words: '4/4/4', upos: '4/4/4', lemma: '4/4/3', alignedUpos: '4/4/4', alignedLemma: '3/3/3' },
    ],
    [
      'a word cut in two, a wrong tag, a wrong lemma; punctuation has no lemma',
      ['0-10', '11-14'],
      ['0-4 VERB dogs', '5-7 VERB ru', '7-9 VERB n', '9-10 PUNCT ?', '11-14 DET that'],
      { sentences: '2/2/2', words: '4/5/3', upos: '4/5/2', lemma: '4/5/1', alignedUpos: '3/3/2', alignedLemma: '2/2/1' },
    ],
    [
      'one sentence too few, its last word lost',
      ['0-14'],
      ['0-4 NOUN dog', '5-9 VERB Run', '9-10 PUNCT .'],
      { sentences: '2/1/0', words: '4/3/3', upos: '4/3/3', lemma: '4/3/3', alignedUpos: '3/3/3', alignedLemma: '2/2/2' },
    ],
  ];
  test.each(cases)('%s', (_what, sentences, words, expected) => {
    const found = { sentences: sentences.map(word), words: words.map(word), names: [] };
    expect(show(scoreText(gold, found))).toEqual(expected);
  });
});

describe('a tree', () => {
  const gold = ['0-1 X a 1 nsubj:pass', '1-2 X b -1 root', '2-3 X c 1 obj'].map(word);
  test.each<readonly [what: string, found: readonly (readonly [head: number, relation: string])[], scores: Record<string, string>]>([
    [
      'subtypes aside',
      [
        [1, 'nsubj'],
        [-1, 'root'],
        [1, 'obj:x'],
      ],
      { UAS: '3/3/3', LAS: '3/3/3', nsubj: '1/1/1', root: '1/1/1', obj: '1/1/1' },
    ],
    [
      'right relations at wrong heads, a wrong relation at the right head',
      [
        [2, 'nsubj'],
        [-1, 'root'],
        [1, 'obl'],
      ],
      { UAS: '3/3/2', LAS: '3/3/1', nsubj: '1/1/0', root: '1/1/1', obj: '1/0/0', obl: '0/1/0' },
    ],
  ])('%s', (_what, found, expected) => {
    expect(
      show(
        scoreTree(
          gold,
          found.map(([head, relation]) => ({ head, relation })),
        ),
      ),
    ).toEqual(expected);
  });

  test('of other words', () => {
    expect(() => scoreTree(gold, [])).toThrow('3 words were given, 0 came back');
  });
});

test('names', () => {
  const gold = [
    { start: 0, end: 8, kind: 'person' },
    { start: 10, end: 14, kind: 'place' },
    { start: 20, end: 24, kind: 'place' },
  ] as const;
  const found = [
    { start: 0, end: 8, kind: 'person' },
    { start: 10, end: 14, kind: 'group' },
    { start: 20, end: 25, kind: 'place' },
  ] as const;
  expect(show(scoreNames(gold, found))).toEqual({ person: '1/1/1', place: '2/1/0', group: '0/1/0' });
});
