import { describe, expect, it } from 'vitest';
import { learnEpoch, type Pace } from '../../../server/training/epochs.ts';

const pace: Pace = { epochs: 2, words: 4, firstRate: 0.1, lastRate: 0, warmUp: 2, seed: 1 };
const examples = [3, 1, 0, 2, 2, 4];

/** The batches of an epoch, the rate of each and what was told of it. */
function run(epoch: number, of: Pace = pace, given: readonly number[] = examples) {
  const steps: { readonly batch: readonly number[]; readonly rate: number; readonly random: number }[] = [];
  const told = [
    ...learnEpoch(
      {
        examples: given,
        wordsOf: (words) => words,
        learn: (batch, rate, random) => {
          steps.push({ batch, rate, random: random() });
          return { cost: batch.reduce((sum, words) => sum + 2 * words, 0) };
        },
      },
      of,
      epoch,
    ),
  ];
  return { steps, told };
}

describe('an epoch', () => {
  const { steps, told } = run(1);

  it('has each example with a word once', () => {
    expect(steps.flatMap(({ batch }) => batch).sort()).toEqual([1, 2, 2, 3, 4]);
  });

  it('has batches that end as soon as they have enough words', () => {
    for (const { batch } of steps) expect(batch.slice(0, -1).reduce((sum, words) => sum + words, 0)).toBeLessThan(4);
    for (const { batch } of steps.slice(0, -1)) expect(batch.reduce((sum, words) => sum + words, 0)).toBeGreaterThanOrEqual(4);
  });

  it('tells how far it is, to the end, and the mean cost of a word', () => {
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ done: 1, losses: { cost: 2 } });
  });

  it('has an order and chances of its own, the same each time', () => {
    expect(run(1)).toEqual({ steps, told });
    expect(run(0).steps[0]?.random).not.toBe(steps[0]?.random);
    expect(run(1, { ...pace, seed: 2 }).steps[0]?.random).not.toBe(steps[0]?.random);
  });

  it('of no words learns nothing', () => {
    expect(run(0, pace, [])).toEqual({ steps: [], told: [] });
  });
});

it('the rate rises in the first batches of all and then falls to the end', () => {
  const one = { ...pace, words: 1 };
  const rates = [...run(0, one, [1, 1, 1, 1]).steps, ...run(1, one, [1, 1, 1, 1]).steps].map(({ rate }) => rate);
  expect(rates.map((rate) => Math.round(rate * 1e4) / 1e4)).toEqual([0.05, 0.0875, 0.075, 0.0625, 0.05, 0.0375, 0.025, 0.0125]);
});
