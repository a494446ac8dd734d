import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../../server/annotations/read.ts';
import { documentLinksOf } from '../../../server/lsp/documentLinks.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { openDraft } from './handmade.ts';

/** The links in the note of a mark, as "words -> address". */
const links = (note: string, uri = 'file:///desk/the%20ferry.md', folders: readonly string[] = []): string[] => {
  const text = `# Title\n\nNo {==words==}{>>verified: ${note} (AB)<<}, see notes/none.md#1.\n`;
  const annotations = readAnnotations(layOut({ text, language: 'markdown' }));
  const draft = { ...openDraft(text, { annotations }), folders, document: TextDocument.create(uri, 'markdown', 1, text) };
  return documentLinksOf(draft).map(({ range, target }) => `${draft.document.getText(range)} -> ${target ?? ''}`);
};

describe('what a note points to', () => {
  it.each<[note: string, expected: readonly string[]]>([
    ['see https://a.example/b#c', ['https://a.example/b#c -> https://a.example/b#c']],
    ['see notes/talk.md#12', ['notes/talk.md#12 -> file:///desk/notes/talk.md#L12']],
    ['see notes/talk.md', ['notes/talk.md -> file:///desk/notes/talk.md']],
    ['see <notes/first talk.md#3>', ['notes/first talk.md#3 -> file:///desk/notes/first%20talk.md#L3']],
    ['see a.md#1 and a.md#1', ['a.md#1 -> file:///desk/a.md#L1', 'a.md#1 -> file:///desk/a.md#L1']],
    ['see a#%#?.md#1', []],
    ['see ../a.md#1', []],
    ['see javascript:alert(1)', []],
    ['see below', []],
  ])('is linked: %s', (note, expected) => {
    expect(links(note)).toEqual(expected);
  });

  it('is in the folder of the draft, wherever that is', () => {
    expect(links('see notes/talk.md#12', 'vscode-vfs://github/desk/ferry.md')).toEqual([
      'notes/talk.md#12 -> vscode-vfs://github/desk/notes/talk.md#L12',
    ]);
    expect(links('see notes/talk.md#12', 'untitled:Untitled-1')).toEqual([]);
    expect(links('see https://a.example', 'untitled:Untitled-1')).toEqual(['https://a.example -> https://a.example']);
  });

  it('is linked where it lies in a folder of the workspace', () => {
    const uri = 'file:///desk/drafts/ferry.md';
    expect(links('see ../notes/visit.md#7 and ../../secret.md#1', uri, ['file:///desk'])).toEqual([
      '../notes/visit.md#7 -> file:///desk/notes/visit.md#L7',
    ]);
    expect(links('see ../notes/visit.md#7', uri, ['file:///desk/drafts'])).toEqual([]);
  });
});
