import { expect, test } from 'vitest';
import { readConllu } from '../../../server/training/conllu.ts';
import { figuresOf, formatFigures, parseFigures, treebankFigures } from '../../../server/training/figures.ts';
import { textReader } from '../../../server/training/measure.ts';
import { fakeEngine } from './fakeEngine.ts';

const documents = readConllu('1\tdogs\tdogs\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tbark\tbark\tVERB\t_\t_\t0\troot\t_\t_\n', 'x');

test('F1 of tallies, where there is one', () => {
  const tallies = new Map([
    ['a', { gold: 1, found: 3, right: 1 }],
    ['b', { gold: 0, found: 0, right: 0 }],
  ]);
  expect(figuresOf(tallies)).toEqual({ a: 50 });
});

test('figures of a reader of text and of one that parses', () => {
  const text = treebankFigures(documents, textReader('fake', fakeEngine), null);
  expect(text).toEqual({ sentences: 100, words: 100, upos: 50, lemma: 100, alignedUpos: 50, alignedLemma: 100 });
  const trees = treebankFigures(documents, textReader('fake', fakeEngine), fakeEngine);
  expect(trees).toEqual({ ...text, UAS: 0, LAS: 0, nsubj: 0, obj: 0, ccomp: 0, parataxis: 0, obl: 0 });
});

test('stated figures are written to two decimals and read again', () => {
  const json = formatFigures({ 'gum-dev': { UAS: 88.126 } });
  expect(parseFigures(json)).toEqual({ 'gum-dev': { UAS: 88.13 } });
  expect(() => parseFigures('{"gum-dev": 1}')).toThrow();
});
