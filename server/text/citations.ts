import type { Layout } from './layout.ts';
import { firstWhere } from './search.ts';
import type { Span } from './span.ts';

/** Whether words (into the draft) have a link in them, or the mark of a footnote right behind them: there a writer names a source. */
export function hasCitation({ start, end }: Span, { citations, draft }: Layout): boolean {
  const next = citations[firstWhere(citations, (citation) => citation.end > start)];
  if (!next) return false;
  return next.start < end || (draft.text.startsWith('[^', next.start) && /^[^\p{L}\p{N}\n]{0,3}$/u.test(draft.text.slice(end, next.start)));
}
