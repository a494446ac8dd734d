import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentSymbolRequest, type Range } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { reviewRequest, serverCommands, summaryRequest } from '../../server/protocol.ts';
import { Editor, serverPath } from './editor.ts';

const uri = 'untitled:Untitled-1';
const claim = 'It is the worst scandal in the history of the town.';

describe('whatever is asked', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await Editor.start();
  });
  afterAll(() => editor.kill());

  /** Everything there is to ask, at the given place. */
  const askAll = async (range: Range): Promise<void> => {
    const { connection } = editor;
    await editor.pull(uri);
    await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: range.start });
    await editor.actions(uri, range, { diagnostics: [...(await editor.pull(uri))] });
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    await connection.sendRequest(summaryRequest, { uri });
    await connection.sendRequest(reviewRequest, { uri });
    await editor.execute(serverCommands.clear, { uri, version: null, range });
  };

  const texts: readonly [string, string][] = [
    ['nothing', ''],
    ['blanks', ' \u00a0\u200b\n\r\n\t'],
    ['CRLF', `# A\r\n\r\n${claim}\r\n\r\n${claim}\r\n`],
    ['CR', `# A\r\r${claim}\r`],
    ['lone surrogates', `${claim} \ud83d ${claim} \udc00\n`],
    ['emoji', `👩‍👩‍👧 ${claim} 🏴󠁧󠁢󠁳󠁣󠁴󠁿\n`],
    ['a byte-order mark', `\ufeff${claim}`],
    ['quotation marks that never close', `“He said “that he said “so.\n\n“${claim}\n`],
    ['markup that never closes', `{==${claim}{>>{~~a~>**b\n\n<!-- \`\`\` [`],
    ['binary', '\u0000\u0001\u0002\u00ff\ufffd'.repeat(200)],
  ];
  it.each(texts)('a document of %s is read', async (_what, text) => {
    for (const language of ['markdown', 'plaintext']) {
      await editor.open(uri, text, language);
      const far = { line: 4_000_000_000, character: 4_000_000_000 };
      for (const start of [{ line: 0, character: 0 }, { line: 0, character: 5 }, far]) {
        await askAll({ start, end: start });
        await askAll({ start, end: far });
      }
      expect(editor.text(uri)).toBe(text);
      await editor.close(uri);
    }
    expect(editor.logged).toEqual([]);
  });

  it('positions count UTF-16 units, whatever the line ends', async () => {
    const text = `# A 👩‍👩‍👧\r\n\r\n👩‍👩‍👧 is here. ${claim}\r\n`;
    await editor.open(uri, text);
    const document = editor.document(uri);
    expect((await editor.pull(uri)).map(({ range }) => document.getText(range))).toContain(claim);
    const start = document.positionAt(text.indexOf('worst'));
    await editor.execute(serverCommands.mark, { uri, version: 1, range: { start, end: start }, status: 'opinion' });
    expect(editor.text(uri)).toContain(`{==${claim}==}{>>opinion<<}\r\n`);
    await editor.close(uri);
  });

  it('a line of five million characters is read, and edited', { timeout: 120_000 }, async () => {
    const text = `${claim} `.repeat(5_000_000 / claim.length);
    await editor.open(uri, text, 'plaintext');
    const before = (await editor.pull(uri)).length;
    expect(before).toBeGreaterThan(90_000);
    await editor.edit(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'The ferry sails. ' }]);
    expect((await editor.pull(uri)).length).toBeGreaterThanOrEqual(before);
    expect(await editor.hover(uri, claim)).not.toBeNull();
    await editor.close(uri);
  });

  const malformed: readonly [string, unknown, RegExp][] = [
    ['textDocument/hover', {}, /^textDocument\/hover: textDocument: /],
    ['textDocument/hover', { textDocument: { uri }, position: { line: 'one', character: 0 } }, /position\.line/],
    ['textDocument/diagnostic', { textDocument: { uri: 7 } }, /textDocument\.uri/],
    ['textDocument/codeAction', { textDocument: { uri } }, /range.*context/],
    ['textDocument/documentSymbol', { textDocument: null }, /textDocument/],
    ['codeAction/resolve', { title: 'x' }, /data/],
    ['workspace/executeCommand', { command: 7 }, /command/],
    [reviewRequest, {}, /uri/],
    [summaryRequest, { uri: null }, /uri/],
  ];
  it.each(malformed)('%s with %j is answered with what is wrong', async (method, params, message) => {
    await expect(editor.connection.sendRequest(method, params)).rejects.toThrow(message);
  });

  it('malformed notifications do no harm', async () => {
    const { connection } = editor;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///bad.md', languageId: 'markdown', version: 1 },
    });
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///bad.md' }, contentChanges: [{}] });
    await connection.sendNotification('textDocument/didClose', {});
    await connection.sendNotification('workspace/didChangeConfiguration', 7);
    expect(await connection.sendRequest(summaryRequest, { uri: 'file:///bad.md' })).toMatchObject({
      notReviewed: 'it is not open in the editor',
    });
  });

  it('foreign diagnostics are left alone', async () => {
    await editor.open(uri, claim);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    const foreign = { range, source: 'spell', message: 'It?', data: 7 };
    const broken = { range, source: 'OnRecord', message: 'x', data: [{ rule: 7 }] };
    const titles = (await editor.actions(uri, range, { diagnostics: [foreign, broken] })).map(({ title }) => title);
    expect(titles).toContain('Mark as Disputed');
    await editor.close(uri);
  });
});

describe('the process', () => {
  it('ends with 0 after shutdown, with 1 without', async () => {
    const polite = await Editor.start();
    expect(await polite.stop()).toBe(0);
    const rude = await Editor.start();
    const exited = new Promise((resolve) => rude.server.once('exit', resolve));
    await rude.connection.sendNotification('exit');
    expect(await exited).toBe(1);
    rude.connection.dispose();
  });

  it('ends when nobody is at the other end', async () => {
    const editor = await Editor.start();
    const exited = new Promise((resolve) => editor.server.once('exit', resolve));
    editor.server.stdin?.end();
    expect(await exited).toBe(1);
    editor.connection.dispose();
  });

  it('says which server it is', async () => {
    const editor = await Editor.start();
    expect(editor.initialized.serverInfo).toEqual({ name: 'OnRecord', version });
    expect(execFileSync(process.execPath, [serverPath, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
    await editor.kill();
  });

  it.each([[], ['--node-ipc'], ['--socket'], ['--port=7']])('says how it is used, for %j', (...args) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [serverPath, ...args], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: onrecord-language-server --stdio/);
  });

  it('--help says it on request', () => {
    const { status, stdout } = spawnSync(process.execPath, [serverPath, '--help'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: /);
  });
});
