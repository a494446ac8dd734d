import { statuses, type Status } from '../annotations/annotation.ts';
import type { Review } from '../review.ts';
import { isUnnamed } from '../sourcing/article.ts';

/** The figures of a review. */
export interface Figures {
  readonly sources: number;
  /** Sources that are anonymous or vague. */
  readonly unnamed: number;
  /** Claims with no source that must have one, and that could. */
  readonly must: number;
  readonly could: number;
  readonly denials: number;
  /** Marks of each status. */
  readonly marks: Readonly<Record<Status, number>>;
}

/** Counts what a review has found; what the editor's marks have settled is not counted. */
export function figuresOf({ sources, findings, denials, annotations }: Review): Figures {
  const claims = (kind: string): number =>
    findings.filter((finding) => finding.rule === 'unattributed-claim' && finding.kind === kind).length;
  const marks = { disputed: 0, verified: 0, 'needs-source': 0, opinion: 0, ignored: 0 } satisfies Record<Status, number>;
  for (const status of statuses) marks[status] = annotations.filter((mark) => mark.status === status).length;
  return {
    sources: sources.length,
    unnamed: sources.filter(({ kind }) => isUnnamed(kind)).length,
    must: claims('must'),
    could: claims('could'),
    denials: denials.length,
    marks,
  };
}
