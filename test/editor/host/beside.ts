import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { flagged } from '../drafts.ts';
import { run } from './answers.ts';
import { closeAll, finding, findingsOn, openDraft, putCursor, select, textBecomes, until } from './editor.ts';

const { fs } = vscode.workspace;

/** The file of marks beside a draft, as text; null where there is none. */
async function sideFile({ document }: vscode.TextEditor): Promise<string | null> {
  try {
    return new TextDecoder().decode(await fs.readFile(besideOf(document)));
  } catch {
    return null;
  }
}

const besideOf = ({ uri }: vscode.TextDocument): vscode.Uri => uri.with({ path: `${uri.path}.annotations.json` });

const writeBeside = ({ document }: vscode.TextEditor, text: string): Thenable<void> =>
  fs.writeFile(besideOf(document), new TextEncoder().encode(text));

/** Waits until the file of marks is as asked; gives its text. */
const sideFileBecomes = (editor: vscode.TextEditor, what: string, test: (text: string) => boolean): Promise<string> =>
  until(`${what} in the file beside`, async () => {
    const text = await sideFile(editor);
    return text !== null && test(text) && text;
  });

export function besideSuite(): void {
  describe('marks beside the text', () => {
    const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('onrecord');
    const { Workspace } = vscode.ConfigurationTarget;
    let editor: vscode.TextEditor;
    let before: string;

    beforeEach(async () => {
      await settings().update('annotations.store', 'beside', Workspace);
      editor = await openDraft('bridge.md');
      before = editor.document.getText();
      await finding(editor.document, flagged, /./);
      putCursor(editor, 'corrupt');
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await fs.delete(besideOf(editor.document)).then(undefined, () => undefined);
      await until('the finding without any mark', () => findingsOn(editor.document, flagged).length > 0);
      await closeAll();
      await settings().update('annotations.store', undefined, Workspace);
    });

    const mark = async (): Promise<string> => {
      await run('onrecord.markVerified');
      return sideFileBecomes(editor, 'the mark', (text) => text.includes('corrupt'));
    };

    it('leave the draft as it is, and silence as those in the text do', async () => {
      await mark();
      assert.equal(editor.document.getText(), before);
      assert(!editor.document.isDirty);
      await until('no finding', () => findingsOn(editor.document, flagged).length === 0);
      const folder = await fs.readDirectory(vscode.Uri.joinPath(editor.document.uri, '..'));
      assert.deepEqual(
        folder.filter(([name]) => name.includes('.tmp')),
        [],
      );
    });

    it('are W3C Web Annotations', async () => {
      const collection: unknown = JSON.parse(await mark());
      assert(typeof collection === 'object' && collection !== null && '@context' in collection && 'type' in collection);
      assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
      assert.equal(collection.type, 'AnnotationCollection');
    });

    it('are taken back by Undo Last Mark, one after the other', async () => {
      const one = await mark();
      putCursor(editor, 'Nobody here');
      await run('onrecord.markOpinion');
      await sideFileBecomes(editor, 'two marks', (text) => text.includes('opinion'));
      assert.deepEqual((await run('onrecord.undoLastMark')).messages, []);
      assert.equal(await sideFile(editor), one);
      await run('onrecord.undoLastMark');
      await finding(editor.document, flagged, /./);
      assert(!((await sideFile(editor)) ?? '').includes('corrupt'));
      assert.match((await run('onrecord.undoLastMark')).messages.join(), /Nothing was (?:done|taken back)/);
    });

    it('are not taken back where the file has changed meanwhile', async () => {
      const text = await mark();
      const changed = text.replace('verified', 'disputed');
      await writeBeside(editor, changed);
      const { messages } = await run('onrecord.undoLastMark');
      assert.match(messages.join(), /changed/);
      assert.equal(await sideFile(editor), changed);
    });

    it('that somebody else has written are seen', async () => {
      const text = await mark();
      await run('onrecord.undoLastMark');
      await finding(editor.document, flagged, /./);
      await writeBeside(editor, text);
      await until('no finding', () => findingsOn(editor.document, flagged).length === 0);
    });

    it('are never written over a damaged file', async () => {
      await writeBeside(editor, '{ "half of a');
      const { messages } = await run('onrecord.markVerified');
      assert.notEqual(messages.join(), '');
      assert.equal(await sideFile(editor), '{ "half of a');
    });

    it('get notes and evidence, and are cleared', async () => {
      await mark();
      await run('onrecord.addNote', { type: 'the minutes say so' });
      await sideFileBecomes(editor, 'the note', (text) => text.includes('the minutes say so'));
      await vscode.env.clipboard.writeText('https://www.example.org/minutes');
      await run('onrecord.attachEvidence', { pick: /example\.org/ });
      await sideFileBecomes(editor, 'the evidence', (text) => text.includes('https://www.example.org/minutes'));
      const all = await sideFile(editor);
      await run('onrecord.clearMark');
      await finding(editor.document, flagged, /./);
      await run('onrecord.undoLastMark');
      assert.equal(await sideFile(editor), all);
      await run('onrecord.clearAllMarks', { press: /Clear/ });
      await finding(editor.document, flagged, /./);
      assert.equal(editor.document.getText(), before);
    });

    it('move into the text and back', async () => {
      await mark();
      await run('onrecord.moveMarks', { pick: /text/ });
      await textBecomes(editor, 'the mark', (text) => text.includes(`{==${flagged}==}{>>verified`));
      await until('no mark in the file', async () => !((await sideFile(editor)) ?? '').includes('corrupt'));
      await run('onrecord.moveMarks', { pick: /beside/ });
      await textBecomes(editor, 'the text before', (text) => text === before);
      await sideFileBecomes(editor, 'the mark', (text) => text.includes('corrupt') && text.includes('verified'));
    });

    it('that were moved into the text are taken back from there by Undo, and into the file by Undo Last Mark', async () => {
      const one = await mark();
      await run('onrecord.moveMarks', { pick: /text/ });
      await textBecomes(editor, 'the mark', (text) => text.includes(`{==${flagged}==}{>>verified`));
      await until('no mark in the file', async () => !((await sideFile(editor)) ?? '').includes('corrupt'));
      await vscode.commands.executeCommand('undo');
      await textBecomes(editor, 'the text before', (text) => text === before);
      await run('onrecord.undoLastMark');
      assert.equal(await sideFileBecomes(editor, 'the mark', (text) => text.includes('corrupt')), one);
    });

    it('that have lost their words are listed and attached anew', async () => {
      await mark();
      await editor.edit((edit) => {
        const at = editor.document.getText().indexOf(flagged);
        const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + flagged.length));
        edit.replace(range, 'Ferries are late again.');
      });
      select(editor, 'Ferries are late again.');
      const { lists } = await run('onrecord.reattachMark', { pick: /most corrupt council.*verified/ });
      assert.equal(lists[0]?.length, 1);
      await sideFileBecomes(editor, 'the new words', (text) => text.includes('Ferries are late again.'));
      assert.match((await run('onrecord.reattachMark')).messages.join(), /No mark .* has lost its words/);
      await run('onrecord.undoLastMark');
      await sideFileBecomes(editor, 'the old words', (text) => !text.includes('Ferries') && text.includes('corrupt'));
    });

    it('wait for a selection where there is none, or are thrown away', async () => {
      await mark();
      await editor.edit((edit) => {
        const at = editor.document.getText().indexOf(flagged);
        edit.delete(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + flagged.length)));
      });
      putCursor(editor, 'The bridge has been');
      const { messages } = await run('onrecord.reattachMark', { pick: /corrupt/ }, { press: /Throw Away/ });
      assert.match(messages.join(), /Select the words/);
      await until('no mark in the file', async () => !((await sideFile(editor)) ?? '').includes('corrupt'));
    });

    it('ignore a rule in plain text, in the file beside', async () => {
      const text = await openDraft('harbour.txt');
      const own = text.document.getText();
      await finding(text.document, 'hid the real cost', /./);
      putCursor(text, 'hid the real cost');
      await run('onrecord.ignoreRuleInFile');
      await until('no finding', () => findingsOn(text.document, 'hid the real cost').length === 0);
      assert.equal(text.document.getText(), own);
      await run('onrecord.undoLastMark');
      await finding(text.document, 'hid the real cost', /./);
      await fs.delete(besideOf(text.document)).then(undefined, () => undefined);
      await openDraft('bridge.md');
    });
  });
}
