import type { Summary } from '../protocol.ts';
import { figuresOf } from '../report/summary.ts';
import { lastAt, type NotReviewed, type OpenDraft } from './drafts.ts';

/** The figures for the status bar. What is no more than a hint is not counted. */
export function summaryOf(reading: OpenDraft | NotReviewed): Summary {
  if ('notReviewed' in reading) return { ...nothing, notReviewed: reading.notReviewed };
  const { review } = reading;
  const { sources, unnamed, denials, marks } = figuresOf(review);
  const claims = review.findings.filter(({ rule, severity }) => rule === 'unattributed-claim' && severity !== 'hint');
  const unattributed = new Set(claims.map(({ start }) => lastAt(review.sentences, start))).size;
  return { sources, unnamed, unattributed, denials, marks, notReviewed: review.notices.length > 0 ? 'not English' : null };
}

const nothing: Summary = {
  sources: 0,
  unnamed: 0,
  unattributed: 0,
  denials: 0,
  marks: { disputed: 0, verified: 0, 'needs-source': 0, opinion: 0, ignored: 0 },
  notReviewed: null,
};
