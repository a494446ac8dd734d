import { describe, expect, test } from 'vitest';
import { readConllu } from '../../../server/training/conllu.ts';
import { foldsOfNews, measureNames, measureText, measureTrees, textReader } from '../../../server/training/measure.ts';
import { fakeEngine } from './fakeEngine.ts';

const row = (...[id, form, upos, head, relation]: readonly string[]): string =>
  [id, form, form, upos, '_', '_', head, relation, '_', '_'].join('\t');

const treebank = readConllu(
  [
    row('1', 'dogs', 'NOUN', '2', 'nsubj'),
    row('2', 'bark', 'VERB', '0', 'root'),
    '',
    '# newpar',
    row('1', 'stop', 'NOUN', '0', 'root'),
    row('2', 'dogs', 'NOUN', '1', 'nsubj'),
    '',
  ].join('\n'),
  'x',
);

test('raw text, over all paragraphs', () => {
  const scores = measureText(treebank, textReader('fake', fakeEngine));
  expect(scores.get('sentences')).toEqual({ gold: 2, found: 2, right: 2 });
  expect(scores.get('upos')).toEqual({ gold: 4, found: 4, right: 3 });
});

test('trees, on the words that are given', () => {
  const scores = measureTrees(treebank, fakeEngine);
  expect(scores.get('LAS')).toEqual({ gold: 4, found: 4, right: 2 });
  expect(scores.get('nsubj')).toEqual({ gold: 2, found: 2, right: 1 });
});

test('names, over all paragraphs', () => {
  const article = {
    paragraphs: [
      { text: 'at Ada', names: [{ start: 3, end: 6, kind: 'person' }] },
      { text: 'Oslo', names: [{ start: 0, end: 4, kind: 'place' }] },
    ],
    tokens: 3,
    lost: 0,
    broken: 0,
  } as const;
  const scores = measureNames([article], textReader('fake', fakeEngine));
  expect(scores.get('person')).toEqual({ gold: 1, found: 2, right: 1 });
  expect(scores.get('place')).toEqual({ gold: 1, found: 0, right: 0 });
});

describe('folds of the news', () => {
  test('every news document is in one, whatever the order', () => {
    const documents = ['g', 'a', 'f', 'c', 'e', 'b'].map((id) => ({ id: `GUM_news_${id}`, paragraphs: [] }));
    const folds = foldsOfNews([{ id: 'GUM_bio_a', paragraphs: [] }, ...documents]);
    expect(folds.map((fold) => fold.map(({ id }) => id.at(-1)).join(''))).toEqual(['ag', 'b', 'c', 'e', 'f']);
  });
});
