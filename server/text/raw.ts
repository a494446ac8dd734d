import type { BlockKind, CriticNode } from './layout.ts';
import type { Prose } from './prose.ts';
import type { Span } from './span.ts';

/** A block as the markup has it, before its words are asked whether it is furniture. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly prose: Prose;
}

/** What the reading of plain text and that of Markdown have in common. */
export interface RawLayout {
  readonly blocks: readonly RawBlock[];
  readonly critic: readonly CriticNode[];
  readonly inlines: readonly Span[];
  readonly citations: readonly Span[];
  /** Of each rule line (`---`), how many blocks stand before it. */
  readonly ruleLines: readonly number[];
  /** HTML comments, in order, with the number of blocks before them. */
  readonly comments: readonly { readonly span: Span; readonly after: number }[];
  readonly notes: boolean;
  /** Where the text begins behind its front matter: 0, or the start of a line. */
  readonly body: number;
}
