import type { Tree } from '../sourcing/forest.ts';

/** How a tree may grow. */
export interface Growth {
  readonly depth: number;
  /** The least curvature (in effect: examples of which we are not sure yet) that a leaf must hold. */
  readonly leastWeight: number;
  /** Draws what a leaf says towards nothing. */
  readonly restraint: number;
  /** The share of its best value that a leaf says. */
  readonly pace: number;
}

/** The features of many examples, each cut at thresholds: `bins[f][i]` is how many of feature f's thresholds example i is above. */
export interface Binned {
  readonly size: number;
  readonly bins: readonly Uint8Array[];
  readonly thresholds: readonly (readonly number[])[];
}

const mostThresholds = 40;

/** Cuts features at thresholds between the values that they have, many alike where there are many. */
export function binned(vectors: readonly Float64Array[], features: number): Binned {
  const thresholds: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let feature = 0; feature < features; feature++) {
    const values = Float64Array.from(vectors, (vector) => vector[feature] ?? 0).sort();
    const cuts: number[] = [];
    for (let cut = 1; cut <= mostThresholds; cut++) {
      // The first example of the next run of equal values: the threshold lies between the two.
      const at = Math.floor((cut * values.length) / (mostThresholds + 1));
      const low = values[at] ?? 0;
      const high = values.find((value) => value > low);
      if (high === undefined) break;
      const middle = Number(((low + high) / 2).toPrecision(4));
      if (middle >= low && middle < high && middle > (cuts.at(-1) ?? -Infinity)) cuts.push(middle);
    }
    thresholds.push(cuts);
    bins.push(Uint8Array.from(vectors, (vector) => cuts.filter((cut) => (vector[feature] ?? 0) > cut).length));
  }
  return { size: vectors.length, bins, thresholds };
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/**
 * The tree that goes best against a slope (of the cost, for each example) under a curvature: one step of gradient boosting as in XGBoost
 * (Chen & Guestrin 2016). `use` are the examples that it may look at. Adds to `sums` what it says of every example.
 */
export function growTree(
  examples: Binned,
  use: readonly number[],
  slope: Float64Array,
  curvature: Float64Array,
  growth: Growth,
  sums: Float64Array,
): Tree {
  const feature: number[] = [];
  const threshold: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const leaf: number[] = [];
  const grow = (used: readonly number[], all: readonly number[], depth: number): number => {
    const split = depth < growth.depth ? bestSplit(examples, used, slope, curvature, growth) : null;
    const column = split && examples.bins[split.feature];
    if (!split || !column) {
      const value = Number((-growth.pace * ratio(used, slope, curvature, growth.restraint)).toFixed(4));
      for (const i of all) sums[i] = (sums[i] ?? 0) + value;
      leaf.push(value);
      return -leaf.length;
    }
    const node = feature.length;
    feature.push(split.feature);
    threshold.push(examples.thresholds[split.feature]?.[split.bin] ?? 0);
    low.push(0);
    high.push(0);
    const isLow = (i: number): boolean => (column[i] ?? 0) <= split.bin;
    const isHigh = (i: number): boolean => !isLow(i);
    low[node] = grow(used.filter(isLow), all.filter(isLow), depth + 1);
    high[node] = grow(used.filter(isHigh), all.filter(isHigh), depth + 1);
    return node;
  };
  const everything = Array.from({ length: examples.size }, (_, i) => i);
  grow(use, everything, 0);
  return { feature, threshold, low, high, leaf };
}

const sumOver = (items: readonly number[], numbers: Float64Array): number => items.reduce((sum, i) => sum + (numbers[i] ?? 0), 0);

const ratio = (items: readonly number[], slope: Float64Array, curvature: Float64Array, restraint: number): number =>
  items.length === 0 ? 0 : sumOver(items, slope) / (sumOver(items, curvature) + restraint);

function bestSplit(
  { bins, thresholds }: Binned,
  used: readonly number[],
  slope: Float64Array,
  curvature: Float64Array,
  { leastWeight, restraint }: Growth,
): Split | null {
  const allSlope = sumOver(used, slope);
  const allCurvature = sumOver(used, curvature);
  const worth = (g: number, h: number): number => (g * g) / (h + restraint);
  const whole = worth(allSlope, allCurvature);
  let best: Split | null = null;
  for (const [feature, column] of bins.entries()) {
    const cuts = thresholds[feature]?.length ?? 0;
    if (cuts === 0) continue;
    const slopes = new Float64Array(cuts + 1);
    const curvatures = new Float64Array(cuts + 1);
    for (const i of used) {
      const bin = column[i] ?? 0;
      slopes[bin] = (slopes[bin] ?? 0) + (slope[i] ?? 0);
      curvatures[bin] = (curvatures[bin] ?? 0) + (curvature[i] ?? 0);
    }
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < cuts; bin++) {
      g += slopes[bin] ?? 0;
      h += curvatures[bin] ?? 0;
      if (h < leastWeight || allCurvature - h < leastWeight) continue;
      const gain = worth(g, h) + worth(allSlope - g, allCurvature - h) - whole;
      if (gain > (best?.gain ?? 1e-6)) best = { feature, bin, gain };
    }
  }
  return best;
}
