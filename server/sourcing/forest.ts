import { oncePer } from './once.ts';

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

/** Trees one behind the other, for many vectors. */
export class Forest {
  /** Of each node the feature; -1 for a leaf. */
  private readonly features: Int16Array;
  /** Of each node the threshold, of a leaf what it says. */
  private readonly values: Float64Array;
  /** Where to go from each node if the feature is at most the threshold, and if it is more. */
  private readonly next: Int32Array;
  private readonly roots: Int32Array;

  constructor(trees: readonly Tree[]) {
    const size = trees.reduce((sum, { feature, leaf }) => sum + feature.length + leaf.length, 1);
    this.features = new Int16Array(size).fill(-1);
    this.values = new Float64Array(size);
    this.next = new Int32Array(2 * size);
    // A leaf for what leads nowhere: nodes come before their children, or a walk would not end.
    const silent = 0;
    let at = 1;
    this.roots = Int32Array.from(trees, ({ feature, threshold, low, high, leaf }) => {
      const first = at;
      const leaves = first + feature.length;
      const placeOf = (node: number, parent: number): number => (node < 0 ? leaves - 1 - node : node > parent ? first + node : silent);
      this.features.set(feature, first);
      this.values.set(threshold, first);
      this.values.set(leaf, leaves);
      for (const i of feature.keys()) this.next.set([placeOf(low[i] ?? -1, i), placeOf(high[i] ?? -1, i)], 2 * (first + i));
      at = leaves + leaf.length;
      return first;
    });
  }

  /** The sum of what the trees say of a vector of features. Comparisons and additions alone, in the order of the trees. */
  sumOf(vector: Float64Array): number {
    const { features, values, next } = this;
    let sum = 0;
    for (const root of this.roots) {
      let node = root;
      for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1)
        node = next[2 * node + ((vector[feature] ?? 0) <= (values[node] ?? 0) ? 0 : 1)] ?? 0;
      sum += values[node] ?? 0;
    }
    return sum;
  }
}

export const forestOf = oncePer((trees: readonly Tree[]) => new Forest(trees));

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
function leafOf({ feature, threshold, low, high }: Tree, vector: ArrayLike<number>, asked: number[]): number {
  let node = feature.length === 0 ? -1 : 0;
  // Nodes come before their children: no path is longer than the tree.
  for (let steps = 0; node >= 0 && steps <= feature.length; steps++) {
    const at = feature[node] ?? 0;
    asked.push(at);
    node = ((vector[at] ?? 0) <= (threshold[node] ?? 0) ? low[node] : high[node]) ?? -1;
  }
  return -1 - node;
}
