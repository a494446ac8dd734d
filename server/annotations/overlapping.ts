import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './annotation.ts';

/**
 * Gives the marks that share words with a span (into the draft), in their order.
 * @param marks in the order of their starts; those beside the draft may overlap each other and those in it
 */
export function overlapping(marks: readonly Mark[]): (span: Span) => Mark[] {
  // How far the marks up to each reach: where they overlap, their ends are in no order.
  let reach = 0;
  const reaches = marks.map(({ span }) => (reach = Math.max(reach, span.end)));
  return ({ start, end }) => {
    const out: Mark[] = [];
    for (let i = firstWhere(reaches, (reach) => reach > start); ; i++) {
      const mark = marks[i];
      if (!mark || mark.span.start >= end) return out;
      if (mark.span.end > start) out.push(mark);
    }
  };
}
