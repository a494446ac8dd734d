import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { run } from './answers.ts';
import { closeAll, findings, openDraft, openUntitled, putCursor, textBecomes, until } from './editor.ts';

const { fs } = vscode.workspace;

const beside = ({ document }: vscode.TextEditor, name: string): vscode.Uri => vscode.Uri.joinPath(document.uri, '..', name);

async function marked(): Promise<{ readonly editor: vscode.TextEditor; readonly before: string }> {
  const editor = await openDraft('bridge.md');
  const before = editor.document.getText();
  putCursor(editor, 'corrupt');
  await run('onrecord.markDisputed', { type: 'the council denies it' });
  await textBecomes(editor, 'a mark', (text) => text.includes('{>>disputed'));
  return { editor, before };
}

export function publishingSuite(): void {
  describe('the text without marks', () => {
    afterEach(closeAll);

    it('is copied as it was', async () => {
      const { before } = await marked();
      await run('onrecord.copyCleanText');
      assert.equal(await vscode.env.clipboard.readText(), before);
    });

    it('keeps what the author has written in CriticMarkup, and its line ends', async () => {
      const own = 'A {++new++} bridge{>>why?<<}.\r\n\r\nIt {~~was~>is~~} shut.\r\n';
      await openUntitled('markdown', own);
      await run('onrecord.copyCleanText');
      assert.equal(await vscode.env.clipboard.readText(), own);
    });

    it('is saved byte for byte, with the byte-order mark that the draft has', async () => {
      const { editor, before } = await marked();
      const file = beside(editor, 'bridge.clean.md');
      await run('onrecord.saveCleanCopy', { saveAs: file });
      assert.deepEqual(Array.from(await fs.readFile(file)), Array.from(await fs.readFile(editor.document.uri)));
      await fs.delete(file);

      const marks = beside(editor, 'marked.md');
      await fs.writeFile(marks, new TextEncoder().encode(`\uFEFF${editor.document.getText()}`));
      await vscode.window.showTextDocument(marks);
      await run('onrecord.saveCleanCopy', { saveAs: file });
      assert.deepEqual(Array.from(await fs.readFile(file)), Array.from(new TextEncoder().encode(`\uFEFF${before}`)));
      await Promise.all([file, marks].map((one) => fs.delete(one)));
    });

    it('is not saved over the draft', async () => {
      const { editor } = await marked();
      const stored = await fs.readFile(editor.document.uri);
      const { messages } = await run('onrecord.saveCleanCopy', { saveAs: editor.document.uri });
      assert.match(messages.join(), /the draft itself/);
      assert.deepEqual(Array.from(await fs.readFile(editor.document.uri)), Array.from(stored));
    });

    it('is saved nowhere where one cancels', async () => {
      await marked();
      await run('onrecord.saveCleanCopy', { cancel: true });
    });
  });

  describe('an export', () => {
    afterEach(closeAll);

    const kinds: readonly (readonly [string, RegExp, RegExp])[] = [
      ['a report in HTML', /report \(HTML\)/, /<html[^]*corrupt council[^]*the council denies it/],
      ['a report in Markdown', /report \(Markdown\)/, /corrupt council[^]*the council denies it/],
      ['the ledger as text', /Ledger \(text\)/, /corrupt council/],
      ['the ledger in Markdown', /Ledger \(Markdown\)/, /\|[^]*corrupt council/],
      ['the ledger as CSV', /Ledger \(CSV\)/, /,[^]*corrupt council/],
      ['the ledger as JSON', /Ledger \(JSON\)/, /^\{[^]*corrupt council/],
      ['Web Annotations', /Web Annotations/, /"AnnotationCollection"[^]*corrupt council/],
    ];
    for (const [what, pick, content] of kinds) {
      it(`is ${what}, in an editor`, async () => {
        const { editor } = await marked();
        await run('onrecord.export', { pick }, { pick: /editor/ });
        const shown = await until('the export', () => {
          const active = vscode.window.activeTextEditor;
          return active?.document.uri.toString() !== editor.document.uri.toString() && active;
        });
        assert.match(shown.document.getText(), content);
        assert(shown.document.isUntitled);
        assert.deepEqual(findings(shown.document), []);
      });
    }

    it('is ClaimReview, with the address of the page and the name of the publication', async () => {
      const settings = vscode.workspace.getConfiguration('onrecord');
      const { Workspace } = vscode.ConfigurationTarget;
      await settings.update('publisher', 'The Lowland Wire', Workspace);
      await marked();
      await run('onrecord.export', { pick: /ClaimReview/ }, { type: 'https://www.example.org/bridge' }, { pick: /editor/ });
      const shown = await until('the export', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.isUntitled === true && active;
      });
      assert.match(shown.document.getText(), /"ClaimReview"/);
      assert.match(shown.document.getText(), /https:\/\/www\.example\.org\/bridge/);
      assert.match(shown.document.getText(), /The Lowland Wire/);
      await settings.update('publisher', undefined, Workspace);
    });

    it('is saved to a file', async () => {
      const { editor } = await marked();
      const file = beside(editor, 'bridge.ledger.csv');
      await run('onrecord.export', { pick: /CSV/ }, { pick: /file/ }, { saveAs: file });
      assert.match(new TextDecoder().decode(await fs.readFile(file)), /corrupt council/);
      await fs.delete(file);
    });

    it('is none where one cancels', async () => {
      const { editor } = await marked();
      await run('onrecord.export', { cancel: true });
      await run('onrecord.export', { pick: /CSV/ }, { cancel: true });
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    });
  });
}
