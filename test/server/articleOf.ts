import type { Article } from '../../server/sourcing/article.ts';
import { linkArticle, type ReadParagraph } from '../../server/sourcing/link.ts';
import { readParagraph } from '../../server/sourcing/paragraph.ts';
import type { BlockKind } from '../../server/text/layout.ts';
import { readers } from './readers.ts';

/** The paragraphs of an article, read but not linked: a blank line stands between two, and all are of one kind. */
export function readParagraphs(text: string, kind: BlockKind = 'paragraph'): ReadParagraph[] {
  let open = false;
  return text.split('\n\n').map((words) => {
    const reading = readParagraph(readers, { text: words, kind, open });
    open = reading.openAtEnd;
    return { text: words, kind, reading };
  });
}

/** The article of such paragraphs. */
export const articleOf = (text: string, kind?: BlockKind): Article => linkArticle(readParagraphs(text, kind), readers.standing);
