import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { flagged } from '../drafts.ts';
import { closeAll, finding, findings, findingsOn, openDraft, openUntitled, rangeOf, ruleOf, until } from './editor.ts';

const unattributed = /in the paper’s own voice|Who says|source/;
const { Error: error, Information: information } = vscode.DiagnosticSeverity;

export function findingsSuite(): void {
  describe('findings', () => {
    afterEach(closeAll);

    it('are shown once each', async () => {
      const { document } = await openDraft('bridge.md');
      await finding(document, flagged, unattributed);
      await finding(document, 'two officials', /unnamed/);
      assertOnce(document);
    });

    it('follow an edit, go with their words and come back with undo', async () => {
      const editor = await openDraft('bridge.md');
      const { document } = editor;
      const { range } = await finding(document, flagged, unattributed);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), 'A line above.\n\n');
      });
      await until('the finding two lines below', () =>
        findingsOn(document, flagged).some((found) => found.range.start.line === range.start.line + 2),
      );
      assertOnce(document);
      const { length } = findings(document);
      await editor.edit((edit) => {
        edit.delete(rangeOf(document, flagged));
      });
      await until('one finding less', () => findings(document).length === length - 1);
      await vscode.commands.executeCommand('undo');
      await finding(document, flagged, unattributed);
      assertOnce(document);
    });

    it('are shown in plain text, and in a document that is no file', async () => {
      await finding((await openDraft('harbour.txt')).document, 'hid the real cost', unattributed);
      await finding((await openUntitled('plaintext', flagged)).document, flagged, unattributed);
    });

    it('name their rule and its page in the package', async () => {
      const { code } = await finding((await openDraft('bridge.md')).document, flagged, unattributed);
      assert(typeof code === 'object');
      assert.equal(code.value, 'unattributed-claim');
      assert.match(code.target.path, /\/docs\/rules\/unattributed-claim\.md$/);
      assert((await vscode.workspace.fs.stat(code.target)).size > 0);
    });

    it('of a denial are at both ends, each related to the other', async () => {
      const { document } = await openDraft('bridge.md');
      const denial = await finding(document, 'denied', /denies/);
      const claim = await finding(document, 'The mayor took money', /denied/);
      assertRelated(denial, claim);
      assertRelated(claim, denial);
    });

    it('are not shown in a README', async () => {
      const readme = await openDraft('README.md');
      const { document } = await openDraft('bridge.md');
      await finding(document, flagged, unattributed);
      assert.deepEqual(findings(readme.document), []);
    });

    it('of a text that is not English are one information', async () => {
      const { document } = await openDraft('recepten.md');
      const [only, ...more] = await until('an information', () => findings(document).length > 0 && findings(document));
      assert.deepEqual(more, []);
      assert.match(only?.message ?? '', /English/);
      assert.equal(only?.severity, information);
    });

    it('follow the settings', async () => {
      const { document } = await openDraft('bridge.md');
      await finding(document, flagged, unattributed);
      const settings = vscode.workspace.getConfiguration('onrecord');
      const { Workspace } = vscode.ConfigurationTarget;
      try {
        await settings.update('rules', { 'unattributed-claim': 'off' }, Workspace);
        await until('no finding', () => findingsOn(document, flagged).length === 0 && findings(document).length > 0);
        await settings.update('rules', { 'unattributed-claim': 'error' }, Workspace);
        assert.equal((await finding(document, flagged, unattributed)).severity, error);
      } finally {
        await settings.update('rules', undefined, Workspace);
      }
    });
  });
}

function assertOnce(document: vscode.TextDocument): void {
  const shown = findings(document).map((found) => JSON.stringify([ruleOf(found), found.range]));
  assert.deepEqual(shown, [...new Set(shown)]);
}

function assertRelated(one: vscode.Diagnostic, other: vscode.Diagnostic): void {
  assert(one.relatedInformation?.some(({ location }) => location.range.intersection(other.range)));
}
