import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isUpos } from '../language/tags.ts';
import type { GoldDocument } from './conllu.ts';
import type { LemmaExample } from './trainLemmas.ts';
import type { SplitParagraph } from './trainSplitter.ts';

/** Where GUM and EWT write a lemma differently GUM is followed: it is the newer, and has news. By cross-validation on both. */
const gumCounts = 3;

/** The words of both treebanks for the lemmatizer. */
export const lemmaExamples = (gum: readonly GoldDocument[], ewt: readonly GoldDocument[]): LemmaExample[] => [
  ...wordsOf(gum, gumCounts),
  ...wordsOf(ewt, 1),
];

const wordsOf = (documents: readonly GoldDocument[], count: number): LemmaExample[] =>
  documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ tokens }) =>
        tokens.map(({ form, lemma, upos, xpos }) => ({ form, lemma, upos: isUpos(upos) ? upos : 'X', xpos, count })),
      ),
    ),
  );

export const splitParagraphs = (documents: readonly GoldDocument[]): SplitParagraph[] => documents.flatMap(({ paragraphs }) => paragraphs);

/** English words in small letters, the more frequent first. Throws where the corpora have no such file or it is something else. */
export function readVocabulary(corpora: string): string[] {
  const file = path.join(corpora, 'wordclusters/glove-kmeans.json');
  return Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'))));
}
