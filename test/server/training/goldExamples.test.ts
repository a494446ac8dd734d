import { expect, test } from 'vitest';
import { WordVectors } from '../../../server/language/wordVectors.ts';
import { readConllu } from '../../../server/training/conllu.ts';
import { untold, Vocabulary } from '../../../server/training/examples.ts';
import { goldExamples, labelsOf, relationOf } from '../../../server/training/goldExamples.ts';
import { packVectors, quantiseVectors } from '../../../server/training/packVectors.ts';

/** A word from "form UPOS XPOS head relation". */
const row = (word: string, i: number): string => {
  const [form = '', upos = '', xpos = '', head = '', relation = ''] = word.split(' ');
  return [i + 1, form, form, upos, xpos, '_', head, relation, '_', '_'].join('\t');
};
const treebank = (...sentences: readonly (readonly string[])[]) =>
  readConllu(sentences.map((words) => `${words.map(row).join('\n')}\n`).join('\n'), 'made up');

const common = ['dogs NOUN NNS 2 nsubj', 'bark VERB VBP 0 root'];
const rare = ['dogs NOUN NNS 2 nsubj:pass', 'barked VERB VBN 0 root', 'at ADP IN 2 obl:agent'];
const documents = treebank(...Array.from({ length: 10 }, () => common), rare);

test.each([
  ['nsubj', 'nsubj'],
  ['nsubj:pass', 'nsubj:pass'],
  ['aux:pass', 'aux:pass'],
  ['obl:agent', 'obl'],
  ['acl:relcl', 'acl'],
])('the relation %s is told as %s', (relation, told) => {
  expect(relationOf(relation)).toBe(told);
});

test('labels are what stands in the treebanks ten times, in the order of the alphabet, and dep', () => {
  expect(labelsOf(documents)).toEqual({ tags: ['NOUN|NNS', 'VERB|VBP'], relations: ['dep', 'nsubj', 'root'] });
});

test('sentences become examples; of labels too rare nothing is told', () => {
  const vectors = new WordVectors(packVectors(quantiseVectors([['dogs', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]], 10, 1, 1)));
  const vocabulary = new Vocabulary(vectors);
  const [first, second] = goldExamples(treebank(common, rare), labelsOf(documents), vocabulary);
  expect(first).toEqual({
    words: Int32Array.from(['dogs', 'bark'], (form) => vocabulary.numberOf(form)),
    tags: Int16Array.of(0, 1),
    heads: Int16Array.of(1, 1),
    relations: Int16Array.of(1, 2),
    names: Int16Array.of(untold, untold),
  });
  expect(second).toMatchObject({
    tags: Int16Array.of(0, untold, untold),
    heads: Int16Array.of(1, 1, 1),
    relations: Int16Array.of(untold, 2, untold),
  });
});
