import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Progress } from './epochs.ts';
import type { Parameters } from './parameters.ts';
import { say, tell } from './progress.ts';

/** A stretch of training. */
export interface Stretch {
  readonly name: string;
  /** Differs where the training would: no epoch of another recipe or other texts is taken up again. */
  readonly fingerprint: string;
  readonly epochs: number;
  learn(epoch: number): Iterable<Progress>;
}

/**
 * Trains, from a state (null: as the parameters are), and remembers each epoch in a file of `work`, so that a training that was stopped goes
 * on where it was. Gives the state behind the last epoch. Throws where a remembered state is of no use.
 */
export function runStretch(parameters: Parameters, work: string, from: Uint8Array | null, stretch: Stretch): Uint8Array {
  mkdirSync(work, { recursive: true });
  const { name, epochs } = stretch;
  const file = (epoch: number): string => path.join(work, `${name}-${stretch.fingerprint}-${epoch}.state`);
  let epoch = epochs;
  while (epoch > 0 && !existsSync(file(epoch))) epoch--;
  const start = epoch > 0 ? readFileSync(file(epoch)) : from;
  try {
    if (start) parameters.restore(start);
  } catch (cause) {
    throw new Error(`${file(epoch)} is of no use: delete ${work} to train from the beginning.`, { cause });
  }
  for (; epoch < epochs; epoch++) {
    const began = performance.now();
    let last = '';
    for (const { done, losses } of stretch.learn(epoch)) {
      const seconds = (performance.now() - began) / 1000;
      last = `${name}, epoch ${epoch + 1} of ${epochs}: ${(100 * done).toFixed(1)} %, ${seconds.toFixed(0)} s; ${costs(losses)}`;
      tell(last);
    }
    say(last);
    // Whoever stops us while we write leaves no half of a state.
    writeFileSync(`${file(epoch + 1)}.part`, parameters.state());
    renameSync(`${file(epoch + 1)}.part`, file(epoch + 1));
  }
  return parameters.state();
}

const costs = (losses: Progress['losses']): string =>
  Object.entries(losses)
    .map(([name, loss]) => `${name} ${loss.toFixed(3)}`)
    .join(', ');
