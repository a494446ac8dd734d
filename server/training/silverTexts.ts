import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Name } from '../language/parsed.ts';
import { layOut } from '../text/layOutDraft.ts';
import { isHeldOut, readNewswire } from './newswire.ts';

/** A paragraph of text that no treebank has, for the teacher to parse. */
export interface SilverParagraph {
  readonly text: string;
  /** Null where people have not marked the names. */
  readonly names: readonly Name[] | null;
}

/**
 * The paragraphs of the newswire, but for the articles that are kept for measuring (isHeldOut, sourcing-gold), and of PolNeAR's training
 * articles, in the order of their files' names. `corpora` is a folder with the layout of ../shared/corpora.
 */
export function silverParagraphs(corpora: string): SilverParagraph[] {
  const newswire = path.join(corpora, 'newswire');
  const gold = new Set(readdirSync(path.join(corpora, 'sourcing-gold/articles')));
  const articles = textsIn(path.join(newswire, 'articles')).filter((file) => !isHeldOut(file) && !gold.has(file));
  const named = articles.flatMap((file): readonly SilverParagraph[] => {
    const article = readFileSync(path.join(newswire, 'articles', file), 'utf8');
    const table = path.join(newswire, 'entities', `${file}.tsv`);
    if (existsSync(table)) return readNewswire(article, readFileSync(table, 'utf8')).paragraphs;
    return readNewswire(article, '').paragraphs.map(({ text }) => ({ text, names: null }));
  });
  const polnear = path.join(corpora, 'attribution/polnear-train');
  const political = textsIn(polnear).flatMap((file) => {
    const text = readFileSync(path.join(polnear, file), 'utf8');
    return layOut({ text, language: 'plaintext' }).blocks.map(({ prose }): SilverParagraph => ({ text: prose.text, names: null }));
  });
  return [...named, ...political];
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
