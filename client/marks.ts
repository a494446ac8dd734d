import { window, type TextEditor } from 'vscode';
import { serverCommands, type ClearArguments, type MarkArguments, type MarkStatus } from '../server/protocol.ts';
import { localDate } from './calendar.ts';
import { activeDraftEditor } from './drafts.ts';
import type { Server } from './server.ts';

/** Marks the selected words of the active draft, or the sentence at the cursor. */
export async function mark(server: Server, status: MarkStatus): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const note = status === 'disputed' ? await askWhyDisputed(editor) : '';
  if (note === null) return;
  const argument: MarkArguments = { ...place(server, editor), status, date: localDate(new Date()), ...(note ? { note } : {}) };
  await server.run(serverCommands.mark, argument);
}

/** Marks what an action of the server's names, with the reason that the user gives for it. */
export async function markAsAsked(server: Server, argument: MarkArguments): Promise<void> {
  const note = await askForReason();
  if (note !== undefined) await server.run(serverCommands.mark, { ...argument, ...(note ? { note } : {}) });
}

/** Clears the marks that the selection of the active draft touches, or the one at the cursor. */
export async function clearMark(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const argument: ClearArguments = place(server, editor);
  await server.run(serverCommands.clear, argument);
}

/** Where the editor's cursor or selection is now, and in which version of the text. */
function place(server: Server, { document, selection }: TextEditor): ClearArguments {
  const { start, end } = selection;
  return {
    uri: server.uri(document.uri),
    version: document.version,
    range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
  };
}

/** The reason, empty where the user skipped it; null where they cancelled, or the words went from under the selection meanwhile. */
async function askWhyDisputed(editor: TextEditor): Promise<string | null> {
  const words = selectedWords(editor);
  const reason = await askForReason();
  if (reason === undefined) return null;
  // A file saved as the box took the focus, a formatter or a co-author may have changed the text; the editor has kept track of the selection.
  if (editor.document.isClosed || selectedWords(editor) !== words) {
    void window.showWarningMessage('The words changed while you wrote the reason. Nothing was marked: select them and try again.');
    return null;
  }
  return reason;
}

/** Empty where the user skipped it, undefined where they cancelled. */
async function askForReason(): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: 'OnRecord: Mark as Disputed',
    prompt: 'Who disputes it, or why? Leave it empty to give no reason.',
    placeHolder: 'the ministry denies it',
  });
  return reason?.trim();
}

const selectedWords = ({ document, selection }: TextEditor): string =>
  selection.isEmpty ? document.lineAt(selection.active.line).text.trim() : document.getText(selection);
