import type { Remark } from '../annotations/annotation.ts';
import { ledgerOf, type Ledger } from '../ledger.ts';
import type { Review } from '../review.ts';
import type { Layout } from '../text/layout.ts';

/** A mark kept beside the draft that has lost its words. */
export interface LostMark extends Remark {
  /** As they were. */
  readonly words: string;
}

/** All that ledgers, reports and exports tell of a draft. `path` is as the caller names it, with `/`. */
export interface LedgerDocument {
  readonly path: string;
  readonly layout: Layout;
  readonly review: Review;
  readonly ledger: Ledger;
  readonly lost: readonly LostMark[];
}

/** What the file beside a draft adds to its text. */
export interface Beside {
  readonly ignoredRules: readonly string[];
  readonly lost: readonly LostMark[];
}

/** @param review of the layout */
export const ledgerDocument = (path: string, layout: Layout, review: Review, { ignoredRules, lost }: Beside): LedgerDocument => ({
  ...{ path, layout, review, lost },
  ledger: ledgerOf(review, layout, ignoredRules),
});

/** The headline that the draft begins with; the name of its file where it has none. */
export function titleOf({ path, layout }: LedgerDocument): string {
  const heading = layout.blocks.slice(0, 3).find(({ kind }) => kind === 'heading');
  return heading?.prose.text.trim() ?? path.slice(path.lastIndexOf('/') + 1);
}
