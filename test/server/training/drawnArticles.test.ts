import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { neverTrainedOn, readUnlabelled, unlabelled } from '../../../server/training/drawnArticles.ts';

const long = (words: string): string =>
  `The council met on Monday and talked for nine hours without a break about ${words} and the harbour.`;

test('articles are left out by name, by a paragraph of a labelled one, and where one before has the same', () => {
  const articles = [
    { file: 'name.txt', text: long('roads') },
    { file: 'text.txt', text: `Short.\n${long('the dam').toUpperCase()}  \r\n` },
    { file: 'first.txt', text: `${long('bread')}\nBy Our Own Reporter` },
    { file: 'second.txt', text: `By Our Own Reporter\n${long('wine')}` },
    { file: 'twin.txt', text: `${long('cheese')}\n${long('bread')}` },
  ];
  const labelled = [
    { file: 'name.txt', text: long('schools') },
    { file: 'other.txt', text: long('the dam') },
  ];
  expect(unlabelled(articles, labelled).map(({ file }) => file)).toEqual(['first.txt', 'second.txt']);
});

const corpora = mkdtempSync(path.join(tmpdir(), 'onrecord-corpora-'));
afterAll(() => {
  rmSync(corpora, { recursive: true });
});

test('offsets are into the file, whose address is blank', () => {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(corpora, file)), { recursive: true });
    writeFileSync(path.join(corpora, file), text);
  };
  const article = '\uFEFFhttps://x.example/a\r\n\r\nNobody came.';
  put('sourcing-gold/articles/a.txt', long('roads'));
  put('sourcing-train/articles/manifest.json', '[]');
  put('newswire/articles/a.txt', article);
  put('newswire/articles/b.txt', article);
  put('newswire/articles/c.txt', '{\\rtf1 Nobody came.}');
  const [only, ...more] = readUnlabelled(corpora);
  expect(more).toEqual([]);
  expect(only?.file).toBe('b.txt');
  expect(only?.text).toHaveLength(article.length);
  expect(only?.text.trim()).toBe('Nobody came.');
  expect(only?.text).toContain('\r\n\r\nNobody');
});

test('what our own labels are of is left out', () => {
  const labels = path.join(corpora, 'own.jsonl');
  const article = { doc: 'newswire/articles/a.txt', sha1: '', sentences: [], hedges: [], denials: [] };
  writeFileSync(labels, `${JSON.stringify(article)}\n`);
  const [a, b] = ['a.txt', 'b.txt'].map((file) => ({ file, text: '' }));
  expect(a && b && neverTrainedOn([a, b], labels)).toEqual([b]);
});
