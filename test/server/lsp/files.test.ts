import { describe, expect, it } from 'vitest';
import type { CancellationToken } from 'vscode-languageserver';
import { clientFiles, type Ask } from '../../../server/lsp/files.ts';
import { SideFiles } from '../../../server/lsp/sideFiles.ts';
import { readFileRequest, writeFileRequest } from '../../../server/protocol.ts';

const draft = 'desk:/drafts/the%20ferry.md';
const side = `${draft}.annotations.json`;
const params = { uri: side, text: '{}', basis: null };

/** A client that never answers, and remembers what it was told that nobody waits for any more. */
function silent(): { readonly ask: Ask; readonly givenUp: string[] } {
  const givenUp: string[] = [];
  const ask = (method: string, _params: object, token: CancellationToken): Promise<unknown> =>
    new Promise(() => {
      token.onCancellationRequested(() => givenUp.push(method));
    });
  return { ask, givenUp };
}

describe('an editor that never answers', () => {
  it('is not waited for where a file is read, and hears so', async () => {
    const { ask, givenUp } = silent();
    await expect(clientFiles(ask, 2).read(side)).rejects.toThrow(
      'the ferry.md.annotations.json can’t be read: the editor has not answered for 0.002 seconds.',
    );
    expect(givenUp).toEqual([readFileRequest]);
  });

  it('is not waited for where a file is written, which may be written or not', async () => {
    const { ask, givenUp } = silent();
    expect(await clientFiles(ask, 2).write(params)).toEqual({
      ok: false,
      conflict: false,
      reason: 'the ferry.md.annotations.json may not have been written: the editor has not answered for 0.002 seconds.',
    });
    expect(givenUp).toEqual([writeFileRequest]);
  });

  it('has drafts read without what is beside them, and nothing written over it', async () => {
    const sides = new SideFiles(clientFiles(silent().ask, 1), () => true);
    const found = await sides.of(draft);
    expect(found).toMatchObject({ file: null, text: null });
    expect(found.problem).toMatch(/the editor has not answered/);
    expect(await sides.reread(draft)).toBe(found);
    expect(await sides.write(draft, found, '{}')).toEqual({ again: false, reason: found.problem });
  });
});

describe('an editor that answers', () => {
  const limit = 2 ** 30;

  it.each<[what: string, answer: unknown, expected: string | null]>([
    ['a text', { text: 'a' }, 'a'],
    ['that there is none', { text: null }, null],
  ])('%s is taken at its word', async (_what, answer, expected) => {
    expect(await clientFiles(() => Promise.resolve(answer), limit).read(side)).toBe(expected);
  });

  it('an error tells its reason', async () => {
    const files = clientFiles(() => Promise.reject(new Error('the disk is gone')), limit);
    await expect(files.read(side)).rejects.toThrow('the disk is gone');
    expect(await files.write(params)).toEqual({ ok: false, conflict: false, reason: 'the disk is gone' });
  });

  it.each([null, {}, { text: 1 }, { ok: false }, { ok: false, reason: 1, conflict: true }])('%j is no answer', async (answer) => {
    const files = clientFiles(() => Promise.resolve(answer), limit);
    await expect(files.read(side)).rejects.toThrow();
    expect(await files.write(params)).toMatchObject({ ok: false, reason: 'the editor’s answer could not be understood' });
  });
});
