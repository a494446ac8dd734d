import { wordList } from './words.ts';

/** What a form of a verb can be; a past form is also the past participle unless the participle stands apart. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** lemma: past, participle. Source: own, irregular verbs of English as far as the cue lists use them. */
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  hold: ['held', 'held'],
  find: ['found', 'found'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  see: ['saw', 'seen'],
  put: ['put', 'put'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  read: ['read', 'read'],
  forbid: ['forbade', 'forbidden'],
  understand: ['understood', 'understood'],
  foresee: ['foresaw', 'foreseen'],
  seek: ['sought', 'sought'],
  mean: ['meant', 'meant'],
};

/** Verbs of more than one syllable that double their last letter. */
const doubling = new Set(wordList('admit rebut plan refer stir submit'));

/** All forms of a verb, British and American spelling. */
export function verbForms(lemma: string): readonly (readonly [string, VerbForm])[] {
  const past = irregular[lemma];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubling.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const afterConsonant = /[^aeiou]y$/.test(lemma);
  const third = afterConsonant ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const regular = afterConsonant ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [third, 'third'],
    [past?.[0] ?? regular, 'past'],
    [`${lemma.endsWith('ee') ? lemma : stem}ing`, 'ing'],
  ];
  if (past && past[1] !== past[0]) forms.push([past[1], 'participle']);
  return forms;
}
