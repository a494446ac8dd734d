import type { Draft } from './draft.ts';
import type { Prose } from './prose.ts';
import type { Span } from './span.ts';

/**
 * What a block is to a reader. Only `paragraph`, `item` (of a list), `quote` (a block quotation) and `cell` (of a table) can hold claims;
 * `heading`, `caption` and `boilerplate` (a byline, a dateline alone, a footer) never do.
 */
export type BlockKind = 'paragraph' | 'item' | 'quote' | 'cell' | 'heading' | 'caption' | 'boilerplate';

/** A paragraph, heading, list item... `span` is into the draft. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly prose: Prose;
}

/** CriticMarkup as it stands in the draft; all spans are into the draft. */
export interface CriticNode {
  readonly kind: 'highlight' | 'comment' | 'insertion' | 'deletion' | 'substitution';
  /** With its delimiters. */
  readonly span: Span;
  /** Between its delimiters; of a substitution the new words. */
  readonly inner: Span;
}

/** `<!-- onrecord-ignore-next-line RULE... -->` in Markdown. */
export interface IgnoreComment {
  readonly span: Span;
  readonly rules: readonly string[];
  /** Where in the draft the words stand whose findings it silences: the paragraph behind it; null where none follows. */
  readonly paragraph: Span | null;
}

/** `<!-- onrecord-ignore-file RULE... -->` in Markdown, wherever it stands: silences the rules, all of them where none is named. */
export interface FileIgnore {
  readonly span: Span;
  readonly rules: readonly string[];
}

/** A draft as a reader sees it: the only thing that analysis and annotations know of its markup. */
export interface Layout {
  readonly draft: Draft;
  /** In the order of the draft, not overlapping, none without words. */
  readonly blocks: readonly Block[];
  /** In the order of their starts. */
  readonly critic: readonly CriticNode[];
  /** Inline Markdown (emphasis, links, code...) that a mark may not cut in two; into the draft. */
  readonly inlines: readonly Span[];
  /** Links and marks of footnotes in Markdown, by which a writer names a source; into the draft, in its order. */
  readonly citations: readonly Span[];
  readonly ignores: readonly IgnoreComment[];
  readonly fileIgnores: readonly FileIgnore[];
  /** Where the draft begins behind its front matter: 0, or the start of a line. */
  readonly body: number;
  /** Whether the front matter says `onrecord: notes`. */
  readonly notes: boolean;
  /** False where the words are another language's: nothing is to be said of them. */
  readonly english: boolean;
}

/** Whether a block of this kind can hold claims. */
export const holdsClaims = (kind: BlockKind): boolean => kind === 'paragraph' || kind === 'item' || kind === 'quote' || kind === 'cell';
