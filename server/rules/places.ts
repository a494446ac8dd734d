import type { Article } from '../sourcing/article.ts';
import { holdsClaims } from '../text/layout.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** The item that covers an offset into the article; null where none does. Items are in order and do not overlap. */
export function itemAt<T extends Span>(items: readonly T[], offset: number): T | null {
  const item = items[firstWhere(items, ({ end }) => end > offset)];
  return item && item.start <= offset ? item : null;
}

/** The index of the sentence at an offset; -1 between sentences. */
export function sentenceAt({ sentences }: Article, offset: number): number {
  const index = firstWhere(sentences, ({ end }) => end > offset);
  return (sentences[index]?.start ?? Infinity) <= offset ? index : -1;
}

/** Whether the words begin within a quotation. */
export const isQuoted = ({ quotations }: Article, { start }: Span): boolean => itemAt(quotations, start) !== null;

/** Whether the words stand in running text that can hold claims, outside of quotations. */
export function isOwnProse(article: Article, span: Span): boolean {
  const paragraph = itemAt(article.paragraphs, span.start);
  return paragraph !== null && holdsClaims(paragraph.kind) && !isQuoted(article, span);
}

/** How many words, by white space. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The words of a span. */
export const textOf = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

/** All places where a global pattern matches within a span. */
export const matches = (article: Article, span: Span, pattern: RegExp): Span[] =>
  [...textOf(article, span).matchAll(pattern)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));

/** The words of a sentence with its neighbours. */
export function around({ sentences, text }: Article, index: number): string {
  const from = sentences[Math.max(0, index - 1)];
  const to = sentences[index + 1] ?? sentences[index];
  return from && to ? text.slice(from.start, to.end) : '';
}
