import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { flagged } from '../drafts.ts';
import { closeAll, finding, findings, findingsOn, openDraft, putCursor, rangeOf, textBecomes, until } from './editor.ts';

export function readingSuite(): void {
  describe('reading a draft', () => {
    afterEach(closeAll);

    it('a hover tells whose words a sentence has', async () => {
      const { document } = await openDraft('bridge.md');
      await until('a hover that names her', async () => (await hover(document, 'denied')).includes('Amsel'));
      await until('a hover that names nobody', async () => (await hover(document, flagged)) !== '');
    });

    it('the outline has the sources', async () => {
      const { document } = await openDraft('bridge.md');
      const symbols = await until('sources', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return found?.some(({ name }) => name.includes('Amsel')) && found;
      });
      assert(symbols.some(({ name }) => name.includes('officials')));
      assert(symbols.some(({ children }) => children.length > 0));
    });

    it('the review is beside the draft, can only be read, and follows the draft', async () => {
      const draft = await openDraft('bridge.md');
      await finding(draft.document, flagged, /./);
      await vscode.commands.executeCommand('onrecord.reviewDraft');
      const review = await until('the review', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.uri.scheme === 'onrecord-review' && editor;
      });
      await textBecomes(review, 'the flagged sentence', (text) => text.includes(flagged));
      assert.equal(findings(review.document).length, 0);
      await vscode.commands.executeCommand('type', { text: 'x' });
      assert(!review.document.isDirty);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(draft.document.uri, rangeOf(draft.document, flagged));
      await vscode.workspace.applyEdit(edit);
      await textBecomes(review, 'no such sentence', (text) => !text.includes(flagged));
    });
  });

  describe('quick fixes', () => {
    afterEach(closeAll);

    it('mark a flagged sentence', async () => {
      const editor = await openDraft('bridge.md');
      await finding(editor.document, flagged, /./);
      await apply(await action(editor.document, flagged, /verified/i));
      await textBecomes(editor, 'a mark', (text) => text.includes(`{==${flagged}==}{>>verified`));
    });

    it('mark a sentence that is not flagged', async () => {
      const editor = await openDraft('bridge.md');
      await apply(await action(editor.document, 'Nobody here', /opinion/i));
      await textBecomes(editor, 'a mark', (text) => text.includes('{>>opinion'));
    });

    it('ignore a finding, which then is not shown, until undo', async () => {
      const editor = await openDraft('bridge.md');
      await finding(editor.document, flagged, /./);
      await apply(await action(editor.document, flagged, /ignore/i));
      await textBecomes(editor, 'a mark', (text) => text.includes('{>>ignored unattributed-claim'));
      await until('no finding', () => findingsOn(editor.document, flagged).length === 0 && findings(editor.document).length > 0);
      await vscode.commands.executeCommand('undo');
      await finding(editor.document, flagged, /./);
    });

    it('go from a claim to its denial', async () => {
      const editor = await openDraft('bridge.md');
      await finding(editor.document, 'The mayor took money', /denied/);
      putCursor(editor, '# Bridge');
      await apply(await action(editor.document, 'The mayor took money', /denial/i));
      const { start } = rangeOf(editor.document, 'Council leader');
      await until('the cursor at the denial', () => vscode.window.activeTextEditor?.selection.start.line === start.line);
    });
  });
}

async function hover(document: vscode.TextDocument, words: string): Promise<string> {
  const { start } = rangeOf(document, words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')))
    .join('\n');
}

/** The quick fix for the words whose title is as asked. Asked for again: another extension that comes up cancels the first request. */
function action(document: vscode.TextDocument, words: string, title: RegExp): Promise<vscode.CodeAction> {
  return until(`a quick fix ${title}`, async () => {
    const range = rangeOf(document, words);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    return actions.find((found) => title.test(found.title));
  });
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...argumentsOf(command));
}

function argumentsOf({ arguments: given }: vscode.Command): readonly unknown[] {
  return given ?? [];
}
