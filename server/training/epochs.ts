import { randomFrom, shuffle } from './random.ts';

/** How fast a stretch of training goes; the rate falls in a straight line. */
export interface Pace {
  readonly epochs: number;
  /** Words of a batch. */
  readonly words: number;
  readonly firstRate: number;
  readonly lastRate: number;
  /** Batches in which the rate rises from 0 at the very beginning. */
  readonly warmUp: number;
  readonly seed: number;
}

/** Where an epoch is: the part of it that is done, and the mean costs of a word so far, by name. */
export interface Progress {
  readonly done: number;
  readonly losses: Readonly<Record<string, number>>;
}

/** What an epoch learns from, and how: `learn` makes one step and gives what its batch cost, summed over its words. */
export interface Learner<Example> {
  readonly examples: readonly Example[];
  readonly wordsOf: (example: Example) => number;
  readonly learn: (batch: readonly Example[], rate: number, random: () => number) => object;
}

/**
 * One epoch: each example with a word once, in an order of its own. What is random depends on the seed and the epoch alone, so a training can
 * go on from any epoch. Tells where it is after each batch.
 */
export function* learnEpoch<Example>({ examples, wordsOf, learn }: Learner<Example>, pace: Pace, epoch: number): Generator<Progress> {
  const random = randomFrom(pace.seed * 1000 + epoch);
  const order = Int32Array.from(examples.keys());
  shuffle(order, random);
  const all = examples.reduce((sum, example) => sum + wordsOf(example), 0);
  const sums = new Map<string, number>();
  let words = 0;
  let batches = 0;
  for (let next = 0; next < order.length;) {
    const batch: Example[] = [];
    const done = words;
    while (next < order.length && words - done < pace.words) {
      const example = examples[order[next++] ?? 0];
      if (example === undefined || wordsOf(example) === 0) continue;
      batch.push(example);
      words += wordsOf(example);
    }
    const past = (epoch + done / all) / pace.epochs;
    const rising = epoch === 0 ? Math.min(1, ++batches / pace.warmUp) : 1;
    const rate = (pace.firstRate + (pace.lastRate - pace.firstRate) * past) * rising;
    for (const [name, loss] of Object.entries(learn(batch, rate, random))) sums.set(name, (sums.get(name) ?? 0) + Number(loss));
    yield { done: words / all, losses: Object.fromEntries([...sums].map(([name, sum]) => [name, sum / words])) };
  }
}
