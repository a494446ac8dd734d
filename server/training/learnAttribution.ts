import type { AttributionExample } from './attributionExamples.ts';
import { learnEpoch, type Pace, type Progress } from './epochs.ts';
import type { AttributionDropout, AttributionLosses, TrainableAttribution } from './trainableAttribution.ts';

/** A stretch of training of the network that finds attributions. */
export interface AttributionSchedule extends Pace {
  /** How much the parts of the cost count. */
  readonly weights: AttributionLosses;
  readonly dropout: AttributionDropout;
}

/** The network that ships. */
export const attributionSizes = { hidden: 192, layers: 2, pair: 96 };

export const attributionSchedule: AttributionSchedule = {
  epochs: 12,
  words: 1500,
  firstRate: 2e-3,
  lastRate: 1e-5,
  warmUp: 200,
  weights: { cues: 10, parts: 0.5, borders: 2.5, holders: 10 },
  dropout: { lemma: 0.15, input: 0.25, hidden: 0.25, pair: 0.2 },
  seed: 1,
};

/** One epoch of a schedule. */
export const learnAttribution = (
  network: TrainableAttribution,
  examples: readonly AttributionExample[],
  schedule: AttributionSchedule,
  epoch: number,
): Generator<Progress> =>
  learnEpoch(
    {
      examples,
      wordsOf: ({ size }) => size,
      learn: (batch, rate, random) => network.learn(batch, rate, schedule.weights, schedule.dropout, random),
    },
    schedule,
    epoch,
  );
