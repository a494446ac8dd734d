import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { WorthinessNetwork } from '../../../server/sourcing/worthinessNetwork.ts';
import { trainWorthiness, worthinessSchedule, type WorthinessSchedule } from '../../../server/training/trainWorthiness.ts';
import { examplesByHand, sentencesByHand, smallShape, smallVectors } from './worthinessByHand.ts';

const work = mkdtempSync(path.join(tmpdir(), 'onrecord-worthiness-'));
vi.spyOn(console, 'log').mockReturnValue();
afterAll(() => {
  rmSync(work, { recursive: true });
  vi.restoreAllMocks();
});

const schedule: WorthinessSchedule = { ...worthinessSchedule, hidden: smallShape.hidden, epochs: 1, words: 10, warmUp: 1 };
const train = (given: WorthinessSchedule = schedule, examples = examplesByHand()) => trainWorthiness(examples, smallVectors, work, given);

describe('a training', () => {
  const [first, ...others] = examplesByHand();
  const bytes = train();

  test('gives a model that the product reads with', () => {
    const network = new WorthinessNetwork(createKernel(), bytes, smallVectors, smallShape.states);
    const sentences = sentencesByHand.map(({ words }) => words);
    expect(network.read(sentences).map((weights) => weights.length)).toEqual(sentences.map(({ words }) => words.length));
  });

  test('gives the same bits again, whether it went on from a remembered epoch or not', () => {
    expect(Buffer.compare(train(), bytes)).toBe(0);
    for (const file of readdirSync(work)) rmSync(path.join(work, file), { recursive: true });
    expect(Buffer.compare(train(), bytes)).toBe(0);
  });

  test.each([
    ['another schedule', { ...schedule, seed: 2 }, examplesByHand()],
    ['other sentences', schedule, others],
    ['other signs', schedule, first ? [{ ...first, signs: first.signs.map((sign) => 1 - sign) }, ...others] : []],
    ['another label', schedule, first ? [{ ...first, contestable: !first.contestable }, ...others] : []],
  ])('of %s is another', (_, given, examples) => {
    const before = readdirSync(work).length;
    train(given, examples);
    expect(readdirSync(work)).toHaveLength(before + 1);
  });
});
