import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './options.ts';
import { Outcomes } from './outcomes.ts';
import { startSession } from './session.ts';

/** Keeps technical messages in the log, where the library would show them: what the user must know, `supervise` tells in our words. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let client: LanguageClient | undefined;

/** The entry of the desktop and of remote hosts: the server is a Node process beside the extension host. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  // Not the workspace: nothing that lies there may change how the server runs.
  const options = { cwd: context.extensionPath };
  const outcomes = new Outcomes();
  const server = { module, transport: TransportKind.ipc, options };
  client = new Client('onrecord', 'OnRecord', server, clientOptions(context.extensionUri, outcomes));
  startSession(context, client, outcomes);
}

export function deactivate(): Promise<void> | undefined {
  // One that never came up can't be stopped, and need not be.
  return client?.stop().catch(() => undefined);
}
