import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { longestSentence } from '../../../server/language/token.ts';
import { AttributionNetwork, packAttribution } from '../../../server/sourcing/attributionNetwork.ts';
import { leastProbability, type AttributionReading, type CueReading, type HolderOdds } from '../../../server/sourcing/attributionReader.ts';
import { holders } from '../../../server/sourcing/attributionShape.ts';
import type { SentenceWords, WordRange } from '../../../server/sourcing/words.ts';
import { untold } from '../../../server/training/examples.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { TrainableAttribution } from '../../../server/training/trainableAttribution.ts';
import {
  exampleByHand,
  examplesByHand,
  paragraphsByHand,
  rangesOf,
  smallShape,
  smallVectors,
  vectorsOf,
  type Holder,
} from '../training/attributionByHand.ts';
import { parsedByHand } from './parsedByHand.ts';

/** A network that knows two paragraphs by heart. */
const trainable = new TrainableAttribution(createKernel(), smallShape, smallVectors, randomFrom(7));
const random = randomFrom(3);
const equally = { cues: 1, parts: 1, borders: 1, holders: 1 };
const noDropout = { lemma: 0, input: 0, hidden: 0, pair: 0 };
for (let step = 0; step < 80; step++) trainable.learn(examplesByHand(), 0.01, equally, noDropout, random);
const model = packAttribution(smallShape, (name) => trainable.parameters.numbers(name));
const network = new AttributionNetwork(createKernel(), model, smallVectors, smallShape.states);

const likely = ({ cues }: AttributionReading) =>
  cues.filter(({ probability }) => probability > 0.5).map(({ sentence, word, source, content }) => ({ sentence, word, source, content }));
const chancesOf = ({ named, document, anonymous, vague }: HolderOdds): Record<Holder, number> => ({
  named,
  document,
  anonymous,
  vague,
  nobody: 1 - named - document - anonymous - vague,
});
const likeliest = (odds: HolderOdds) => Object.entries(chancesOf(odds)).find(([, chance]) => chance > 0.5)?.[0];
const learnt = [
  [{ sentence: 0, word: 1, source: { from: 0, to: 1 }, content: [{ from: 2, to: 4 }] }],
  [
    {
      sentence: 0,
      word: 5,
      source: { from: 6, to: 7 },
      content: [
        { from: 0, to: 5 },
        { from: 8, to: 12 },
      ],
    },
    { sentence: 1, word: 0, source: null, content: [] },
  ],
];

test('what the training network has learnt is what is read', () => {
  const readings = paragraphsByHand.map(({ sentences }) => network.read(sentences));
  expect(readings.map(likely)).toEqual(learnt);
  expect(readings.map(({ holders }) => holders.map(likeliest))).toEqual(paragraphsByHand.map(({ holders }) => holders));
});

/** Sentences of words that nobody knows, other ones for each seed. */
function noise(seed: number, count: number, length: number): SentenceWords[] {
  const next = randomFrom(seed);
  const word = (i: number): string =>
    `${Math.floor(next() * 1e6).toString(36)}/${Math.floor(next() * (i + 1))}:${next() < 0.5 ? 'obl' : 'nsubj'}/VERB`;
  const sentence = (): string => Array.from({ length }, (_, i) => word(i)).join(' ');
  return parsedByHand(Array.from({ length: count }, sentence), smallShape.states).sentences;
}

describe.each([
  ['a paragraph that it knows', paragraphsByHand[1]?.sentences ?? []],
  ['one that it does not', noise(5, 3, 8)],
])('of %s the network says what the training network says, but for rounding', (_, sentences) => {
  const { passage, ...example } = exampleByHand(sentences, []);
  const { cues: readings, holders: odds } = network.read(sentences);
  const ranges = rangesOf(sentences);
  const wordOf = ({ sentence, word }: CueReading): number => (ranges[sentence]?.from ?? 0) + word;

  test('how likely each word is a cue', () => {
    for (const word of passage.words.keys()) {
      // What it costs to hear that the word is a cue is the logarithm of the chance that it is none less.
      const cues = Int8Array.from(passage.words, (_word, i) => (i === word ? 1 : untold));
      const { losses } = trainable.addGradients([{ ...example, passage, cues }], equally, noDropout, random);
      const chance = Math.exp(-losses.cues);
      const read = readings.find((reading) => wordOf(reading) === word)?.probability ?? 0;
      if (Math.abs(chance - leastProbability) > 0.02)
        expect(Math.abs(read - (chance < leastProbability ? 0 : chance)), String(word)).toBeLessThan(0.02);
    }
  });

  test('where sources and contents begin and end', () => {
    for (const reading of readings) {
      const word = wordOf(reading);
      const source = reading.source ?? { from: word, to: word + 1 };
      const costs = passage.words.map((_word, sourceStart) => {
        const told = exampleByHand(sentences, [{ word, source: { from: sourceStart, to: source.to }, content: [] }]);
        const gold = told.gold.map((cue) => ({ ...cue, sourceEnd: untold, contentStart: untold, contentEnd: untold }));
        return trainable.addGradients([{ ...told, gold }], equally, noDropout, random).losses.borders;
      });
      // None that ends in time would have been better.
      const best = Math.min(...costs.slice(0, source.to));
      expect(costs[source.from]).toBeLessThan(best + 0.1);
    }
  });

  /** The chance that nobody but the paper, or another of `holders`, stands behind some words. */
  const chance = (range: WordRange, holder: Holder): number => {
    const told = exampleByHand(sentences, [], [{ ...range, holder: holders.indexOf(holder) }]);
    return Math.exp(-trainable.addGradients([told], equally, noDropout, random).losses.holders);
  };

  test('who stands behind each sentence', () => {
    const chances = ranges.map((range) => holders.map((holder) => chance(range, holder)));
    expect(odds).toHaveLength(sentences.length);
    for (const [i, told] of odds.map(chancesOf).entries()) {
      for (const [k, holder] of holders.entries()) expect(Math.abs(told[holder] - (chances[i]?.[k] ?? 0)), holder).toBeLessThan(0.02);
    }
  });

  test('which word of a sentence tells the most of it', () => {
    for (const [i, { from, to }] of ranges.entries()) {
      const silent = Array.from({ length: to - from }, (_word, word) => chance({ from: from + word, to: from + word + 1 }, 'nobody'));
      expect(silent[odds[i]?.word ?? -1]).toBeLessThan(Math.min(...silent) + 0.02);
    }
  });
});

describe('what is said of a paragraph', () => {
  const some = [
    ...paragraphsByHand.map(({ sentences }) => sentences),
    noise(1, 6, 9),
    noise(2, 1, longestSentence),
    noise(3, 4, 100),
    noise(4, 1, 1),
  ];
  const alone = some.map((sentences) => new AttributionNetwork(createKernel(), model, smallVectors, smallShape.states).read(sentences));

  test('does not depend on what was read before', () => {
    expect(some.toReversed().map((sentences) => network.read(sentences))).toEqual(alone.toReversed());
  });

  test('is in the order of the text, apart and within the paragraph', () => {
    for (const [i, { cues: readings }] of alone.entries()) {
      const sizes = some[i]?.map(({ words }) => words.length) ?? [];
      const all = sizes.reduce((sum, size) => sum + size, 0);
      const places = readings.map(({ sentence, word }) => 1000 * sentence + word);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      for (const { sentence, word, source, content } of readings) {
        expect(word).toBeLessThan(sizes[sentence] ?? 0);
        let at = 0;
        for (const { from, to } of content) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(Math.max(at, source?.to ?? 0)).toBeLessThanOrEqual(all);
      }
    }
  });

  test('has for each sentence who stands behind it, at odds that add up to 1 at most, and the word that tells of it', () => {
    expect(alone.map(({ holders: odds }) => odds.length)).toEqual(some.map((sentences) => sentences.length));
    for (const [i, { holders: odds }] of alone.entries()) {
      for (const [k, { word, ...chances }] of odds.entries()) {
        expect(word).toBeLessThan(some[i]?.[k]?.words.length ?? 0);
        for (const chance of Object.values(chances)) expect(chance).toBeGreaterThanOrEqual(0);
        // But for rounding.
        expect(Object.values(chances).reduce((sum, chance) => sum + chance, 0)).toBeLessThan(1 + 1e-6);
      }
    }
  });

  test('has for each sentence of a long one who stands behind it, as its passage tells', () => {
    const [known] = paragraphsByHand;
    const [long] = noise(3, 1, 300);
    if (!known || !long) throw new Error('There are paragraphs.');
    const { holders: odds } = network.read([long, long, long, ...known.sentences, long, ...known.sentences]);
    expect(odds).toHaveLength(8);
    expect(odds.slice(3, 5).map(likeliest)).toEqual(known.holders);
    expect(odds.slice(6)).toEqual(odds.slice(3, 5));
  });

  test('counts the words of the paragraph in each of its passages', () => {
    const known = paragraphsByHand[0]?.sentences ?? [];
    const [long] = noise(3, 1, 300);
    expect(long && likely(network.read([long, ...known]))).toEqual([
      { sentence: 1, word: 1, source: { from: 300, to: 301 }, content: [{ from: 302, to: 304 }] },
    ]);
  });
});

describe('of nothing but cues', () => {
  const [{ words, states } = { words: [], states: new Float32Array() }] = paragraphsByHand[0]?.sentences ?? [];
  const cue = words.slice(1, 2).map((word) => ({ ...word, head: -1 }));
  const sentence: SentenceWords = {
    start: 0,
    end: 4,
    names: [],
    words: Array.from({ length: longestSentence }, () => cue).flat(),
    states: Float32Array.from(
      { length: longestSentence * smallShape.states },
      (_, i) => states[smallShape.states + (i % smallShape.states)] ?? 0,
    ),
  };

  test('a paragraph has some, the likeliest', () => {
    const { cues: readings } = network.read([sentence]);
    expect(readings.length).toBeGreaterThan(8);
    expect(readings.length).toBeLessThan(longestSentence / 8);
  });

  test('sentence after sentence is read', () => {
    const all = Array.from({ length: 40 }, () => sentence);
    expect(network.read(all).cues.at(-1)?.sentence).toBe(39);
  });
});

test('100,000 words without a stop are read', () => {
  const piece = noise(8, 1, longestSentence);
  const known = paragraphsByHand[0]?.sentences ?? [];
  const all = [...Array.from({ length: 100_000 / longestSentence }, () => piece).flat(), ...known];
  expect(likely(network.read(all)).at(-1)).toMatchObject({ sentence: 200, word: 1, source: { from: 100_000, to: 100_001 } });
});

test.each([
  ['no sentence', []],
  ['sentences without words', Array.from({ length: 2 }, () => ({ start: 0, end: 0, words: [], names: [], states: new Float32Array() }))],
])('of %s there is nothing to say', (_, sentences) => {
  const nobody = { named: 0, document: 0, anonymous: 0, vague: 0, word: 0 };
  expect(network.read(sentences)).toEqual({ cues: [], holders: sentences.map(() => nobody) });
});

test.each(Array.from({ length: 29 }, (_, times) => times))('memory that runs out after %i places leaves nothing behind', (times) => {
  const kernel = createKernel();
  const short = new AttributionNetwork(kernel, model, smallVectors, smallShape.states);
  const mark = kernel.memory.mark();
  const alloc = kernel.memory.alloc.bind(kernel.memory);
  let left = times;
  kernel.memory.alloc = (bytes) => {
    if (left-- === 0) throw new RangeError('no more memory');
    return alloc(bytes);
  };
  expect(() => short.read(paragraphsByHand[0]?.sentences ?? [])).toThrow('no more memory');
  kernel.memory.alloc = alloc;
  expect(kernel.memory.mark()).toBe(mark);
  expect(likely(short.read(paragraphsByHand[0]?.sentences ?? []))).toEqual(learnt[0]);
});

describe('a file that is no such model is refused', () => {
  test.each([
    ['vectors', vectorsOf(20), smallShape.states],
    ['states', smallVectors, smallShape.states + 1],
  ])('made for other %s', (_, vectors, states) => {
    expect(() => new AttributionNetwork(createKernel(), model, vectors, states)).toThrow('other models');
  });

  test.each([
    ['empty', new Uint8Array()],
    ['cut short', model.subarray(0, model.length - 1)],
    ['too long', Uint8Array.from([...model, 0])],
    ['of another kind', new TextEncoder().encode('{"shape": 1}')],
    ['with a damaged header', model.map((byte, i) => (i === 6 ? 0 : byte))],
  ])('%s', (_, bytes) => {
    expect(() => new AttributionNetwork(createKernel(), bytes, smallVectors, smallShape.states)).toThrow('damaged');
  });
});
