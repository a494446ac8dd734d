import { expect, test } from 'vitest';
import { nameTag } from '../../../server/language/nameTags.ts';
import { tokenize } from '../../../server/language/words.ts';
import { nameTags } from '../../../server/training/silverExamples.ts';

const text = 'Ana Lucia Diaz of Oxfam-UK met Bo.';
const name = (words: string, kind: 'person' | 'organisation') => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind };
};

test('names become tags, of names that tokens do not fit nothing is told', () => {
  // Ana Lucia Diaz of Oxfam - UK met Bo .
  expect([...nameTags(tokenize(text), [name('Ana Lucia Diaz', 'person'), name('xfam-UK', 'organisation'), name('Bo', 'person')])]).toEqual([
    nameTag('person', 'begin'),
    nameTag('person', 'inside'),
    nameTag('person', 'end'),
    0,
    -1,
    -1,
    -1,
    0,
    nameTag('person', 'single'),
    0,
  ]);
});
