import { expect, test } from 'vitest';
import { statusText } from '../../client/summaryText.ts';
import type { Summary } from '../../server/protocol.ts';

const none: Summary = {
  sources: 0,
  unnamed: 0,
  unattributed: 0,
  denials: 0,
  marks: { disputed: 0, verified: 0, 'needs-source': 0, opinion: 0, ignored: 0 },
  notReviewed: null,
};

test.each<[Partial<Summary>, string]>([
  [{}, 'no sources'],
  [{ sources: 1 }, '1 source'],
  [{ sources: 1, unnamed: 1, denials: 1 }, '1 source, 1 unnamed · 1 denial'],
  [{ sources: 7, unnamed: 3, unattributed: 4, denials: 2 }, '7 sources, 3 unnamed · 4 claims without a source · 2 denials'],
  [{ unattributed: 1 }, 'no sources · 1 claim without a source'],
  [{ notReviewed: 'not English' }, 'not reviewed: not English'],
])('%j reads "%s"', (summary, words) => {
  const { text, label } = statusText({ ...none, ...summary });
  expect(text).toBe(`$(quote) ${words}`);
  expect(label).toBe(`OnRecord: ${words}. Review this draft.`);
});

test('the tooltip has one fact a line, and the marks', () => {
  const summary: Summary = { ...none, sources: 3, unnamed: 2, unattributed: 1, marks: { ...none.marks, disputed: 2, 'needs-source': 1 } };
  expect(statusText(summary).tooltip.split('\n')).toEqual([
    'OnRecord',
    '3 sources, 2 of them unnamed',
    '1 claim without a source',
    'marked: 2 disputed, 1 in need of a source',
    'Click to read the review.',
  ]);
});
