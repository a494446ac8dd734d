import { describe, expect, it, test } from 'vitest';
import { holders } from '../../../server/sourcing/attributionShape.ts';
import { untold } from '../../../server/training/examples.ts';
import { holderExamples } from '../../../server/training/holderExamples.ts';
import type { LabelledSentence, StandingLabel } from '../../../server/training/sourcingLabels.ts';
import { vectorsOf } from './attributionByHand.ts';
import { fakeEngine } from './fakeEngine.ts';

const vectors = vectorsOf(10);
const text = [
  'The river boat sank on Monday. All of those on board were saved by a fishing boat.',
  'It was dark then. Nobody knew so far on Monday who was to blame.',
].join('\n\n');

const label = (words: string, attribution: StandingLabel | null): LabelledSentence => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, attribution, flag: null, hedge: null };
};
const examplesOf = (sentences: readonly LabelledSentence[], article = text) =>
  holderExamples({ file: 'a.txt', text: article, sentences, hedges: [], denials: [], fold: null }, fakeEngine, vectors);

/** Our sentences with a label, each by its first and last word and who is said to stand behind it. */
const told = (...labels: readonly LabelledSentence[]) =>
  examplesOf(labels).flatMap(({ passage, sentences }) =>
    sentences.map(({ from, to, holder }) => [passage.words[from]?.shown, passage.words[to - 2]?.shown, holders[holder]]),
  );

test.each<[StandingLabel | null, (typeof holders)[number] | null]>([
  ['N', 'named'],
  ['D', 'document'],
  ['A', 'anonymous'],
  ['V', 'vague'],
  ['P', 'nobody'],
  ['0', 'nobody'],
  ['X', null],
  [null, null],
])('behind a sentence labelled %s stands: %s', (attribution, holder) => {
  expect(told(label('It was dark then.', attribution))).toEqual(holder === null ? [] : [['It', 'then', holder]]);
});

test('each sentence has its own label, whichever passage it is in', () => {
  expect(
    told(
      label('The river boat sank on Monday.', 'N'),
      label('All of those on board were saved by a fishing boat.', 'D'),
      label('Nobody knew so far on Monday who was to blame.', '0'),
    ),
  ).toEqual([
    ['The', 'Monday', 'named'],
    ['All', 'boat', 'document'],
    ['Nobody', 'blame', 'nobody'],
  ]);
});

describe('where their sentences are not ours', () => {
  test('each of ours takes the label of the longer one that it is part of', () => {
    expect(told(label(text.slice(0, text.indexOf('\n')), 'V'))).toEqual([
      ['The', 'Monday', 'vague'],
      ['All', 'boat', 'vague'],
    ]);
  });

  test('ours takes that of the part that it shares the most with', () => {
    expect(told(label('All of those', 'N'), label('on board were saved by a fishing boat.', 'A'))).toEqual([['All', 'boat', 'anonymous']]);
    expect(told(label('All of those on board were saved', 'N'), label('by a fishing boat.', 'A'))).toEqual([['All', 'boat', 'named']]);
  });

  test('that part may be X: then nothing is told', () => {
    expect(told(label('All of those', 'N'), label('on board were saved by a fishing boat.', 'X'))).toEqual([]);
  });

  test('one that lies in the other by half or less tells nothing of it', () => {
    expect(told(label('Monday. All', 'N'))).toEqual([['The', 'Monday', 'named']]);
    expect(told(label('Monday. All of ', 'N'))).toEqual([]);
  });
});

it('gives every passage, with no word told to be a cue or none', () => {
  const examples = examplesOf([label('It was dark then.', 'N')]);
  expect(examples.map(({ size, sentences }) => [size, sentences])).toEqual([
    [19, []],
    [16, [{ from: 0, to: 5, holder: 0 }]],
  ]);
  for (const { cues, gold } of examples) {
    expect(cues.every((cue) => cue === untold)).toBe(true);
    expect(gold).toEqual([]);
  }
});

it('counts the words of a passage, not of its paragraph', () => {
  const article = `${'The rain went on. '.repeat(60)}It stopped at last.`;
  const start = article.indexOf('It');
  const examples = examplesOf([{ start, end: article.length, attribution: 'N', flag: 0, hedge: false }], article);
  expect(examples.map(({ size, sentences }) => [size, sentences])).toEqual([
    [255, []],
    [50, [{ from: 45, to: 50, holder: 0 }]],
  ]);
});
