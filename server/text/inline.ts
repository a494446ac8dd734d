import { Autolink, parser as commonMark, Table, TaskList, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { decodeHTML } from 'entities';
import { bounded, criticMarkup, strikethrough } from './critic.ts';
import type { CriticNode } from './layout.ts';
import { ProseBuilder, type Prose } from './prose.ts';
import type { Span } from './span.ts';

/** GitHub's Markdown with CriticMarkup. */
export const markdownParser: MarkdownParser = commonMark.configure([Table, TaskList, Autolink, criticMarkup, strikethrough, bounded]);

/** Takes all of the text for one paragraph, whatever its lines begin with. */
const oneParagraph: MarkdownConfig = {
  parseBlock: [
    {
      name: 'OneParagraph',
      before: 'LinkReference',
      parse: (cx, line) => {
        const from = cx.lineStart;
        let text = line.text;
        while (cx.nextLine()) text += '\n' + line.text;
        cx.addElement(cx.elt('Paragraph', from, from + text.length, cx.parser.parseInline(text, from)));
        return true;
      },
    },
  ],
};

/** Text in which nothing but CriticMarkup is markup. */
const plainParser: MarkdownParser = commonMark.configure([
  criticMarkup,
  oneParagraph,
  { remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'] },
]);

/** Nodes of which a reader of the finished article sees nothing. */
const hidden = new Set([
  ...['CriticMark', 'CriticComment', 'CriticDeletion', 'CriticOld'],
  ...['EmphasisMark', 'HeaderMark', 'QuoteMark', 'ListMark', 'TaskMarker', 'Strikethrough', 'InlineCode', 'HTMLTag', 'Comment'],
  ...['ProcessingInstruction', 'Image', 'URL', 'LinkTitle', 'LinkLabel', 'Autolink'],
]);

const criticKinds: Readonly<Record<string, CriticNode['kind']>> = {
  CriticHighlight: 'highlight',
  CriticComment: 'comment',
  CriticInsertion: 'insertion',
  CriticDeletion: 'deletion',
  CriticSubstitution: 'substitution',
};

/** Nodes that a mark may not cut in two. */
const whole = new Set([
  'Emphasis',
  'StrongEmphasis',
  'Link',
  'Image',
  'InlineCode',
  'Strikethrough',
  'HTMLTag',
  'Comment',
  'Entity',
  'Escape',
  'Autolink',
  'URL',
]);

/** What the walk over one leaf block (a paragraph, a heading, a table cell) gives. */
export interface InlineContent {
  readonly prose: Prose;
  readonly critic: readonly CriticNode[];
  readonly inlines: readonly Span[];
  readonly citations: readonly Span[];
}

/**
 * Reads one leaf block while a tree is walked: `enter` and `leave` are called for each node inside it, in order. `base` is where the parsed
 * text stands in the draft; `text` is that text.
 */
export class InlineReader {
  private readonly builder = new ProseBuilder();
  private readonly critic: CriticNode[] = [];
  private readonly inlines: Span[] = [];
  private readonly citations: Span[] = [];
  private readonly text: string;
  private readonly base: number;
  private readonly isDefined: (label: string) => boolean;
  private at: number;

  /** The block begins at `from` of `text`; `isDefined` tells whether a reference such as `[word]` has a definition. */
  constructor(text: string, from: number, base: number, isDefined: (label: string) => boolean) {
    this.text = text;
    this.at = from;
    this.base = base;
    this.isDefined = isDefined;
  }

  /** Takes a node; false where the walk need not look inside. */
  enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    const kind = criticKinds[name];
    if (kind) this.critic.push({ kind, span: this.draft(from, to), inner: this.draft(...innerOf(node)) });
    if (whole.has(name)) this.inlines.push(this.draft(from, to));
    if (isCitation(node, this.text, this.isDefined)) this.citations.push(this.draft(from, to));
    if (name === 'LinkMark' && isBareBracket(node, this.text, this.isDefined)) return false;
    // Behind the words of a link nothing is for the reader: address, title, label and the white space between.
    if (name === 'LinkMark' && this.text.charAt(from) === ']') return this.skip(from, node.node.parent?.to ?? to);
    if (name === 'LinkMark') return this.skip(from, to);
    if (name === 'Link' && this.text.startsWith('[^', from)) return this.skip(from, to);
    if (hidden.has(name)) return this.skip(from, to);
    if (name === 'Entity') return this.replace(from, to, decodeHTML(this.text.slice(from, to)));
    if (name === 'Escape') return this.replace(from, to, this.text.slice(from + 1, to));
    if (name === 'HardBreak') return this.replace(from, to, '\n');
    return true;
  }

  /** The block ends at `to`. */
  finish(to: number): InlineContent {
    this.flush(to);
    return { prose: this.builder.build(), critic: this.critic, inlines: this.inlines, citations: this.citations };
  }

  private flush(to: number): void {
    if (to > this.at) this.builder.add(this.text.slice(this.at, to), this.draft(this.at, to));
    this.at = Math.max(this.at, to);
  }

  private skip(from: number, to: number): false {
    return this.replace(from, to, '');
  }

  private replace(from: number, to: number, words: string): false {
    this.flush(from);
    this.builder.add(words, this.draft(from, to));
    this.at = Math.max(this.at, to);
    return false;
  }

  private draft(from: number, to: number): Span {
    return { start: from + this.base, end: to + this.base };
  }
}

/** Between the delimiters of a CriticMarkup node; of a substitution the new words. */
function innerOf({ name, node, from, to }: SyntaxNodeRef): [number, number] {
  const old = name === 'CriticSubstitution' ? node.getChild('CriticOld') : null;
  return [old ? old.to + 2 : from + 3, to - 3];
}

/** Whether a node leads to what somebody else has written: a link, an address, the mark of a footnote. */
function isCitation({ name, node, from }: SyntaxNodeRef, text: string, isDefined: (label: string) => boolean): boolean {
  if (name === 'Autolink' || (name === 'URL' && node.parent?.name !== 'Link')) return true;
  return name === 'Link' && (text.startsWith('[^', from) || leads(node, text, isDefined));
}

/** Whether a link has an address, unlike `[He] said`, which Markdown takes for a link and shows as it stands. */
const leads = (link: SyntaxNode, text: string, isDefined: (label: string) => boolean): boolean =>
  link.getChild('URL') !== null || link.getChild('LinkLabel') !== null || isDefined(text.slice(link.from + 1, link.to - 1));

/** Whether a bracket belongs to a link that leads nowhere. */
function isBareBracket({ node, from, to }: SyntaxNodeRef, text: string, isDefined: (label: string) => boolean): boolean {
  const link = node.parent;
  return link?.name === 'Link' && to - from === 1 && !leads(link, text, isDefined);
}

/** Reads plain text, in which only CriticMarkup is markup. `base` is where `text` stands in the draft. */
export function readPlain(text: string, base: number): InlineContent {
  const reader = new InlineReader(text, 0, base, () => false);
  if (text.includes('{')) {
    plainParser
      .parse(text)
      .iterate({ enter: (node) => (node.name === 'Document' || node.name === 'Paragraph' ? true : reader.enter(node)) });
  }
  return reader.finish(text.length);
}
