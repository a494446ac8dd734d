import { lengthOf, type Span } from '../../text/span.ts';
import type { Layout } from '../../text/layout.ts';
import type { BesideMark, Remark } from '../annotation.ts';
import { hashOf } from '../hash.ts';
import { faultIn, says, type NewRemark } from '../mark.ts';
import { inOrder, markedElsewhere, placesFor } from '../place.ts';
import { readAnnotations } from '../read.ts';
import { tidied } from '../remark.ts';
import { markedAlike, touchedMarks } from '../touched.ts';
import { collapsed, wordsAt } from '../words.ts';
import { anchorAll } from './anchor.ts';
import { codePointsOf } from './codePoints.ts';
import { freshId } from './ids.ts';
import { without } from './json.ts';
import { idsOf, noRest, withMark, withMarks, type KeptMark, type Quote, type SideFile } from './kept.ts';

/** The file after a change, the same object where there is nothing to change; or why there is none, in words for the editor. */
export type BesideResult = { readonly ok: true; readonly file: SideFile } | { readonly ok: false; readonly reason: string };

const done = (file: SideFile): BesideResult => ({ ok: true, file });
const refused = (reason: string): BesideResult => ({ ok: false, reason });
const noMark = 'There is no mark at the cursor.';
const noSuchMark = 'The mark is not in the file any more.';

/**
 * Marks the words at `span` (into the draft), a mark for each block that they lie in: new ones, or another remark for the one that the
 * words are in. Words that share some with another mark, here or in the text, are refused.
 * @param id names the first new mark; without it, its words and place do
 */
export function markBeside(file: SideFile, layout: Layout, span: Span, remark: NewRemark, id?: string): BesideResult {
  const said = tidied({ ...remark, hash: null });
  const fault = faultIn(said);
  if (fault !== null) return refused(fault);
  const { marks } = anchorAll(file, layout);
  const places = placesFor(layout, span, inOrder([...readAnnotations(layout), ...marks]), 'beside');
  if (places.length === 0) return refused('There are no words to mark here.');

  const quoteAt = quoter(layout);
  const ids = idsOf(file);
  const kept = new Map(file.marks.map((mark) => [mark.id, mark]));
  let changes = 0;
  for (const place of places) {
    if (place.kind === 'none') return refused(place.reason);
    if (place.kind === 'change' && 'markup' in place.annotation) return refused(markedElsewhere(layout, place.annotation));
    const at = place.kind === 'new' ? place.span : place.annotation.span;
    const quote = quoteAt(at);
    const saying = { remark: { ...said, hash: hashOf(wordsAt(layout, at)) }, quote, comment: null };
    if (place.kind === 'new') {
      const named = id !== undefined && !ids.has(id) ? id : freshId(JSON.stringify([id ?? null, quote, said]), ids);
      ids.add(named);
      kept.set(named, { id: named, ...saying, rest: noRest });
    } else {
      const old = 'id' in place.annotation ? kept.get(place.annotation.id) : undefined;
      if (!old || says(place.annotation, said)) continue;
      const rest = { ...old.rest, item: without(old.rest.item, ['creator', 'created']) };
      kept.set(old.id, { ...old, ...saying, rest });
    }
    changes++;
  }
  return done(changes === 0 ? file : upToDate(withMarks(file, [...kept.values()]), layout));
}

/** Clears the marks of the file that `span` (into the draft) touches; an empty one touches the mark that it lies in. */
export function clearBeside(file: SideFile, layout: Layout, span: Span): BesideResult {
  const cleared = new Set(touchedMarks(anchorAll(file, layout).marks, span).map(({ id }) => id));
  if (cleared.size === 0) return refused(noMark);
  const marks = file.marks.filter(({ id }) => !cleared.has(id));
  return done(upToDate(withMarks(file, marks), layout));
}

/** Clears every mark of ours in the file, those too whose words are lost. Rules that are silenced in the whole draft stay so. */
export function clearAllBeside(file: SideFile): BesideResult {
  const marks = file.marks.filter(({ quote }) => quote === null);
  return done(marks.length === file.marks.length ? file : withMarks(file, marks));
}

/** Gives the mark that `span` (into the draft) touches another note. It is no new signature: who has vouched for which words, and when, stays. */
export function setNoteBeside(file: SideFile, layout: Layout, span: Span, note: string): BesideResult {
  const { marks: anchored } = anchorAll(file, layout);
  const touched = markedAlike(anchored, span);
  if (typeof touched === 'string') return refused(touched);
  const words = collapsed(note).trim();
  const ids = new Set(touched.filter((mark) => mark.note !== words).map(({ id }) => id));
  if (ids.size === 0) return done(file);
  const noted = (mark: KeptMark): KeptMark => ({ ...mark, remark: { ...mark.remark, note: words }, comment: null });
  const marks = file.marks.map((mark) => (ids.has(mark.id) ? noted(mark) : mark));
  return done(upToDate(withMarks(file, marks), layout, anchored));
}

/** Puts a mark whose words are lost, or any other, on the words at `span` (into the draft). If those are other words, it is stale. */
export function reattach(file: SideFile, layout: Layout, id: string, span: Span): BesideResult {
  const mark = file.marks.find((other) => other.id === id);
  if (!mark?.quote) return refused(noSuchMark);
  const others = anchorAll(file, layout).marks.filter((other) => other.id !== id);
  const [place, another] = placesFor(layout, span, inOrder([...readAnnotations(layout), ...others]), 'beside');
  if (!place || lengthOf(span) === 0) return refused('Select the words that the mark belongs to.');
  if (another) return refused('Select words of one paragraph: a mark lies in one.');
  if (place.kind === 'none') return refused(place.reason);
  if (place.kind === 'change') return refused(markedElsewhere(layout, place.annotation));
  const quote = quoter(layout)(place.span);
  const hash = mark.remark.hash ?? (quote.exact === mark.quote.exact ? null : hashOf(collapsed(mark.quote.exact)));
  return done(upToDate(withMark(file, { ...mark, quote, remark: { ...mark.remark, hash } }), layout));
}

/** Takes a mark out of the file, wherever its words are. */
export function discard(file: SideFile, id: string): BesideResult {
  const marks = file.marks.filter((mark) => mark.id !== id);
  return marks.length === file.marks.length ? refused(noSuchMark) : done(withMarks(file, marks));
}

/** Silences a rule in the whole draft. */
export function ignoreInFile(file: SideFile, rule: string, id?: string): BesideResult {
  if (rulesIgnored(file).includes(rule)) return done(file);
  const remark: Remark = { status: 'ignored', rules: [rule], note: '', initials: null, date: null, hash: null };
  const fault = faultIn(remark);
  if (fault !== null) return refused(fault);
  const ids = idsOf(file);
  const named = id !== undefined && !ids.has(id) ? id : freshId(rule, ids);
  return done(withMarks(file, [...file.marks, { id: named, remark, quote: null, comment: null, rest: noRest }]));
}

/** The rules that the file silences in the whole draft. */
export const rulesIgnored = ({ marks }: SideFile): string[] => [
  ...new Set(marks.flatMap(({ quote, remark }) => (quote === null ? remark.rules : []))),
];

/**
 * The file with the places and neighbours of its marks as the draft has them now, so that other tools find them and we do, whatever is
 * written next. The words of a stale mark stay those that were marked.
 */
export function upToDate(file: SideFile, layout: Layout, marks: readonly BesideMark[] = anchorAll(file, layout).marks): SideFile {
  const found = new Map(marks.map((mark) => [mark.id, mark]));
  const quoteAt = quoter(layout);
  return withMarks(
    file,
    file.marks.map((mark) => {
      const at = found.get(mark.id);
      if (!at || !mark.quote) return mark;
      const now = quoteAt(at.span);
      return { ...mark, quote: at.stale ? { ...now, exact: mark.quote.exact } : now };
    }),
  );
}

/** So many code points before and behind the words tell where they stand: more where the words with either stand elsewhere too. */
const neighbours = { least: 32, most: 256 };

/** Gives the quotation of words at a span (into the draft). */
export function quoter({ draft: { text } }: Layout): (span: Span) => Quote {
  const points = codePointsOf(text);
  const isAlone = (start: number, end: number): boolean => {
    const words = text.slice(start, end);
    return text.indexOf(words) === start && !text.includes(words, start + 1);
  };
  return ({ start, end }) => {
    const position = { start: points.toCodePoints(start), end: points.toCodePoints(end) };
    let count = neighbours.least;
    let from = points.toUtf16(Math.max(0, position.start - count));
    while (count < neighbours.most && from > 0 && !isAlone(from, end)) {
      count *= 2;
      from = points.toUtf16(Math.max(0, position.start - count));
    }
    count = neighbours.least;
    let to = points.toUtf16(position.end + count);
    while (count < neighbours.most && to < text.length && !isAlone(start, to)) {
      count *= 2;
      to = points.toUtf16(position.end + count);
    }
    return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to), position };
  };
}
