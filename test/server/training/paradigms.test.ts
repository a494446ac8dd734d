import { expect, it } from 'vitest';
import { regularForms } from '../../../server/training/paradigms.ts';

const formsOf = (words: string, verbs: readonly string[] = []) =>
  regularForms(words.split(' '), new Set(verbs)).map(({ form, lemma, xpos }) => `${form} ${xpos} ${lemma}`);

it.each([
  ['hope hopes hoped hoping', ['hopes NNS hope', 'hopes VBZ hope', 'hoped VBD hope', 'hoped VBN hope', 'hoping VBG hope']],
  ['stop stops stopped stopping', ['stops NNS stop', 'stops VBZ stop', 'stopped VBD stop', 'stopped VBN stop', 'stopping VBG stop']],
  ['tie ties tied tying', ['ties NNS tie', 'ties VBZ tie', 'tied VBD tie', 'tied VBN tie', 'tying VBG tie']],
  ['berry berries', ['berries NNS berry']],
  ['nice nicer nicest', ['nicer JJR nice', 'nicest JJS nice']],
  ['big bigger biggest', ['bigger JJR big', 'biggest JJS big']],
  ['happy happier happiest', ['happier JJR happy', 'happiest JJS happy']],
])('%s', (words, forms) => {
  expect(formsOf(words)).toEqual(forms);
});

it('a form of two words is left out, unless one of them is known as a verb', () => {
  const words = 'breath breathe breaths breathes breathed breathing';
  expect(formsOf(words)).not.toContain('breathing VBG breathe');
  expect(formsOf(words, ['breathe'])).toContain('breathing VBG breathe');
});

it('a word without its forms is none', () => {
  expect(formsOf('king make')).toEqual([]);
});
