import { expect, test } from 'vitest';
import { wholeNames } from '../../../server/language/nameSpans.ts';
import { tokenize } from '../../../server/language/words.ts';

test.each([
  ['Gen. Omar al-Dalati spoke', 'Dalati', 'al-Dalati'],
  ['Anas el-Gomati spoke', 'Gomati', 'el-Gomati'],
  ['Jean-Pierre spoke', 'Jean', 'Jean-Pierre'],
  ['Marie-Claire Dubois spoke', 'Claire Dubois', 'Marie-Claire Dubois'],
  ['Bosnia-Herzegovina agreed', 'Bosnia', 'Bosnia-Herzegovina'],
  ['a Paris-based group', 'Paris', 'Paris'],
  ['the London - Rome train', 'London', 'London'],
  ['Obama-era rules', 'Obama', 'Obama'],
  ['J. K. Rowling spoke', 'K. Rowling', 'J. K. Rowling'],
  ['by R. J. Okafor', 'Okafor', 'R. J. Okafor'],
])('%s: %s is %s', (text, found, whole) => {
  const tokens = tokenize(text);
  const first = tokens.findIndex(({ start }) => start === text.indexOf(found));
  const last = tokens.findIndex(({ end }) => end === text.indexOf(found) + found.length);
  const names = wholeNames(text, tokens, [{ first, last, kind: 'person' }]);
  expect(names.map(({ start, end }) => text.slice(start, end))).toEqual([whole]);
});

test('two halves of one name are one', () => {
  const tokens = tokenize('Jean-Pierre');
  const half = (word: number) => ({ first: word, last: word, kind: 'person' as const });
  expect(wholeNames('Jean-Pierre', tokens, [half(0), half(2)])).toEqual([{ start: 0, end: 11, kind: 'person' }]);
});
