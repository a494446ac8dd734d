import { shapeCount } from './letterCase.ts';
import { uposTags, type Upos } from './tags.ts';

/** Fine tags whose forms make their lemma in one way, whatever the part of speech. */
const inflections: readonly (readonly string[])[] = [
  ['VBD', 'VBN'],
  ['VB', 'VBP', 'MD'],
  ['VBZ'],
  ['VBG'],
  ['NNS', 'NNPS'],
  ['JJR', 'RBR'],
  ['JJS', 'RBS'],
  ['PRP'],
  ['PRP$'],
  ['POS'],
];

/** The group of tags that share rules about endings; a number from 0 on. */
export function editGroup(upos: Upos, xpos: string): number {
  const inflection = inflections.findIndex((tags) => tags.includes(xpos));
  return inflection >= 0 ? inflection : inflections.length + uposTags.indexOf(upos);
}

/** The group of tags and of a shape (letterCase.ts) that share rules about case; a number from 0 on. */
export function caseGroup(upos: Upos, xpos: string, shape: number): number {
  return shape + shapeCount * caseTags(upos, xpos);
}

function caseTags(upos: Upos, xpos: string): number {
  // A foreign word keeps its case, and so does "United" as part of a name, a verb by its part of speech.
  if (xpos === 'FW') return uposTags.length;
  if (upos !== 'PROPN' && (xpos === 'NNP' || xpos === 'NNPS')) return uposTags.length + 1;
  return plain.includes(upos) ? uposTags.length + 2 : uposTags.indexOf(upos);
}

/** Parts of speech that names and abbreviations hardly have. */
const plain: readonly Upos[] = ['ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ', 'VERB'];
