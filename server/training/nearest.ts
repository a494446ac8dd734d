import { firstWhere } from '../text/search.ts';
import { sharedBy, type Span } from '../text/span.ts';

/** The index of the span that shares most with another; null where none does. Spans are in order. */
export function nearest(spans: readonly Span[], wanted: Span): number | null {
  let best: number | null = null;
  let most = 0;
  for (let i = firstWhere(spans, ({ end }) => end > wanted.start); ; i++) {
    const span = spans[i];
    if (!span || span.start >= wanted.end) return best;
    const size = sharedBy(span, wanted);
    if (size > most) {
      most = size;
      best = i;
    }
  }
}
