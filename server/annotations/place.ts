import type { Block, CriticNode, Layout } from '../text/layout.ts';
import { fromDraft, toDraft } from '../text/prose.ts';
import { firstWhere } from '../text/search.ts';
import { shortened } from '../text/shorten.ts';
import { contains, lengthOf, overlaps, trimmed, type Span } from '../text/span.ts';
import { extentOf, type Mark } from './annotation.ts';
import { firstBlockBehind } from './words.ts';

/** Where a mark goes. All spans are into the draft. */
export type Place =
  | { readonly kind: 'new'; readonly span: Span }
  | { readonly kind: 'change'; readonly annotation: Mark }
  | { readonly kind: 'none'; readonly reason: string };

/** Markup that a mark may hold, or lie in, but not cut. */
interface Element {
  readonly span: Span;
  readonly kind: CriticNode['kind'] | 'inline';
}

interface Piece {
  readonly block: Block;
  /** Into the prose of the block, without blanks at its ends. */
  readonly words: Span;
  readonly elements: readonly Placed[];
}

interface Placed extends Element {
  /** Whether it lies in this block alone. */
  readonly within: boolean;
}

/** Where a new mark is to be kept: in the text, or beside it, where no markup stands in its way. */
export type Store = 'text' | 'beside';

/**
 * A place for each block that has words at `span` (into the draft). `annotations` are the marks of both stores, in the order of the draft;
 * no two marks may share words.
 */
export function placesFor(layout: Layout, span: Span, annotations: readonly Mark[], store: Store = 'text'): Place[] {
  return piecesOf(layout, span).map((piece) => placeOf(layout.draft.text, piece, annotations, store));
}

/** The marks of both stores in the order of the draft. */
export const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

function piecesOf({ blocks, critic, inlines }: Layout, span: Span): Piece[] {
  const selected: { readonly block: Block; readonly words: Span; readonly elements: Placed[] }[] = [];
  const first = firstBlockBehind(blocks, span.start);
  for (let index = first; ; index++) {
    const block = blocks[index];
    if (!block || block.span.start >= span.end) break;
    selected.push({ block, words: wordsOf(block, span), elements: [] });
  }
  const elements: Element[] = [
    ...inlines.map((span): Element => ({ span, kind: 'inline' })),
    ...critic.map(({ span, kind }): Element => ({ span, kind })),
  ];
  for (const element of elements) {
    const from = firstBlockBehind(blocks, element.span.start);
    const within = (blocks[from + 1]?.span.start ?? Infinity) >= element.span.end;
    for (let index = Math.max(from, first); ; index++) {
      const piece = selected[index - first];
      if (!piece || piece.block.span.start >= element.span.end) break;
      piece.elements.push({ ...element, within });
    }
  }
  const pieces = selected.filter(({ words }) => lengthOf(words) > 0);
  // Who selects paragraphs with a byline among them means the paragraphs.
  const articles = pieces.filter(({ block }) => block.kind !== 'boilerplate');
  return articles.length > 0 ? articles : pieces;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The words of the block at `span` (into the draft), whole characters as a reader counts them; into its prose. */
function wordsOf({ prose }: Block, span: Span): Span {
  const { start, end } = trimmed(prose.text, fromDraft(prose, span));
  if (end <= start) return { start, end };
  const characters = graphemes.segment(prose.text);
  const last = characters.containing(end - 1);
  return { start: characters.containing(start)?.index ?? start, end: last ? last.index + last.segment.length : end };
}

function placeOf(text: string, { block, words, elements }: Piece, annotations: readonly Mark[], store: Store): Place {
  const exact = toDraft(block.prose, words);
  const firstMark = (offset: number): Mark | undefined => annotations[firstWhere(annotations, (mark) => extentOf(mark).end > offset)];
  const around = firstMark(exact.start);
  if (around && contains(around.span, exact)) return { kind: 'change', annotation: around };
  const span = withMarkup(block, words, exact, elements);
  const quote = (span: Span): string => quoted(text, span);

  const met = firstMark(span.start);
  if (met && overlaps(extentOf(met), span)) {
    const how = contains(span, met.span) ? 'holds more than the marked words' : 'cuts the marked words';
    return none(`The selection ${how} ${quote(met.span)}. Select just those, or clear that mark first.`);
  }
  if (store === 'beside') return { kind: 'new', span };
  for (const { kind, span: element } of elements) {
    if (kind === 'highlight' && overlaps(element, span)) {
      return none(`Somebody has highlighted ${quote(element)} here. A mark can’t overlap a highlight.`);
    }
    if (!overlaps(element, span) || contains(element, span) || contains(span, element)) continue;
    const what = kind === 'inline' ? '' : 'the suggested change ';
    return none(`The selection cuts ${what}${quote(element)} in two. Select all of it, or only words inside it.`);
  }
  if (text.slice(span.start, span.end).includes('==}')) return none('The words hold “==}”, which would end the mark.');
  return { kind: 'new', span };
}

/** The words with the markup around them that holds nothing else. */
function withMarkup({ prose }: Block, words: Span, exact: Span, elements: readonly Placed[]): Span {
  let { start, end } = exact;
  for (const { span, within } of elements) {
    if (!within || !overlaps(span, exact)) continue;
    if (!contains(words, trimmed(prose.text, fromDraft(prose, span)))) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

const none = (reason: string): Place => ({ kind: 'none', reason });

/** Why words that a mark of the other store is on can't be marked, in words for the editor. */
export function markedElsewhere({ draft }: Layout, mark: Mark): string {
  const where = 'markup' in mark ? 'in the text' : 'in the file beside the draft';
  return `The words ${quoted(draft.text, mark.span)} are marked already, ${where}. Change that mark, or clear it first.`;
}

/** The draft at `span` in quotation marks. */
const quoted = (text: string, { start, end }: Span): string => `“${shortened(text.slice(start, end), 40)}”`;
