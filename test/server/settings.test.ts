import { describe, expect, it } from 'vitest';
import { rules } from '../../server/rules/all.ts';
import type { Finding } from '../../server/rules/rule.ts';
import { defaultSettings, parseSettings, speaks, withSeverity } from '../../server/settings.ts';

describe('settings that are right', () => {
  it.each([
    undefined,
    null,
    {},
    { trace: { server: 'off' } },
    { annotations: {} },
    { annotations: { store: null } },
    { rules: null, include: null },
  ])('%j leaves the defaults', (value) => {
    expect(parseSettings(value)).toEqual({ settings: defaultSettings, problems: [] });
  });
  it('are taken', () => {
    const value = {
      rules: { 'unattributed-claim': 'off', 'hedged-sourcing': { hedge: 'hint' } },
      include: ['drafts/**'],
      exclude: [],
      notes: ['n/**'],
      reviewer: 'A.B.',
      disputedIsError: true,
      annotations: { store: 'beside' },
      publisher: 'The Lowland Wire',
    };
    expect(parseSettings(value)).toEqual({ settings: value, problems: [] });
  });
});

describe('a setting that is wrong is named with the remedy, and the rest counts', () => {
  it.each<readonly [unknown, readonly string[]]>([
    ['loud', ['onrecord: must be an object of settings.']],
    [{ rulse: {} }, ['onrecord.rulse: there is no such setting. Did you mean "rules"?']],
    [{ zebra: 1 }, ['onrecord.zebra: there is no such setting.']],
    [{ rules: 'hint' }, ['onrecord.rules: must be an object such as { "unattributed-claim": "hint" }. The defaults are used.']],
    [{ rules: { 'denial-pairs': 'off' } }, ['onrecord.rules: there is no rule "denial-pairs". Did you mean "denial-pair"?']],
    [
      { rules: { 'denial-pair': 'loud' } },
      [
        'onrecord.rules."denial-pair": must be one of error, warning, information, hint, on, off, or an object that gives one of them to its kinds (denies, contradicts). The default is used.',
      ],
    ],
    [
      { rules: { 'denial-pair': { deny: 'off' } } },
      [
        'onrecord.rules."denial-pair": must be one of error, warning, information, hint, on, off, or an object that gives one of them to its kinds (denies, contradicts). The default is used.',
      ],
    ],
    [
      { reviewer: 'Anna Berg of the desk' },
      ['onrecord.reviewer: must be initials such as "AB": letters, dots and hyphens, at most ten. The default is used.'],
    ],
    [{ disputedIsError: 'yes' }, ['onrecord.disputedIsError: must be true or false. The default is used.']],
    [{ annotations: 'beside' }, ['onrecord.annotations: must be an object such as { "store": "beside" }. The defaults are used.']],
    [{ annotations: { store: 'cloud' } }, ['onrecord.annotations.store: must be "text" or "beside". The default is used.']],
    [{ annotations: { stor: 'text' } }, ['onrecord.annotations.stor: there is no such setting. Did you mean "store"?']],
    [{ publisher: 7 }, ['onrecord.publisher: must be the name of your publication. The default is used.']],
  ])('%j', (value, problems) => {
    expect(parseSettings(value)).toEqual({ settings: defaultSettings, problems });
  });
  it('and what is right beside it is used', () => {
    const { settings, problems } = parseSettings({ include: 'drafts', reviewer: 'AB' });
    expect(settings).toEqual({ ...defaultSettings, reviewer: 'AB' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^onrecord\.include: /);
  });
});

describe('the severity of a finding', () => {
  const finding: Finding = { rule: 'hedged-sourcing', kind: 'hedge', severity: 'information', start: 0, end: 1, message: '', related: [] };
  it.each<readonly [unknown, string | null]>([
    [{}, 'information'],
    [{ 'hedged-sourcing': 'error' }, 'error'],
    [{ 'hedged-sourcing': 'off' }, null],
    [{ 'hedged-sourcing': 'on' }, 'information'],
    [{ 'hedged-sourcing': { hedge: 'warning' } }, 'warning'],
    [{ 'hedged-sourcing': { hedge: 'off' } }, null],
    [{ 'hedged-sourcing': { vague: 'off' } }, 'information'],
    [{ 'denial-pair': 'off' }, 'information'],
  ])('under %j is %s', (rules, severity) => {
    expect(withSeverity(finding, parseSettings({ rules }).settings)?.severity ?? null).toBe(severity);
  });
});

describe('a rule that is silent by default', () => {
  const finding: Finding = {
    rule: 'dangling-source',
    kind: 'surname',
    severity: 'information',
    start: 0,
    end: 1,
    message: '',
    related: [],
  };
  it.each<readonly [unknown, string | null]>([
    [{}, null],
    [{ 'dangling-source': 'on' }, 'information'],
    [{ 'dangling-source': 'hint' }, 'hint'],
    [{ 'dangling-source': { surname: 'on' } }, 'information'],
    [{ 'dangling-source': { definite: 'on' } }, null],
  ])('under %j speaks at %s', (rules, severity) => {
    expect(withSeverity(finding, parseSettings({ rules }).settings)?.severity ?? null).toBe(severity);
  });

  it.each<readonly [unknown, boolean]>([
    [{}, false],
    [{ 'dangling-source': 'off' }, false],
    [{ 'dangling-source': 'on' }, true],
    [{ 'dangling-source': { definite: 'hint' } }, true],
  ])('under %j runs: %s', (given, runs) => {
    const { settings } = parseSettings({ rules: given });
    expect(rules.filter((rule) => rule.id === 'dangling-source').map((rule) => speaks(rule, settings))).toEqual([runs]);
  });
});
