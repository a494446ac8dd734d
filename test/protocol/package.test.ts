import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { reviewRequest } from '../../server/protocol.ts';
import { Editor } from './editor.ts';
import { reviewSchema } from './reviewSchema.ts';

const draft = 'The fees will rise, two people familiar with the plan said.\n';

describe('the npm package by itself', () => {
  let folder: string;
  const inPackage = (file: string): string => path.join(folder, 'package', file);
  const run = (program: string, args: readonly string[], options: { readonly shell?: boolean; readonly cwd?: string } = {}) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...options });
    return { status, stdout, stderr };
  };
  const review = () => run(process.execPath, [inPackage('dist/cli.js'), 'review', '--format', 'json', path.join(folder, 'draft.md')]);

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'onrecord-package-'));
    writeFileSync(path.join(folder, 'draft.md'), draft);
    expect(run('npm', ['pack', '--pack-destination', folder], { shell: process.platform === 'win32' })).toMatchObject({ status: 0 });
    expect(run('tar', ['-xf', `onrecord-${version}.tgz`], { cwd: folder })).toMatchObject({ status: 0 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('reviews a draft', () => {
    const { status, stdout, stderr } = review();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(reviewSchema.parse(JSON.parse(stdout)).documents).toMatchObject([
      { sentences: [{ attribution: 'anonymous' }], sources: [{ kind: 'anonymous', count: 2 }] },
    ]);
  });

  it('serves an editor', async () => {
    const editor = await Editor.start({ server: inPackage('dist/server.js') });
    await editor.open('untitled:1', draft);
    expect(await editor.pull('untitled:1')).toHaveLength(1);
    await editor.kill();
  });

  it.each(['attribution.bin', 'standing.json'])('says what to do where %s is missing', (model) => {
    const aside = path.join(folder, model);
    renameSync(inPackage(`server/models/${model}`), aside);
    const { status, stdout, stderr } = review();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^onrecord: .*: build or install OnRecord again\.\n$/);
    expect(stderr).toContain(model);
    renameSync(aside, inPackage(`server/models/${model}`));
  });

  it('says what to do where a model is missing, in an editor too', async () => {
    rmSync(inPackage('server/models/network.bin'));
    const { status, stdout, stderr } = review();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^onrecord: .*network\.bin.*: build or install OnRecord again\.\n$/);

    const editor = await Editor.start({ server: inPackage('dist/server.js') });
    await editor.open('untitled:1', draft);
    for (let i = 0; i < 2; i++) expect(await editor.pull('untitled:1')).toEqual([]);
    expect(editor.messages).toEqual([expect.stringMatching(/network\.bin.*: build or install OnRecord again\.$/)]);
    expect(await editor.connection.sendRequest(reviewRequest, { uri: 'untitled:1' })).toMatchObject({
      text: "1 is not reviewed: the language models can't be opened.\n",
    });
    await editor.kill();
  });
});
