import { createHash } from 'node:crypto';
import { createKernel } from '../language/kernel.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { packWorthiness } from '../sourcing/worthinessNetwork.ts';
import { learnEpoch, type Pace } from './epochs.ts';
import { randomFrom } from './random.ts';
import { runStretch } from './stretches.ts';
import { TrainableWorthiness, type WorthinessDropout, type WorthinessExample, type WorthinessLosses } from './trainableWorthiness.ts';

/** A stretch of training of the network that weighs claims. */
export interface WorthinessSchedule extends Pace {
  readonly hidden: number;
  readonly weights: WorthinessLosses;
  readonly dropout: WorthinessDropout;
}

/** The network that ships; chosen on a fifth of our own labelled articles, left out. */
export const worthinessSchedule: WorthinessSchedule = {
  epochs: 20,
  words: 700,
  firstRate: 2e-3,
  lastRate: 1e-5,
  warmUp: 20,
  hidden: 64,
  weights: { checkable: 10, contestable: 20 },
  dropout: { input: 0.4, hidden: 0.5 },
  seed: 1,
};

/** The bytes of the network that weighs claims, trained on some sentences; states between epochs are kept in `work`. */
export function trainWorthiness(
  examples: readonly WorthinessExample[],
  vectors: WordVectors,
  work: string,
  schedule: WorthinessSchedule,
): Uint8Array {
  const states = (examples[0]?.states.length ?? 0) / (examples[0]?.vectors.length ?? 1);
  const shape = { hidden: schedule.hidden, vector: vectors.width, states };
  const network = new TrainableWorthiness(createKernel(), shape, vectors, randomFrom(schedule.seed));
  runStretch(network.parameters, work, null, {
    name: 'worthiness',
    fingerprint: fingerprintOf(examples, schedule),
    epochs: schedule.epochs,
    learn: (epoch) =>
      learnEpoch(
        {
          examples,
          wordsOf: ({ vectors: words }) => words.length,
          learn: (batch, rate, random) => network.learn(batch, rate, schedule.weights, schedule.dropout, random),
        },
        schedule,
        epoch,
      ),
  });
  return packWorthiness(shape, (name) => network.parameters.numbers(name).slice());
}

function fingerprintOf(examples: readonly WorthinessExample[], schedule: WorthinessSchedule): string {
  const hash = createHash('sha1').update(JSON.stringify(schedule));
  for (const { states, vectors, signs, checkable, contestable } of examples)
    hash
      .update(states)
      .update(vectors)
      .update(signs)
      .update(JSON.stringify([checkable, contestable]));
  return hash.digest('hex').slice(0, 12);
}
