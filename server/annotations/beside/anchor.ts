import type { Layout } from '../../text/layout.ts';
import { firstWhere } from '../../text/search.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { extentOf, type BesideMark, type Remark } from '../annotation.ts';
import { isStale, readAnnotations } from '../read.ts';
import { collapsed, wordsAt } from '../words.ts';
import { codePointsOf, type CodePoints } from './codePoints.ts';
import type { KeptMark, Quote, SideFile } from './kept.ts';
import { type Cut, cutsWord, exactPlaces, neighbourFit, similarity, similarPlaces } from './match.ts';

/** A mark whose words are not found for certain. It is never put elsewhere, but kept until an editor says where it belongs. */
export interface Orphan {
  readonly id: string;
  readonly remark: Remark;
  /** As the draft had them when they were marked, markup included. */
  readonly words: string;
  /** Where they stood: UTF-16 units into the draft. */
  readonly near: number;
  /** Why they are not found, in words for the editor. */
  readonly reason: string;
}

export interface Anchors {
  /** In the order of the draft; no two share words, nor does one with a mark in the text. */
  readonly marks: readonly BesideMark[];
  readonly orphans: readonly Orphan[];
}

interface Found {
  readonly mark: KeptMark;
  readonly span: Span;
  readonly exact: boolean;
}

/** Finds the words of the file's marks in the draft. The same file and draft give the same, always. */
export function anchorAll(file: SideFile, layout: Layout): Anchors {
  const { text } = layout.draft;
  const points = codePointsOf(text);
  const orphans: Orphan[] = [];
  const found: Found[] = [];
  const lose = (mark: KeptMark, quote: Quote, reason: string): void => {
    const near = points.toUtf16(quote.position?.start ?? 0);
    orphans.push({ id: mark.id, remark: mark.remark, words: quote.exact, near, reason });
  };
  for (const mark of file.marks) {
    const { quote } = mark;
    if (!quote) continue;
    const span = find(layout, quote, points);
    if (typeof span === 'string') lose(mark, quote, span);
    else found.push({ mark, span, exact: text.slice(span.start, span.end) === quote.exact });
  }

  // What is certain goes first; of two marks on the same words, the later.
  found.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) || compare(b.mark.remark.date ?? '', a.mark.remark.date ?? '') || compare(a.mark.id, b.mark.id),
  );
  const taken: { span: Span; status: string }[] = readAnnotations(layout).map((mark) => ({ span: extentOf(mark), status: mark.status }));
  const marks: BesideMark[] = [];
  for (const { mark, span } of found) {
    const index = firstWhere(taken, (other) => other.span.end > span.start);
    const other = taken[index];
    if (other && overlaps(other.span, span)) {
      if (mark.quote) lose(mark, mark.quote, `Words of it have another mark: ${other.status}.`);
      continue;
    }
    taken.splice(index, 0, { span, status: mark.remark.status });
    marks.push({ ...mark.remark, id: mark.id, span, stale: hasChanged(layout, span, mark) });
  }
  const byPlace = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;
  return { marks: marks.sort(byPlace), orphans: orphans.sort((a, b) => a.near - b.near || compare(a.id, b.id)) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the words are others than those that were marked. Other tools keep no hash: there, other markup makes other words. */
function hasChanged(layout: Layout, span: Span, { remark, quote }: KeptMark): boolean {
  if (remark.hash !== null) return isStale(layout, span, remark.hash);
  return collapsed(layout.draft.text.slice(span.start, span.end)) !== collapsed(quote?.exact ?? '');
}

const gone = 'The words are not in the draft any more, or have been rewritten.';
const elsewhere = 'Such words stand in the draft, but not among those that they were marked among.';
const unclear = 'The words stand in several places, and nothing tells which was marked.';

/** So much that a quotation tells, in characters, must be found for certain: what a neighbour has. */
const enough = 32;
/** A neighbour of so many characters tells by itself. */
const telling = 16;
/** A place must be ahead of the next by so many characters. */
const margin = 8;

interface Place {
  readonly span: Span;
  /** How like the quotation its words are (`similarity`). */
  readonly share: number;
  /** How many characters of what the quotation tells speak for the place. */
  readonly evidence: number;
  /** How many of them are its neighbours'. */
  readonly beside: number;
  /** Whether as much of the neighbours is there as half of one, where any are known. */
  readonly isAmongThem: boolean;
  /** Whether one neighbour is there letter by letter, and whether all that are known are. */
  readonly hasNeighbour: boolean;
  readonly hasAll: boolean;
  /** How many of its ends cut a word that the quotation did not cut. */
  readonly cuts: number;
}

/** Where the words of a quotation stand in the draft, or why that can't be said. */
function find(layout: Layout, quote: Quote, points: CodePoints): Span | string {
  const { text } = layout.draft;
  const { exact, prefix, suffix, position } = quote;
  const at = position ? points.toUtf16(position.start) : null;
  const hasWords = (span: Span): boolean => wordsAt(layout, span) !== '';
  if (at !== null && text.startsWith(exact, at) && text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length)) {
    const span = { start: at, end: at + exact.length };
    if (at >= prefix.length && hasWords(span)) return span;
  }

  const whole = prefix + exact + suffix;
  const cut = { start: cutsWord(whole, prefix.length), end: cutsWord(whole, prefix.length + exact.length) };
  const rate = (span: Span): Place => rated(text, quote, cut, span);
  const exactOnes = exactPlaces(text, exact, at ?? 0)
    .filter(hasWords)
    .map(rate)
    // "the" is no part of "their".
    .filter(({ cuts }) => cuts === 0 || exact.length >= enough);
  const similar = exactOnes.some(({ isAmongThem }) => isAmongThem)
    ? []
    : similarPlaces(text, exact, at ?? 0, cut)
        .filter((span) => hasWords(span) && !exactOnes.some((other) => overlaps(other.span, span)))
        .map(rate);
  const places = [...exactOnes, ...similar].sort((a, b) => b.evidence - a.evidence);
  const [best] = places;
  if (!best) return gone;
  const known = exact.length + prefix.length + suffix.length;
  if (best.evidence < Math.min(enough, 0.6 * known) || !isSure(quote, best)) return elsewhere;
  // Short words that come again are told by a neighbour that nobody has touched, or by nothing.
  if (exactOnes.length > 1 && exact.length < enough && !best.hasNeighbour && prefix.length + suffix.length >= telling) return unclear;
  const ahead = best.evidence - Math.min(margin, 0.2 * known);
  const isThere = ({ span, isAmongThem }: Place): boolean => isAmongThem && span.start === at && span.end === at + exact.length;
  const rivals = places.filter((place) => {
    if (place === best || place.evidence > ahead || isThere(place)) return true;
    // Who has changed the words behind the marked ones may have made others the likelier, but has left those before.
    return place.hasNeighbour && !best.hasAll;
  });
  if (rivals.length === 1 || (best.hasAll && !rivals.some((rival) => rival !== best && (rival.hasAll || isThere(rival))))) return best.span;
  const there = best.hasAll ? undefined : rivals.find(isThere);
  return there?.span ?? unclear;
}

/** Whether the neighbours tell for certain what the words by themselves do not: short ones, or such as have been changed. */
function isSure({ exact, prefix, suffix }: Quote, { share, isAmongThem, hasNeighbour, beside }: Place): boolean {
  const known = prefix.length + suffix.length;
  if (exact.length >= enough) return isAmongThem || share >= 0.9;
  return known < telling || (share === 1 && hasNeighbour) || beside >= (share === 1 ? 0.7 : 0.85) * known;
}

function rated(text: string, { exact, prefix, suffix }: Quote, cut: Cut, span: Span): Place {
  const share = similarity(exact, text.slice(span.start, span.end));
  const before = prefix === '' ? 0 : neighbourFit(text, span, prefix, 'before');
  const behind = suffix === '' ? 0 : neighbourFit(text, span, suffix, 'behind');
  const cuts = Number(cutsWord(text, span.start) && !cut.start) + Number(cutsWord(text, span.end) && !cut.end);
  const beside = prefix.length * before + suffix.length * behind;
  const known = prefix.length + suffix.length;
  return {
    span,
    share,
    cuts,
    beside,
    // Half of the letters any two texts have in common.
    evidence: exact.length * (2 * share - 1) + beside - margin * cuts,
    isAmongThem: beside >= 0.5 * Math.max(prefix.length, suffix.length),
    hasNeighbour: (before === 1 && prefix.length >= telling) || (behind === 1 && suffix.length >= telling),
    hasAll: beside === known && known >= telling,
  };
}
