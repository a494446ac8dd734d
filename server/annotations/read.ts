import type { DraftLanguage } from '../text/draft.ts';
import type { CriticNode, Layout } from '../text/layout.ts';
import type { TextMark } from './annotation.ts';
import type { Span } from '../text/span.ts';
import { hashOf } from './hash.ts';
import { parseRemark } from './remark.ts';
import { wordsAt } from './words.ts';

/** The marks of ours in a draft, in order: each highlight that has a comment right behind it which says what ours say. */
export function readAnnotations(layout: Layout): TextMark[] {
  const { draft, critic } = layout;
  const comments = new Map<number, CriticNode>();
  for (const node of critic) if (node.kind === 'comment') comments.set(node.span.start, node);
  return critic.flatMap((node) => {
    const comment = node.kind === 'highlight' ? comments.get(node.span.end) : undefined;
    const remark = comment && parseRemark(commentOf(draft.text.slice(comment.inner.start, comment.inner.end), draft.language));
    if (!remark) return [];
    const stale = isStale(layout, node.inner, remark.hash);
    return [{ ...remark, span: node.inner, markup: { start: node.span.start, end: comment.span.end }, stale }];
  });
}

/** Whether the words at `span` (into the draft) are others than those of the hash; where there is none, nothing tells. */
export const isStale = (layout: Layout, span: Span, hash: string | null): boolean =>
  hash !== null && hash !== hashOf(wordsAt(layout, span));

/** A comment without the marks of the block quotation that it was wrapped in. */
export function commentOf(comment: string, language: DraftLanguage): string {
  return language === 'markdown' ? comment.replace(/\n[ \t>]+/g, '\n') : comment;
}
