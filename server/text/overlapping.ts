import { firstWhere } from './search.ts';
import type { Span } from './span.ts';

/**
 * Gives the items that share at least one character with a span, in their order.
 * @param items in the order of their starts; they may overlap each other
 */
export function overlapping<T>(items: readonly T[], spanOf: (item: T) => Span): (span: Span) => T[] {
  // How far the items up to each reach: where they overlap, their ends are in no order.
  let furthest = 0;
  const reaches = items.map((item) => (furthest = Math.max(furthest, spanOf(item).end)));
  return ({ start, end }) => {
    const out: T[] = [];
    for (let i = firstWhere(reaches, (reach) => reach > start); ; i++) {
      const item = items[i];
      if (item === undefined || spanOf(item).start >= end) return out;
      if (spanOf(item).end > start) out.push(item);
    }
  };
}
