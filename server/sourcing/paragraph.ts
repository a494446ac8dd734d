import type { Reader, Sentence } from '../language/reader.ts';
import type { BlockKind } from '../text/layout.ts';
import { quotations, type QuotationSpan } from '../text/quotations.ts';

/** What is read from: the words of one block and whether the block before ended within a quotation (`ParagraphReading.openAtEnd`). */
export interface ParagraphText {
  readonly text: string;
  readonly kind: BlockKind;
  readonly open: boolean;
}

/** All that one paragraph tells without its neighbours: plain data, offsets into the paragraph. */
export interface ParagraphReading {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly QuotationSpan[];
  readonly openAtEnd: boolean;
}

/** Reads one paragraph: a pure function of its arguments, so that the result can be kept while the paragraph stays as it is. */
export function readParagraph(reader: Reader, paragraph: ParagraphText): ParagraphReading {
  const { spans, openAtEnd } = quotations(paragraph.text, paragraph.open);
  return { sentences: reader.read(paragraph.text), quotations: spans, openAtEnd };
}
