import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { DraftName } from '../drafts.ts';

/** Asks again until there is an answer. Throws after 20 s, naming what it waited for. */
export async function until<T>(what: string, ask: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(50);
  }
}

/** Opens a draft as it is on disk, whatever was done to it before. */
export async function openDraft(name: DraftName): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { preview: false });
  if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

/** A draft that is no file. */
export async function openUntitled(language: 'markdown' | 'plaintext', content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }), { preview: false });
}

/** Closes every editor and throws away what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Where the words are first in the text. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`not in the text: ${words}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

export function select(editor: vscode.TextEditor, words: string): void {
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
}

/** Puts the cursor before the words. */
export function putCursor(editor: vscode.TextEditor, words: string): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
}

/** Our diagnostics of a document. */
export function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'OnRecord');
}

/** Waits until there is a finding on these words whose message is as asked; gives the finding. */
export function finding(document: vscode.TextDocument, words: string, message: RegExp): Promise<vscode.Diagnostic> {
  return until(`${String(message)} on "${words}"`, () => findingsOn(document, words).find((found) => message.test(found.message)));
}

/** Our diagnostics that share text with the words, which are in the document. */
export function findingsOn(document: vscode.TextDocument, words: string): readonly vscode.Diagnostic[] {
  if (!document.getText().includes(words)) return [];
  const range = rangeOf(document, words);
  return findings(document).filter((found) => found.range.intersection(range)?.isEmpty === false);
}

/** The rule that a diagnostic names. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the text is as asked. */
export async function textBecomes({ document }: vscode.TextEditor, what: string, test: (text: string) => boolean): Promise<string> {
  return until(`${what} in: ${document.getText()}`, () => test(document.getText()) && document.getText());
}
