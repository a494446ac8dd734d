import { learnEpoch, type Pace, type Progress } from './epochs.ts';
import type { Example } from './examples.ts';
import type { Dropout, Losses, TrainableNetwork } from './trainableNetwork.ts';

/** A stretch of training of the network that reads English. */
export interface Schedule extends Pace {
  /** How much the parts of the cost count. */
  readonly weights: Losses;
  readonly dropout: Dropout;
}

/** One epoch of a schedule. */
export const learnNetwork = (
  network: TrainableNetwork,
  examples: readonly Example[],
  schedule: Schedule,
  epoch: number,
): Generator<Progress> =>
  learnEpoch(
    {
      examples,
      wordsOf: ({ words }) => words.length,
      learn: (batch, rate, random) => network.learn(batch, rate, schedule.weights, schedule.dropout, random),
    },
    schedule,
    epoch,
  );
