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

/** The newswire articles that have names told, in the order of their file names: those that are held out, or those to train on. */
export function readNames(corpora: string, heldOut: boolean): NewswireArticle[] {
  const tables = path.join(corpora, 'newswire/entities');
  return readdirSync(tables)
    .sort()
    .map((table) => ({ table, article: table.slice(0, -'.tsv'.length) }))
    .filter(({ article }) => isHeldOut(article) === heldOut)
    .map(({ table, article }) =>
      readNewswire(readFileSync(path.join(corpora, 'newswire/articles', article), 'utf8'), readFileSync(path.join(tables, table), 'utf8')),
    );
}
