import type { Article } from '../../server/sourcing/article.ts';
import { linkArticle, type ReadParagraph } from '../../server/sourcing/link.ts';
import { readParagraph } from '../../server/sourcing/paragraph.ts';
import { readParagraphs as readAll } from '../../server/sourcing/readParagraphs.ts';
import type { BlockKind } from '../../server/text/layout.ts';
import { readers } from './readers.ts';

/** The paragraphs of an article, read but not linked: a blank line stands between two, and all are of one kind. */
export function readParagraphs(text: string, kind: BlockKind = 'paragraph'): ReadParagraph[] {
  return readAll(
    text.split('\n\n').map((words) => ({ text: words, kind })),
    (paragraph) => readParagraph(readers, paragraph),
  );
}

/** The article of such paragraphs. */
export const articleOf = (text: string, kind?: BlockKind): Article => linkArticle(readParagraphs(text, kind), readers);
