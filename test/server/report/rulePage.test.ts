import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../../../server/report/rulePage.ts';
import { rules } from '../../../server/rules/all.ts';

const folder = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));

describe('docs/rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s.md is what the rule says (`npm run docs` writes it anew)',
    async (id, rule) => {
      await expect(rulePage(rule)).toMatchFileSnapshot(`${folder}${id}.md`);
    },
  );

  it('has a page for every rule and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(rules.map((rule) => `${rule.id}.md`).sort());
  });
});
