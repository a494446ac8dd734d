import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { serverCommands } from '../protocol.ts';
import type { ClientAbilities } from './client.ts';

/** What we announce to a client. */
export function capabilitiesFor(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentSymbolProvider: { label: 'OnRecord' },
    codeActionProvider: client.codeActions
      ? { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor], resolveProvider: client.resolvesEdits }
      : true,
    executeCommandProvider: { commands: Object.values(serverCommands) },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'onrecord', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
