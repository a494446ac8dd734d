import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { AttributionNetwork } from '../../../server/sourcing/attributionNetwork.ts';
import { holders } from '../../../server/sourcing/attributionShape.ts';
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
    for (const { sentences } of paragraphsByHand) {
      const { cues, holders: odds } = network.read(sentences);
      for (const { probability } of cues) expect(probability).toBeGreaterThanOrEqual(0.1);
      expect(odds).toHaveLength(sentences.length);
    }
  });

  test('gives the same bits again, whether it went on from a remembered epoch or not', () => {
    expect(Buffer.compare(train(), bytes)).toBe(0);
    rmSync(work, { recursive: true });
    expect(Buffer.compare(train(), bytes)).toBe(0);
  });

  test.each([
    ['another schedule', { ...schedule, seed: 2 }, examplesByHand()],
    ['other passages', schedule, others],
    ['others behind the sentences', schedule, first ? [{ ...first, sentences: first.sentences.slice(1) }, ...others] : []],
    ['other cues', schedule, first ? [{ ...first, cues: first.cues.map(() => 0) }, ...others] : []],
  ])('of %s is another', (_, given, examples) => {
    const before = readdirSync(work).length;
    train(given, examples);
    expect(readdirSync(work)).toHaveLength(before + 1);
  });
});

describe('what it learns from', () => {
  const polnear = path.join(folder, 'attribution/polnear-train');
  const train = path.join(folder, 'sourcing-train');
  mkdirSync(polnear, { recursive: true });
  writeFileSync(path.join(polnear, 'a.txt'), 'The mayor said nothing at all on Monday.\n\nThe council will meet again in May.');
  writeFileSync(path.join(polnear, 'a.ann'), 'T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nE1\tAttribution:T2 Source:T1 Cue:T2\n');
  for (const part of ['articles', 'labels']) mkdirSync(path.join(train, part), { recursive: true });
  writeFileSync(path.join(train, 'articles/b.txt'), 'The old bridge is shut until the end of May.');
  writeFileSync(path.join(train, 'articles/manifest.json'), JSON.stringify([{ doc: 'b.txt', sentences: [[0, 44]] }]));
  writeFileSync(
    path.join(train, 'labels/b.json'),
    JSON.stringify({ doc: 'b.txt', sentences: [{ i: 0, att: 'D', flag: 0, hedge: 0 }], denials: [] }),
  );

  const labels = path.join(folder, 'own.jsonl');
  const own = 'The weather was fine.';
  writeFileSync(path.join(folder, 'c.txt'), own);
  const sha1 = createHash('sha1').update(own).digest('hex');
  writeFileSync(labels, JSON.stringify({ doc: 'c.txt', sha1, sentences: [[0, 21, '0', 0, false]], hedges: [], denials: [] }));

  test('is the training part of PolNeAR, then sourcing-train, then our own labels', () => {
    const examples = attributionExamples(folder, fakeEngine, smallVectors, labels);
    expect(examples.map(({ size, gold, sentences }) => [size, gold.map(({ word }) => word), sentences])).toEqual([
      [9, [2], []],
      [8, [], []],
      [11, [], [{ from: 0, to: 11, holder: holders.indexOf('document') }]],
      [5, [], [{ from: 0, to: 5, holder: holders.indexOf('nobody') }]],
    ]);
  });

  test.each([
    ['polnear-train', path.join(folder, 'nowhere')],
    ['sourcing-train', path.join(folder, 'attribution')],
  ])('has to be there: %s', (missing, corpora) => {
    if (missing === 'sourcing-train') cpSync(polnear, path.join(corpora, 'attribution/polnear-train'), { recursive: true });
    expect(() => attributionExamples(corpora, fakeEngine, smallVectors)).toThrow(missing);
  });
});
