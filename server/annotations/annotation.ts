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

/** A mark of ours on words of a draft, wherever it is kept; spans are into the draft. */
export interface Annotation extends Remark {
  /** The marked words without any markup of ours. */
  readonly span: Span;
  /** The words have changed since they were marked. */
  readonly stale: boolean;
}

/** A mark that is kept in the draft's text. */
export interface TextMark extends Annotation {
  /** The words with all of their markup. */
  readonly markup: Span;
}

/** A mark that is kept in a file beside the draft, and was found in the draft by its words. */
export interface BesideMark extends Annotation {
  /** Tells it from the other marks of its file. */
  readonly id: string;
}

export type Mark = TextMark | BesideMark;

/** The words of a mark with its markup, where it has any. */
export const extentOf = (mark: Mark): Span => ('markup' in mark ? mark.markup : mark.span);

/** What a mark says, without where it stands. */
export const remarkOf = ({ status, rules, note, initials, date, hash }: Remark): Remark => ({ status, rules, note, initials, date, hash });
