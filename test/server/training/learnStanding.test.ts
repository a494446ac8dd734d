import { describe, expect, it } from 'vitest';
import { featureOf, inParts } from '../../../server/sourcing/placedFeatures.ts';
import { oddsBy } from '../../../server/sourcing/standingModel.ts';
import { learnStanding, type StandingExample } from '../../../server/training/learnStanding.ts';
import { randomFrom } from '../../../server/training/random.ts';

const recipe = { rounds: 30, depth: 2, pace: 0.3, restraint: 1, leastWeight: 0.5, sample: 0.8, leastSeen: 3 };

/** Sentences whose loud candidate stands behind them, if any is loud; the label tells its kind alone. */
function examples(): StandingExample[] {
  const random = randomFrom(7);
  return Array.from({ length: 300 }, (): StandingExample => {
    const candidates = Array.from({ length: 2 }, () => ({
      kind: random() < 0.5 ? ('named' as const) : ('anonymous' as const),
      features: inParts({ loud: random() < 0.3 ? 1 : 0, noise: random() }),
    }));
    const loud = candidates.find(({ features }) => featureOf(features, 'loud') === 1);
    return { case: { features: inParts({ length: 10 * random() }), candidates }, label: loud ? (loud.kind === 'named' ? 'N' : 'A') : '0' };
  });
}

describe('learning who stands behind sentences', () => {
  const model = learnStanding(examples(), recipe);

  it('finds which candidate it is, though the label does not tell', () => {
    const { candidates, unseen } = oddsBy(model)(inParts({ length: 5 }), [
      inParts({ loud: 1, noise: 0.5 }),
      inParts({ loud: 0, noise: 0.5 }),
    ]);
    expect(candidates[0]).toBeGreaterThan(3);
    expect(candidates[1]).toBeLessThan(0.3);
    expect(unseen).toBeLessThan(0.3);
  });

  it('gives the same model each time', () => {
    expect(learnStanding(examples(), recipe)).toEqual(model);
  });

  it('learns that somebody stands behind it whom it has not seen', () => {
    const odd = Array.from({ length: 60 }, (_, i): StandingExample => ({
      case: { features: inParts({ odd: i % 2 }), candidates: [] },
      label: i % 2 === 1 ? 'N' : '0',
    }));
    const learnt = learnStanding(odd, recipe);
    expect(oddsBy(learnt)(inParts({ odd: 1 }), []).unseen).toBeGreaterThan(2);
    expect(oddsBy(learnt)(inParts({ odd: 0 }), []).unseen).toBeLessThan(0.5);
  });

  it('looks at no rare feature and at nothing of what claims nothing', () => {
    const rare = { case: { features: inParts({ rare: 1, silent: 1 }), candidates: [] }, label: 'X' } as const;
    const { features } = learnStanding(
      [...examples(), rare, rare, rare, { ...rare, case: { features: inParts({ once: 1 }), candidates: [] }, label: '0' }],
      recipe,
    );
    expect(features).toEqual(['length', 'loud', 'noise']);
  });
});
