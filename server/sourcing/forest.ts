/**
 * Boosted decision trees. Each tree lies in the arrays node after node: the feature that is asked, the threshold, and where to go if the
 * feature is at most that (`low`) or more (`high`): the index of another node of the tree, or `-1 - i` for leaf `i`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly leaf: readonly number[];
}

/** The sum of what the trees say of a vector of features. Comparisons and additions alone, in the order of the trees. */
export function sumOf(trees: readonly Tree[], vector: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) sum += tree.leaf[leafOf(tree, vector)] ?? 0;
  return sum;
}

/** How much each feature has to do with a sum: what a tree says is shared out among the features that it asked. */
export function sharesOf(trees: readonly Tree[], vector: ArrayLike<number>): Map<number, number> {
  const shares = new Map<number, number>();
  for (const tree of trees) {
    const asked: number[] = [];
    const value = tree.leaf[leafOf(tree, vector, asked)] ?? 0;
    for (const feature of asked) shares.set(feature, (shares.get(feature) ?? 0) + value / asked.length);
  }
  return shares;
}

/** The index of the leaf that a vector comes to; the features asked on the way are added to `asked`. */
function leafOf({ feature, threshold, low, high }: Tree, vector: ArrayLike<number>, asked?: number[]): number {
  let node = feature.length === 0 ? -1 : 0;
  // Nodes come before their children: no path is longer than the tree.
  for (let steps = 0; node >= 0 && steps <= feature.length; steps++) {
    const at = feature[node] ?? 0;
    asked?.push(at);
    node = ((vector[at] ?? 0) <= (threshold[node] ?? 0) ? low[node] : high[node]) ?? -1;
  }
  return -1 - node;
}
