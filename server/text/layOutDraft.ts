import { isEnglish } from './english.ts';
import type { Draft } from './draft.ts';
import { datelineLength, kindByWords } from './furniture.ts';
import type { Block, BlockKind, Layout } from './layout.ts';
import { readMarkdown } from './markdown.ts';
import { piecesOf } from './pieces.ts';
import { readPlainText } from './plain.ts';
import { sliceProse, toDraft, type Prose } from './prose.ts';
import { trimmed, type Span } from './span.ts';
import type { RawBlock, RawLayout } from './raw.ts';

/** Reads a draft's markup: what a reader sees, block by block, and where it stands. Never throws. */
export function layOut(draft: Draft): Layout {
  const text = withUnixLineEnds(draft.text);
  const raw = draft.language === 'markdown' ? readMarkdown(text) : readPlainText(text);
  const footer = footerStart(raw);
  const blocks: Block[] = [];
  const paragraphs: Span[] = [];
  for (const [index, block] of raw.blocks.entries()) {
    const kind = index >= footer ? 'boilerplate' : kindOf(block, raw.blocks.length);
    const parts = withoutDateline(block, kind).flatMap(inPieces);
    blocks.push(...parts);
    paragraphs.push({ start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 });
  }
  const ignores = ignoreComments(raw, draft.text);
  return {
    draft,
    blocks,
    critic: raw.critic,
    inlines: raw.inlines,
    citations: raw.citations,
    ignores: ignores.flatMap(({ command, span, rules, after }) =>
      command === 'onrecord-ignore-next-line' ? [{ span, rules, paragraph: paragraphs[after] ?? null }] : [],
    ),
    fileIgnores: ignores.flatMap(({ command, span, rules }) => (command === 'onrecord-ignore-file' ? [{ span, rules }] : [])),
    body: raw.body,
    notes: raw.notes,
    english: isEnglish(blocks.map(({ prose }) => prose.text)),
  };
}

/** Line ends of all systems as `\n`, at the same offsets. */
function withUnixLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}

function kindOf(block: RawBlock, blocks: number): BlockKind {
  // A draft that is one line so far is its first sentence rather than a headline of nothing.
  const kind = block.kind === 'heading' && blocks === 1 ? 'paragraph' : block.kind;
  return kindByWords(kind, block.prose.text);
}

/** The block, or its dateline and the rest. */
function withoutDateline({ prose }: RawBlock, kind: BlockKind): Block[] {
  const words = trimmed(prose.text, { start: 0, end: prose.text.length });
  const dateline = kind === 'paragraph' ? datelineLength(prose.text.slice(words.start)) : 0;
  if (dateline === 0) return [blockOf(kind, prose, words)];
  const rest = { start: words.start + dateline, end: words.end };
  const head = blockOf('boilerplate', prose, { start: words.start, end: rest.start });
  return rest.start < rest.end ? [head, blockOf(kind, prose, rest)] : [head];
}

/** The block, or as many as it has pieces with words. */
function inPieces(block: Block): Block[] {
  const { kind, prose } = block;
  const pieces = piecesOf(prose.text);
  if (pieces.length === 1) return [block];
  return pieces
    .map((piece) => trimmed(prose.text, piece))
    .flatMap((words) => (words.start < words.end ? [blockOf(kind, prose, words)] : []));
}

const blockOf = (kind: BlockKind, prose: Prose, words: Span): Block => ({
  kind,
  span: toDraft(prose, words),
  prose: sliceProse(prose, words),
});

const wordCount = (blocks: readonly { readonly prose: Prose }[]): number =>
  blocks.reduce((sum, { prose }) => sum + prose.text.split(/\s+/).length, 0);

/** The first block of a footer behind the last rule line: a short rest of a longer article. */
function footerStart({ blocks, ruleLines }: RawLayout): number {
  const after = ruleLines.at(-1);
  if (after === undefined || after < 3) return blocks.length;
  const rest = wordCount(blocks.slice(after));
  return rest <= 150 && rest <= 0.25 * wordCount(blocks) ? after : blocks.length;
}

/** A comment of HTML that may be meant for us: `<!-- COMMAND RULE... -->`. */
interface CommentForUs {
  readonly command: string;
  readonly rules: readonly string[];
  /** Into the draft. */
  readonly span: Span;
  /** How many blocks stand before it. */
  readonly after: number;
}

function ignoreComments({ comments }: RawLayout, text: string): CommentForUs[] {
  return comments.flatMap(({ span: { start, end }, after }) => {
    // A comment that is a block goes on to the end of its line.
    const close = text.indexOf('-->', start);
    if (close < 0 || close >= end) return [];
    const [command = '', ...rules] = text
      .slice(start + '<!--'.length, close)
      .trim()
      .split(/\s+/);
    return [{ command, rules, span: { start, end: close + '-->'.length }, after }];
  });
}
