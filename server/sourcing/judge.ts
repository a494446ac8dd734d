import { z } from 'zod';
import { forestOf, sharesOf, type Tree } from './forest.ts';
import { fillerOf, nothingKnown, type PlacedFeatures } from './placedFeatures.ts';
import type { Features } from './standingFeatures.ts';

/** A trained judge of a question that is answered with yes or no: boosted trees over features with names. */
export interface Judge {
  /** Names of features: the trees call them by their index here. */
  readonly features: readonly string[];
  /** The logarithm of the odds of yes before anything is known. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

const numbers = z.array(z.number());

/** The trees of a model as its file has them. */
export const forestSchema = z.array(z.object({ feature: numbers, threshold: numbers, low: numbers, high: numbers, leaf: numbers }));

/** A judge as its file has it. */
export const judgeSchema = z.object({ features: z.array(z.string()), base: z.number(), trees: forestSchema });

/** The logarithm of the odds of yes. */
export type OddsOf = (given: PlacedFeatures) => number;

/** A judge ready for many cases, of all of which `common` is known: by comparisons and additions alone. */
export function oddsBy({ features, base, trees }: Judge, common: PlacedFeatures = nothingKnown): OddsOf {
  const fill = fillerOf(features);
  const forest = forestOf(trees);
  const shared = new Float64Array(features.length);
  fill(shared, common);
  const vector = new Float64Array(features.length);
  return (given) => {
    vector.set(shared);
    fill(vector, given);
    return base + forest.sumOf(vector);
  };
}

/** What speaks for yes (positive) and for no, the strongest first. */
export function reasonsOf({ features, trees }: Judge, given: Features): { name: string; value: number; weight: number }[] {
  const vector = Float64Array.from(features, (name) => given[name] ?? 0);
  return [...sharesOf(trees, vector)]
    .map(([feature, weight]) => ({ name: features[feature] ?? '', value: vector[feature] ?? 0, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
