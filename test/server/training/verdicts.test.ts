import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/rules/all.ts';
import { blankVerdict, formatVerdicts, goneOf, parseVerdicts, readVerdicts, tallyOf } from '../../../server/training/verdicts.ts';

const key = { file: 'a.txt', offset: 12, rule: 'hedged-sourcing', kind: 'vague' };
const verdict = { ...key, right: true, why: 'nobody could ring them up' };
const other = { ...verdict, offset: 40, right: false };

describe('verdicts', () => {
  test('are read as they are written', () => {
    expect(parseVerdicts(`${formatVerdicts([verdict, other])}\n`, 'x')).toEqual([verdict, other]);
  });

  test.each([
    ['no JSON', '{'],
    ['that is not filled in', blankVerdict(key)],
    ['without a reason', JSON.stringify({ ...verdict, why: '' })],
    ['with words of the article', JSON.stringify({ ...verdict, text: 'x' })],
    ['on a finding that has one', formatVerdicts([verdict, { ...verdict, right: false }])],
  ])('%s are refused, with the line', (_, lines) => {
    expect(() => parseVerdicts(lines, 'x.jsonl')).toThrow(/^x\.jsonl, line [12]: /);
  });

  test('are counted on what is drawn now', () => {
    const open = { ...key, offset: 99 };
    expect(tallyOf([key, other, open], [verdict, other, { ...verdict, kind: 'hedge' }])).toEqual({ judged: 2, right: 1, open: 1 });
    expect(goneOf([verdict, other], [key, open])).toEqual([other]);
  });

  test('are none where there is no folder', () => {
    expect(readVerdicts('test/no-verdicts').size).toBe(0);
  });
});

describe('test/verdicts', () => {
  test('has verdicts on kinds of rules', () => {
    const kinds = new Set(rules.flatMap(({ id, kinds }) => Object.keys(kinds).map((kind) => `${id}/${kind}`)));
    const all = [...readVerdicts('test/verdicts').values()].flat();
    expect(all.filter(({ rule, kind }) => !kinds.has(`${rule}/${kind}`))).toEqual([]);
  });
});
