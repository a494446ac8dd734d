import type { ClientCapabilities } from 'vscode-languageserver';

/** What the editor at the other end can do, as far as we ask; whatever it does not announce is false. */
export interface ClientAbilities {
  /** Asks for diagnostics itself: they are then never pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Wants to be told that we listen to changed settings. */
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  /** Tells of changed files that we ask to be told of. */
  readonly registersWatchers: boolean;
  /** Keeps files for us, and says when those beside drafts change. */
  readonly keepsFiles: boolean;
  readonly appliesEdits: boolean;
  /** Takes edits that say for which version of a document they are. */
  readonly documentChanges: boolean;
  readonly showsDocuments: boolean;
  /** Takes code actions that are more than commands... */
  readonly codeActions: boolean;
  /** ...such as can't be done, with the reason... */
  readonly disabledActions: boolean;
  /** ...and asks for the edit of one when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  /** Its command that asks for the note of a mark; null where it has none. */
  readonly asksForNote: string | null;
}

/**
 * @param asksForNote what the client named as `InitializationOptions.asksForNote`
 * @param keepsFiles what it said as `InitializationOptions.files`
 */
export function abilitiesOf(
  { workspace, window, textDocument }: ClientCapabilities,
  asksForNote: string | null = null,
  keepsFiles = false,
): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    keepsFiles,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    resolvesEdits: (textDocument?.codeAction?.dataSupport && textDocument.codeAction.resolveSupport?.properties.includes('edit')) ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    asksForNote,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
  };
}
