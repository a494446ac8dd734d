import { describe, expect, it } from 'vitest';
import { exponential } from '../../../server/sourcing/exponential.ts';
import type { Word } from '../../../server/sourcing/words.ts';
import { judge, unjudged, worthinessOf, type Judgement } from '../../../server/sourcing/worthiness.ts';
import type { WordWeight } from '../../../server/sourcing/worthinessReader.ts';
import { parsedByHand } from './parsedByHand.ts';

const { sentences } = parsedByHand([
  'It',
  'Mayors/2:nsubj/NOUN failed/0:root/VERB the/4:det/DET worst/5:amod/ADJ towns/2:obj/NOUN ./2:punct/PUNCT',
]);
const words = sentences[1]?.words ?? [];
const weights = (of: (word: Word) => Partial<WordWeight>): WordWeight[] =>
  words.map((word) => ({ counts: 0, checkable: 0, contestable: 0, ...of(word) }));
const all = () => true;
const of = (judgement: Judgement, text = words): string =>
  text
    .filter(({ start, end }) => {
      const first = text[0]?.start ?? 0;
      return judgement.telling !== null && start >= first + judgement.telling.start && end <= first + judgement.telling.end;
    })
    .map(({ shown }) => shown)
    .join(' ');

describe('how contestable some words are', () => {
  it('is what each says, as much as it counts, and more where there are several reasons', () => {
    const plain = weights(({ lower }) => (lower === 'mayors' ? { counts: 30, checkable: 2, contestable: 3 } : {}));
    const { checkable, contestable, reasons } = judge(words, plain, all);
    expect(checkable).toBeCloseTo(2, 4);
    // 0.35 for each reason above one and a half.
    expect(reasons).toHaveLength(2);
    expect(contestable).toBeCloseTo(3 + 0.35 * 0.5, 4);
  });

  it('is the mean where all count the same', () => {
    expect(
      judge(
        words,
        weights(({ upos }) => ({ checkable: upos === 'NOUN' ? 3 : 0 })),
        all,
      ).checkable,
    ).toBeCloseTo(1, 4);
  });

  it('is told by those words alone that are asked for', () => {
    const said = judge(
      words,
      weights(({ lower }) => ({ checkable: lower === 'mayors' ? 60 : 1 })),
      ({ lower }) => lower !== 'mayors',
    );
    expect(said.checkable).toBeCloseTo(1, 4);
  });

  it('is not told of fewer than four words', () => {
    expect(
      judge(
        words,
        weights(() => ({ contestable: 9 })),
        ({ lower }) => lower === 'worst' || lower === 'towns' || lower === '.',
      ),
    ).toBe(unjudged);
    expect(worthinessOf(unjudged, unjudged.contestable)).toBe('no');
  });
});

describe('the reasons', () => {
  it('begin with the word that says the most, which is quoted with what it belongs to', () => {
    const blame = judge(
      words,
      weights(({ lower }) => ({ contestable: lower === 'failed' ? 2 : 1 })),
      all,
    );
    expect([blame.reasons, of(blame)]).toEqual([['blame', 'superlative'], 'failed the worst towns']);
    const worst = judge(
      words,
      weights(({ lower }) => ({ contestable: lower === 'worst' ? 2 : 1 })),
      all,
    );
    expect([worst.reasons, of(worst)]).toEqual([['superlative', 'blame'], 'worst towns']);
  });

  it('are none where no word is a sign', () => {
    const { reasons, telling } = judge(
      words,
      weights(() => ({ contestable: 5 })),
      ({ upos }) => upos !== 'ADJ' && upos !== 'VERB',
    );
    expect([reasons, telling]).toEqual([[], null]);
  });
});

it.each([
  [-0.6, -9, 'must'],
  [-0.7, 0, 'could'],
  [-0.7, -0.1, 'no'],
] as const)('contestable %d and checkable %d: %s', (contestable, checkable, worthiness) => {
  expect(worthinessOf({ ...unjudged, reasons: ['number'], checkable }, contestable)).toBe(worthiness);
});

describe('e to a power', () => {
  it.each([-20, -7.3, -1, -0.01, 0, 0.5, 3, 20])('is near for %d', (power) => {
    expect(Math.abs(exponential(power) / Math.exp(power) - 1)).toBeLessThan(0.06);
  });

  it('goes no further than 20 either way', () => {
    expect([exponential(-Infinity), exponential(400)]).toEqual([exponential(-20), exponential(20)]);
  });
});
