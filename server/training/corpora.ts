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

/** The newswire articles that are held out and have their names told, in the order of their file names. */
export function readHeldOut(corpora: string): NewswireArticle[] {
  const newswire = path.join(corpora, 'newswire');
  return readdirSync(path.join(newswire, 'articles'))
    .sort()
    .filter((file) => isHeldOut(file) && existsSync(path.join(newswire, 'entities', `${file}.tsv`)))
    .map((file) =>
      readNewswire(
        readFileSync(path.join(newswire, 'articles', file), 'utf8'),
        readFileSync(path.join(newswire, 'entities', `${file}.tsv`), 'utf8'),
      ),
    );
}
