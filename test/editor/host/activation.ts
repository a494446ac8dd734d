import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openDraft } from './editor.ts';

export function activationSuite(): void {
  describe('the extension', () => {
    it('is activated by a draft', async () => {
      await openDraft('bridge.md');
      const extension = vscode.extensions.getExtension('onrecord.onrecord');
      assert(extension);
      await extension.activate();
    });

    it('has its commands', async () => {
      const commands = await vscode.commands.getCommands(true);
      const wanted = ['markDisputed', 'markVerified', 'markNeedsSource', 'markOpinion', 'clearMark', 'reviewDraft'];
      assert.deepEqual(
        wanted.filter((name) => !commands.includes(`onrecord.${name}`)),
        [],
      );
    });
  });
}
