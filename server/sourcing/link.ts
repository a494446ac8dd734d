import { shift } from '../text/span.ts';
import type { Article, ArticleSentence, Paragraph, Quotation } from './article.ts';
import type { ParagraphReading, ParagraphText } from './paragraph.ts';

/** A paragraph with what was read of it. */
export interface ReadParagraph extends Omit<ParagraphText, 'open'> {
  readonly reading: ParagraphReading;
}

/** What stands between two paragraphs in `Article.text`. */
const gap = '\n\n';

/** Puts the paragraphs of an article together: what spans them (identities, carried quotations, denials) is found here, without reading anew. */
export function linkArticle(paragraphs: readonly ReadParagraph[]): Article {
  const placed: Paragraph[] = [];
  const sentences: ArticleSentence[] = [];
  const quotations: Quotation[] = [];
  let at = 0;
  paragraphs.forEach(({ text, kind, reading }, paragraph) => {
    placed.push({ kind, start: at, end: at + text.length });
    for (const sentence of reading.sentences)
      sentences.push({ start: sentence.start + at, end: sentence.end + at, paragraph, attribution: 'none', worthiness: 'no' });
    for (const quotation of reading.quotations) quotations.push({ ...shift(quotation, at), carried: quotation.carried });
    at += text.length + gap.length;
  });
  return {
    text: paragraphs.map((paragraph) => paragraph.text).join(gap),
    paragraphs: placed,
    sentences,
    quotations,
    attributions: [],
    sources: [],
    claims: [],
    hedges: [],
    denials: [],
  };
}
