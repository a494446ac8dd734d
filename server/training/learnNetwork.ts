import type { Example } from './examples.ts';
import { randomFrom, shuffle } from './random.ts';
import type { Dropout, Losses, TrainableNetwork } from './trainableNetwork.ts';

/** A stretch of training, in which the rate falls in a straight line. */
export interface Schedule {
  readonly epochs: number;
  /** Words of a batch. */
  readonly words: number;
  readonly firstRate: number;
  readonly lastRate: number;
  /** Batches in which the rate rises from 0 at the very beginning. */
  readonly warmUp: number;
  /** How much the parts of the cost count. */
  readonly weights: Losses;
  readonly dropout: Dropout;
  readonly seed: number;
}

/** Where an epoch is: the part of it that is done, and the mean costs of a word so far. */
export interface Progress {
  readonly done: number;
  readonly losses: Losses;
}

/**
 * One epoch of a schedule: each example once, in an order of its own. What is random depends on the schedule's seed and the epoch alone, so a
 * training can go on from any epoch. Tells where it is after each batch.
 */
export function* learnEpoch(
  network: TrainableNetwork,
  examples: readonly Example[],
  schedule: Schedule,
  epoch: number,
): Generator<Progress> {
  const random = randomFrom(schedule.seed * 1000 + epoch);
  const order = Int32Array.from(examples.keys());
  shuffle(order, random);
  const all = examples.reduce((sum, { words }) => sum + words.length, 0);
  let sums: Losses = { tags: 0, arcs: 0, relations: 0, names: 0 };
  let words = 0;
  let batches = 0;
  for (let next = 0; next < order.length;) {
    const batch: Example[] = [];
    const done = words;
    while (next < order.length && words - done < schedule.words) {
      const example = examples[order[next++] ?? 0];
      if (!example || example.words.length === 0) continue;
      batch.push(example);
      words += example.words.length;
    }
    const past = (epoch + done / all) / schedule.epochs;
    const rising = epoch === 0 ? Math.min(1, ++batches / schedule.warmUp) : 1;
    const rate = (schedule.firstRate + (schedule.lastRate - schedule.firstRate) * past) * rising;
    const { tags, arcs, relations, names } = network.learn(batch, rate, schedule.weights, schedule.dropout, random);
    sums = { tags: sums.tags + tags, arcs: sums.arcs + arcs, relations: sums.relations + relations, names: sums.names + names };
    const { tags: t, arcs: a, relations: r, names: n } = sums;
    yield { done: words / all, losses: { tags: t / words, arcs: a / words, relations: r / words, names: n / words } };
  }
}
