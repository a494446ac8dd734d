import { irregularParticiples, irregularPasts, irregularPlurals } from '../lexicon/irregularForms.ts';
import type { Upos } from '../language/tags.ts';

/** A form of a word. */
export interface Inflected {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly xpos: string;
}

/** Irregular forms of English verbs and nouns. */
export const irregularForms = (): readonly Inflected[] => [
  ...irregularPasts.flatMap(([form, lemma]) => [verb(form, lemma, 'VBD'), verb(form, lemma, 'VBN')]),
  ...irregularParticiples.map(([form, lemma]) => verb(form, lemma, 'VBG')),
  ...irregularPlurals.map(([form, lemma]) => noun(form, lemma)),
];

const verb = (form: string, lemma: string, xpos: string): Inflected => ({ form, lemma, upos: 'VERB', xpos });
const noun = (form: string, lemma: string): Inflected => ({ form, lemma, upos: 'NOUN', xpos: 'NNS' });
const adjective = (form: string, lemma: string, xpos: string): Inflected => ({ form, lemma, upos: 'ADJ', xpos });

const keyOf = ({ form, xpos }: Inflected): string => `${xpos} ${form}`;

/**
 * Regular forms of the nouns, verbs and adjectives among words in small letters, for a treebank has too few to learn spelling from. What has
 * its plural in the list counts as a noun, with its forms in -s, -ed and -ing there as a verb, with -er and -est as an adjective. A form that
 * two words could have is left out, unless one of them alone is known as a verb.
 */
export function regularForms(words: Iterable<string>, knownVerbs: ReadonlySet<string>): readonly Inflected[] {
  const list = new Set(words);
  const candidates = new Map<string, Inflected[]>();
  for (const word of list) {
    if (!/^[a-z]{3,}$/.test(word)) continue;
    for (const inflected of paradigmOf(word, list)) {
      const key = keyOf(inflected);
      candidates.set(key, [...(candidates.get(key) ?? []), inflected]);
    }
  }
  return [...candidates.values()].flatMap((rivals) => {
    const known = rivals.length === 1 ? rivals : rivals.filter(({ upos, lemma }) => upos === 'VERB' && knownVerbs.has(lemma));
    return known.length === 1 ? known : [];
  });
}

/** The forms in the list that a word has if it is a noun, a verb or an adjective. */
function paradigmOf(word: string, list: ReadonlySet<string>): Inflected[] {
  const listed = (forms: readonly string[]): string[] => forms.filter((form) => list.has(form));
  const beforeE = stemsOf(word, 'e');
  const third = listed(withS(word));
  const pasts = listed(beforeE.map((stem) => `${stem}ed`));
  const participles = listed(stemsOf(word, 'i').map((stem) => `${stem}ing`));
  const isVerb = third.length > 0 && pasts.length > 0 && participles.length > 0;
  const degrees = beforeE.filter((stem) => list.has(`${stem}er`) && list.has(`${stem}est`));
  return [
    ...third.map((form) => noun(form, word)),
    ...(isVerb ? third.map((form) => verb(form, word, 'VBZ')) : []),
    ...(isVerb ? pasts.flatMap((form) => [verb(form, word, 'VBD'), verb(form, word, 'VBN')]) : []),
    ...(isVerb ? participles.map((form) => verb(form, word, 'VBG')) : []),
    ...degrees.flatMap((stem) => [adjective(`${stem}er`, word, 'JJR'), adjective(`${stem}est`, word, 'JJS')]),
  ];
}

/** "passes", "tries", "makes"; both of "monarchs" and "churches", for spelling does not tell. */
function withS(word: string): readonly string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:ch|[^aeiou]o)$/.test(word)) return [`${word}s`, `${word}es`];
  return [/(?:s|x|z|sh)$/.test(word) ? `${word}es` : `${word}s`];
}

/** What stands before an ending that begins with `vowel`: "mak", "tri" or "try", "stopp"; both of "travel" and "travell", for usage differs. */
function stemsOf(word: string, vowel: 'e' | 'i'): readonly string[] {
  if (vowel === 'i' && word.endsWith('ie')) return [`${word.slice(0, -2)}y`];
  if (vowel === 'e' ? word.endsWith('e') : /[^aeo]e$/.test(word)) return [word.slice(0, -1)];
  if (vowel === 'e' && /[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i`];
  const oneVowel = /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/.test(word);
  if (!oneVowel) return [word];
  const doubled = `${word}${word.slice(-1)}`;
  return /^[^aeiouy]*[aeiouy].$/.test(word) ? [doubled] : [word, doubled];
}
