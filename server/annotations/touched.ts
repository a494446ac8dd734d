import { contains, lengthOf, overlaps, type Span } from '../text/span.ts';
import { extentOf, type Mark } from './annotation.ts';

/**
 * The marks that a selection touches; an empty one touches the mark that it lies in, between two the one that begins there. `marks` are in
 * the order of the draft, all spans into it.
 */
export function touchedMarks<M extends Mark>(marks: readonly M[], span: Span): M[] {
  if (lengthOf(span) > 0) return marks.filter((mark) => overlaps(extentOf(mark), span));
  const mark = marks.findLast((mark) => contains(extentOf(mark), span));
  return mark ? [mark] : [];
}

/** The marks that a note is meant for: those that the selection touches, if all say the same; else why none is, in words for the editor. */
export function markedAlike<M extends Mark>(marks: readonly M[], span: Span): readonly M[] | string {
  const touched = touchedMarks(marks, span);
  const [first] = touched;
  if (!first) return 'There is no mark at the cursor.';
  return touched.every(({ status, note }) => status === first.status && note === first.note)
    ? touched
    : `The selection touches ${touched.length} marks that say different things. Put the cursor in one of them.`;
}
