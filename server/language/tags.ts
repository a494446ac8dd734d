/** The parts of speech of Universal Dependencies (universaldependencies.org/u/pos). */
export const uposTags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

export type Upos = (typeof uposTags)[number];

export const isUpos = (tag: string): tag is Upos => uposTags.some((upos) => upos === tag);
