import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandIds } from '../../client/commandIds.ts';
import { reviewAddress, reviewLanguage } from '../../client/reviewAddress.ts';
import manifest from '../../package.json';
import { rules } from '../../server/rules/all.ts';
import { severities, type Rule } from '../../server/rules/rule.ts';
import { defaultSettings, parseSettings } from '../../server/settings.ts';

const { contributes } = manifest;
const { properties } = contributes.configuration;

describe('commands', () => {
  test('those of the manifest are those that the client registers', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(Object.values(commandIds).sort());
  });

  test.each(contributes.commands)('$command has a title', ({ title, category }) => {
    expect(title).not.toBe('');
    expect(category).toBe('OnRecord');
  });

  test('the menu has each of them', () => {
    expect(contributes.menus['onrecord.menu'].map(({ command }) => command).sort()).toEqual(Object.values(commandIds).sort());
  });
});

describe('settings', () => {
  const { 'onrecord.rules': ruleSettings, ...others } = properties;

  test('the defaults are those of the server', () => {
    const given: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(properties)) {
      const [group = '', inner] = name.replace('onrecord.', '').split('.');
      if (group !== 'trace') given[group] = inner === undefined ? property.default : { [inner]: property.default };
    }
    expect(given).toEqual(defaultSettings);
    expect(parseSettings(given)).toEqual({ settings: defaultSettings, problems: [] });
  });

  test('the server knows each of them', () => {
    const names = Object.keys(properties).map((name) => name.split('.')[1] ?? '');
    expect(parseSettings(Object.fromEntries(names.map((name) => [name, null]))).problems).toEqual([]);
  });

  test('every rule has a setting, with its kinds, their meanings and severities', () => {
    const levels = [...severities, 'on', 'off'].sort();
    const given = Object.entries(ruleSettings.properties).map(([id, { description, anyOf }]) => {
      const [whole, byKind] = anyOf;
      expect([...(whole?.enum ?? [])].sort()).toEqual(levels);
      expect(whole?.enumDescriptions).toHaveLength(levels.length);
      const kinds = Object.entries(byKind?.properties ?? {}).map(([kind, schema]) => {
        expect([...schema.enum].sort()).toEqual(levels);
        return [kind, { default: schema.default, meaning: schema.description }] as const;
      });
      return { id, summary: description, kinds: Object.fromEntries(kinds) };
    });
    const told = (kinds: Rule['kinds']) =>
      Object.fromEntries(
        Object.entries(kinds).map(([kind, { severity, meaning, off }]) => [kind, { default: off ? 'off' : severity, meaning }]),
      );
    expect(given).toEqual(rules.map(({ id, summary, kinds }) => ({ id, summary, kinds: told(kinds) })));
  });

  test('initials pass the manifest where they pass the server', () => {
    const pattern = new RegExp(others['onrecord.reviewer'].pattern, 'u');
    for (const reviewer of ['', 'AB', 'Ø.Å.', 'O’B', 'a-b', '7', 'A B', 'AB\n', 'ABCDEFGHIJK', '(AB)']) {
      expect([reviewer, pattern.test(reviewer)]).toEqual([reviewer, parseSettings({ reviewer }).problems.length === 0]);
    }
  });
});

test.each([manifest.icon, ...contributes.grammars.map(({ path }) => path)])('%s is there', (file) => {
  expect(existsSync(file)).toBe(true);
});

test('a review is told by its folder, as the manifest says', () => {
  const [language] = contributes.languages;
  expect(language?.id).toBe(reviewLanguage);
  const [pattern = ''] = language?.filenamePatterns ?? [];
  expect(pattern.endsWith('*')).toBe(true);
  expect(reviewAddress({ path: '/a/draft.md' }).path.startsWith(pattern.slice(0, -1))).toBe(true);
});
