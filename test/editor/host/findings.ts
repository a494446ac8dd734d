import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, finding, findings, openDraft, openUntitled, rangeOf, ruleOf, until } from './editor.ts';

const lie = 'The builder lied to the town about the steel.';

export function findingsSuite(): void {
  describe('findings', () => {
    afterEach(closeAll);

    it('are shown once each', async () => {
      const { document } = await openDraft('bridge.md');
      await finding(document, 'unattributed-claim', lie);
      await finding(document, 'hedged-sourcing', 'two officials');
      assertOnce(document);
    });

    it('follow an edit, go with their words and come back with undo', async () => {
      const editor = await openDraft('bridge.md');
      const { document } = editor;
      const { range } = await finding(document, 'unattributed-claim', lie);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), 'A line above.\n\n');
      });
      await until('the finding two lines below', () => lines(document, lie).includes(range.start.line + 2));
      assertOnce(document);
      await editor.edit((edit) => {
        edit.delete(rangeOf(document, lie));
      });
      await until('no finding', () => lines(document, lie).length === 0 && findings(document).length > 0);
      await vscode.commands.executeCommand('undo');
      await finding(document, 'unattributed-claim', lie);
      assertOnce(document);
    });

    it('are shown in plain text, and in a document that is no file', async () => {
      await finding((await openDraft('harbour.txt')).document, 'unattributed-claim', 'hid the real cost');
      await finding((await openUntitled('plaintext', lie)).document, 'unattributed-claim', lie);
    });

    it('name their rule and its page in the package', async () => {
      const { code } = await finding((await openDraft('bridge.md')).document, 'unattributed-claim', lie);
      assert(typeof code === 'object');
      assert.match(code.target.path, /\/docs\/rules\/unattributed-claim\.md$/);
      assert((await vscode.workspace.fs.stat(code.target)).size > 0);
    });

    it('of a denial are at both ends, each related to the other', async () => {
      const { document } = await openDraft('bridge.md');
      const denial = await finding(document, 'denial-pair', 'denied');
      const claim = await finding(document, 'denial-pair', 'The mayor took money');
      for (const [one, other] of [
        [denial, claim],
        [claim, denial],
      ] as const) {
        assert(one.relatedInformation?.some(({ location }) => location.range.intersection(other.range)));
      }
    });

    it('are not shown in a README', async () => {
      const readme = await openDraft('README.md');
      const { document } = await openDraft('bridge.md');
      await finding(document, 'unattributed-claim', lie);
      assert.deepEqual(findings(readme.document), []);
    });

    it('of a text that is not English are one information', async () => {
      const { document } = await openDraft('recepten.md');
      await until('an information', () => findings(document).length > 0);
      const [only, ...more] = findings(document);
      assert.deepEqual(more, []);
      assert.match(only?.message ?? '', /English/);
      assert.equal(only?.severity, vscode.DiagnosticSeverity.Information);
    });

    it('follow the settings', async () => {
      const { document } = await openDraft('bridge.md');
      await finding(document, 'unattributed-claim', lie);
      const settings = vscode.workspace.getConfiguration('onrecord');
      const { Workspace } = vscode.ConfigurationTarget;
      try {
        await settings.update('rules', { 'unattributed-claim': 'off' }, Workspace);
        await until('no finding', () => lines(document, lie).length === 0 && findings(document).length > 0);
        await settings.update('rules', { 'unattributed-claim': 'error' }, Workspace);
        const { severity } = await finding(document, 'unattributed-claim', lie);
        assert.equal(severity, vscode.DiagnosticSeverity.Error);
      } finally {
        await settings.update('rules', undefined, Workspace);
      }
    });
  });
}

/** Lines of the unattributed claims that have these words. */
function lines(document: vscode.TextDocument, words: string): readonly number[] {
  return findings(document)
    .filter((found) => ruleOf(found) === 'unattributed-claim' && document.getText(found.range).includes(words))
    .map(({ range }) => range.start.line);
}

function assertOnce(document: vscode.TextDocument): void {
  const shown = findings(document).map((found) => JSON.stringify([ruleOf(found), found.range]));
  assert.deepEqual(shown, [...new Set(shown)]);
}
