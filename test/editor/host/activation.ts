import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { commandIds } from '../../../client/commandIds.ts';
import { closeAll, openDraft, until } from './editor.ts';

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
      const wanted = Object.values(commandIds);
      assert.deepEqual(
        wanted.filter((name) => !commands.includes(name)),
        [],
      );
    });

    it('has its keys to itself', async () => {
      await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
      const text = await until('the default keys', () => {
        const document = vscode.window.activeTextEditor?.document;
        return (
          document?.uri.path.endsWith('keybindings.json') && document.getText().includes('onrecord.markDisputed') && document.getText()
        );
      });
      const bindings = [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(([, key = '', command = '']) => ({
        key,
        command,
      }));
      const ours = bindings.filter(({ command }) => command.startsWith('onrecord.')).map(({ key }) => key);
      assert(ours.length > 10);
      const others = bindings.filter(({ key, command }) => ours.includes(key) && !command.startsWith('onrecord.'));
      assert.deepEqual(others, []);
      await closeAll();
    });
  });
}
