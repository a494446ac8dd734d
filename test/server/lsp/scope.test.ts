import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../server/lsp/addresses.ts';
import { scopeOf } from '../../../server/lsp/scope.ts';
import { defaultSettings, type Settings } from '../../../server/settings.ts';

const scope = (uri: string, settings: Partial<Settings> = {}, folders: readonly string[] = [], languageId = 'markdown') =>
  scopeOf({ uri, languageId }, { ...defaultSettings, ...settings }, folders);

describe('scopeOf', () => {
  it.each([
    'file:///desk/ferry.md',
    'file:///c%3A/desk/ferry.md',
    'file:///desk/.hidden/ferry.md',
    'untitled:Untitled-1',
    'untitled:/desk/ferry.md',
    'vscode-vfs://github/desk/ferry.md',
    'vscode-remote://ssh-remote%2Bhost/desk/ferry.md',
    'memfs:/ferry.md',
  ])('reads %s', (uri) => {
    expect(scope(uri)).toEqual({ read: true, language: 'markdown', notes: false });
  });

  it.each([
    ['output:extension-output-x', 'an output channel'],
    ['debug:x.md', 'a debugger’s text'],
    ['git:/desk/ferry.md?x', 'an earlier state'],
    ['comment://x/1.md', 'a comment box'],
    ['chatSessionInput:input-1', 'a chat box'],
    ['vscode-userdata:/settings.md', 'settings'],
    ['search-editor:x', 'search results'],
    ['walkThrough:x', 'a walkthrough'],
    ['vscode-notebook-cell:/x.ipynb#1', 'a cell of a notebook'],
    ['onrecord-review:/Review of ferry.md', 'a review'],
    ['file:///desk/README.md', 'onrecord.exclude'],
    ['file:///README.de.md', 'onrecord.exclude'],
    ['file:///desk/build.log.txt', 'onrecord.exclude'],
    ['ferry.md', 'not a URI'],
  ])('does not read %s: %s', (uri, reason) => {
    const found = scope(uri);
    expect(!found.read && found.reason).toContain(reason);
  });

  it.each(['latex', 'git-commit', ''])('does not read the language "%s"', (languageId) => {
    expect(scope('file:///desk/ferry.md', {}, [], languageId).read).toBe(false);
  });

  it.each<[string, Partial<Settings>, string[], boolean, boolean]>([
    ['file:///desk/drafts/a.md', { include: ['drafts/**'] }, ['file:///desk'], true, false],
    ['file:///desk/drafts/a.md', { include: ['drafts/**'] }, ['file:///desk/'], true, false],
    ['file:///desk/drafts/a.md', { include: ['drafts/**'] }, [], false, false],
    ['file:///desk/drafts/a.md', { include: ['desk/drafts/**'] }, [], true, false],
    ['file:///desk/drafts/a.md', { include: ['drafts/**'] }, ['file:///des'], false, false],
    ['file:///desk/drafts/a.md', { include: ['*.md'] }, ['file:///desk', 'file:///desk/drafts'], true, false],
    ['vscode-vfs://github/desk/a.md', { include: ['*.md'] }, ['vscode-vfs://github/desk'], true, false],
    ['vscode-vfs://github/desk/a.md', { include: ['*.md'] }, ['vscode-vfs://other/desk'], false, false],
    ['file:///desk/notes/a.md', {}, ['file:///desk'], true, true],
    ['file:///desk/notes/a.md', {}, [], true, true],
    ['file:///notes/a.md', {}, ['file:///notes'], true, false],
    ['untitled:Untitled-1', { include: ['desk/**'] }, ['file:///desk'], false, false],
    ['file:///desk/a.md', { include: [] }, [], false, false],
  ])('%s with %j in %j: read %s, notes %s', (uri, settings, folders, read, notes) => {
    expect(scope(uri, settings, folders)).toMatchObject(read ? { read, notes } : { read });
  });
});

it.each([
  ['file:///desk/the%20ferry.md', 'the ferry.md'],
  ['untitled:Untitled-1', 'Untitled-1'],
  ['not a uri', 'not a uri'],
  ['file:///', 'file:///'],
])('nameOf(%s) is %s', (uri, name) => {
  expect(nameOf(uri)).toBe(name);
});
