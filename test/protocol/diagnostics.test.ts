import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Editor, fullCapabilities, pushCapabilities, type EditorOptions } from './editor.ts';

const uri = 'file:///desk/drafts/ferry.md';
const draft = `# The ferry

It is the worst scandal in the history of the town. The ferry sails at noon.

The owner bribed the harbour office, according to three officials.

Harbour master Ines Voss denied that the owner bribed the harbour office.
`;

let editor: Editor;
afterEach(() => editor.kill());

const start = async (options: EditorOptions = {}): Promise<void> => {
  editor = await Editor.start(options);
};
const rulesIn = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const wordsOf = ({ range }: Diagnostic): string => editor.document(uri).getText(range);
const keys = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map((found) => `${found.code} ${JSON.stringify(found.range)}`);

/** The two ways in which clients get diagnostics: each gives those of the document as it is now. */
const ways = [
  { name: 'pulled', options: { capabilities: fullCapabilities }, get: () => editor.pull(uri) },
  { name: 'pushed', options: { capabilities: pushCapabilities }, get: () => editor.pushed(uri) },
  { name: 'pushed to a client without capabilities', options: { capabilities: {} }, get: () => editor.pushed(uri) },
];

describe.each(ways)('diagnostics that are $name', ({ options, get }) => {
  it('show each finding once', async () => {
    await start(options);
    await editor.open(uri, draft);
    const found = await get();
    expect(rulesIn(found)).toContain('unattributed-claim');
    expect(rulesIn(found)).toContain('hedged-sourcing');
    expect(new Set(keys(found)).size).toBe(found.length);
    for (const { source, codeDescription, code } of found) {
      expect(source).toBe('OnRecord');
      expect(codeDescription?.href).toMatch(new RegExp(`^file:///.*/docs/rules/${code}\\.md$`));
    }
  });

  it('follow every edit', async () => {
    await start(options);
    await editor.open(uri, draft);
    const before = await get();
    await editor.edit(uri, [{ range: editor.range(uri, '# The ferry'), newText: '# The ferry\n\nA line above, so that all moves.' }]);
    const moved = await get();
    for (const found of before) {
      expect(moved.some(({ code, range }) => code === found.code && range.start.line === found.range.start.line + 2)).toBe(true);
    }
    await editor.replace(uri, '\n\nA line above, so that all moves.', '');
    expect(keys(await get())).toEqual(keys(before));
  });
});

describe('diagnostics', () => {
  it('are never pushed to a client that pulls', async () => {
    await start();
    await editor.open(uri, draft);
    await editor.pull(uri);
    await editor.close(uri);
    await editor.stop();
    expect(editor.published).toEqual([]);
    await start();
  });

  it('are cleared where they were pushed when the document is closed', async () => {
    await start({ capabilities: pushCapabilities });
    await editor.open(uri, draft);
    expect(await editor.pushed(uri)).not.toEqual([]);
    await editor.close(uri);
    expect(await editor.until(() => editor.published.find(({ version }) => version === undefined))).toEqual({ uri, diagnostics: [] });
  });

  it('are unchanged until the text or the settings change', async () => {
    await start();
    await editor.open(uri, draft);
    const { resultId } = await editor.report(uri);
    expect(await editor.report(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    await editor.replace(uri, 'noon', 'dusk');
    const changed = await editor.report(uri, resultId);
    expect(changed.kind).toBe('full');
    await editor.configure({ rules: { 'unattributed-claim': 'off' } });
    await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    expect(rulesIn(await editor.pull(uri))).not.toContain('unattributed-claim');
  });

  it('of a denial point to its other end', async () => {
    await start();
    await editor.open(uri, draft);
    const found = await editor.pull(uri);
    const claim = found.find((diagnostic) => wordsOf(diagnostic).includes('three officials'));
    const [other] = claim?.relatedInformation ?? [];
    expect(other && editor.document(uri).getText(other.location.range)).toContain('denied');
    const denial = found.find(({ code }) => code === 'denial-pair');
    expect(denial?.relatedInformation?.length).toBeGreaterThan(0);
  });

  it('say in one squiggle what is said of the same words', async () => {
    await start();
    await editor.open(uri, draft);
    const found = await editor.pull(uri);
    const both = found.filter((diagnostic) => wordsOf(diagnostic).includes('three officials'));
    expect(both).toHaveLength(1);
    expect(both[0]?.message).toMatch(/^.+\n.+$/);
    expect(both[0]?.data).toMatchObject([{ rule: 'hedged-sourcing' }, { rule: 'denial-pair' }]);
    expect(JSON.stringify(both[0]?.data)).not.toMatch(/start|end|offset/);
  });

  it('are one information where the draft is not English', async () => {
    await start();
    await editor.open(
      uri,
      '# Fährt nicht mehr\n\nDie Fähre fährt seit Montag nicht mehr, weil der Motor nach Angaben der Reederei ersetzt werden muss. Wann sie wieder fährt, ist noch nicht bekannt.\n',
    );
    expect(await editor.pull(uri)).toMatchObject([{ severity: 3, code: 'not-english', range: { start: { line: 0 }, end: { line: 0 } } }]);
  });

  it('tell of a mark whose words have changed', async () => {
    await start();
    await editor.open(uri, '{==The ferry sails at noon.==}{>>verified (AB, 2026-11-22 #0000)<<}\n');
    const stale = (await editor.pull(uri)).filter(({ code }) => code === 'stale-mark');
    expect(stale).toMatchObject([{ severity: 4 }]);
    expect(stale.map(wordsOf)).toEqual(['{>>verified (AB, 2026-11-22 #0000)<<}']);
  });

  it('link to the docs that the client names', async () => {
    await start({ initializationOptions: { docs: 'vscode-resource://ext/docs/' } });
    await editor.open(uri, draft);
    expect((await editor.pull(uri))[0]?.codeDescription?.href).toMatch(/^vscode-resource:\/\/ext\/docs\/rules\/[a-z-]+\.md$/);
  });
});
