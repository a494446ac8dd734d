import { window, type TextEditor } from 'vscode';
import {
  serverCommands,
  type ClearAllArguments,
  type ClearArguments,
  type MarkArguments,
  type MarkStatus,
  type MoveMarksArguments,
  type SetNoteArguments,
} from '../server/protocol.ts';
import { today } from './calendar.ts';
import { activeDraftEditor } from './drafts.ts';
import { markedRow } from './ledgerRows.ts';
import type { Outcomes } from './outcomes.ts';
import { placeOf } from './place.ts';
import type { Server } from './server.ts';

/** Marks the selected words of the active draft, or the sentence at the cursor. */
export async function mark(server: Server, status: MarkStatus): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const note = status === 'disputed' ? await askWhyDisputed(editor) : '';
  if (note === null) return;
  const argument: MarkArguments = { ...placeOf(server, editor), status, date: today(), ...(note ? { note } : {}) };
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
  const argument: ClearArguments = placeOf(server, editor);
  await server.run(serverCommands.clear, argument);
}

/** Clears every mark of the active draft, when the user has said that it is meant. */
export async function clearAllMarks(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { uri, version } = placeOf(server, editor);
  const clear = 'Clear All Marks';
  const answer = await window.showWarningMessage(
    'Clear every mark of this draft?',
    { modal: true, detail: 'Statuses, notes and evidence go with them, in the text and beside it.' },
    clear,
  );
  const argument: ClearAllArguments = { uri, version };
  if (answer === clear) await server.run(serverCommands.clearAll, argument);
}

/** Asks for the note of the mark at the cursor, starting from the one that it has. */
export async function addNote(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const place = placeOf(server, editor);
  const answer = await server.ledger(editor.document.uri);
  if (!answer) return;
  const row = markedRow(answer.ledger.rows, place.range);
  if (!row) {
    void window.showWarningMessage('There is no mark at the cursor. Mark the words first, then add a note.');
    return;
  }
  const note = await window.showInputBox({
    title: 'OnRecord: Add Note to Mark',
    prompt: 'The note of this mark. “see URL” and “see notes/interview.md#12” become links. Leave it empty to have none.',
    value: row.note,
  });
  if (note === undefined) return;
  const argument: SetNoteArguments = { ...place, note: note.trim() };
  await server.run(serverCommands.setNote, argument);
}

/** Moves all marks of the active draft to the store that the user picks. */
export async function moveMarks(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const { uri, version } = placeOf(server, editor);
  const stores = [
    { label: 'Into the text', detail: 'As CriticMarkup, which other writers’ tools read.', to: 'text' },
    {
      label: 'Into a file beside the draft',
      detail: 'The draft stays clean; the file has the draft’s name and .annotations.json.',
      to: 'beside',
    },
  ] as const;
  const store = await window.showQuickPick(stores, { title: 'OnRecord: Move All Marks', placeHolder: 'Where are the marks to be kept?' });
  if (!store) return;
  const argument: MoveMarksArguments = { uri, version, to: store.to };
  await server.run(serverCommands.moveMarks, argument);
}

/** Takes back what was done last to the marks beside the active draft, which the editor's own undo does not reach. */
export async function undoLastMark(server: Server, { lastMarks }: Outcomes): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const undo = lastMarks.of(server.uri(editor.document.uri));
  if (!undo) {
    void window.showInformationMessage(
      'Nothing was done to marks beside this draft that could be taken back. Marks in the text are taken back with Undo.',
    );
    return;
  }
  if (await server.run(undo.command, undo.argument)) lastMarks.remove(undo);
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
