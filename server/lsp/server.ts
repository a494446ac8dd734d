import {
  CodeActionTriggerKind,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type CodeAction,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { z } from 'zod';
import {
  cleanRequest,
  evidenceRequest,
  exportRequest,
  ledgerRequest,
  orphansRequest,
  reviewChangedNotification,
  reviewRequest,
  serverCommands,
  summaryRequest,
  type Outcome,
  type ReviewChangedParams,
} from '../protocol.ts';
import type { Readers } from '../sourcing/readers.ts';
import { nameOf } from './addresses.ts';
import { cleanAnswer, exportAnswer, ledgerAnswer, orphansAnswer, reviewAnswer } from './answers.ts';
import { capabilitiesFor } from './capabilities.ts';
import { codeActionsOf } from './codeActions.ts';
import { editingOf } from './commands.ts';
import { toWorkspaceEdit } from './convert.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { documentLinksOf } from './documentLinks.ts';
import type { OpenDraft } from './drafts.ts';
import { Executing } from './executing.ts';
import type { Files } from './files.ts';
import { hoverAt } from './hover.ts';
import {
  codeActionParams,
  diagnosticParams,
  documentParams,
  executeCommandParams,
  evidenceParams,
  exportParams,
  goToArguments,
  parsed,
  positionParams,
  textDocumentParams,
  unresolvedAction,
  watchedFilesParams,
} from './params.ts';
import { Pushing } from './pushing.ts';
import { Session } from './session.ts';
import { summaryOf } from './summary.ts';
import { flatSymbolsOf, symbolsOf } from './symbols.ts';

/** What the server can't know by itself. */
export interface Environment {
  /** Our own version. */
  readonly version: string;
  /** Called once, when a document is first read. May throw an error with a message for the user. */
  readonly openReaders: () => Readers;
  /** URI of the folder that holds `rules/RULE.md`, for clients that name none. */
  readonly docs: string;
  /** Files for clients that keep none for us. */
  readonly files: Files;
  /** The day on the calendar of the machine, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Serves one client over a connection that does not yet listen. */
export function startServer(connection: Connection, environment: Environment): void {
  const { version, today } = environment;
  const documents = new TextDocuments({ create: createDocument, update: (...change) => TextDocument.update(...change) });
  let opened: Session | null = null;
  const session = (): Session => {
    if (!opened) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    return opened;
  };

  const log = (what: string, error: unknown): void => {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  const inBackground = (what: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      log(what, error);
    });
  };
  /** A handler that gets what it can read, and whose failure is the client's to hear and ours to log. */
  const handler =
    <P, R>(name: string, type: z.ZodType<P>, handle: (params: P) => Promise<R>) =>
    async (params: unknown): Promise<R> => {
      try {
        return await handle(parsed(name, type, params));
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        log(name, error);
        throw new ResponseError(ErrorCodes.InternalError, `${name} failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    };
  /** What a feature says of a draft; `otherwise` of a document that is not reviewed. */
  const ofDraft = async <R>(uri: string, otherwise: R, feature: (draft: OpenDraft) => R): Promise<R> => {
    const draft = await session().read(uri);
    return 'notReviewed' in draft ? otherwise : feature(draft);
  };

  connection.onInitialize((params) => {
    opened = new Session(connection, documents, params, environment, changed);
    return { capabilities: capabilitiesFor(opened.client), serverInfo: { name: 'OnRecord', version } };
  });
  connection.onInitialized(() => {
    inBackground('initialized', session().listen(reread));
  });

  const pushing = new Pushing((uri) => {
    const publish = async (): Promise<void> => {
      const diagnostics = await ofDraft<{ version?: number; diagnostics: Diagnostic[] }>(uri, { diagnostics: [] }, (draft) => ({
        version: draft.document.version,
        diagnostics: diagnosticsOf(draft, session().docs),
      }));
      await connection.sendDiagnostics({ uri, ...diagnostics });
    };
    inBackground('textDocument/publishDiagnostics', publish());
  });
  const reread = (uris: readonly string[] = documents.keys()): void => {
    const { pullsDiagnostics, refreshesDiagnostics } = session().client;
    if (!pullsDiagnostics) for (const uri of uris) pushing.schedule(uri);
    else if (refreshesDiagnostics) inBackground('workspace/diagnostic/refresh', connection.languages.diagnostics.refresh());
  };
  /** What is to be said of these open drafts may have changed, though their text has not. */
  const changed = (uris: readonly string[]): void => {
    if (uris.length === 0) return;
    reread(uris);
    if (!session().client.keepsFiles) return;
    inBackground(reviewChangedNotification, connection.sendNotification(reviewChangedNotification, { uris } satisfies ReviewChangedParams));
  };
  connection.onDidChangeWatchedFiles(
    handler('workspace/didChangeWatchedFiles', watchedFilesParams, async ({ changes }) => {
      changed(await session().filesChanged(changes.map(({ uri }) => uri)));
    }),
  );
  documents.onDidChangeContent(({ document }) => {
    if (!session().client.pullsDiagnostics) pushing.schedule(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    session().closed(uri);
    if (session().client.pullsDiagnostics) return;
    pushing.cancel(uri);
    inBackground('textDocument/publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  connection.onDidChangeConfiguration((params: unknown) => {
    session().settingsChanged(changedSettings.safeParse(params).data?.settings.onrecord);
    reread();
  });
  connection.languages.diagnostics.on(
    handler('textDocument/diagnostic', diagnosticParams, ({ textDocument, previousResultId }) =>
      ofDraft<DocumentDiagnosticReport>(textDocument.uri, { kind: DocumentDiagnosticReportKind.Full, items: [] }, (draft) =>
        draft.id === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: draft.id }
          : { kind: DocumentDiagnosticReportKind.Full, resultId: draft.id, items: diagnosticsOf(draft, session().docs) },
      ),
    ),
  );

  connection.onHover(
    handler('textDocument/hover', positionParams, ({ textDocument, position }) =>
      ofDraft(textDocument.uri, null, (draft) => hoverAt(draft, position, session().client.markdownHover)),
    ),
  );
  connection.onDocumentSymbol(
    handler('textDocument/documentSymbol', textDocumentParams, ({ textDocument }) =>
      ofDraft<ReturnType<typeof symbolsOf> | ReturnType<typeof flatSymbolsOf>>(textDocument.uri, [], (draft) =>
        session().client.nestedSymbols ? symbolsOf(draft) : flatSymbolsOf(draft),
      ),
    ),
  );
  connection.onDocumentLinks(
    handler('textDocument/documentLink', textDocumentParams, ({ textDocument }) => ofDraft(textDocument.uri, [], documentLinksOf)),
  );
  connection.onCodeAction(
    handler('textDocument/codeAction', codeActionParams, async (params) => {
      const { uri } = params.textDocument;
      const asked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
      const reading = asked ? session().evidenceAt(uri, params.range.start) : null;
      // Whatever notes do, marks are offered.
      const evidence = await reading?.catch((error: unknown) => {
        log(evidenceRequest, error);
      });
      return ofDraft(uri, [], (draft) => codeActionsOf(draft, params, session().client, today(), evidence ?? null));
    }),
  );

  connection.onCodeActionResolve(
    handler('codeAction/resolve', unresolvedAction, async ({ data, ...action }) => {
      const resolved = await resolve(data.command, data.arguments?.[0]);
      if (!('reason' in resolved)) return { ...action, ...resolved };
      session().tell(resolved.reason);
      throw new ResponseError(LSPErrorCodes.RequestFailed, resolved.reason);
    }),
  );

  connection.onExecuteCommand(
    handler('workspace/executeCommand', executeCommandParams, async ({ command, arguments: given }): Promise<Outcome> => {
      if (command === serverCommands.goTo) return goTo(given?.[0]);
      const editing = editingOf(command, given?.[0]);
      if (!editing) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command "${command}".`);
      return executing.run(editing);
    }),
  );
  const executing = new Executing({
    read: (uri) => session().read(uri, true),
    side: (uri) => session().sides.reread(uri),
    write: async (uri, side, text) => {
      const failure = await session().sides.write(uri, side, text);
      if (!failure) changed([uri]);
      return failure;
    },
    edit: async ({ document }, edits, label) => {
      const { appliesEdits, documentChanges } = session().client;
      if (!appliesEdits) return 'This editor does not let a language server edit a draft.';
      const { applied, failureReason } = await connection.workspace.applyEdit({
        label,
        edit: toWorkspaceEdit(document, edits, documentChanges),
      });
      return applied ? null : `The editor did not take the edit: ${failureReason ?? 'it gave no reason'}.`;
    },
  });
  /** The edit of an action that has been chosen; or its command, where marks have come to be kept beside the draft meanwhile. */
  const resolve = async (command: string, argument: unknown): Promise<Pick<CodeAction, 'edit' | 'command'> | Refusal> => {
    const editing = editingOf(command, argument);
    if (!editing) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command "${command}".`);
    const draft = await session().read(editing.uri);
    if ('notReviewed' in draft) return { ok: false, reason: `This document is not reviewed: ${draft.notReviewed}.` };
    const plan = editing.plan(draft);
    if (!plan.ok) return plan;
    if (plan.side) return { command: { title: editing.label, command, arguments: [argument] } };
    return { edit: toWorkspaceEdit(draft.document, plan.edits, session().client.documentChanges) };
  };
  const goTo = async (argument: unknown): Promise<Outcome> => {
    const { uri, range } = parsed(serverCommands.goTo, goToArguments, argument);
    if (!session().client.showsDocuments) return { ok: false, reason: 'This editor does not let a language server show a place.' };
    const { success } = await connection.window.showDocument({ uri, selection: range, takeFocus: true });
    return success ? { ok: true } : { ok: false, reason: `The editor could not show ${nameOf(uri)}.` };
  };

  connection.onRequest(
    reviewRequest,
    handler(reviewRequest, documentParams, async ({ uri }) => reviewAnswer(uri, await session().read(uri))),
  );
  connection.onRequest(
    summaryRequest,
    handler(summaryRequest, documentParams, async ({ uri }) => summaryOf(await session().read(uri))),
  );
  connection.onRequest(
    ledgerRequest,
    handler(ledgerRequest, documentParams, async ({ uri }) => ledgerAnswer(await session().read(uri))),
  );
  connection.onRequest(
    cleanRequest,
    handler(cleanRequest, documentParams, async ({ uri }) => cleanAnswer(await session().read(uri))),
  );
  connection.onRequest(
    orphansRequest,
    handler(orphansRequest, documentParams, async ({ uri }) => orphansAnswer(await session().read(uri))),
  );
  connection.onRequest(
    evidenceRequest,
    handler(evidenceRequest, evidenceParams, ({ uri, position }) => session().evidenceAt(uri, position)),
  );
  connection.onRequest(
    exportRequest,
    handler(exportRequest, exportParams, async ({ uri, as, url, date = today() }) =>
      exportAnswer(await session().read(uri), { as, version, date, ...(url !== undefined && { url }) }),
    ),
  );

  documents.listen(connection);
  connection.listen();
}

type Refusal = Extract<Outcome, { ok: false }>;

const changedSettings = z.object({ settings: z.object({ onrecord: z.unknown().optional() }) });

const opening = z.tuple([z.string(), z.string(), z.int(), z.string()]);

/** An opened document, if it is one: what is kept must have a text. */
function createDocument(...given: Parameters<typeof TextDocument.create>): TextDocument {
  return TextDocument.create(...parsed('textDocument/didOpen', opening, given));
}
