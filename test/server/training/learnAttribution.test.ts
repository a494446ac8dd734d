import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { learnAttribution, type AttributionSchedule } from '../../../server/training/learnAttribution.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { TrainableAttribution } from '../../../server/training/trainableAttribution.ts';
import { examplesByHand, exampleByHand, smallShape, smallVectors } from './attributionByHand.ts';

const examples = [...examplesByHand(), exampleByHand([], []), ...examplesByHand()];
const schedule: AttributionSchedule = {
  epochs: 2,
  words: 10,
  firstRate: 0.01,
  lastRate: 0.001,
  warmUp: 2,
  weights: { cues: 1, parts: 1, borders: 1, holders: 1 },
  dropout: { lemma: 0.1, input: 0.2, hidden: 0.2, pair: 0.2 },
  seed: 4,
};
const fresh = (): TrainableAttribution => new TrainableAttribution(createKernel(), smallShape, smallVectors, randomFrom(1));

describe('an epoch', () => {
  const told = [...learnAttribution(fresh(), examples, schedule, 0)];

  test('tells how far it is, to the end, empty passages left out', () => {
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)?.done).toBe(1);
  });

  test('tells what a word costs', () => {
    for (const { losses } of told) {
      expect(Object.keys(losses)).toEqual(['cues', 'parts', 'borders', 'holders']);
      for (const loss of Object.values(losses)) expect(loss).toBeGreaterThan(0);
    }
  });
});

test('a training that was stopped between epochs goes on as if it had not been', () => {
  const whole = fresh();
  for (const epoch of [0, 1]) Array.from(learnAttribution(whole, examples, schedule, epoch));
  const first = fresh();
  Array.from(learnAttribution(first, examples, schedule, 0));
  const second = fresh();
  second.parameters.restore(first.parameters.state());
  Array.from(learnAttribution(second, examples, schedule, 1));
  expect(Buffer.compare(second.parameters.state(), whole.parameters.state())).toBe(0);
});
