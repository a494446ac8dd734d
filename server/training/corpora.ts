import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readConllu, type GoldDocument } from './conllu.ts';
import { isHeldOut, readNewswire, type NewswireArticle } from './newswire.ts';

/** Whether a folder is one of corpora, as ../shared/corpora is. */
export const isCorpora = (folder: string): boolean => existsSync(path.join(folder, 'treebank/gum-dev.conllu'));

/** A part of the treebank ("gum-dev"). Throws where it is not there or is no CoNLL-U. */
export function readTreebank(corpora: string, part: string): GoldDocument[] {
  const file = path.join(corpora, 'treebank', `${part}.conllu`);
  return readConllu(readFileSync(file, 'utf8'), file);
}

/** The names of the newswire's articles, in order. */
export const newswireFiles = (corpora: string): string[] =>
  readdirSync(path.join(corpora, 'newswire/articles'))
    .filter((file) => file.endsWith('.txt'))
    .sort();

/** An article of the newswire, and whether its names are told: a few have no table of them. */
export function readNewswireFile(corpora: string, file: string): { readonly article: NewswireArticle; readonly named: boolean } {
  const text = readFileSync(path.join(corpora, 'newswire/articles', file), 'utf8');
  const table = path.join(corpora, 'newswire/entities', `${file}.tsv`);
  const named = existsSync(table);
  return { article: readNewswire(text, named ? readFileSync(table, 'utf8') : ''), named };
}

/** The newswire articles that are held out and have their names told, in the order of their file names. */
export const readHeldOut = (corpora: string): NewswireArticle[] =>
  newswireFiles(corpora)
    .filter(isHeldOut)
    .map((file) => readNewswireFile(corpora, file))
    .filter(({ named }) => named)
    .map(({ article }) => article);
