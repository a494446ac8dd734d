import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { parse as parseYaml } from 'yaml';
import { InlineReader, markdownParser } from './inline.ts';
import type { BlockKind, CriticNode } from './layout.ts';
import type { RawBlock, RawLayout } from './raw.ts';
import type { Span } from './span.ts';

/** Containers that name what their paragraphs are. */
const containers: Readonly<Record<string, BlockKind>> = { Blockquote: 'quote', ListItem: 'item', TableHeader: 'heading' };

function leafKind(name: string, container: BlockKind | undefined): BlockKind | null {
  if (name === 'Paragraph' || name === 'Task') return container ?? 'paragraph';
  if (name === 'TableCell') return container === 'heading' ? 'heading' : 'cell';
  return name.startsWith('ATXHeading') || name.startsWith('SetextHeading') ? 'heading' : null;
}

/** Markdown as blocks of prose. `text` is the draft with line ends as `\n`, of the same length. */
export function readMarkdown(text: string): RawLayout {
  const front = frontMatter(text);
  // Blanked rather than cut off, so that offsets stay those of the whole text.
  const tree = markdownParser.parse('\n'.repeat(front?.end ?? 0) + text.slice(front?.end ?? 0));
  const isDefined = definitions(tree, text);
  const blocks: RawBlock[] = [];
  const critic: CriticNode[] = [];
  const inlines: Span[] = [];
  const citations: Span[] = [];
  const ruleLines: number[] = [];
  const comments: { span: Span; after: number }[] = [];
  const kinds: BlockKind[] = [];
  let leaf: { readonly kind: BlockKind; readonly reader: InlineReader } | null = null;

  tree.iterate({
    enter: (node) => {
      const { name, from, to } = node;
      if (name === 'Comment' || name === 'CommentBlock') comments.push({ span: { start: from, end: to }, after: blocks.length });
      if (leaf) return leaf.reader.enter(node);
      const container = containers[name];
      if (container) kinds.push(container);
      if (name === 'HorizontalRule') ruleLines.push(blocks.length);
      const kind = leafKind(name, kinds.at(-1));
      if (kind) leaf = { kind, reader: new InlineReader(text, from, 0, isDefined) };
      return true;
    },
    leave: ({ name, from, to }) => {
      if (containers[name]) kinds.pop();
      if (!leaf || leafKind(name, undefined) === null) return;
      const content = leaf.reader.finish(to);
      for (const node of content.critic) critic.push(node);
      for (const span of content.inlines) inlines.push(span);
      for (const span of content.citations) citations.push(span);
      const isFootnote = text.startsWith('[^', from);
      const { prose } = content;
      if (prose.text.trim() !== '') blocks.push({ kind: isFootnote ? 'boilerplate' : leaf.kind, prose });
      leaf = null;
    },
  });
  return {
    blocks,
    critic,
    inlines,
    citations,
    ruleLines,
    comments,
    notes: front?.notes ?? false,
    body: front ? Math.min(front.end + 1, text.length) : 0,
  };
}

/** Whether a link label is defined somewhere in the document, whatever its case and spacing. */
function definitions(tree: Tree, text: string): (label: string) => boolean {
  const normal = (label: string): string => label.trim().toLowerCase().split(/\s+/).join(' ');
  const labels = new Set<string>();
  const collect = ({ name, node }: SyntaxNodeRef): boolean => {
    const label = name === 'LinkReference' ? node.getChild('LinkLabel') : null;
    if (label) labels.add(normal(text.slice(label.from + 1, label.to - 1)));
    // A definition is a block: none lies inside a paragraph.
    return leafKind(name, undefined) === null;
  };
  tree.iterate({ enter: collect });
  return (label) => labels.has(normal(label));
}

/** The YAML between two `---` lines at the very beginning. */
function frontMatter(text: string): { readonly end: number; readonly notes: boolean } | null {
  const first = text.indexOf('\n');
  if (first < 0 || text.slice(0, first).trimEnd() !== '---') return null;
  for (let at = first + 1; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd).trimEnd();
    if (line === '---' || line === '...') return { end: lineEnd, notes: saysNotes(text.slice(first + 1, at)) };
    at = lineEnd + 1;
  }
  return null;
}

/** Whether the front matter says `onrecord: notes`; broken YAML says nothing. */
function saysNotes(yaml: string): boolean {
  if (!yaml.includes('onrecord')) return false;
  try {
    const value: unknown = parseYaml(yaml, { logLevel: 'silent' });
    return typeof value === 'object' && value !== null && 'onrecord' in value && value.onrecord === 'notes';
  } catch {
    return false;
  }
}
