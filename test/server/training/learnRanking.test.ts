import { expect, it } from 'vitest';
import { oddsBy } from '../../../server/sourcing/judge.ts';
import { inParts } from '../../../server/sourcing/placedFeatures.ts';
import { learnRanking } from '../../../server/training/learnRanking.ts';

const recipe = { rounds: 20, depth: 2, pace: 0.3, restraint: 1, leastWeight: 0.1, sample: 1, leastSeen: 1, seed: 1 };

/** Groups in which the case with the most of something is right, however much that is. */
const groups = Array.from({ length: 40 }, (_, group) =>
  [0, 1, 2].map((i) => ({ features: { last: i === 2 ? 1 : 0, size: group }, right: i === 2 })),
);

it('learns which case of a group is right', () => {
  const weigh = oddsBy(learnRanking(groups, recipe));
  expect(weigh(inParts({ last: 1, size: 3 }))).toBeGreaterThan(weigh(inParts({ last: 0, size: 3 })));
});

it('learns the same each time', () => {
  expect(learnRanking(groups, recipe)).toEqual(learnRanking(groups, recipe));
});

it('learns nothing from a group of which nothing is right', () => {
  const wrong = groups.map((group) => group.map((one) => ({ ...one, right: false })));
  const weigh = oddsBy(learnRanking(wrong, recipe));
  expect(weigh(inParts({ last: 1 }))).toBe(weigh(inParts({ last: 0 })));
});
