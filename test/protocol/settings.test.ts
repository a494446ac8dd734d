import { afterEach, describe, expect, it } from 'vitest';
import { summaryRequest } from '../../server/protocol.ts';
import { Editor, fullCapabilities, type EditorOptions } from './editor.ts';

const uri = 'file:///desk/drafts/ferry.md';
const draft = '# The ferry\n\nIt is the worst scandal in the history of the town.\n';
const off = { rules: { 'unattributed-claim': 'off' } };

let editor: Editor;
afterEach(() => editor.kill());
const start = async (options: EditorOptions = {}): Promise<void> => {
  editor = await Editor.start(options);
};
const found = async (address = uri): Promise<readonly unknown[]> => {
  if (editor.initialized.capabilities.diagnosticProvider) return editor.pull(address);
  return editor.pushed(address);
};

/** The ways in which editors give settings. */
const ways: readonly [string, EditorOptions, () => Promise<void>][] = [
  ['workspace/configuration', { settings: off }, () => editor.configure(null)],
  ['initializationOptions', { capabilities: {}, initializationOptions: { settings: off } }, () => editor.configure(null, { onrecord: {} })],
  [
    'initializationOptions, where the editor has no answer',
    { initializationOptions: { settings: off } },
    () => editor.configure({ rules: { 'unattributed-claim': 'error' } }),
  ],
];

describe('settings', () => {
  it.each(ways)('are taken from %s, and followed', async (_way, options, change) => {
    await start(options);
    await editor.open(uri, draft);
    expect(await found()).toEqual([]);
    editor.published.length = 0;
    await change();
    expect(await found()).not.toEqual([]);
  });

  it('are listened to where the editor wants to be told so', async () => {
    await start();
    await editor.until(() => (editor.registered.includes('workspace/didChangeConfiguration') ? true : undefined));
  });

  it('that can not be used are named once, and again after they were right', async () => {
    const wrong = { rules: { 'unatributed-claim': 'off', 'denial-pair': 'loud' }, reviwer: 'AB' };
    await start({ settings: wrong });
    await editor.open(uri, draft);
    await editor.open('file:///desk/other.md', draft);
    await found();
    await found('file:///desk/other.md');
    expect(editor.messages.toSorted()).toEqual([
      'onrecord.reviwer: there is no such setting. Did you mean "reviewer"?',
      expect.stringMatching(/^onrecord\.rules\."denial-pair": must be one of/),
      'onrecord.rules: there is no rule "unatributed-claim". Did you mean "unattributed-claim"?',
    ]);
    await editor.configure(wrong);
    await found();
    expect(editor.messages).toHaveLength(3);
    await editor.configure({});
    await found();
    await editor.configure({ reviwer: 'AB' });
    await found();
    expect(editor.messages).toHaveLength(4);
  });

  it('that are nonsense leave the defaults', async () => {
    await start({ settings: 'loud' });
    await editor.open(uri, draft);
    expect(await found()).not.toEqual([]);
    expect(editor.messages).toEqual(['onrecord: must be an object of settings.']);
  });
});

describe('which documents are read', () => {
  const read = async (address: string, languageId = 'markdown'): Promise<string | null> => {
    await editor.open(address, draft, languageId);
    const summary = await editor.connection.sendRequest<{ notReviewed: string | null }>(summaryRequest, { uri: address });
    expect((await editor.pull(address)).length > 0).toBe(summary.notReviewed === null);
    return summary.notReviewed;
  };

  it('files, untitled and virtual documents', async () => {
    await start();
    for (const address of [uri, 'untitled:Untitled-1', 'vscode-vfs://github/desk/ferry.md', 'memfs:/ferry.md']) {
      expect(await read(address)).toBeNull();
    }
    expect(await read('file:///desk/ferry.txt', 'plaintext')).toBeNull();
  });

  it('not what is no draft', async () => {
    await start();
    for (const [address, language] of [
      ['file:///desk/README.md', 'markdown'],
      ['file:///desk/requirements.txt', 'plaintext'],
      ['file:///desk/ferry.tex', 'latex'],
      ['output:extension-output', 'plaintext'],
      ['git:/desk/ferry.md?%7B%7D', 'markdown'],
      ['comment://x/ferry.md', 'markdown'],
      ['vscode-notebook-cell:/desk/ferry.ipynb#1', 'markdown'],
      ['not a uri', 'markdown'],
    ] as const) {
      expect(await read(address, language)).not.toBeNull();
    }
  });

  it('by globs on the path in the folder that is open, which may be another one later', async () => {
    await start({ settings: { include: ['drafts/**'] }, folders: ['file:///desk'] });
    expect(await read('file:///desk/drafts/ferry.md')).toBeNull();
    expect(await read('file:///desk/old/drafts/ferry.md')).toMatch(/include/);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///desk/old', name: 'old' }], removed: [] },
    });
    expect(await read('file:///desk/old/drafts/crane.md')).toBeNull();
  });

  it('notes, where a claim is no more than a hint', async () => {
    await start({ capabilities: fullCapabilities });
    await editor.open('file:///desk/notes/ferry.md', draft);
    expect((await editor.pull('file:///desk/notes/ferry.md')).map(({ severity }) => severity)).toEqual([4]);
  });
});
