import { window } from 'vscode';
import { serverCommands, type DiscardOrphanArguments, type Orphan, type ReattachArguments } from '../server/protocol.ts';
import { activeDraftEditor } from './drafts.ts';
import { placeOf } from './place.ts';
import type { Server } from './server.ts';

const title = 'OnRecord: Reattach a Mark';
const longest = 80;

/** Lists the marks beside the active draft that have lost their words, and gives the selected words to the one that the user picks. */
export async function reattachMark(server: Server): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const answer = await server.orphans(editor.document.uri);
  if (!answer) return;
  if (answer.problem !== null) {
    void window.showWarningMessage(answer.problem);
    return;
  }
  if (answer.orphans.length === 0) {
    void window.showInformationMessage('No mark of this draft has lost its words.');
    return;
  }
  const orphan = await pick(answer.orphans);
  if (!orphan) return;
  const attach = 'Attach Here';
  const discard = 'Throw Away';
  // The words can be selected while a message waits, not while a list is open.
  const chosen = editor.selection.isEmpty
    ? await window.showInformationMessage(
        `Select the words that the mark on “${shortened(orphan.words)}” belongs to, then choose Attach Here.`,
        attach,
        discard,
      )
    : attach;
  if (chosen === discard) {
    const argument: DiscardOrphanArguments = { uri: server.uri(editor.document.uri), id: orphan.id };
    await server.run(serverCommands.discardOrphan, argument);
  } else if (chosen === attach) {
    const argument: ReattachArguments = { ...placeOf(server, editor), id: orphan.id };
    await server.run(serverCommands.reattach, argument);
  }
}

async function pick(orphans: readonly Orphan[]): Promise<Orphan | undefined> {
  const items = orphans.map((orphan) => ({
    label: `“${shortened(orphan.words)}”`,
    description: `${orphan.status}${orphan.note === '' ? '' : `: ${orphan.note}`}`,
    detail: [orphan.initials, orphan.date].filter((part) => part !== null).join(', '),
    orphan,
  }));
  const picked = await window.showQuickPick(items, { title, placeHolder: 'These marks have lost their words. Which one?' });
  return picked?.orphan;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line;
}
