import { expect, test } from 'vitest';
import { wholeName } from '../../../server/language/nameSpans.ts';
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
])('%s: %s is %s', (text, found, whole) => {
  const tokens = tokenize(text);
  const first = tokens.findIndex(({ start }) => start === text.indexOf(found));
  const last = tokens.findIndex(({ end }) => end === text.indexOf(found) + found.length);
  const { start, end } = wholeName(text, tokens, { first, last, kind: 'person' });
  expect(text.slice(start, end)).toBe(whole);
});
