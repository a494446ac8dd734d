import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { longestParagraph } from './pieces.ts';

/**
 * CriticMarkup (criticmarkup.com) as an extension of the Markdown parser, so that code and escapes keep their meaning and a comment's text
 * is never Markdown: `{==highlight==}`, `{>>comment<<}`, `{++insertion++}`, `{--deletion--}`, `{~~old~>new~~}`. Each binds like a code
 * span: what opens first and closes wins over emphasis and links. Nothing nests in its own kind, so depth and work are bounded.
 */
export const criticMarkup: MarkdownConfig = {
  defineNodes: ['CriticHighlight', 'CriticComment', 'CriticInsertion', 'CriticDeletion', 'CriticSubstitution', 'CriticOld', 'CriticMark'],
  parseInline: [{ name: 'CriticMarkup', before: 'Escape', parse: (cx, next, at) => (next === brace ? parseForm(cx, at, forms) : -1) }],
};

/** GitHub's `~~strikethrough~~`, read in linear time; what is struck out is not Markdown here, for nobody reads it. */
export const strikethrough: MarkdownConfig = {
  defineNodes: ['Strikethrough'],
  parseInline: [
    { name: 'Strikethrough', after: 'CriticMarkup', parse: (cx, next, at) => (next === tilde ? parseForm(cx, at, struck) : -1) },
  ],
};

/**
 * Keeps the work on a block bounded: the Markdown parser's search for matching delimiters is quadratic in the length of a paragraph, so that
 * one of a size that nobody writes is read without inline Markdown, but for CriticMarkup.
 */
export const bounded: MarkdownConfig = {
  parseInline: [{ name: 'Bounded', after: 'Strikethrough', parse: (cx, _next, at) => (cx.text.length > longestParagraph ? at + 1 : -1) }],
};

const brace = '{'.charCodeAt(0);
const tilde = '~'.charCodeAt(0);

interface Form {
  readonly node: string;
  readonly open: string;
  readonly close: string;
  /** Whether a reader of the accepted text sees what it encloses. */
  readonly words: boolean;
}

const struck: readonly Form[] = [{ node: 'Strikethrough', open: '~~', close: '~~', words: false }];

const forms: readonly Form[] = [
  { node: 'CriticHighlight', open: '{==', close: '==}', words: true },
  { node: 'CriticComment', open: '{>>', close: '<<}', words: false },
  { node: 'CriticInsertion', open: '{++', close: '++}', words: true },
  { node: 'CriticDeletion', open: '{--', close: '--}', words: false },
  { node: 'CriticSubstitution', open: '{~~', close: '~~}', words: true },
];

function parseForm(cx: InlineContext, at: number, candidates: readonly Form[]): number {
  const form = candidates.find(({ open }) => cx.text.startsWith(open, at - cx.offset));
  if (!form) return -1;
  const inner = at + form.open.length;
  const close = findAhead(cx, form.close, inner);
  if (close < 0) return -1;
  const end = close + form.close.length;
  let wordsFrom = inner;
  const children = [cx.elt('CriticMark', at, wordsFrom)];
  if (form.node === 'CriticSubstitution') {
    const arrow = findAhead(cx, '~>', wordsFrom);
    if (arrow < 0 || arrow > close) return -1;
    children.push(cx.elt('CriticOld', wordsFrom, arrow), cx.elt('CriticMark', arrow, arrow + 2));
    wordsFrom = arrow + 2;
  }
  if (form.words) children.push(...cx.parser.parseInline(cx.slice(wordsFrom, close), wordsFrom));
  children.push(cx.elt('CriticMark', close, end));
  return cx.addElement(cx.elt(form.node, at, end, children));
}

/** What the last search for a delimiter in a block found, and from where: keeps a run of openings that come to nothing linear. */
const found = new WeakMap<InlineContext, Map<string, { readonly from: number; readonly at: number }>>();

/** Where `text` stands next, at or after `from` (into the document); -1 where it doesn't. */
function findAhead(cx: InlineContext, text: string, from: number): number {
  const known = found.get(cx) ?? new Map<string, { from: number; at: number }>();
  const last = known.get(text);
  if (last && from >= last.from && (last.at < 0 || from <= last.at)) return last.at;
  const index = cx.text.indexOf(text, from - cx.offset);
  const at = index < 0 ? -1 : index + cx.offset;
  found.set(cx, known.set(text, { from, at }));
  return at;
}
