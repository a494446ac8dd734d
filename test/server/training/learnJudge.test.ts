import { describe, expect, it } from 'vitest';
import { judgeSchema, oddsBy, reasonsOf } from '../../../server/sourcing/judge.ts';
import { inParts } from '../../../server/sourcing/placedFeatures.ts';
import { learnJudge, learnMean } from '../../../server/training/learnJudge.ts';

const recipe = { rounds: 20, depth: 2, pace: 0.3, restraint: 1, leastWeight: 1, sample: 1, leastSeen: 2, seed: 1 };

/** Right where exactly one of two features is there; a third says nothing and a fourth is too rare. */
const examples = Array.from({ length: 80 }, (_, i) => {
  const [a, b] = [i % 2, (i >> 1) % 2];
  return { features: { a, b, noise: i % 7, rare: i === 3 ? 1 : 0 }, right: a !== b, weight: a + 1 };
});
const judge = learnJudge(examples, recipe);

describe('a judge', () => {
  it.each([
    [{ a: 1 }, true],
    [{ b: 1 }, true],
    [{ a: 1, b: 1 }, false],
    [{}, false],
    [{ a: 1, unknown: 1 }, true],
  ])('of %o says %s', (features, right) => {
    expect(oddsBy(judge)(inParts(features)) > 0).toBe(right);
  });

  it('has no feature that is rarely seen', () => {
    expect(judge.features).toEqual(['a', 'b', 'noise']);
  });

  it('tells what speaks for an answer', () => {
    expect(reasonsOf(judge, { a: 1 }).map(({ name }) => name)).toContain('a');
  });

  it('is the same each time, and as its file has it', () => {
    expect(learnJudge(examples, recipe)).toEqual(judge);
    expect(judgeSchema.parse(JSON.parse(JSON.stringify(judge)))).toEqual(judge);
  });

  it('is the mean of judges that saw other parts of the examples', () => {
    const seen = { ...recipe, sample: 0.5 };
    const judges = [1, 2, 3].map((seed) => learnJudge(examples, { ...seen, seed }));
    const mean = learnMean(examples, seen, judges.length);
    for (const features of [{ a: 1 }, { b: 1 }, { noise: 5 }, {}]) {
      const odds = judges.map((one) => oddsBy(one)(inParts(features)));
      expect(oddsBy(mean)(inParts(features))).toBeCloseTo(odds.reduce((sum, one) => sum + one, 0) / odds.length, 3);
    }
    expect(learnMean(examples, recipe, 1)).toEqual(judge);
    expect(() => learnMean(examples, recipe, 0)).toThrow('no judges');
  });

  it('of one answer alone gives that answer', () => {
    const sure = learnJudge(
      examples.map(({ features }) => ({ features, right: true })),
      recipe,
    );
    expect(oddsBy(sure)(inParts({ a: 1, b: 1 }))).toBeGreaterThan(3);
  });
});
