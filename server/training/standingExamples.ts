import { casesOf } from '../sourcing/link.ts';
import { readParagraph } from '../sourcing/paragraph.ts';
import { readParagraphs } from '../sourcing/readParagraphs.ts';
import type { ParagraphReaders } from '../sourcing/readers.ts';
import type { StandingCase } from '../sourcing/standingCases.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Block } from '../text/layout.ts';
import { toDraft } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { nearest } from './nearest.ts';
import type { LabelledArticle, StandingLabel } from './sourcingLabels.ts';

/** A sentence as the product reads it, with what a person says of it. */
export interface LabelledCase {
  readonly case: StandingCase;
  readonly label: StandingLabel;
  /** Its words as they stand in the article. */
  readonly text: string;
}

/** The labelled sentences of an article: with each, the sentence of ours that shares most with it. */
export function labelledCases(readers: ParagraphReaders, article: LabelledArticle): LabelledCase[] {
  const { blocks } = layOut({ text: article.text, language: 'plaintext' });
  const paragraphs = readParagraphs(
    blocks.map(({ kind, prose: { text } }) => ({ kind, text })),
    (paragraph) => readParagraph(readers, paragraph),
  );
  const cases = casesOf(paragraphs);
  const spans = paragraphs.flatMap(({ reading }, i) => reading.sentences.map((sentence) => inDraft(blocks[i], sentence)));
  return article.sentences.flatMap(({ start, end, attribution }) => {
    const found = nearest(spans, { start, end });
    const own = found === null ? undefined : cases[found];
    return own && attribution !== null ? [{ case: own, label: attribution, text: article.text.slice(start, end) }] : [];
  });
}

const inDraft = (block: Block | undefined, span: Span): Span => (block ? toDraft(block.prose, span) : span);
