import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../server/language/kernel.ts';
import { nameTag } from '../../../server/language/nameTags.ts';
import { Network, type Analysis } from '../../../server/language/network.ts';
import { packModel } from '../../../server/language/networkModel.ts';
import { longestSentence } from '../../../server/language/token.ts';
import { WordVectors } from '../../../server/language/wordVectors.ts';
import { Vocabulary, type Example } from '../../../server/training/examples.ts';
import { packVectors, quantiseVectors } from '../../../server/training/packVectors.ts';
import { randomFrom } from '../../../server/training/random.ts';
import { TrainableNetwork } from '../../../server/training/trainableNetwork.ts';

const vectorsOf = (width: number): WordVectors =>
  new WordVectors(packVectors(quantiseVectors([['the', Array.from({ length: width }, (_, i) => (i % 3) - 1)]], width, 1, 1)));

const tags = ['DET|DT', 'NOUN|NN', 'PROPN|NNP', 'VERB|VBD'];
const relations = ['dep', 'det', 'nsubj', 'obj', 'root'];
const shape = { vector: 10, hidden: 16, layers: 2, arc: 8, label: 8, tags: tags.length, relations: relations.length };
const vectors = vectorsOf(shape.vector);

/** A network that knows two sentences by heart. */
const sentences = [
  ['Ana', 'Diaz', 'saw', 'the', 'dog'],
  ['the', 'dog', 'barked'],
];
function learnt(): Uint8Array {
  const vocabulary = new Vocabulary(vectors);
  const wordsOf = (forms: readonly string[] = []) => Int32Array.from(forms, (form) => vocabulary.numberOf(form));
  const examples: readonly Example[] = [
    {
      words: wordsOf(sentences[0]),
      tags: Int16Array.of(2, 2, 3, 0, 1),
      heads: Int16Array.of(2, 0, 2, 4, 2),
      relations: Int16Array.of(2, 0, 4, 1, 3),
      names: Int16Array.of(nameTag('person', 'begin'), nameTag('person', 'end'), 0, 0, 0),
    },
    {
      words: wordsOf(sentences[1]),
      tags: Int16Array.of(0, 1, 3),
      heads: Int16Array.of(1, 2, 2),
      relations: Int16Array.of(1, 2, 4),
      names: Int16Array.of(0, 0, 0),
    },
  ];
  const network = new TrainableNetwork(createKernel(), shape, vocabulary, vectors, randomFrom(7));
  const random = randomFrom(3);
  for (let step = 0; step < 80; step++)
    network.learn(examples, 0.01, { tags: 1, arcs: 1, relations: 1, names: 1 }, { word: 0, input: 0, hidden: 0 }, random);
  return packModel(shape, tags, relations, (name) => network.parameters.numbers(name));
}
const model = learnt();
const network = new Network(createKernel(), model, vectors);

const plain = (analyses: readonly Analysis[]) =>
  analyses.map((said) => ({ tags: [...said.tags], heads: [...said.heads], relations: [...said.relations], names: said.names }));

test('what the training network has learnt is what is read', () => {
  expect(plain(network.read(sentences))).toEqual([
    {
      tags: [2, 2, 3, 0, 1],
      heads: [2, 0, -1, 4, 2],
      relations: [2, 0, 4, 1, 3],
      names: [{ first: 0, last: 1, kind: 'person' }],
    },
    { tags: [0, 1, 3], heads: [1, 2, -1], relations: [1, 2, 4], names: [] },
  ]);
});

/** Sentences of words that nobody knows, other ones for each seed. */
function noise(seed: number, count: number, length: number): string[][] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => Array.from({ length }, () => Math.floor(random() * 1e9).toString(36)));
}

/** With the states, bit by bit. */
const whole = (analyses: readonly Analysis[]) => plain(analyses).map((said, i) => ({ ...said, states: analyses[i]?.states }));

describe('what is said of a sentence', () => {
  const some = [...sentences, ...noise(1, 6, 9), ['dog'], ['😀', '\ud83d', ''], ...noise(2, 2, longestSentence)];
  const alone = some.map((sentence) => whole(new Network(createKernel(), model, vectors).read([sentence]))[0]);

  test('does not depend on the sentences beside it', () => {
    expect(whole(new Network(createKernel(), model, vectors).read(some))).toEqual(alone);
  });

  test('does not depend on what was read before, more words than are remembered', () => {
    network.read(noise(3, 900, 10));
    expect(whole(network.read(some.toReversed()))).toEqual(alone.toReversed());
  });

  test('has a state for each word', () => {
    expect(alone.map((said) => said?.states?.length)).toEqual(some.map(({ length }) => length * network.stateWidth));
  });

  test('is one tree', () => {
    for (const said of alone) expect(said?.heads.filter((head) => head === -1)).toHaveLength(1);
    for (const said of alone) expect(said?.relations.filter((relation) => relations[relation] === 'root')).toHaveLength(1);
  });
});

test('of nothing there is nothing to say', () => {
  expect(network.read([])).toEqual([]);
  expect(plain(network.read([[]]))).toEqual([{ tags: [], heads: [], relations: [], names: [] }]);
});

test('a sentence beyond bounds is refused, and the next one read as ever', () => {
  expect(() => network.read([Array.from({ length: longestSentence + 1 }, () => 'dog')])).toThrow(RangeError);
  expect(plain(network.read(sentences.slice(1)))).toEqual([{ tags: [0, 1, 3], heads: [1, 2, -1], relations: [1, 2, 4], names: [] }]);
});

test.each(Array.from({ length: 12 }, (_, times) => times))('memory that runs out after %i places leaves nothing behind', (times) => {
  const kernel = createKernel();
  const short = new Network(kernel, model, vectors);
  const mark = kernel.memory.mark();
  const alloc = kernel.memory.alloc.bind(kernel.memory);
  let left = times;
  kernel.memory.alloc = (bytes) => {
    if (left-- === 0) throw new RangeError('no more memory');
    return alloc(bytes);
  };
  expect(() => short.read(sentences)).toThrow('no more memory');
  kernel.memory.alloc = alloc;
  expect(kernel.memory.mark()).toBe(mark);
  expect(plain(short.read(sentences))).toEqual(plain(network.read(sentences)));
});

test('other vectors than those that it was made with are refused', () => {
  expect(() => new Network(createKernel(), model, vectorsOf(20))).toThrow('other word vectors');
});
