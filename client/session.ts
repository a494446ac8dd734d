import { commands, type ExtensionContext } from 'vscode';
import { NotificationType, type BaseLanguageClient } from 'vscode-languageclient';
import { reviewChangedNotification, type MarkArguments, type ReviewChangedParams } from '../server/protocol.ts';
import { BesideMarks } from './besideMarks.ts';
import { commandIds, markWithReason, type CommandId } from './commandIds.ts';
import { DraftChanges } from './draftChanges.ts';
import { attachEvidence } from './evidence.ts';
import { ignoreRuleHere, ignoreRuleInFile } from './ignores.ts';
import { addNote, clearAllMarks, clearMark, mark, markAsAsked, moveMarks, undoLastMark } from './marks.ts';
import { reattachMark } from './orphans.ts';
import type { Outcomes } from './outcomes.ts';
import { copyCleanText, exportMarks, saveCleanCopy } from './publishing.ts';
import { Reviews, reviewDraft } from './reviews.ts';
import { Server } from './server.ts';
import { answerForFiles } from './sideFiles.ts';
import { SideFileWatcher } from './sideFileWatcher.ts';
import { StatusBar } from './statusBar.ts';
import { supervise } from './supervision.ts';
import { goToDisputed, goToUnchecked } from './walks.ts';

const reviewChanged = new NotificationType<ReviewChangedParams>(reviewChangedNotification);

/** Starts all that a user meets; `client` is desktop's or the browser's, not yet started. */
export function startSession({ subscriptions }: ExtensionContext, client: BaseLanguageClient, outcomes: Outcomes): void {
  const server = new Server(client, outcomes);
  const handlers: Readonly<Record<CommandId, () => Promise<void>>> = {
    [commandIds.markDisputed]: () => mark(server, 'disputed'),
    [commandIds.markVerified]: () => mark(server, 'verified'),
    [commandIds.markNeedsSource]: () => mark(server, 'needs-source'),
    [commandIds.markOpinion]: () => mark(server, 'opinion'),
    [commandIds.addNote]: () => addNote(server),
    [commandIds.attachEvidence]: () => attachEvidence(server),
    [commandIds.clearMark]: () => clearMark(server),
    [commandIds.clearAllMarks]: () => clearAllMarks(server),
    [commandIds.undoLastMark]: () => undoLastMark(server, outcomes),
    [commandIds.nextUnchecked]: () => goToUnchecked(server, 1),
    [commandIds.previousUnchecked]: () => goToUnchecked(server, -1),
    [commandIds.nextDisputed]: () => goToDisputed(server),
    [commandIds.ignoreRuleHere]: () => ignoreRuleHere(server),
    [commandIds.ignoreRuleInFile]: () => ignoreRuleInFile(server),
    [commandIds.moveMarks]: () => moveMarks(server),
    [commandIds.reattachMark]: () => reattachMark(server),
    [commandIds.reviewDraft]: () => reviewDraft(),
    [commandIds.copyCleanText]: () => copyCleanText(server),
    [commandIds.saveCleanCopy]: () => saveCleanCopy(server),
    [commandIds.export]: () => exportMarks(server),
  };
  for (const [id, handler] of Object.entries(handlers)) subscriptions.push(commands.registerCommand(id, handler));
  subscriptions.push(commands.registerCommand(markWithReason, (argument: MarkArguments) => markAsAsked(server, argument)));

  const changes = new DraftChanges();
  subscriptions.push(
    answerForFiles(client),
    client.onNotification(reviewChanged, ({ uris }) => {
      changes.reviewed(uris);
    }),
  );
  supervise(client, (message) => void server.showFailure(message));
  // Requests made before the server is up wait for it. That it can't start is logged, and told by `supervise`.
  client.start().catch(() => undefined);
  subscriptions.push(
    ...[changes, new SideFileWatcher(client), new Reviews(server, changes)],
    ...[new StatusBar(server, changes), new BesideMarks(server, changes)],
  );
}
