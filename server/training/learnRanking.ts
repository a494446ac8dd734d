import type { Tree } from '../sourcing/forest.ts';
import type { Judge } from '../sourcing/judge.ts';
import { binned, growTree } from './growTree.ts';
import { featuresSeen, type JudgeExample, type JudgeRecipe } from './learnJudge.ts';
import { randomFrom } from './random.ts';

/**
 * Learns to choose among the cases of a group, of which one or more are right: gradient boosting of the likelihood that something right is
 * chosen (a softmax over the group). What the judge says of two cases of a group compares them; it is no odds. The same groups and recipe
 * give the same judge.
 */
export function learnRanking(groups: readonly (readonly JudgeExample[])[], recipe: JudgeRecipe): Judge {
  const cases = groups.flat();
  const features = featuresSeen(
    cases.map((example) => example.features),
    recipe.leastSeen,
  );
  const table = binned(
    cases.map((example) => Float64Array.from(features, (name) => example.features[name] ?? 0)),
    features.length,
  );
  const random = randomFrom(recipe.seed);
  const sums = new Float64Array(cases.length);
  const trees: Tree[] = [];
  for (let round = 0; round < recipe.rounds; round++) {
    const slope = new Float64Array(cases.length);
    const curvature = new Float64Array(cases.length);
    const use: number[] = [];
    let at = 0;
    for (const group of groups) {
      const weights = group.map((_, i) => Math.exp(sums[at + i] ?? 0));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const right = weights.reduce((sum, weight, i) => sum + (group[i]?.right ? weight : 0), 0);
      const isUsed = random() < recipe.sample && right > 0;
      for (const [i, { right: isRight }] of group.entries()) {
        const chance = (weights[i] ?? 0) / all;
        slope[at + i] = chance - (isRight ? (weights[i] ?? 0) / right : 0);
        curvature[at + i] = Math.max(1e-3, chance * (1 - chance));
        if (isUsed) use.push(at + i);
      }
      at += group.length;
    }
    trees.push(growTree(table, use, slope, curvature, recipe, sums));
  }
  return { features, base: 0, trees };
}
