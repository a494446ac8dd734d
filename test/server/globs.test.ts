import { describe, expect, it } from 'vitest';
import { matches } from '../../server/globs.ts';
import { defaultSettings } from '../../server/settings.ts';

describe('the default globs', () => {
  it.each([
    ['notes/interview.md', true],
    ['2026/ferry/notes/a/b.txt', true],
    ['.vault/notes/.draft.md', true],
    ['notes.md', false],
    ['mynotes/a.md', false],
  ])('%s: notes %s', (path, expected) => {
    expect(matches(path, defaultSettings.notes)).toBe(expected);
  });

  it.each([
    ['README.md', true],
    ['work/CHANGELOG.md', true],
    ['work/requirements-dev.txt', true],
    ['work/CMakeLists.txt', true],
    ['server.log.txt', true],
    ['work/readme-of-the-port.md', false],
    ['ferry.md', false],
  ])('%s: excluded %s', (path, expected) => {
    expect(matches(path, defaultSettings.exclude)).toBe(expected);
  });

  it('match nothing where there are none', () => {
    expect(matches('a.md', [])).toBe(false);
  });
});
