import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { headColumns, holders } from '../../../server/sourcing/attributionShape.ts';
import type { AttributionExample } from '../../../server/training/attributionExamples.ts';
import { untold } from '../../../server/training/examples.ts';
import { view } from '../../../server/training/parameters.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { TrainableAttribution, type AttributionDropout } from '../../../server/training/trainableAttribution.ts';
import { sharedOver } from '../../../server/training/trainableLayers.ts';
import { examplesByHand, smallShape, smallVectors } from './attributionByHand.ts';
import { expectSlopes, slopeOf } from './gradients.ts';

const weights = { cues: 2, parts: 0.5, borders: 1.5, holders: 3 };
const noWeights = { cues: 0, parts: 0, borders: 0, holders: 0 };
const noDropout = { lemma: 0, input: 0, hidden: 0, pair: 0 };

function fresh(): { network: TrainableAttribution; kernel: ReturnType<typeof createKernel> } {
  const kernel = createKernel();
  return { network: new TrainableAttribution(kernel, smallShape, smallVectors, randomFrom(7)), kernel };
}

/** Some words and borders are untold, as where an annotator's words lie in another passage. */
const [first, second] = examplesByHand();
if (!first || !second) throw new Error('There are two examples.');
const examples: readonly AttributionExample[] = [
  { ...first, cues: first.cues.map((cue, i) => (i === 3 ? untold : cue)) },
  { ...second, gold: second.gold.map((cue, i) => (i === 0 ? { ...cue, contentEnd: untold } : cue)) },
  { ...first, gold: [], cues: first.cues.map(() => 0), sentences: first.sentences.slice(1) },
];
describe.each([
  ['with nothing left out', noDropout],
  ['with some left out', { lemma: 0.3, input: 0.2, hidden: 0.2, pair: 0.2 }],
])('the gradients %s', (_, dropout: AttributionDropout) => {
  const { network, kernel } = fresh();
  const run = () => network.addGradients(examples, weights, dropout, randomFrom(5)).losses;
  const cost = (): number => {
    const { cues, parts, borders, holders: behind } = run();
    return (weights.cues * cues + weights.parts * parts + weights.borders * borders + weights.holders * behind) / sharedOver;
  };
  run();
  const gradients = new Map(network.parameters.all.map(({ name, gradient, size }) => [name, view(kernel, gradient, size).slice()]));

  test.each(network.parameters.all.map(({ name }) => name))('of %s are the slopes of the cost', (name) => {
    const gradient = gradients.get(name) ?? new Float32Array();
    expect(gradient.some((slope) => slope !== 0)).toBe(true);
    expectSlopes(name, gradient, cost, () => network.parameters.numbers(name));
  });
});

describe.each(holders.map((name, holder) => ({ name, holder })))('where $name stands behind a sentence', ({ holder }) => {
  const { network, kernel } = fresh();
  const last = second.sentences.slice(1).map((sentence) => ({ ...sentence, holder }));
  const run = () => network.addGradients([{ ...second, sentences: last }], { ...noWeights, holders: 1 }, noDropout, Math.random).losses;
  run();
  const column = headColumns(smallShape).holders;
  const told = ['heads.weights', 'heads.bias'].map((name) => {
    const { gradient, size, columns } = network.parameters.get(name);
    return { name, columns, gradients: view(kernel, gradient, size).slice() };
  });

  test.each(told)('the gradients of $name are the slopes of the cost, in the columns of holders alone', ({ name, columns, gradients }) => {
    for (const [place, gradient] of gradients.entries()) {
      const all = slopeOf(
        () => run().holders / sharedOver,
        () => network.parameters.numbers(name),
        place,
        0.01,
      );
      const slope = place % columns < column ? 0 : all;
      expect(Math.abs(slope - gradient), `${name} at ${place}: ${slope}, ${gradient}`).toBeLessThan(0.02 * Math.abs(slope) + 1e-6);
    }
    expect(gradients.some((gradient) => gradient !== 0)).toBe(true);
  });
});

test('the rows of tables that a batch touches are those with a gradient', () => {
  const { network, kernel } = fresh();
  const { touched } = network.addGradients(examples, weights, noDropout, Math.random);
  for (const [name, rows] of touched) {
    const { gradient, size, columns } = network.parameters.get(name);
    const slopes = view(kernel, gradient, size);
    const used = new Set([...slopes.keys()].filter((i) => slopes[i] !== 0).map((i) => Math.floor(i / columns)));
    for (const row of used) expect(rows, name).toContain(row);
  }
});

test('learning lowers every cost, and the same seed gives the same bits', () => {
  const run = () => {
    const { network } = fresh();
    const random = randomFrom(3);
    const dropout = { lemma: 0.1, input: 0.1, hidden: 0.1, pair: 0.1 };
    const losses = Array.from({ length: 80 }, () => network.learn(examplesByHand(), 0.01, weights, dropout, random));
    return { begun: losses[0], ended: losses.at(-1), weights: network.parameters.numbers('decoder.weights').slice() };
  };
  const one = run();
  for (const part of ['cues', 'parts', 'borders', 'holders'] as const) expect(one.ended?.[part]).toBeLessThan((one.begun?.[part] ?? 0) / 3);
  expect(run().weights).toEqual(one.weights);
});

test.each([
  ['without cues', examples.slice(2), ['cues', 'holders']],
  ['without a sentence of which it is told who stands behind it', [{ ...second, sentences: [] }], ['cues', 'parts', 'borders']],
  ['of whose words nothing is told', [{ ...first, gold: [], cues: first.cues.map(() => untold) }], ['holders']],
])('a passage %s costs nothing for that', (_, some, costs) => {
  const { losses } = fresh().network.addGradients(some, weights, noDropout, Math.random);
  expect(Object.entries(losses).flatMap(([name, loss]) => (loss > 0 ? [name] : []))).toEqual(costs);
  expect(Object.values(losses).every((loss) => loss >= 0)).toBe(true);
});

test('what is read of one batch leaves nothing in memory', () => {
  const { network, kernel } = fresh();
  const mark = kernel.memory.mark();
  network.learn(examples, 0.01, weights, noDropout, Math.random);
  expect(kernel.memory.mark()).toBe(mark);
});
