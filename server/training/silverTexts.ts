import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Name } from '../language/parsed.ts';
import { layOut } from '../text/layOutDraft.ts';
import { newswireFiles, readNewswireFile } from './corpora.ts';
import { isHeldOut } from './newswire.ts';

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
  const gold = new Set(readdirSync(path.join(corpora, 'sourcing-gold/articles')));
  const named = newswireFiles(corpora)
    .filter((file) => !isHeldOut(file) && !gold.has(file))
    .map((file) => readNewswireFile(corpora, file))
    .flatMap(({ article, named }) => article.paragraphs.map(({ text, names }): SilverParagraph => ({ text, names: named ? names : null })));
  const polnear = path.join(corpora, 'attribution/polnear-train');
  const political = readdirSync(polnear)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(polnear, file), 'utf8');
      return layOut({ text, language: 'plaintext' }).blocks.map(({ prose }): SilverParagraph => ({ text: prose.text, names: null }));
    });
  return [...named, ...political];
}
