import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { rules } from '../../server/rules/all.ts';

/** Without the blanks that align its tables. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');

describe('README.md', () => {
  it('has a row for each kind of each rule', () => {
    const rows = rules.flatMap(({ id, kinds }) =>
      Object.entries(kinds).map(
        ([kind, { severity, meaning, off }]) =>
          `| [${id}](docs/rules/${id}.md) | \`${kind}\` | ${off === true ? 'off' : severity} | ${meaning} |`,
      ),
    );
    expect(readme.split('\n').filter((line) => line.startsWith('| ['))).toEqual(rows);
  });

  it.each(manifest.contributes.commands)('has the command $category: $title', ({ category, title }) => {
    expect(readme).toContain(`| ${category}: ${title} | `);
  });

  it.each(Object.keys(manifest.contributes.configuration.properties).filter((name) => !name.includes('trace')))(
    'has the setting %s',
    (name) => {
      expect(readme).toContain(`\`${name}\``);
    },
  );
});
