import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/nodeFiles.ts';

const root = mkdtempSync(path.join(tmpdir(), 'onrecord-files-'));
let folder = root;
let count = 0;
const at = (name: string): string => path.join(folder, name);
const uriOf = (name: string): string => pathToFileURL(at(name)).href;

beforeEach(() => {
  folder = path.join(root, String(++count));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a file', () => {
  it.each([
    ['as it is', 'Größe\r\n', 'Größe\r\n'],
    ['without a byte-order mark', '\ufeffx', 'x'],
    ['though it is empty', '', ''],
  ])('is read %s', async (_what, stored, text) => {
    writeFileSync(at('a b%.json'), stored);
    expect(await nodeFiles.read(uriOf('a b%.json'))).toBe(text);
  });

  it('that is not there is null', async () => {
    expect(await nodeFiles.read(uriOf('none.json'))).toBeNull();
    writeFileSync(at('file'), '');
    expect(await nodeFiles.read(`${uriOf('file')}/none.json`)).toBeNull();
  });

  it.each<[what: string, prepare: () => void, reason: RegExp]>([
    [
      'not in UTF-8',
      () => {
        writeFileSync(at('x.json'), Uint8Array.of(0xff, 0x41));
      },
      /UTF-8/,
    ],
    [
      'a folder',
      () => {
        mkdirSync(at('x.json'));
      },
      /folder/,
    ],
  ])('that is %s says so, and is not written over', async (_what, prepare, reason) => {
    prepare();
    await expect(nodeFiles.read(uriOf('x.json'))).rejects.toThrow(reason);
    expect(await nodeFiles.write({ uri: uriOf('x.json'), text: '{}', basis: null })).toMatchObject({ ok: false, conflict: false, reason });
    expect(readdirSync(folder)).toEqual(['x.json']);
  });

  it('is written where it is as it was known', async () => {
    expect(await nodeFiles.write({ uri: uriOf('x.json'), text: 'one', basis: null })).toEqual({ ok: true });
    expect(await nodeFiles.write({ uri: uriOf('x.json'), text: 'two', basis: 'one' })).toEqual({ ok: true });
    expect(readFileSync(at('x.json'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['x.json']);
  });

  it.each<[what: string, stored: string | null, basis: string | null]>([
    ['is another', 'new', 'old'],
    ['is there by now', 'new', null],
    ['is gone', null, 'old'],
  ])('that %s is left alone', async (_what, stored, basis) => {
    if (stored !== null) writeFileSync(at('x.json'), stored);
    expect(await nodeFiles.write({ uri: uriOf('x.json'), text: 'mine', basis })).toMatchObject({ ok: false, conflict: true });
    expect(readdirSync(folder)).toEqual(stored === null ? [] : ['x.json']);
    if (stored !== null) expect(readFileSync(at('x.json'), 'utf8')).toBe(stored);
  });

  it('that several write at once loses nothing that any of them wrote', async () => {
    const uri = uriOf('x.json');
    const add = async (line: string): Promise<void> => {
      for (;;) {
        const basis = await nodeFiles.read(uri);
        if ((await nodeFiles.write({ uri, text: `${basis ?? ''}${line}\n`, basis })).ok) return;
      }
    };
    const lines = Array.from({ length: 8 }, (_, index) => `line ${index}`);
    await Promise.all(lines.map(add));
    expect(readFileSync(at('x.json'), 'utf8').split('\n').sort()).toEqual(['', ...lines]);
  });

  it('is written over what a crash left behind', async () => {
    writeFileSync(at('x.json.tmp'), 'half');
    utimesSync(at('x.json.tmp'), 0, 0);
    expect(await nodeFiles.write({ uri: uriOf('x.json'), text: 'one', basis: null })).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual(['x.json']);
  });

  it.runIf(process.getuid?.() !== 0)('in a folder that takes none says why', async () => {
    chmodSync(folder, 0o500);
    expect(await nodeFiles.write({ uri: uriOf('x.json'), text: 'one', basis: null })).toMatchObject({ ok: false, reason: /permission/ });
    chmodSync(folder, 0o700);
  });

  it('in a folder that is not there says why', async () => {
    expect(await nodeFiles.write({ uri: uriOf('no/x.json'), text: 'one', basis: null })).toMatchObject({
      ok: false,
      reason: 'x.json can’t be written: its folder does not exist.',
    });
  });
});

it('files are found by globs, in order, up to a limit', async () => {
  for (const name of ['notes', 'notes/deep', 'node_modules', '.git']) mkdirSync(at(name));
  for (const name of ['a.md', 'notes/b.md', 'notes/deep/c d.md', 'notes/c.txt', 'node_modules/n.md', '.git/g.md'])
    writeFileSync(at(name), '');
  const find = (include: readonly string[], exclude: readonly string[] = [], limit = 100) =>
    nodeFiles.find({ folder: pathToFileURL(folder).href, include, exclude, limit });
  expect(await find(['**/*.md'])).toEqual([uriOf('a.md'), uriOf('notes/b.md'), uriOf('notes/deep/c d.md')]);
  expect(await find(['**/notes/**'], ['**/deep/**'])).toEqual([uriOf('notes/b.md'), uriOf('notes/c.txt')]);
  expect(await find(['**/*.md'], [], 1)).toEqual([uriOf('a.md')]);
  expect(await find([])).toEqual([]);
  expect(await nodeFiles.find({ folder: uriOf('nowhere'), include: ['**'], exclude: [], limit: 9 })).toEqual([]);
});
