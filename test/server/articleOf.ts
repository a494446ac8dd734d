import type { Article } from '../../server/sourcing/article.ts';
import { linkArticle, type ReadParagraph } from '../../server/sourcing/link.ts';
import { readParagraph } from '../../server/sourcing/paragraph.ts';
import type { BlockKind } from '../../server/text/layout.ts';
import { readers } from './readers.ts';

/** An article of paragraphs with a blank line between two, all are of one kind. */
export function articleOf(text: string, kind: BlockKind = 'paragraph'): Article {
  let open = false;
  const paragraphs = text.split('\n\n').map((words): ReadParagraph => {
    const reading = readParagraph(readers, { text: words, kind, open });
    open = reading.openAtEnd;
    return { text: words, kind, reading };
  });
  return linkArticle(paragraphs, readers.standing);
}
