import type { WordVectors } from '../language/wordVectors.ts';
import type { ReadParagraph } from '../sourcing/link.ts';
import type { ParagraphReading, ParagraphText } from '../sourcing/paragraph.ts';
import type { Layout } from '../text/layout.ts';
import { toDraft, type Prose } from '../text/prose.ts';
import { quotations, withOpenings } from '../text/quotations.ts';
import { firstWhere } from '../text/search.ts';
import { shift, type Span } from '../text/span.ts';
import { contentOf, termsIn, type Content } from './content.ts';

/** Reads one paragraph, or remembers what it read of it (`rememberingReader`). */
export type ParagraphReader = (paragraph: ParagraphText) => ParagraphReading;

/** A paragraph of a draft or a note, as it is read anywhere, and the way back to its file. */
export interface PlacedParagraph extends ParagraphText {
  readonly prose: Prose;
}

/** The paragraphs of a draft or a note, before any is read; none where the text is not English. */
export function paragraphsOf({ blocks, english }: Layout): PlacedParagraph[] {
  if (!english) return [];
  return withOpenings(
    blocks.map(({ kind, prose }) => ({ kind, prose, text: prose.text })),
    (paragraph, opening) => ({ ...paragraph, opening, openAtEnd: quotations(paragraph.text, opening).openAtEnd }),
  ).map(({ kind, text, opening, prose }) => ({ kind, text, opening, prose }));
}

/** A paragraph as what puts articles together wants it. */
export const asRead = ({ text, kind, opening }: PlacedParagraph, read: ParagraphReader): ReadParagraph => ({
  text,
  kind,
  reading: read({ text, kind, opening }),
});

/** A sentence of a draft or a note. */
export interface ComparedSentence {
  /** Index of its paragraph... */
  readonly paragraph: number;
  /** ...and where it stands there; UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly content: Content;
}

/** A draft or a note, or some of its paragraphs, with their sentences in order. */
export interface ComparedFile {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly sentences: readonly ComparedSentence[];
}

/** The terms of what stands above a paragraph: the title and the latest heading. */
export class Headings {
  private title: readonly string[] | null = null;
  private latest: readonly string[] = [];

  /** Takes the next paragraph and gives what stands above it. */
  next({ kind, text }: PlacedParagraph): readonly string[] {
    const above = [...(this.title ?? []), ...this.latest];
    if (kind === 'heading') {
      const terms = termsIn(text);
      if (this.title === null) this.title = terms;
      else this.latest = terms;
    }
    return above;
  }
}

/** The sentences of a paragraph that has been read, with the terms of what stands above it. */
export function sentencesOf(
  paragraph: PlacedParagraph,
  index: number,
  above: readonly string[],
  reading: ParagraphReading,
  vectors: WordVectors,
): ComparedSentence[] {
  const named = new Set(above);
  return reading.sentences.map((sentence) => {
    const content = contentOf(paragraph, sentence, sentence, new Set(named), vectors);
    for (const name of content.names) named.add(name);
    return { paragraph: index, start: sentence.start, end: sentence.end, content };
  });
}

/** The place of the last of some starts, in order, that is not behind an offset; 0 where all are. */
export const indexAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, firstWhere(starts, (start) => start > offset) - 1);

/** Where in its file (UTF-16) a span of linked paragraphs stands; `starts` are theirs in the article. */
export function inFile(paragraphs: readonly PlacedParagraph[], starts: readonly number[], span: Span): Span {
  const index = indexAt(starts, span.start);
  const prose = paragraphs[index]?.prose;
  return prose ? toDraft(prose, shift(span, -(starts[index] ?? 0))) : { start: 0, end: 0 };
}
