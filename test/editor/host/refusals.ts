import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { commandIds } from '../../../client/commandIds.ts';
import { closeAll, openDraft, openUntitled, rangeOf } from './editor.ts';

/** That the user is told why is seen in the tests of the workbench: an extension can't read notifications. */
export function refusalsSuite(): void {
  describe('what can not be done changes nothing', () => {
    afterEach(closeAll);

    for (const command of Object.values(commandIds)) {
      it(`${command} without an editor`, async () => {
        await closeAll();
        await vscode.commands.executeCommand(command);
        assert.equal(vscode.window.activeTextEditor, undefined);
      });
    }

    it('a mark where the cursor is in no sentence', async () => {
      const editor = await openDraft('bridge.md');
      const { start } = rangeOf(editor.document, '\n\nThe mayor');
      const between = editor.document.positionAt(editor.document.offsetAt(start) + 1);
      await unchanged(editor, new vscode.Selection(between, between), 'markVerified');
    });

    it('a mark in an empty document', async () => {
      const editor = await openUntitled('markdown', '');
      await unchanged(editor, editor.selection, 'markVerified');
    });

    it('a mark on words that cross the structure of Markdown', async () => {
      const editor = await openDraft('bridge.md');
      const { start, end } = rangeOf(editor.document, 'steel** of');
      await unchanged(editor, new vscode.Selection(start, end), 'markVerified');
    });

    it('clearing where there is no mark', async () => {
      const editor = await openDraft('bridge.md');
      await unchanged(editor, editor.selection, 'clearMark');
    });

    it('a mark in a document that is no draft', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'json', content: '{ "a": "The builder lied." }' });
      const editor = await vscode.window.showTextDocument(document);
      await unchanged(editor, new vscode.Selection(0, 12, 0, 12), 'markVerified');
    });
  });
}

/** The command ends when the server has answered and the edit, if there were one, has been made. */
async function unchanged(editor: vscode.TextEditor, selection: vscode.Selection, command: string): Promise<void> {
  const before = editor.document.getText();
  editor.selection = selection;
  await vscode.commands.executeCommand(`onrecord.${command}`);
  assert.equal(editor.document.getText(), before);
}
