import { layOut } from '../text/layOutDraft.ts';
import type { Block, Layout } from '../text/layout.ts';
import { toDraft } from '../text/prose.ts';
import type { Span } from '../text/span.ts';

/** Which blocks of an article make the draft and which the note, by their place among all. */
export type Cut = (block: number, blocks: number) => 'draft' | 'note';

/** The cuts that we measure, each by what is the draft. */
export const cuts = {
  'the first half': (block, blocks) => (2 * block < blocks ? 'draft' : 'note'),
  'the second half': (block, blocks) => (2 * block < blocks ? 'note' : 'draft'),
  'every other paragraph': (block) => (block % 2 === 0 ? 'draft' : 'note'),
} as const satisfies Readonly<Record<string, Cut>>;

/** A part of an article as a file of its own, and the way back. */
export interface Part {
  readonly layout: Layout;
  /** Where a span of the part (UTF-16) stands in the article (UTF-16). */
  readonly inArticle: (span: Span) => Span;
}

/** An article as a draft and a note of what is left. */
export interface CutArticle {
  readonly draft: Part;
  readonly note: Part;
}

/** Cuts an article in plain text; the draft is plain text, the note Markdown. */
export function cutArticle(text: string, cut: Cut): CutArticle {
  const { blocks } = layOut({ text, language: 'plaintext' });
  const of = (part: 'draft' | 'note'): Block[] => blocks.filter((_block, i) => cut(i, blocks.length) === part);
  return { draft: partOf(of('draft'), 'plaintext'), note: partOf(of('note'), 'markdown') };
}

function partOf(blocks: readonly Block[], language: 'plaintext' | 'markdown'): Part {
  const starts: number[] = [];
  let text = '';
  for (const { prose } of blocks) {
    starts.push(text.length);
    text += `${prose.text}\n\n`;
  }
  return {
    layout: layOut({ text, language }),
    inArticle: ({ start, end }) => {
      const index = Math.max(
        0,
        starts.findLastIndex((at) => at <= start),
      );
      const at = starts[index] ?? 0;
      const prose = blocks[index]?.prose;
      return prose ? toDraft(prose, { start: start - at, end: end - at }) : { start: 0, end: 0 };
    },
  };
}
