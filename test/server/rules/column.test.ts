import { describe, expect, it } from 'vitest';
import { isColumn, isOwnView } from '../../../server/rules/column.ts';
import { unattributedClaim } from '../../../server/rules/unattributed-claim.ts';
import { articleOf } from '../articleOf.ts';

const journey =
  'I took the slow ferry to the island. We slept badly on the deck. The harbour is a disgrace. My tent was wet and our food was gone. We left on Monday.';
const report =
  'The ferry sank on Monday. The harbour is a disgrace. The council sold the land. The mayor left the town. The bridge was closed. The market opened.';

describe('an article in its writer’s own voice', () => {
  it.each([
    ['a journey in the first person', journey, true],
    ['a report', report, false],
    ['a report with one unmarked word of somebody’s', `${report} We lost everything. I wept.`, false],
    ['a report full of quotations', `${report} “I ran. We hid. I fell. My arm broke. I lay there,” Ana Ruiz said.`, false],
    ['a report on kings', 'King Harald I was here. King Harald I died. King Harald I was old. King Harald I was poor.', false],
  ])('%s', (_, text, isView) => {
    expect(isOwnView(articleOf(text))).toBe(isView);
  });

  it('is a column too', () => {
    expect(isColumn(articleOf(journey))).toBe(true);
  });

  it('is asked who says so in hints alone, and once who its writer is', () => {
    const loud = (text: string) => unattributedClaim.check(articleOf(text)).filter(({ severity }) => severity !== 'hint');
    expect(loud(report)).not.toEqual([]);
    expect(loud(journey)).toEqual([]);
    const found = unattributedClaim.check(articleOf(journey));
    expect(found.filter(({ message }) => message.includes('the writer’s own word'))).toHaveLength(1);
  });
});
