import { expect, it } from 'vitest';
import { toJson } from '../../../server/report/json.ts';
import type { Review } from '../../../server/review.ts';
import { emptyReview } from '../reviews.ts';

const span = { start: 1, end: 2 };

it('gives the keys of the contract and no others', () => {
  const review: Review = {
    ...emptyReview,
    sentences: [{ ...span, paragraph: 0, attribution: 'named', worthiness: 'must' }],
    attributions: [
      {
        source: null,
        sourceId: null,
        cue: null,
        content: [span],
        ...{ form: 'direct', kind: 'speech', stance: 'asserts', colour: 'implies-guilt' },
      },
    ],
    annotations: [
      {
        ...{ status: 'ignored', rules: ['denial-pair'], note: '', initials: 'AB', date: null, hash: 'k3f9', stale: false },
        span,
        markup: { start: 0, end: 9 },
      },
    ],
  };
  const { names, ...shown } = emptyReview;
  expect(names).toEqual([]);
  expect(toJson([{ path: 'a.txt', review }], [{ path: 'b.txt', message: 'gone' }], '1.2.3')).toEqual({
    tool: 'onrecord',
    version: '1.2.3',
    errors: [{ path: 'b.txt', message: 'gone' }],
    documents: [
      {
        ...shown,
        path: 'a.txt',
        sentences: [{ ...span, attribution: 'named', worthiness: 'must' }],
        attributions: [{ source: null, sourceId: null, cue: null, content: [span], form: 'direct', kind: 'speech', stance: 'asserts' }],
        annotations: [{ status: 'ignored', ...span, note: '', stale: false }],
      },
    ],
  });
});
