import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { flagged } from '../drafts.ts';
import { closeAll, openDraft, putCursor, select, textBecomes, until } from './editor.ts';

const mark = (words: string, status: string): RegExp =>
  new RegExp(`\\{==${words}==\\}\\{>>${status} \\(AB, \\d{4}-\\d\\d-\\d\\d #\\w{4}\\)<<\\}`);
const commands = { markVerified: 'verified', markNeedsSource: 'needs-source', markOpinion: 'opinion' };

export function marksSuite(): void {
  describe('marks', () => {
    afterEach(closeAll);

    for (const [command, status] of Object.entries(commands)) {
      it(`onrecord.${command} marks the sentence at the cursor, in one step that undo takes back`, async () => {
        const editor = await openDraft('bridge.md');
        const before = editor.document.getText();
        putCursor(editor, 'corrupt');
        await vscode.commands.executeCommand(`onrecord.${command}`);
        await textBecomes(editor, status, (text) => text.includes(`{>>${status}`));
        assert.match(editor.document.getText(), mark(flagged, status));
        await vscode.commands.executeCommand('undo');
        await textBecomes(editor, 'the text before', (text) => text === before);
      });
    }

    it('marks just the words that are selected', async () => {
      const editor = await openDraft('harbour.txt');
      select(editor, 'the real cost of the new crane');
      await vscode.commands.executeCommand('onrecord.markNeedsSource');
      await textBecomes(editor, 'a mark', (text) => text.includes('hid {==the real cost of the new crane==}{>>needs-source'));
    });

    it('onrecord.markDisputed asks why; Enter alone skips the reason', async () => {
      const editor = await openDraft('bridge.md');
      putCursor(editor, 'corrupt');
      const done = vscode.commands.executeCommand('onrecord.markDisputed');
      await inBox('workbench.action.acceptSelectedQuickOpenItem', done);
      await textBecomes(editor, 'a mark', (text) => mark(flagged, 'disputed').test(text));
    });

    it('onrecord.markDisputed marks nothing where it is cancelled', async () => {
      const editor = await openDraft('bridge.md');
      const before = editor.document.getText();
      putCursor(editor, 'corrupt');
      const done = vscode.commands.executeCommand('onrecord.markDisputed');
      await inBox('workbench.action.closeQuickOpen', done);
      assert.equal(editor.document.getText(), before);
    });

    it('onrecord.clearMark takes the mark at the cursor away', async () => {
      const editor = await openDraft('bridge.md');
      const before = editor.document.getText();
      putCursor(editor, 'corrupt');
      await vscode.commands.executeCommand('onrecord.markOpinion');
      await textBecomes(editor, 'a mark', (text) => text !== before);
      putCursor(editor, 'corrupt');
      await vscode.commands.executeCommand('onrecord.clearMark');
      await textBecomes(editor, 'the text before', (text) => text === before);
    });
  });
}

/** Uses a command on the input box that is about to open, until `done` tells that the box has been answered. */
async function inBox(command: string, done: Thenable<unknown>): Promise<void> {
  let answered = false;
  void done.then(() => {
    answered = true;
  });
  await until('the box to be answered', async () => {
    await vscode.commands.executeCommand(command);
    return answered;
  });
}
