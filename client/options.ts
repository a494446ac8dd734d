import { Uri } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import { markWithReason } from './commandIds.ts';
import { draftSelector } from './drafts.ts';
import type { Outcomes } from './outcomes.ts';

/** How any of our clients, desktop or browser, speaks to the server. `extension` is the folder that the extension lies in. */
export function clientOptions(extension: Uri, outcomes: Outcomes): LanguageClientOptions {
  return {
    documentSelector: draftSelector,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    initializationOptions: {
      docs: `${Uri.joinPath(extension, 'docs').toString()}/`,
      asksForNote: markWithReason,
      files: true,
    } satisfies InitializationOptions,
    // Failures are logged; what the user must know, `supervise` tells.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    middleware: {
      // Quick fixes run the server's commands straight from the editor, which would say nothing of a refusal.
      executeCommand: async (command, args, next) => {
        const outcome: unknown = await next(command, args);
        outcomes.take(command, args[0], outcome);
        return outcome;
      },
    },
  };
}
