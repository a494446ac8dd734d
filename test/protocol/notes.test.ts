import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DocumentLinkRequest, type Diagnostic } from 'vscode-languageserver/node';
import { evidenceRequest, serverCommands, type EvidenceResult } from '../../server/protocol.ts';
import { Editor } from './editor.ts';

const uri = 'desk:/town/ferry.md';
const note = 'desk:/town/notes/voss.md';
const draft = `# The ferry

The owner of the ferry bribed the harbour office with 40,000 euros, according to three officials.

The ferry sails at noon.
`;
const interview = `# Ines Voss, harbour master

She has run the harbour office since 2019.

Voss denied that the owner of the ferry bribed the harbour office.
`;

let editor: Editor;
const start = async (settings: unknown, files: readonly (readonly [string, string])[]): Promise<void> => {
  editor = await Editor.start({ settings, files: new Map(files), folders: ['desk:/town'] });
  await editor.open(uri, draft);
};
const across = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ relatedInformation }) => relatedInformation?.some(({ location }) => location.uri === note));
/** Waits until the server has said that the draft reads otherwise. */
const changed = async (): Promise<void> => {
  await editor.until(() => (editor.changed.includes(uri) ? true : undefined));
  editor.changed.length = 0;
};
const evidence = (words: string): Promise<EvidenceResult> =>
  editor.connection.sendRequest<EvidenceResult>(evidenceRequest, { uri, position: editor.range(uri, words).start });
/** Waits until all notes have been read. */
const complete = async (): Promise<EvidenceResult> => {
  for (;;) {
    const result = await evidence('bribed');
    if (result.complete) return result;
  }
};

describe('notes of the workspace', () => {
  beforeEach(() => start({ reviewer: 'AB' }, [[note, interview]]));
  afterEach(() => editor.kill());

  it('deny what the draft says, which is shown at the claim with the words of the note', async () => {
    expect(across(await editor.pull(uri))).toEqual([]);
    await changed();
    const [denial, ...others] = across(await editor.pull(uri));
    expect(others).toEqual([]);
    expect(denial?.code).toBe('denial-pair');
    expect(denial?.message).toMatch(/voss\.md, line 5, denies this \(“Voss denied that the owner/);
    expect(denial && editor.document(uri).getText(denial.range)).toContain('bribed the harbour office');
    expect(denial?.relatedInformation).toMatchObject([{ location: { uri: note, range: { start: { line: 4 } } } }]);
  });

  it('are followed: the draft as it moves, the note as it changes', async () => {
    await editor.pull(uri);
    await changed();
    await editor.replace(uri, '# The ferry', '# The ferry of the town\n\nIt is old.');
    const [moved] = across(await editor.pull(uri));
    expect(moved && editor.document(uri).getText(moved.range)).toContain('bribed the harbour office');
    editor.files.set(note, '# Ines Voss\n\nShe likes the harbour.\n');
    await editor.touch([note]);
    await changed();
    expect(across(await editor.pull(uri))).toEqual([]);
    editor.files.set(note, interview);
    await editor.touch([note]);
    await changed();
    expect(across(await editor.pull(uri))).toHaveLength(1);
    editor.files.delete(note);
    await editor.touch([note]);
    await changed();
    expect(across(await editor.pull(uri))).toEqual([]);
  });

  it('are gone to, and what they deny may be ignored', async () => {
    await editor.pull(uri);
    await changed();
    const diagnostics = across(await editor.pull(uri));
    const range = editor.range(uri, 'bribed');
    const actions = await editor.actions(uri, range, { diagnostics, triggerKind: 1 });
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain('Go to voss.md, Line 5');
    expect(titles).toContain('Ignore denial-pair Here');
    const [words] = diagnostics;
    await editor.execute(serverCommands.ignore, { uri, version: 1, range: words?.range, rule: 'denial-pair' });
    expect(across(await editor.pull(uri))).toEqual([]);
  });

  it('are offered as evidence', async () => {
    await editor.pull(uri);
    const { claim, offers } = await complete();
    expect(claim && editor.document(uri).getText(claim)).toContain('bribed');
    expect(offers).toMatchObject([{ uri: note, line: 5, path: 'notes/voss.md', stance: 'denies', range: { start: { line: 4 } } }]);
    expect(offers[0]?.words).toContain('Voss denied');
    const [action] = (await editor.actions(uri, editor.range(uri, 'bribed'))).filter(({ title }) =>
      title.includes('See notes/voss.md, Line 5'),
    );
    expect(action).toMatchObject({
      title: 'Mark as Disputed, See notes/voss.md, Line 5: “Voss denied that the owner of the ferry bribed the harbour…”',
    });
    const edit = action && 'edit' in action ? action.edit : undefined;
    await editor.apply(edit ?? {});
    expect(editor.text(uri)).toMatch(/\{==The owner of the ferry bribed.*\{>>disputed: see notes\/voss\.md#5 \(AB, /);
    expect((await evidence('sails')).offers).toEqual([]);
    expect((await evidence('# The')).claim).toBeNull();
  });
});

describe('notes that lie beside the folder of the drafts', () => {
  afterEach(() => editor.kill());

  it('are offered by the way from the draft, attached and opened', async () => {
    const place = 'desk:/town/drafts/ferry.md';
    editor = await Editor.start({ settings: { reviewer: 'AB' }, files: new Map([[note, interview]]), folders: ['desk:/town'] });
    await editor.open(place, draft);
    await editor.pull(place);
    const ask = (): Promise<EvidenceResult> =>
      editor.connection.sendRequest<EvidenceResult>(evidenceRequest, { uri: place, position: editor.range(place, 'bribed').start });
    let found = await ask();
    while (!found.complete) found = await ask();
    expect(found.offers).toMatchObject([{ uri: note, line: 5, path: '../notes/voss.md' }]);
    const titles = (await editor.actions(place, editor.range(place, 'bribed'))).map(({ title }) => title).join('\n');
    expect(titles).toContain('Mark as Disputed, See ../notes/voss.md, Line 5');
    const argument = { uri: place, version: 1, range: found.claim, evidence: { kind: 'file', uri: note, line: 5 }, status: 'disputed' };
    expect(await editor.execute(serverCommands.attachEvidence, argument)).toEqual({ ok: true });
    expect(editor.text(place)).toContain('{>>disputed: see ../notes/voss.md#5 (AB');
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: place } });
    expect(links).toMatchObject([{ target: `${note}#L5`, range: editor.range(place, '../notes/voss.md#5') }]);
  });
});

describe('notes that are none', () => {
  afterEach(() => editor.kill());

  it.each<[what: string, settings: unknown, address: string]>([
    ['are in a folder that is excluded', { exclude: ['**/notes/**'] }, note],
    ['are where the settings name no notes', { notes: [] }, note],
    ['are elsewhere', {}, 'desk:/town/other/voss.md'],
    ['are no text', {}, 'desk:/town/notes/voss.json'],
    ['are outside of the workspace', {}, 'desk:/notes/voss.md'],
    ['are too long', {}, 'desk:/town/notes/long.md'],
  ])('%s', async (what, settings, address) => {
    await start(settings, [[address, what === 'are too long' ? interview.repeat(4000) : interview]]);
    await editor.pull(uri);
    expect(await complete()).toMatchObject({ offers: [] });
    await editor.touch([address]);
    expect(await complete()).toMatchObject({ offers: [] });
  });

  it('is the draft itself', async () => {
    editor = await Editor.start({
      files: new Map([[note, `${interview}\nThe owner of the ferry bribed the harbour office.\n`]]),
      folders: ['desk:/town'],
    });
    await editor.open(note, editor.files.get(note) ?? '');
    await editor.pull(note);
    const position = editor.range(note, 'The owner of').start;
    const { offers } = await editor.connection.sendRequest<EvidenceResult>(evidenceRequest, { uri: note, position });
    expect(offers).toEqual([]);
  });
});
