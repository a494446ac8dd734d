import type { Block, Layout } from '../text/layout.ts';
import { fromDraft } from '../text/prose.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** The text with each run of white space as one space. */
export const collapsed = (text: string): string => text.replace(/\s+/g, ' ');

/** The words of the draft at `span` as a reader sees them, white space collapsed; words of several blocks with a space between. */
export function wordsAt({ blocks }: Layout, span: Span): string {
  let words = '';
  let end = -1;
  for (let index = firstBlockBehind(blocks, span.start); ; index++) {
    const block = blocks[index];
    if (!block || block.span.start >= span.end) break;
    const part = fromDraft(block.prose, span);
    // A dateline is a block, and nothing but the reading lies between it and its sentence.
    if (block.span.start !== end) words += ' ';
    words += block.prose.text.slice(part.start, part.end);
    end = block.span.end;
  }
  return collapsed(words).trim();
}

/** The index of the first block that ends behind `offset` (into the draft). */
export const firstBlockBehind = (blocks: readonly Block[], offset: number): number => firstWhere(blocks, ({ span }) => span.end > offset);
