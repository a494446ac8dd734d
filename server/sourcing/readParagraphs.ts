import type { BlockKind } from '../text/layout.ts';
import { withOpenings } from '../text/quotations.ts';
import type { ReadParagraph } from './link.ts';
import type { ParagraphReading, ParagraphText } from './paragraph.ts';

/** Reads the paragraphs of an article, in its order. */
export const readParagraphs = (
  paragraphs: readonly { readonly text: string; readonly kind: BlockKind }[],
  read: (paragraph: ParagraphText) => ParagraphReading,
): ReadParagraph[] =>
  withOpenings(paragraphs, ({ text, kind }, opening) => {
    const reading = read({ text, kind, opening });
    return { text, kind, reading, openAtEnd: reading.openAtEnd };
  });
