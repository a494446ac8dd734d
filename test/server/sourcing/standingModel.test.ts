import { describe, expect, it } from 'vitest';
import {
  formatStandingModel,
  oddsBy,
  parseStandingModel,
  reasonsFor,
  vectorOf,
  type StandingModel,
} from '../../../server/sourcing/standingModel.ts';
import { inParts } from '../../../server/sourcing/placedFeatures.ts';
import { readers } from '../readers.ts';

const leaf = (value: number): StandingModel['forests']['stands'][number] => ({
  feature: [],
  threshold: [],
  low: [],
  high: [],
  leaf: [value],
});
const model: StandingModel = {
  features: ['loud', 'near'],
  forests: { stands: [{ feature: [0], threshold: [0.5], low: [-1], high: [-2], leaf: [-1, 1] }], unseen: [leaf(-30)] },
};

describe('the judge of sentences', () => {
  it('knows features by name: a candidate’s own before the sentence’s', () => {
    expect([...vectorOf(['a', 'b', 'c'], { a: 1, b: 2 }, { b: 3 })]).toEqual([1, 3, 0]);
  });

  it('tells odds against nobody', () => {
    const { candidates, unseen } = oddsBy(model)(inParts({ near: 1 }), [inParts({ loud: 1 }), inParts({ loud: 0 })]);
    expect(candidates.map((odds) => odds.toFixed(2))).toEqual(['2.72', '0.37']);
    expect(unseen).toBeGreaterThan(0);
    expect(unseen).toBeLessThan(1e-8);
  });

  it.each([-20, -3, -0.5, 0, 0.5, 3, 20])('has e to the power of %d by multiplication alone', (power) => {
    const { unseen } = oddsBy({ ...model, forests: { stands: [], unseen: [leaf(power)] } })(inParts({}), []);
    expect(Math.abs(unseen / Math.exp(power) - 1)).toBeLessThan(0.06);
  });

  it('gives its reasons by name', () => {
    expect(reasonsFor(model, 'stands', {}, { loud: 1 })).toEqual(['loud=1.00: 1.00']);
  });

  it('is the same after being written and read', () => {
    expect(parseStandingModel(formatStandingModel(model))).toEqual(model);
  });

  it.each(['', '{}', '[]', '{"features":["a"],"forests":{"stands":[]}}'])('refuses %j', (json) => {
    expect(() => parseStandingModel(json)).toThrow();
  });

  it('ships whole: each tree asks features that there are and ends in leaves', () => {
    const { features, forests } = readers.standing;
    for (const { feature, low, high, leaf: leaves } of [...forests.stands, ...forests.unseen]) {
      expect(feature.every((of) => of < features.length)).toBe(true);
      for (const [node, to] of [...low.entries(), ...high.entries()]) expect(to < 0 ? -1 - to < leaves.length : to > node).toBe(true);
    }
  });
});
