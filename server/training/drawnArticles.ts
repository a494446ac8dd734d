import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newswireFiles } from './corpora.ts';
import { withBlankAddress } from './newswire.ts';
import { readOwnFiles } from './sourcingLabels.ts';

/** An article of corpora/newswire. */
export interface WireArticle {
  /** The name of its file. */
  readonly file: string;
  /** The text of the file with blanks for its address, so that offsets into it are offsets into the file (UTF-16). */
  readonly text: string;
}

/** The articles of corpora/newswire that are not among the labelled ones, by name or by text, each text once; in the order of their names. */
export function readUnlabelled(corpora: string): WireArticle[] {
  const labelled = ['sourcing-gold', 'sourcing-train'].flatMap((part) => textsIn(path.join(corpora, part, 'articles')));
  const wire = newswireFiles(corpora).map((file) => read(path.join(corpora, 'newswire/articles'), file));
  return unlabelled(wire.filter(isPlain), labelled).map(({ file, text }) => ({ file, text: withBlankAddress(text) }));
}

/** Those of which no label of our own is (labels/README.md): nothing was trained on them. */
export function neverTrainedOn(articles: readonly WireArticle[], labels: string): WireArticle[] {
  const trained = new Set(readOwnFiles(labels).map((file) => path.basename(file)));
  return articles.filter(({ file }) => !trained.has(file));
}

const textsIn = (folder: string): WireArticle[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => read(folder, file));

const read = (folder: string, file: string): WireArticle => ({ file, text: readFileSync(path.join(folder, file), 'utf8') });

/** One file of the newswire is RTF. */
const isPlain = ({ text }: WireArticle): boolean => !text.startsWith('{\\rtf');

/** The articles that have neither the name nor a paragraph of a labelled one, nor a paragraph of an article before them. */
export function unlabelled(articles: readonly WireArticle[], labelled: readonly WireArticle[]): WireArticle[] {
  const names = new Set(labelled.map(({ file }) => file));
  const seen = new Set(labelled.flatMap(({ text }) => paragraphsOf(text)));
  return articles.filter(({ file, text }) => {
    const own = paragraphsOf(text);
    const isNew = !names.has(file) && !own.some((paragraph) => seen.has(paragraph));
    for (const paragraph of own) seen.add(paragraph);
    return isNew;
  });
}

/** What is shorter, as bylines and footers are, may stand in many articles. */
const telling = 80;

/** The letters and digits of the lines that are long enough to tell an article. */
const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line.length >= telling);
