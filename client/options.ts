import { Uri } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import { localDate } from './calendar.ts';
import { draftSelector } from './drafts.ts';
import { showRefusal } from './server.ts';

/** How any of our clients, desktop or browser, speaks to the server. `extension` is the folder that the extension lies in. */
export function clientOptions(extension: Uri): LanguageClientOptions {
  return {
    documentSelector: draftSelector,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    initializationOptions: { docs: `${Uri.joinPath(extension, 'docs').toString()}/` } satisfies InitializationOptions,
    // Failures are logged; what the user must know, `supervise` tells.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    middleware: {
      // Quick fixes run the server's commands straight from the editor: today's date is added, a refusal is shown.
      executeCommand: async (command, args: readonly unknown[], next) => {
        const outcome: unknown = await next(command, args.map(dated));
        showRefusal(outcome);
        return outcome;
      },
    },
  };
}

const dated = (argument: unknown): unknown =>
  typeof argument === 'object' && argument !== null ? { date: localDate(new Date()), ...argument } : argument;
