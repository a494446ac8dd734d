import { remarkOf } from '../annotations/annotation.ts';
import { quoter, upToDate } from '../annotations/beside/change.ts';
import { freshId } from '../annotations/beside/ids.ts';
import { idsOf, noRest, withMarks, type KeptMark } from '../annotations/beside/kept.ts';
import { formatSideFile, type SideFile } from '../annotations/beside/sideFile.ts';
import { readAnnotations } from '../annotations/read.ts';
import type { Layout } from '../text/layout.ts';

/**
 * All marks of a draft, those in its text and those beside it, as one W3C Web Annotation collection. Positions are code points into the draft
 * as it is, its markup included. What the file beside it has of other tools, and marks that have lost their words, are in it too.
 */
export function webAnnotations(layout: Layout, file: SideFile): string {
  const quoteAt = quoter(layout);
  const ids = idsOf(file);
  const inText = readAnnotations(layout).flatMap((mark): KeptMark[] => {
    const quote = quoteAt(mark.span);
    // A collection has no place for a mark of no words.
    if (quote.exact === '') return [];
    const remark = remarkOf(mark);
    const id = freshId(JSON.stringify([quote, remark]), ids);
    ids.add(id);
    return [{ id, remark, quote, comment: null, rest: noRest }];
  });
  const beside = upToDate(file, layout);
  return formatSideFile(withMarks(beside, [...beside.marks, ...inText]));
}
