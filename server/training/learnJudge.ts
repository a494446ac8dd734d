import type { Tree } from '../sourcing/forest.ts';
import type { Judge } from '../sourcing/judge.ts';
import type { Features } from '../sourcing/standingFeatures.ts';
import { binned, growTree, type Growth } from './growTree.ts';
import { randomFrom } from './random.ts';

/** A case with its answer. */
export interface JudgeExample {
  readonly features: Features;
  readonly right: boolean;
  /** How much it counts; 1 where it is not given. */
  readonly weight?: number;
}

export interface JudgeRecipe extends Growth {
  readonly rounds: number;
  /** The share of examples that a tree sees. */
  readonly sample: number;
  /** The least number of examples in which a feature must be other than 0. */
  readonly leastSeen: number;
  readonly seed: number;
}

/** Features that are other than 0 in at least so many of the cases, by name. */
export function featuresSeen(cases: readonly Features[], least: number): string[] {
  const seen = new Map<string, number>();
  for (const features of cases) {
    for (const [name, value] of Object.entries(features)) if (value !== 0) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return [...seen].flatMap(([name, times]) => (times >= least ? [name] : [])).sort();
}

/** Gradient boosting of the logistic loss (Friedman 2001). The same examples and recipe give the same judge. */
export function learnJudge(examples: readonly JudgeExample[], recipe: JudgeRecipe): Judge {
  const features = featuresSeen(
    examples.map((example) => example.features),
    recipe.leastSeen,
  );
  const table = binned(
    examples.map((example) => Float64Array.from(features, (name) => example.features[name] ?? 0)),
    features.length,
  );
  const weights = Float64Array.from(examples, ({ weight }) => weight ?? 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const yes = examples.reduce((sum, { right }, i) => sum + (right ? (weights[i] ?? 0) : 0), 0);
  const base = Number(Math.log((yes + 0.5) / (all - yes + 0.5)).toFixed(4));
  const random = randomFrom(recipe.seed);
  const sums = new Float64Array(examples.length).fill(base);
  const trees: Tree[] = [];
  for (let round = 0; round < recipe.rounds; round++) {
    const chance = sums.map((sum) => 1 / (1 + Math.exp(-sum)));
    const slope = chance.map((p, i) => (weights[i] ?? 0) * (p - (examples[i]?.right ? 1 : 0)));
    const curvature = chance.map((p, i) => (weights[i] ?? 0) * Math.max(1e-3, p * (1 - p)));
    const use = [...examples.keys()].filter(() => random() < recipe.sample);
    trees.push(growTree(table, use, slope, curvature, recipe, sums));
  }
  return { features, base, trees };
}

/**
 * The mean of so many judges, each learnt with a seed of its own: steadier than any of them (bagging; Breiman 1996). The same examples,
 * recipe and number give the same judge.
 */
export function learnMean(examples: readonly JudgeExample[], recipe: JudgeRecipe, judges: number): Judge {
  const [first, ...others] = Array.from({ length: judges }, (_, i) => learnJudge(examples, { ...recipe, seed: recipe.seed + i }));
  if (!first) throw new Error('There is no mean of no judges.');
  const share = (tree: Tree): Tree => ({ ...tree, leaf: tree.leaf.map((odds) => Number((odds / judges).toFixed(5))) });
  return { ...first, trees: [first, ...others].flatMap(({ trees }) => trees.map(share)) };
}
