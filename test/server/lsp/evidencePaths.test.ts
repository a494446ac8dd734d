import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { addressOf, pathTo } from '../../../server/lsp/evidencePaths.ts';

const draftAt = (uri: string, folders: readonly string[]) => ({ document: TextDocument.create(uri, 'markdown', 1, ''), folders });
const ferry = 'file:///desk/drafts/ferry.md';
const desk = ['file:///desk'];
const apart = ['file:///desk/drafts', 'file:///desk/notes/'];

describe('a file that lies', () => {
  it.each<[what: string, draft: string, folders: readonly string[], file: string, path: string]>([
    ['in the draft’s folder', ferry, [], 'file:///desk/drafts/a.md', 'a.md'],
    ['below it', ferry, [], 'file:///desk/drafts/notes/first%20talk.md', 'notes/first talk.md'],
    ['beside it, in the workspace', ferry, desk, 'file:///desk/notes/visit.md', '../notes/visit.md'],
    ['above it, in the workspace', ferry, desk, 'file:///desk/log.md', '../log.md'],
    ['in another folder of the workspace', ferry, apart, 'file:///desk/notes/a/b.md', '../notes/a/b.md'],
    ['in a folder whose name begins alike', ferry, desk, 'file:///desk/drafts2/a.md', '../drafts2/a.md'],
    ['on another kind of disk', 'desk:/town/drafts/x.md', ['desk:/town'], 'desk:/town/notes/y.md', '../notes/y.md'],
    ['in a workspace that is the whole disk', 'desk:/drafts/x.md', ['desk:/'], 'desk:/y.md', '../y.md'],
  ])('%s is named by the way from the draft, which leads there', (_what, uri, folders, file, path) => {
    const draft = draftAt(uri, folders);
    expect(pathTo(draft, file)).toEqual({ path });
    expect(addressOf(draft, { kind: 'file', path, line: null })).toEqual({ address: file });
    expect(addressOf(draft, { kind: 'file', path, line: 7 })).toEqual({ address: `${file}#L7` });
  });

  it.each<[what: string, draft: string, folders: readonly string[], file: string]>([
    ['beside it, where no folder is open', ferry, [], 'file:///desk/notes/visit.md'],
    ['outside of the workspace', ferry, desk, 'file:///secret.md'],
    ['in a folder whose name begins like that of the workspace', ferry, desk, 'file:///desk2/a.md'],
    ['outside, however its address is written', ferry, desk, 'file:///desk/drafts/../../secret.md'],
    ['outside, with its dots in numbers', ferry, desk, 'file:///desk/drafts/%2e%2e/%2e%2e/secret.md'],
    ['on another machine', ferry, desk, 'file://there/desk/notes/a.md'],
    ['in another file system', ferry, desk, 'vscode-vfs://github/desk/drafts/a.md'],
    ['there as a folder of the draft', ferry, desk, 'file:///desk'],
    ['nowhere', ferry, desk, 'nonsense'],
    ['somewhere, where the draft is not saved', 'untitled:Untitled-1', desk, 'file:///desk/a.md'],
  ])('%s is not named, with the reason', (_what, uri, folders, file) => {
    const way = pathTo(draftAt(uri, folders), file);
    expect('reason' in way && way.reason).toMatch(/lies outside of|Save it first/);
  });
});

describe('a path', () => {
  it.each<[what: string, draft: string, folders: readonly string[], path: string, reason: RegExp]>([
    [
      'out of the draft’s folder alone',
      ferry,
      [],
      '../notes/visit.md',
      /^“\.\.\/notes\/visit\.md#7” leads out of the draft’s folder: it can’t be/,
    ],
    [
      'out of the workspace',
      ferry,
      desk,
      '../../secret.md',
      /leads out of the draft’s folder and of the folders that are open here: it can’t/,
    ],
    ['out of the folders of the workspace', ferry, apart, '../secret.md', /leads out/],
    ['above all folders', ferry, ['file:///'], '../../../secret.md', /leads out/],
    ['from a draft in no folder', 'untitled:Untitled-1', desk, 'notes/a.md', /Save it first/],
  ])('%s is not opened, with the reason', (_what, uri, folders, path, reason) => {
    const way = addressOf(draftAt(uri, folders), { kind: 'file', path, line: 7 });
    expect('reason' in way && way.reason).toMatch(reason);
  });

  it('leads to an address of the web from anywhere', () => {
    const url = { kind: 'url', href: 'https://a.example/b' } as const;
    expect(addressOf(draftAt('untitled:Untitled-1', []), url)).toEqual({ address: url.href });
  });
});

const steps = fc.array(fc.constantFrom('a', 'b', 'é c', 'd%', 'e?'), { maxLength: 4 });
const uriOf = (path: readonly string[], name: string): string => `file:///${[...path, name].map(encodeURIComponent).join('/')}`;

it('leads back to the file that it was made for, and never out of the workspace', () => {
  fc.assert(
    fc.property(steps, steps, steps, (from, to, root) => {
      const folder = `file:///${root.map(encodeURIComponent).join('/')}`;
      const draft = draftAt(uriOf(from, 'draft.md'), [folder]);
      const file = uriOf(to, 'note.md');
      const way = pathTo(draft, file);
      const inside = [root, from].some((outer) => outer.every((step, index) => step === to[index]));
      expect('path' in way).toBe(inside);
      if ('path' in way) expect(addressOf(draft, { kind: 'file', path: way.path, line: null })).toEqual({ address: file });
    }),
  );
});
