import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MarkArguments } from '../server/protocol.ts';
import { commandIds, markWithReason, type CommandId } from './commandIds.ts';
import { DraftChanges } from './draftChanges.ts';
import { clearMark, mark, markAsAsked } from './marks.ts';
import { Reviews, reviewDraft } from './reviews.ts';
import { Server } from './server.ts';
import { StatusBar } from './statusBar.ts';
import { supervise } from './supervision.ts';

/** Starts all that a user meets; `client` is desktop's or the browser's, not yet started. */
export function startSession({ subscriptions }: ExtensionContext, client: BaseLanguageClient): void {
  const server = new Server(client);
  const handlers: Readonly<Record<CommandId, () => Promise<void>>> = {
    [commandIds.markDisputed]: () => mark(server, 'disputed'),
    [commandIds.markVerified]: () => mark(server, 'verified'),
    [commandIds.markNeedsSource]: () => mark(server, 'needs-source'),
    [commandIds.markOpinion]: () => mark(server, 'opinion'),
    [commandIds.clearMark]: () => clearMark(server),
    [commandIds.reviewDraft]: () => reviewDraft(),
  };
  for (const [id, handler] of Object.entries(handlers)) subscriptions.push(commands.registerCommand(id, handler));
  subscriptions.push(commands.registerCommand(markWithReason, (argument: MarkArguments) => markAsAsked(server, argument)));

  supervise(client, (message) => void server.showFailure(message));
  // Requests made before the server is up wait for it. That it can't start is logged, and told by `supervise`.
  client.start().catch(() => undefined);
  const changes = new DraftChanges();
  subscriptions.push(changes, new Reviews(server, changes), new StatusBar(server, changes));
}
