import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';

const { keybindings } = manifest.contributes;

/** What VS Code 1.139 has by default on a platform: a key or chord a line, from its 'Open Default Keyboard Shortcuts (JSON)'. */
const defaults = (platform: string): string[] =>
  readFileSync(new URL(`keys/${platform}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(inOrder);

/** With the modifiers of each stroke in one order. */
const inOrder = (keys: string): string =>
  keys
    .split(' ')
    .map((stroke) => {
      const parts = stroke.split('+');
      const key = parts.pop() ?? '';
      return [...parts.sort(), key].join('+');
    })
    .join(' ');

/** Whether the one is the other, or begins a chord that the other would never let through. */
const clash = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

describe('keys', () => {
  it.each(['windows', 'linux', 'macos'])('clash with nothing that VS Code has on %s', (platform) => {
    const all = defaults(platform);
    // What is a key by itself and begins chords too (Ctrl+K) is VS Code's own affair.
    const taken = all.filter((key) => !all.some((other) => other.startsWith(`${key} `)));
    expect(all.length).toBeGreaterThan(400);
    const ours = keybindings.map(({ key, mac }) => inOrder(platform === 'macos' ? mac : key));
    expect(ours.flatMap((key) => taken.filter((other) => clash(key, other)))).toEqual([]);
    expect(new Set(ours).size).toBe(ours.length);
  });

  it.each([
    ['ctrl+k d', 'ctrl+k d', true],
    ['ctrl+k', 'ctrl+k d', true],
    ['ctrl+k shift+d', 'ctrl+k d', false],
    ['ctrl+k', 'ctrl+k2', false],
  ])('%s and %s clash: %s', (a, b, expected) => {
    expect(clash(a, b)).toBe(expected);
  });

  // There Ctrl+Alt is AltGr, which types letters, and Alt opens menus.
  it.each(keybindings)('$key types no letter on any keyboard', ({ key, mac }) => {
    expect(`${key} ${mac}`).not.toContain('alt');
  });

  it.each(keybindings)('$key is for a command of ours, in a draft', ({ command, when }) => {
    expect(manifest.contributes.commands.map((other) => other.command)).toContain(command);
    expect(when).toContain('editorTextFocus');
    expect(when).toContain('editorLangId =~ /^(plaintext|markdown)$/');
  });

  it.each(keybindings)('README.md has $key', ({ command, key }) => {
    const title = manifest.contributes.commands.find((other) => other.command === command)?.title ?? '';
    const written = key.replaceAll(/(^|[ +])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
    const row = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
      .split('\n')
      .find((line) => line.includes(`: ${title} `));
    expect(row).toContain(`\`${written}\``);
  });
});
