import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver/node';
import { orphansRequest, serverCommands, type OrphansResult, type Undo } from '../../server/protocol.ts';
import { Editor, pushCapabilities } from './editor.ts';

const uri = 'desk:/drafts/ferry.md';
const side = `${uri}.annotations.json`;
const lie = 'It is the worst scandal in the history of the town.';
const plain = 'The ferry sails at noon.';
const draft = `# The ferry

${lie} ${plain}

Harbour master Ines Voss denied that the owner bribed the harbour office.
`;
const date = '2026-11-22';
const settings = { reviewer: 'AB', annotations: { store: 'beside' } };
const folders = ['desk:/drafts', 'desk:/notes'];

let editor: Editor;
const at = (words: string, place = uri): object => ({
  uri: place,
  version: editor.document(place).version,
  range: editor.range(place, words),
});
/** What a command that was done has to say besides. */
const done = async (command: string, argument: unknown): Promise<{ undo?: Undo; message?: string }> => {
  const outcome = await editor.execute(command, argument);
  expect(outcome).toMatchObject({ ok: true });
  return typeof outcome === 'object' && outcome !== null ? outcome : {};
};
const refusal = async (command: string, argument: unknown): Promise<string> => {
  const outcome = await editor.execute(command, argument);
  if (typeof outcome !== 'object' || outcome === null || !('reason' in outcome)) throw new Error(`no refusal: ${JSON.stringify(outcome)}`);
  return String(outcome.reason);
};
const mark = (words: string, status = 'verified', note?: string): Promise<{ undo?: Undo }> =>
  done(serverCommands.mark, { ...at(words), status, date, ...(note !== undefined && { note }) });
const takeBack = async ({ undo }: { undo?: Undo }): Promise<unknown> => editor.execute(undo?.command ?? '', undo?.argument);
/** The marks of the file, as "status: words". */
const kept = (text = editor.files.get(side)): string[] => {
  const quotes = (text ?? '').matchAll(/"value":"([a-z-]+)".*?"exact":"([^"]*)"/g);
  return Array.from(quotes, ([, status, words]) => `${status}: ${words}`);
};
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const isFlagged = async (words: string): Promise<boolean> => {
  const { start, end } = editor.range(uri, words);
  const diagnostics = (await editor.pull(uri)).filter(({ code }) => code === 'unattributed-claim');
  return diagnostics.some(({ range }) => range.start.line === start.line && range.start.character < end.character);
};

describe('marks beside the text', () => {
  beforeAll(async () => {
    editor = await Editor.start({ settings, files: new Map(), folders });
  });
  beforeEach(() => editor.open(uri, draft));
  afterEach(() => editor.reset());
  afterAll(() => editor.kill());

  it('go into the file, change the review and leave the draft as it is', async () => {
    expect(await isFlagged(lie)).toBe(true);
    await mark(lie, 'verified', 'minutes of May');
    expect(editor.text(uri)).toBe(draft);
    expect(kept()).toEqual([`verified: ${lie}`]);
    expect(await isFlagged(lie)).toBe(false);
    expect(editor.changed).toContain(uri);
    expect(JSON.stringify(await editor.hover(uri, 'worst'))).toMatch(/Verified.*minutes of May/);
  });

  it('are taken back by the command that the outcome names, also after a restart', async () => {
    const first = await mark(lie);
    const second = await mark(lie, 'disputed', 'no');
    expect(kept()).toEqual([`disputed: ${lie}`]);
    const { files } = editor;
    await editor.kill();
    editor = await Editor.start({ settings, files, folders });
    await editor.open(uri, draft);
    expect(await takeBack(second)).toMatchObject({ ok: true });
    expect(kept()).toEqual([`verified: ${lie}`]);
    expect(await takeBack(first)).toMatchObject({ ok: true });
    expect(kept()).toEqual([]);
  });

  it('are taken back without what came later, and not where they were changed since', async () => {
    const first = await mark(lie);
    await mark(plain, 'opinion');
    expect(await takeBack(first)).toMatchObject({ ok: true });
    expect(kept()).toEqual([`opinion: ${plain}`]);
    const second = await mark(lie);
    await done(serverCommands.setNote, { ...at('worst'), note: 'see https://a.example' });
    expect(await refusal(second.undo?.command ?? '', second.undo?.argument)).toMatch(/has been changed since/);
  });

  it('are cleared, one and all', async () => {
    await mark(lie);
    await mark(plain, 'opinion');
    await done(serverCommands.clear, at('worst'));
    expect(kept()).toEqual([`opinion: ${plain}`]);
    await takeBack(await done(serverCommands.clearAll, { uri, version: 1 }));
    expect(kept()).toEqual([`opinion: ${plain}`]);
  });

  it('move into the text and back, and nothing is lost', async () => {
    await mark(lie, 'disputed', 'no | yes');
    await mark(plain, 'opinion');
    const before = editor.files.get(side);
    const move = await done(serverCommands.moveMarks, { uri, version: 1, to: 'text' });
    expect(kept()).toEqual([]);
    expect(editor.text(uri)).toContain(`{==${plain}==}{>>opinion (AB, ${date}`);
    await takeBack(move);
    expect(editor.text(uri)).toBe(draft);
    expect(editor.files.get(side)).toBe(before);

    await done(serverCommands.moveMarks, { uri, version: null, to: 'text' });
    const back = await done(serverCommands.moveMarks, { uri, version: null, to: 'beside' });
    expect(editor.text(uri)).toBe(draft);
    expect(kept()).toEqual([`disputed: ${lie}`, `opinion: ${plain}`]);
    await takeBack(back);
    expect(kept()).toEqual([]);
    expect(editor.text(uri)).toContain(`{==${plain}==}{>>opinion (AB, ${date}`);
  });

  it('are not lost where the editor’s undo takes back half a move, and ours the other half', async () => {
    await mark(lie, 'disputed', 'no');
    const move = await done(serverCommands.moveMarks, { uri, version: 1, to: 'text' });
    await editor.undo(uri);
    expect(editor.text(uri)).toBe(draft);
    await takeBack(move);
    expect(editor.text(uri)).toBe(draft);
    expect(kept()).toEqual([`disputed: ${lie}`]);
  });

  it('stay in the file where the editor does not take the edit', async () => {
    await mark(lie);
    editor.refusesEdits = 'the file is read-only';
    expect(await refusal(serverCommands.moveMarks, { uri, version: 1, to: 'text' })).toMatch(/read-only/);
    expect(kept()).toEqual([`verified: ${lie}`]);
  });

  it('stay in the text alone where the editor does not take the edit', async () => {
    await editor.configure({ reviewer: 'AB' });
    await mark(lie);
    const text = editor.text(uri);
    editor.refusesEdits = 'the file is read-only';
    expect(await refusal(serverCommands.moveMarks, { uri, version: null, to: 'beside' })).toMatch(/read-only/);
    expect(kept()).toEqual([]);
    expect(editor.text(uri)).toBe(text);
    await editor.configure(settings);
  });

  it('silence a rule in the whole draft', async () => {
    await done(serverCommands.ignoreInFile, { uri, version: 1, rule: 'unattributed-claim' });
    expect(await isFlagged(lie)).toBe(false);
    expect(editor.text(uri)).toBe(draft);
    expect(await refusal(serverCommands.ignoreInFile, { uri, version: 1, rule: 'nonsense' })).toMatch(/no rule "nonsense"/);
  });

  it('point to evidence', async () => {
    const evidence = { kind: 'file', uri: 'desk:/drafts/notes/first%20talk.md', line: 12 };
    await done(serverCommands.attachEvidence, { ...at(lie), evidence, status: 'verified', date });
    await done(serverCommands.attachEvidence, { ...at('worst'), evidence: { kind: 'url', href: 'https://a.example/b' } });
    const visit = { kind: 'file', uri: 'desk:/notes/visit.md', line: 7 };
    await done(serverCommands.attachEvidence, { ...at('worst'), evidence: visit });
    expect(editor.files.get(side)).toContain('see <notes/first talk.md#12>; see https://a.example/b; see ../notes/visit.md#7');
    expect(await refusal(serverCommands.attachEvidence, { ...at(plain), evidence })).toMatch(/no mark yet/);
    const refused: readonly [object, RegExp][] = [
      [{ kind: 'url', href: 'javascript:alert(1)' }, /no address of the web/],
      [{ kind: 'url', href: 'nonsense' }, /no address of the web/],
      [
        { kind: 'file', uri: 'desk:/secret.md', line: 1 },
        /^secret\.md lies outside of the draft’s folder and of the folders that are open here/,
      ],
      [{ kind: 'file', uri: 'file:///drafts/secret.md', line: 1 }, /lies outside/],
    ];
    for (const [place, reason] of refused) {
      expect(await refusal(serverCommands.attachEvidence, { ...at('worst'), evidence: place })).toMatch(reason);
    }
  });

  it('of another window are seen when the editor says that the file has changed', async () => {
    await mark(lie);
    const text = editor.files.get(side) ?? '';
    await done(serverCommands.clearAll, { uri, version: 1 });
    expect(await isFlagged(lie)).toBe(true);
    editor.files.set(side, text);
    const { refreshes } = editor;
    await editor.touch([side, 'desk:/drafts/other.md.annotations.json']);
    await editor.until(() => (editor.refreshes > refreshes ? true : undefined));
    expect(await isFlagged(lie)).toBe(false);
  });

  it('of another window are not written over, though nobody has told of them', async () => {
    await mark(lie);
    const text = editor.files.get(side) ?? '';
    await done(serverCommands.clearAll, { uri, version: 1 });
    editor.beforeWrite = () => {
      editor.beforeWrite = null;
      editor.files.set(side, text);
    };
    await mark(plain, 'opinion');
    expect(kept()).toEqual([`verified: ${lie}`, `opinion: ${plain}`]);
  });

  it('of many commands at once are all kept', async () => {
    const words = ['It is', 'scandal', 'history', 'ferry sails', 'noon'];
    await Promise.all(words.map((some) => mark(some, 'opinion')));
    expect(kept()).toEqual(words.map((some) => `opinion: ${some}`));
  });

  it('that can’t be written say why', async () => {
    editor.beforeWrite = () => {
      throw new Error('the disk is full');
    };
    expect(await refusal(serverCommands.mark, { ...at(lie), status: 'opinion' })).toMatch(/the disk is full/);
  });

  it.each([
    ['{ "marks": [', /annotations\.json/],
    ['[]', /annotations\.json/],
    ['{ "type": "Recipe" }', /annotations\.json/],
    ['', /annotations\.json/],
  ])('in a file that is damaged or somebody else’s are not touched: %s', async (text, reason) => {
    editor.files.set(side, text);
    expect(await refusal(serverCommands.mark, { ...at(lie), status: 'opinion' })).toMatch(reason);
    expect(await refusal(serverCommands.clearAll, { uri, version: 1 })).toMatch(reason);
    expect(await refusal(serverCommands.moveMarks, { uri, version: 1, to: 'beside' })).toMatch(reason);
    expect(editor.files.get(side)).toBe(text);
    expect(codes(await editor.pull(uri))).toContain('side-file');
    const lost = await editor.connection.sendRequest<OrphansResult>(orphansRequest, { uri });
    expect(lost.problem).toMatch(reason);
    expect(lost.orphans).toEqual([]);
  });

  it('that have lost their words are shown, and find others or go', async () => {
    await mark(plain, 'disputed', 'no');
    await mark(lie);
    await editor.replace(uri, ` ${plain}`, '');
    expect(codes(await editor.pull(uri))).toContain('lost-mark');
    const lost = await editor.connection.sendRequest<OrphansResult>(orphansRequest, { uri });
    expect(lost).toMatchObject({ file: side, orphans: [{ words: plain, status: 'disputed', note: 'no' }], problem: null });
    const [{ id } = { id: '' }] = lost.orphans;
    const attached = await done(serverCommands.reattach, { ...at('Harbour master Ines Voss'), id });
    expect(codes(await editor.pull(uri))).not.toContain('lost-mark');
    await takeBack(attached);
    expect(codes(await editor.pull(uri))).toContain('lost-mark');
    await done(serverCommands.discardOrphan, { uri, id });
    expect(kept()).toEqual([`verified: ${lie}`]);
    expect(await refusal(serverCommands.discardOrphan, { uri, id })).toMatch(/not in the file any more/);
    expect(await refusal(serverCommands.reattach, { ...at(plain.slice(0, 0) || 'Ines'), id })).toMatch(/not in the file any more/);
  });

  it('of a draft that is in no folder are refused, with the remedy', async () => {
    const untitled = 'untitled:Untitled-1';
    await editor.open(untitled, draft);
    expect(await refusal(serverCommands.mark, { ...at(lie, untitled), status: 'opinion' })).toMatch(/Save it first/);
    expect(await editor.connection.sendRequest(orphansRequest, { uri: untitled })).toEqual({ file: null, orphans: [], problem: null });
    expect(codes(await editor.pull(untitled))).not.toContain('side-file');
  });

  it('are marked by actions, which are commands then', async () => {
    const actions = await editor.actions(uri, editor.range(uri, plain));
    const [verified] = actions.filter(({ title }) => title === 'Mark as Verified');
    expect(verified).toMatchObject({ command: { command: serverCommands.mark } });
    expect(verified).not.toHaveProperty('edit');
  });

  it('stay where they are when the setting changes', async () => {
    await mark(lie);
    await editor.configure({ reviewer: 'AB' });
    await mark('worst', 'opinion');
    await mark(plain, 'opinion');
    expect(kept()).toEqual([`opinion: ${lie}`]);
    expect(editor.text(uri)).toContain(`{==${plain}==}`);
    await done(serverCommands.clearAll, { uri, version: null });
    expect(editor.text(uri)).toBe(draft);
    expect(kept()).toEqual([]);
    await editor.configure(settings);
  });
});

describe('marks beside the text on this machine', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'onrecord-beside-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const range = (words: string, place: string): Range => editor.range(place, words);

  it.each<[what: string, capabilities: typeof pushCapabilities]>([
    [
      'which is watched',
      { ...pushCapabilities, workspace: { ...pushCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } },
    ],
    ['which is not watched', pushCapabilities],
  ])('%s', async (what, capabilities) => {
    const folder = path.join(root, what);
    mkdirSync(folder);
    const place = pathToFileURL(path.join(folder, 'the ferry.md')).href;
    const file = path.join(folder, 'the ferry.md.annotations.json');
    editor = await Editor.start({ settings, capabilities, folders: [pathToFileURL(folder).href] });
    await editor.open(place, draft);
    expect(codes(await editor.pushed(place))).toContain('unattributed-claim');
    editor.published.length = 0;
    await done(serverCommands.mark, { uri: place, version: 1, range: range(lie, place), status: 'verified' });
    expect(kept(readFileSync(file, 'utf8'))).toEqual([`verified: ${lie}`]);
    expect(readdirSync(folder)).toEqual(['the ferry.md.annotations.json']);
    expect((await editor.pushed(place)).map(({ range: { start } }) => start.character)).not.toContain(0);

    writeFileSync(file, 'nonsense');
    editor.published.length = 0;
    if (capabilities.workspace?.didChangeWatchedFiles) {
      expect(editor.registered).toContain('workspace/didChangeWatchedFiles');
      await editor.touch([pathToFileURL(file).href]);
    } else await editor.replace(place, plain, 'The ferry sails.');
    expect(codes(await editor.pushed(place))).toContain('side-file');
    await editor.kill();
  });
});
