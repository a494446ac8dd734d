import type { Span } from '../text/span.ts';

export const statuses = ['disputed', 'verified', 'needs-source', 'opinion', 'ignored'] as const;
export type Status = (typeof statuses)[number];

/** What the comment of a mark says (design, section 5). */
export interface Remark {
  readonly status: Status;
  /** The rules that `ignored` silences; empty means all. */
  readonly rules: readonly string[];
  /** Empty where there is none. */
  readonly note: string;
  readonly initials: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Hash of the words when they were marked. */
  readonly hash: string | null;
}

/** A mark of ours in a draft; spans are into the draft. */
export interface Annotation extends Remark {
  /** The marked words without the markup. */
  readonly span: Span;
  /** The words with all of their markup. */
  readonly markup: Span;
  /** The words have changed since they were marked. */
  readonly stale: boolean;
}
