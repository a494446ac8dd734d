import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../../../server/report/rulePage.ts';
import { rules } from '../../../server/rules/all.ts';
import { readVerdicts } from '../../../server/training/verdicts.ts';

const folder = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));

const verdicts = readVerdicts('test/verdicts');

describe('docs/rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s.md is what the rule and test/verdicts say (`npm run docs` writes it anew)',
    async (id, rule) => {
      await expect(rulePage(rule, verdicts.get(id) ?? [])).toMatchFileSnapshot(`${folder}${id}.md`);
    },
  );

  it('has a page for every rule and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(rules.map((rule) => `${rule.id}.md`).sort());
  });
});

describe('how often a rule is right', () => {
  const [rule] = rules;
  const judgements = (kind: string, judged: number, right: number) =>
    Array.from({ length: judged }, (_, i) => ({ kind, right: i < right }));
  const page = (...all: { kind: string; right: boolean }[][]): string => (rule ? rulePage(rule, all.flat()) : '');

  it('is stated where findings were judged', () => {
    expect(page(judgements('must', 20, 19))).toContain(
      '## How often it is right\n\nFindings on newspaper articles, drawn by chance, were judged one by one, and the rule was mended by what was wrong. Of the 20 judged that it still makes 19 were right: 95 % (95 % interval: 76 to 99 %). On articles that nobody read for it, it may be right less often.\n',
    );
  });

  it('is stated for each kind where several were judged', () => {
    expect(page(judgements('must', 4, 3), judgements('could', 6, 6))).toContain('; `could` 6 of 6, `must` 3 of 4.');
  });

  it('is not stated where none was', () => {
    expect(page()).not.toContain('How often');
  });
});
