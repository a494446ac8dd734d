import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentSymbolRequest, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node';
import { reviewRequest, summaryRequest } from '../../server/protocol.ts';
import { Editor } from './editor.ts';

const uri = 'file:///desk/drafts/ferry.md';
const draft = `# The ferry

It is the worst scandal in the history of the town.

The *owner* bribed the harbour office, according to three officials.

Harbour master Ines Voss denied that the owner bribed the harbour office.

{==Voss insisted that nobody was paid.==}{>>verified: minutes of <b>May</b> (AB, 2026-11-22)<<}
`;

const hoverText = async (editor: Editor, words: string): Promise<string> => {
  const hover = await editor.hover(uri, words);
  if (!hover || typeof hover.contents !== 'object' || !('value' in hover.contents)) throw new Error('no hover');
  return hover.contents.value;
};

const isNested = (symbols: readonly (DocumentSymbol | SymbolInformation)[]): symbols is DocumentSymbol[] =>
  symbols.every((symbol) => 'selectionRange' in symbol);

describe('what is said of a draft', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await Editor.start();
    await editor.open(uri, draft);
  });
  afterAll(() => editor.kill());

  it('a hover tells that nobody is named', async () => {
    expect(await hoverText(editor, 'worst')).toMatch(/\*\*Nobody is named\*\*/);
  });

  it('a hover tells whose words a sentence has, how the source is described, and who denies it', async () => {
    const text = await hoverText(editor, 'bribed the harbour office, according');
    expect(text).toMatch(/According to \*\*.*officials.*\*\* \(anonymous, 3 people, .*no reason for anonymity given\)/);
    expect(text).toMatch(/\*\*Denied\*\* by \*\*.*Voss\*\*/);
  });

  it('a hover on a denial tells what it denies', async () => {
    expect(await hoverText(editor, 'denied that')).toMatch(/^Denies: /m);
  });

  it('a hover tells what a cue implies and how the words are marked, with nothing of the draft as markup', async () => {
    const text = await hoverText(editor, 'Voss insisted');
    expect(text).toMatch(/“insisted” implies doubt/);
    expect(text).toMatch(/\*\*Verified\*\*: minutes of \\<b\\>May\\<\/b\\> \(AB, 2026\\-11\\-22\)/);
    expect(await hoverText(editor, '<<}')).toBe(text);
  });

  it('a hover is on its sentence', async () => {
    const { range } = (await editor.hover(uri, 'insisted')) ?? {};
    expect(range && editor.document(uri).getText(range)).toBe('Voss insisted that nobody was paid.');
  });

  it('a hover says nothing of what is no claim', async () => {
    expect(await editor.hover(uri, 'The ferry')).toBeNull();
  });

  it('symbols are the sources, each with what it says', async () => {
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    if (!symbols || !isNested(symbols)) throw new Error('no tree');
    expect(symbols.map(({ name }) => name)).toEqual([expect.stringMatching(/officials/), expect.stringMatching(/Voss/)]);
    expect(symbols[1]?.children?.map(({ name }) => name)).toEqual(['that the owner bribed the harbour office', 'that nobody was paid']);
    const document = editor.document(uri);
    for (const { range, selectionRange } of symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])])) {
      expect(document.offsetAt(range.start)).toBeLessThanOrEqual(document.offsetAt(selectionRange.start));
      expect(document.offsetAt(range.end)).toBeGreaterThanOrEqual(document.offsetAt(selectionRange.end));
    }
  });

  it('the summary has the figures', async () => {
    expect(await editor.connection.sendRequest(summaryRequest, { uri })).toMatchObject({
      sources: 2,
      unnamed: 1,
      unattributed: 1,
      denials: 1,
      marks: { disputed: 0, verified: 1 },
      notReviewed: null,
    });
  });

  it('the review is text', async () => {
    const { text } = await editor.connection.sendRequest<{ text: string }>(reviewRequest, { uri });
    expect(text).toMatch(/^ferry\.md: /);
    expect(text).toContain('three officials');
    expect(text).not.toContain('\u001b');
  });
});

describe('what is said to an editor that can less', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await Editor.start({ capabilities: {} });
    await editor.open(uri, draft);
  });
  afterAll(() => editor.kill());

  it('a hover is plain text', async () => {
    expect(await hoverText(editor, 'Voss insisted')).toMatch(/^Verified: minutes of <b>May<\/b> \(AB, 2026-11-22\)$/m);
  });

  it('symbols are a flat list', async () => {
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(symbols?.map((symbol) => 'containerName' in symbol && `${symbol.containerName}: ${symbol.name}`)).toContain(
      'Ines Voss: that nobody was paid',
    );
  });
});

describe.each([
  ['is not open', 'file:///desk/never.md', 'it is not open in the editor'],
  ['is not English', 'untitled:Untitled-1', 'not English'],
  ['is a README', 'file:///desk/README.md', 'onrecord.exclude leaves it out'],
  ['is the other side of a comparison', 'git:/desk/ferry.md?ref', 'it is an earlier state of a file'],
])('of a document that %s', (_what, address, reason) => {
  it('is said why it is not reviewed', async () => {
    const editor = await Editor.start();
    if (!address.includes('never')) {
      await editor.open(
        address,
        '# Fährt nicht mehr\n\nDie Fähre fährt seit Montag nicht mehr, weil der Motor nach Angaben der Reederei ersetzt werden muss. Wann sie wieder fährt, ist noch nicht bekannt.\n',
      );
    }
    expect(await editor.connection.sendRequest(summaryRequest, { uri: address })).toMatchObject({ sources: 0, notReviewed: reason });
    const { text } = await editor.connection.sendRequest<{ text: string }>(reviewRequest, { uri: address });
    expect(text).toMatch(/not (?:reviewed|in English)/);
    expect((await editor.report(address)).kind).toBe('full');
    await editor.kill();
  });
});
