import { describe, expect, it } from 'vitest';
import type { EnglishReader } from '../../../server/language/parsed.ts';
import { articlePassages } from '../../../server/training/articlePassages.ts';
import { fakeEngine } from './fakeEngine.ts';

/** It says of each word where it stands in its paragraph, and how long it is. */
const engine: EnglishReader = {
  ...fakeEngine,
  stateWidth: 2,
  read: (paragraph) =>
    fakeEngine.read(paragraph).map((sentence) => ({
      ...sentence,
      states: Float32Array.from(sentence.tokens.flatMap(({ start, end }) => [start, end - start])),
    })),
};

const first = 'The boat sank on Monday. All of those on board were saved.';
const long = `${'The rain went on. '.repeat(70)}It stopped at last.`;
const text = `Boat sinks\n\nBy Ana Lopez\n\n${first}\n\n${long}\n`;
const passages = articlePassages(text, engine);

describe('the passages of an article', () => {
  it('are those of the paragraphs that can hold claims, a long one in parts', () => {
    expect(passages.map(({ passage }) => passage.words.length)).toEqual([14, 255, 100]);
    expect(passages.map(({ passage }) => [passage.sentences[0], passage.sentences.at(-1)])).toEqual([
      [0, 1],
      [0, 50],
      [51, 70],
    ]);
  });

  it('know where their words stand in the article', () => {
    for (const { passage, places } of passages)
      expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(passage.words.map(({ shown }) => shown));
    const starts = [text.indexOf(first), text.indexOf(long), text.indexOf(long) + 51 * 'The rain went on. '.length];
    expect(passages.map(({ places }) => places[0]?.start)).toEqual(starts);
  });

  it('come with what the parser says of each of their words', () => {
    for (const { passage, states } of passages)
      expect([...states]).toEqual(passage.words.flatMap(({ start, end }) => [start, end - start]));
  });
});

it.each([
  [
    'opened anew',
    '“It was dark. It rained.\n\n“Nobody saw us.” That was all.',
    ['“It was dark . It rained .', '“Nobody saw us . ” - - - -'],
  ],
  [
    'not opened anew',
    '“It was dark. It rained.\n\nNobody saw us.” That was all.',
    ['“It was dark . It rained .', 'Nobody saw us . ” - - - -'],
  ],
])('a quotation goes on in the next paragraph, %s', (_, article, quoted) => {
  expect(
    articlePassages(article, engine).map(({ passage }) => passage.words.map((word) => (word.quoted ? word.shown : '-')).join(' ')),
  ).toEqual(quoted);
});

it.each(['', ' \n\n \n', 'Boat sinks\n\nBy Ana Lopez\n'])('%j has none', (nothing) => {
  expect(articlePassages(nothing, engine)).toEqual([]);
});
