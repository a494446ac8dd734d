import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { AttributionNetwork } from '../../../server/sourcing/attributionNetwork.ts';
import { attributionSchedule, type AttributionSchedule } from '../../../server/training/learnAttribution.ts';
import { attributionExamples, trainAttribution } from '../../../server/training/trainAttribution.ts';
import { examplesByHand, paragraphsByHand, smallShape, smallVectors } from './attributionByHand.ts';
import { fakeEngine } from './fakeEngine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-attribution-'));
const work = path.join(folder, 'work');
vi.spyOn(console, 'log').mockReturnValue();
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

const schedule: AttributionSchedule = { ...attributionSchedule, epochs: 1, words: 10, warmUp: 1 };
const train = (given: AttributionSchedule = schedule, examples = examplesByHand()) => trainAttribution(examples, smallVectors, work, given);

describe('a training', () => {
  const [first, ...others] = examplesByHand();
  const bytes = train();

  test('gives a model that the product reads with', () => {
    const network = new AttributionNetwork(createKernel(), bytes, smallVectors, smallShape.states);
    expect(paragraphsByHand.map(({ sentences }) => network.read(sentences).every(({ probability }) => probability >= 0.1))).toEqual([
      true,
      true,
    ]);
  });

  test('gives the same bits again, whether it went on from a remembered epoch or not', () => {
    expect(Buffer.compare(train(), bytes)).toBe(0);
    rmSync(work, { recursive: true });
    expect(Buffer.compare(train(), bytes)).toBe(0);
  });

  test.each([
    ['another schedule', { ...schedule, seed: 2 }, examplesByHand()],
    ['other passages', schedule, others],
    ['other cues', schedule, first ? [{ ...first, cues: first.cues.map(() => 0) }, ...others] : []],
  ])('of %s is another', (_, given, examples) => {
    const before = readdirSync(work).length;
    train(given, examples);
    expect(readdirSync(work)).toHaveLength(before + 1);
  });
});

describe('what it learns from', () => {
  test('is the training part of PolNeAR', () => {
    const polnear = path.join(folder, 'attribution/polnear-train');
    mkdirSync(polnear, { recursive: true });
    writeFileSync(path.join(polnear, 'a.txt'), 'The mayor said nothing at all on Monday.\n\nThe council will meet again in May.');
    writeFileSync(path.join(polnear, 'a.ann'), 'T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nE1\tAttribution:T2 Source:T1 Cue:T2\n');
    const examples = attributionExamples(folder, fakeEngine, smallVectors);
    expect(examples.map(({ size, gold }) => [size, gold.map(({ word }) => word)])).toEqual([
      [9, [2]],
      [8, []],
    ]);
  });

  test('has to be there', () => {
    expect(() => attributionExamples(path.join(folder, 'nowhere'), fakeEngine, smallVectors)).toThrow('polnear-train');
  });
});
