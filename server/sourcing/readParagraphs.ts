import type { BlockKind } from '../text/layout.ts';
import { openingsOf } from '../text/quotations.ts';
import type { ReadParagraph } from './link.ts';
import type { ParagraphReading, ParagraphText } from './paragraph.ts';

/** Reads the paragraphs of an article, in its order. */
export function readParagraphs(
  paragraphs: readonly { readonly text: string; readonly kind: BlockKind }[],
  read: (paragraph: ParagraphText) => ParagraphReading,
): ReadParagraph[] {
  const openings = openingsOf(paragraphs.map(({ text }) => text));
  return paragraphs.map(({ text, kind }, i) => ({ text, kind, reading: read({ text, kind, opening: openings[i] ?? 'outside' }) }));
}
