import {
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { z } from 'zod';
import { reviewRequest, serverCommands, summaryRequest, type Outcome, type ReviewResult, type Summary } from '../protocol.ts';
import { toText, type TextOptions } from '../report/text.ts';
import type { Readers } from '../sourcing/readers.ts';
import { capabilitiesFor } from './capabilities.ts';
import { codeActionsOf } from './codeActions.ts';
import { editingOf } from './commands.ts';
import { toWorkspaceEdit } from './convert.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { OpenDraft } from './drafts.ts';
import type { Files } from './files.ts';
import { hoverAt } from './hover.ts';
import {
  codeActionParams,
  diagnosticParams,
  documentParams,
  executeCommandParams,
  goToArguments,
  parsed,
  positionParams,
  textDocumentParams,
  unresolvedAction,
} from './params.ts';
import { Pushing } from './pushing.ts';
import { nameOf } from './scope.ts';
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
export function startServer(connection: Connection, { version, openReaders, docs, today }: Environment): void {
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
    opened = new Session(connection, documents, params, openReaders, docs);
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
  const reread = (): void => {
    const { pullsDiagnostics, refreshesDiagnostics } = session().client;
    if (!pullsDiagnostics) for (const uri of documents.keys()) pushing.schedule(uri);
    else if (refreshesDiagnostics) inBackground('workspace/diagnostic/refresh', connection.languages.diagnostics.refresh());
  };
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
  connection.onCodeAction(
    handler('textDocument/codeAction', codeActionParams, (params) =>
      ofDraft(params.textDocument.uri, [], (draft) => codeActionsOf(draft, params, session().client, today())),
    ),
  );

  connection.onCodeActionResolve(
    handler('codeAction/resolve', unresolvedAction, async ({ data, ...action }) => {
      const planned = await planOf(data.command, data.arguments?.[0]);
      if (planned.ok) return { ...action, edit: planned.edit };
      session().tell(planned.reason);
      throw new ResponseError(LSPErrorCodes.RequestFailed, planned.reason);
    }),
  );

  connection.onExecuteCommand(
    handler('workspace/executeCommand', executeCommandParams, async ({ command, arguments: given }): Promise<Outcome> => {
      if (command === serverCommands.goTo) return goTo(given?.[0]);
      if (!session().client.appliesEdits) return { ok: false, reason: 'This editor does not let a language server edit a draft.' };
      const planned = await planOf(command, given?.[0]);
      if (!planned.ok) return planned;
      const { applied, failureReason } = await connection.workspace.applyEdit({ label: planned.label, edit: planned.edit });
      return applied ? { ok: true } : { ok: false, reason: `The editor did not take the edit: ${failureReason ?? 'it gave no reason'}.` };
    }),
  );
  /** What a command does to its draft as it is now. */
  const planOf = async (command: string, argument: unknown): Promise<PlannedEdit | Refusal> => {
    const editing = editingOf(command, argument);
    if (!editing) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command "${command}".`);
    const draft = await session().read(editing.uri);
    if ('notReviewed' in draft) return { ok: false, reason: `This document is not reviewed: ${draft.notReviewed}.` };
    const plan = editing.plan(draft);
    if (!plan.ok) return plan;
    return { ok: true, label: editing.label, edit: toWorkspaceEdit(draft.document, plan.edits, session().client.documentChanges) };
  };
  const goTo = async (argument: unknown): Promise<Outcome> => {
    const { uri, range } = parsed(serverCommands.goTo, goToArguments, argument);
    if (!session().client.showsDocuments) return { ok: false, reason: 'This editor does not let a language server show a place.' };
    const { success } = await connection.window.showDocument({ uri, selection: range, takeFocus: true });
    return success ? { ok: true } : { ok: false, reason: `The editor could not show ${nameOf(uri)}.` };
  };

  connection.onRequest(
    reviewRequest,
    handler(reviewRequest, documentParams, async ({ uri }): Promise<ReviewResult> => {
      const draft = await session().read(uri);
      const name = nameOf(uri);
      if ('notReviewed' in draft) return { text: `${name} is not reviewed: ${draft.notReviewed}.\n` };
      return { text: toText(name, draft.review, draft.layout.draft.text, page) };
    }),
  );
  connection.onRequest(
    summaryRequest,
    handler(summaryRequest, documentParams, async ({ uri }): Promise<Summary> => summaryOf(await session().read(uri))),
  );

  documents.listen(connection);
  connection.listen();
}

interface PlannedEdit {
  readonly ok: true;
  readonly label: string;
  readonly edit: WorkspaceEdit;
}
type Refusal = Extract<Outcome, { ok: false }>;

/** The editor wraps the review at the width of its pane, and shows hints in the draft. */
const page: TextOptions = { colour: false, width: Infinity, all: false, more: 'dotted in the draft' };

const changedSettings = z.object({ settings: z.object({ onrecord: z.unknown().optional() }) });

const opening = z.tuple([z.string(), z.string(), z.int(), z.string()]);

/** An opened document, if it is one: what is kept must have a text. */
function createDocument(...given: Parameters<typeof TextDocument.create>): TextDocument {
  return TextDocument.create(...parsed('textDocument/didOpen', opening, given));
}
