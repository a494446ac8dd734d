import { expect, it } from 'vitest';
import { roles } from '../../../server/sourcing/attributionShape.ts';
import type { Span } from '../../../server/text/span.ts';
import { untold } from '../../../server/training/examples.ts';
import { polnearExamples } from '../../../server/training/polnearExamples.ts';
import { vectorsOf } from './attributionByHand.ts';
import { fakeEngine } from './fakeEngine.ts';

const vectors = vectorsOf(10);
const text = [
  'The river boat sank on Monday. All of those on board were saved by a fishing boat.',
  '“It hit a rock,” the mayor said. “It was dark.” Nobody knew so far on Monday who was to blame.',
].join('\n\n');
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const relation = (source: readonly string[], cue: readonly string[], content: readonly string[]) => ({
  source: source.map(at),
  cue: cue.map(at),
  content: content.map(at),
});

/** What annotators say of each word of the passage with the cue: "c" a cue, "-" none, "?" untold; behind it the parts, "s" and "t". */
function told(relations: readonly ReturnType<typeof relation>[], aside: readonly string[] = []) {
  const examples = polnearExamples({ file: 'a.txt', text, relations, aside: aside.map(at) }, fakeEngine, vectors);
  return examples.map(({ passage, cues, gold }) => ({
    cues: passage.words.map(({ shown }, i) => (cues[i] === 1 ? `[${shown}]` : cues[i] === untold ? '?' : '-')).join(' '),
    gold: gold.map(({ word, parts, sourceStart, sourceEnd, contentStart, contentEnd }) => ({
      cue: passage.words[word]?.shown,
      source: passage.words.filter((_, i) => parts[i] === roles.source).map(({ shown }) => shown),
      content: passage.words.filter((_, i) => parts[i] === roles.content).map(({ shown }) => shown),
      borders: [sourceStart, sourceEnd, contentStart, contentEnd].map((i) => passage.words[i]?.shown),
    })),
  }));
}

const silent = { cues: '- - - - - - - - - - - - - - - - - - -', gold: [] };

it('a paragraph in which nobody speaks has words that are no cues', () => {
  expect(told([])[0]).toEqual(silent);
});

it('a cue has its source and its content, which go on over the end of a sentence; whether there are cues in it is untold', () => {
  expect(told([relation(['the mayor'], ['said'], ['“It hit a rock,”', '“It was dark.”'])])).toEqual([
    silent,
    {
      cues: '? ? ? ? - - [said] - ? ? ? ? ? - - - - - - - - - - -',
      gold: [
        {
          cue: 'said',
          source: ['the', 'mayor'],
          content: ['“It', 'hit', 'a', 'rock,”', '“It', 'was', 'dark', '.', '”'],
          borders: ['the', 'mayor', '“It', '”'],
        },
      ],
    },
  ]);
});

it('where source or content is missing or stands in another paragraph, the cue is in its place', () => {
  const borders = (relations: readonly ReturnType<typeof relation>[]) => told(relations)[1]?.gold.map((gold) => gold.borders);
  expect(borders([relation(['All of those'], ['said'], [])])).toEqual([['said', 'said', 'said', 'said']]);
});

it('of a cue of several words one is told, of one within what another says too', () => {
  const all = told([
    relation(['the mayor'], ['said'], ['“It hit a rock,”']),
    relation(['the mayor'], ['hit a'], ['rock']),
    relation(['Nobody'], ['knew so far'], ['who was to blame']),
  ]);
  expect(all[1]?.cues).toBe('? [hit] ? ? - - [said] - - - - - - - [knew] - - - - ? ? ? ? -');
});

it('of what annotators set aside nothing is told', () => {
  expect(told([], ['The river boat'])[0]?.cues).toBe('? ? ? - - - - - - - - - - - - - - - -');
});

it('headlines and bylines are not read', () => {
  const article = { file: 'a.txt', text: `Boat sinks\n\nBy Ana Lopez\n\n${text}`, relations: [], aside: [] };
  expect(polnearExamples(article, fakeEngine, vectors).map(({ size }) => size)).toEqual([19, 24]);
});
