import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { layOut } from '../../text/layOutDraft.ts';
import type { Layout } from '../../text/layout.ts';
import type { Span } from '../../text/span.ts';
import type { BesideMark, Remark, TextMark } from '../annotation.ts';
import { remarkOf } from '../annotation.ts';
import { cleared } from '../clear.ts';
import { does } from '../confirm.ts';
import { hashOf } from '../hash.ts';
import { causeOf, commentAt, faultIn } from '../mark.ts';
import { placesFor } from '../place.ts';
import { commentOf, readAnnotations } from '../read.ts';
import { parseRemark, tidied, writeRemark } from '../remark.ts';
import { wordsAt } from '../words.ts';
import { anchorAll } from './anchor.ts';
import { quoter, upToDate } from './change.ts';
import { freshId } from './ids.ts';
import { hasRest, idsOf, noRest, withMarks, type KeptMark, type SideFile } from './kept.ts';

/** What moving the marks of a draft from one store to the other takes: both the edits and the file, or nothing of it. */
export interface Move {
  /** Into the draft as it is. */
  readonly edits: TextEdit[];
  readonly file: SideFile;
  /** The marks that stay where they are, and why, in words for the editor. */
  readonly stays: readonly { readonly words: string; readonly reason: string }[];
}

/** A mark as it is to stand in the text. */
interface Written {
  readonly mark: BesideMark;
  readonly remark: Remark;
  /** The inside of its comment. */
  readonly comment: string;
}

/** Moves the marks of the file into the text. A mark that would lose something there, or change how the text is read, stays. */
export function moveToText(file: SideFile, layout: Layout): Move {
  const { marks, orphans } = anchorAll(file, layout);
  const stays = orphans.map(({ words, reason }) => ({ words, reason }));
  const wordsOf = ({ span }: BesideMark): string => layout.draft.text.slice(span.start, span.end);
  const kept = new Map(file.marks.map((mark) => [mark.id, mark]));
  const candidates: Written[] = [];
  for (const mark of marks) {
    const item = kept.get(mark.id);
    if (!item) continue;
    const reason = lossIn(mark, item);
    const remark = tidied(remarkOf(mark));
    if (reason === null)
      candidates.push({ mark, remark, comment: typedComment(item, layout, remark) ?? commentAt(layout, mark.span, remark) });
    else stays.push({ words: wordsOf(mark), reason });
  }
  const annotations = readAnnotations(layout);
  const works = (written: readonly Written[]): boolean =>
    does(layout, editsFor(written), {
      annotations,
      added: written.map(({ mark: { span }, remark }) => ({ span, remark })),
      changed: new Map(),
    });
  const moved = mostOf(candidates, works, (alone, before) => {
    const other = otherWays(alone, layout, annotations).find((way) => works([...before, way]));
    return other ?? null;
  });
  const ids = new Set(moved.map(({ mark }) => mark.id));
  for (const { mark, remark } of candidates) {
    if (ids.has(mark.id)) continue;
    const place = placesFor(layout, mark.span, annotations).find(({ kind }) => kind === 'none');
    const cause = causeOf(layout, { annotations, added: [{ span: mark.span, remark }], changed: new Map() });
    stays.push({
      words: wordsOf(mark),
      reason: place?.kind === 'none' ? place.reason : `A mark here would change how the text is read: ${cause}.`,
    });
  }
  const edits = editsFor(moved);
  if (edits.length === 0) return { edits, file, stays };
  const after = layOut({ ...layout.draft, text: applyEdits(layout.draft.text, edits) });
  const rest = withMarks(
    file,
    file.marks.filter(({ id }) => !ids.has(id)),
  );
  return { edits, file: upToDate(rest, after), stays };
}

/** What a mark in the text could not say of what this one does; null where it says all. */
function lossIn(mark: BesideMark, { rest }: KeptMark): string | null {
  const remark = remarkOf(mark);
  if (hasRest(rest)) return 'Another tool has added to it what a mark in the text has no place for.';
  if (mark.initials === null && mark.date !== null) return 'It has a date without initials, which a mark in the text can’t have.';
  const told = mark.initials !== null && mark.hash !== null;
  if (mark.stale && !told)
    return 'Its words have changed since, which a mark in the text tells only if it is signed. Mark them anew first.';
  return faultIn(tidied(remark));
}

/** The comment as somebody has typed it, if it still says this. */
function typedComment({ comment }: KeptMark, { draft }: Layout, remark: Remark): string | null {
  const typed = comment === null ? null : parseRemark(commentOf(comment, draft.language));
  return typed && writeRemark(typed) === writeRemark(remark) ? comment : null;
}

/** A mark that can't go as it is: with the comment as we would have written it, not as somebody has typed it, and with the markup around its words. */
function otherWays({ mark, remark }: Written, layout: Layout, annotations: readonly TextMark[]): Written[] {
  const [place, another] = placesFor(layout, mark.span, annotations);
  const spans = [mark.span];
  if (place?.kind === 'new' && !another && wordsAt(layout, place.span) === wordsAt(layout, mark.span)) spans.push(place.span);
  return spans.map((span) => ({ mark: { ...mark, span }, remark, comment: commentAt(layout, span, remark) }));
}

function editsFor(written: readonly Written[]): TextEdit[] {
  return written
    .flatMap(({ mark: { span }, comment }): TextEdit[] => [
      { span: { start: span.start, end: span.start }, text: '{==' },
      { span: { start: span.end, end: span.end }, text: `==}{>>${comment}<<}` },
    ])
    .sort((a, b) => a.span.start - b.span.start);
}

/** Moves the marks of the text into the file. The draft is without them as if they had never been made; one that would not be found again stays. */
export function moveToFile(layout: Layout, file: SideFile): Move {
  const annotations = readAnnotations(layout);
  const beside = anchorAll(file, layout).marks;
  const taken = (marks: readonly TextMark[]): Taken => takeOut(layout, file, beside, marks);
  const moved = mostOf(annotations, (marks) => taken(marks).works());
  const stays = annotations
    .filter((mark) => !moved.includes(mark))
    .map(({ span }) => {
      const reason =
        wordsAt(layout, span) === ''
          ? 'It has no words.'
          : 'Without it the text would be read differently, or its words could not be told from others.';
      return { words: layout.draft.text.slice(span.start, span.end), reason };
    });
  if (moved.length === 0) return { edits: [], file, stays };
  const { edits, file: after } = taken(moved);
  return { edits, file: after, stays };
}

interface Taken {
  readonly edits: TextEdit[];
  readonly file: SideFile;
  /** Whether the marks are found where they were, and could go back. Costs two layouts. */
  readonly works: () => boolean;
}

/** `beside` are the marks of the file, in their places. */
function takeOut(layout: Layout, file: SideFile, beside: readonly BesideMark[], marks: readonly TextMark[]): Taken {
  const { draft } = layout;
  const edits = marks.flatMap(cleared);
  const after = layOut({ ...draft, text: applyEdits(draft.text, edits) });
  const moved = shifter(edits);
  const anchored = beside.map((mark) => ({ ...mark, span: moved(mark.span) }));
  const quoteAt = quoter(after);
  const ids = idsOf(file);
  const written: Written[] = [];
  const kept = marks.map((mark): KeptMark => {
    const span = moved(mark.span);
    const quote = quoteAt(span);
    const remark = remarkOf(mark);
    const id = freshId(JSON.stringify([quote, remark]), ids);
    ids.add(id);
    const comment = draft.text.slice(mark.span.end + '==}{>>'.length, mark.markup.end - '<<}'.length);
    written.push({ mark: { ...remark, id, span, stale: mark.stale }, remark, comment });
    return {
      id,
      // A mark that nobody has signed has no hash in the text; here it has, so that it tells when its words change.
      remark: remark.initials === null && quote.exact !== '' ? { ...remark, hash: hashOf(wordsAt(layout, mark.span)) } : remark,
      quote,
      comment: comment === commentAt(after, span, remark) ? null : comment,
      rest: noRest,
    };
  });
  const full = upToDate(withMarks(file, [...file.marks, ...kept]), after, anchored);
  const works = (): boolean => {
    if (kept.some(({ quote }) => quote?.exact === '')) return false;
    const found = new Map(anchorAll(full, after).marks.map((mark) => [mark.id, mark]));
    const isFound = ({ mark: { id, span, stale } }: Written): boolean => {
      const mark = found.get(id);
      return mark?.span.start === span.start && mark.span.end === span.end && mark.stale === stale;
    };
    if (!written.every(isFound)) return false;
    const added = written.map(({ mark: { span }, remark }) => ({ span, remark }));
    return does(after, editsFor(written), { annotations: readAnnotations(after), added, changed: new Map() });
  };
  return { edits, file: full, works };
}

/** Maps spans of a text to the same words after edits that take out others. */
function shifter(edits: readonly TextEdit[]): (span: Span) => Span {
  const offset = (at: number): number => {
    let by = 0;
    for (const { span } of edits) by += Math.max(0, Math.min(span.end, at) - span.start);
    return at - by;
  };
  return ({ start, end }) => ({ start: offset(start), end: offset(end) });
}

/**
 * As many of the items as work together, those that come first rather than others. All are tried at once, then halves, so that few that
 * do not work cost few trials.
 */
function mostOf<T>(
  items: readonly T[],
  works: (items: readonly T[]) => boolean,
  /** Another that works with those before, in place of one that does not. */
  instead: (alone: T, before: readonly T[]) => T | null = () => null,
  before: readonly T[] = [],
): readonly T[] {
  const all = [...before, ...items];
  if (items.length === 0 || works(all)) return all;
  const [first] = items;
  if (items.length === 1 && first !== undefined) {
    const other = instead(first, before);
    return other === null ? before : [...before, other];
  }
  const half = items.length >> 1;
  return mostOf(items.slice(half), works, instead, mostOf(items.slice(0, half), works, instead, before));
}
