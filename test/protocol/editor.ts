import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Command,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileEvent,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type ShowDocumentParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { matches } from '../../server/globs.ts';
import {
  findFilesRequest,
  readFileRequest,
  reviewChangedNotification,
  writeFileRequest,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReviewChangedParams,
  type WriteFileParams,
  type WriteFileResult,
} from '../../server/protocol.ts';

export const serverPath = path.resolve('dist/server.js');

export interface EditorOptions {
  /** The built server; ours if it is left out. */
  readonly server?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the editor answers to `workspace/configuration`. */
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  /** Files that the editor keeps for the server, by address; without them the server has those of the machine. */
  readonly files?: Map<string, string>;
}

/** As much as VS Code announces of what the server asks about. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor'] } },
    },
  },
};

/** The capabilities without pulled diagnostics. */
export const pushCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: Object.fromEntries(Object.entries(fullCapabilities.textDocument ?? {}).filter(([name]) => name !== 'diagnostic')),
};

/** An editor with no window: it holds documents, does what the server asks for and remembers what it was told. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcess;
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly shown: ShowDocumentParams[] = [];
  readonly applied: ApplyWorkspaceEditParams[] = [];
  readonly registered: string[] = [];
  /** The drafts that the server named as reviewed otherwise. */
  readonly changed: string[] = [];
  /** What the editor keeps for the server, by address. */
  readonly files: Map<string, string>;
  /** Called before a file is written: another window may be quicker. */
  beforeWrite: (() => void) | null = null;
  refreshes = 0;
  settings: unknown;
  /** Why edits are refused; null where they are taken. */
  refusesEdits: string | null = null;
  initialized: InitializeResult = { capabilities: {} };
  private readonly documents = new Map<string, TextDocument>();
  private readonly before = new Map<string, string>();
  private waiting: (() => void)[] = [];

  private constructor(server: string, settings: unknown, files: Map<string, string>) {
    this.settings = settings;
    this.files = files;
    this.server = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.server;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.answer();
    this.connection.listen();
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const { capabilities = fullCapabilities, initializationOptions, settings = null, folders, files, server = serverPath } = options;
    const editor = new Editor(server, settings, files ?? new Map<string, string>());
    editor.initialized = await editor.connection.sendRequest(InitializeRequest.method, {
      processId: process.pid,
      capabilities,
      initializationOptions: files ? { files: true } : initializationOptions,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    });
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  private answer(): void {
    const { connection } = this;
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.happened(() => this.messages.push(message));
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.happened(() => this.logged.push(message));
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.happened(() => this.published.push(params));
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.happened(() => this.registered.push(...registrations.map(({ method }) => method)));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.happened(() => ++this.refreshes);
    });
    connection.onRequest(ShowDocumentRequest.type, (params) => {
      this.happened(() => this.shown.push(params));
      return { success: true };
    });
    connection.onNotification(reviewChangedNotification, ({ uris }: ReviewChangedParams) => {
      this.happened(() => this.changed.push(...uris));
    });
    connection.onRequest(readFileRequest, ({ uri }: ReadFileParams): ReadFileResult => ({ text: this.files.get(uri) ?? null }));
    connection.onRequest(writeFileRequest, ({ uri, text, basis }: WriteFileParams): Promise<WriteFileResult> => {
      this.beforeWrite?.();
      if ((this.files.get(uri) ?? null) !== basis) return Promise.resolve({ ok: false, conflict: true, reason: 'changed meanwhile' });
      this.files.set(uri, text);
      return Promise.resolve({ ok: true });
    });
    connection.onRequest(findFilesRequest, ({ folder, include, exclude, limit }: FindFilesParams): FindFilesResult => {
      const inside = [...this.files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      const taken = inside.filter((uri) => {
        const name = decodeURIComponent(uri.slice(folder.length + 1));
        return matches(name, include) && !matches(name, exclude);
      });
      return { uris: taken.slice(0, limit) };
    });
    connection.onRequest(ApplyWorkspaceEditRequest.type, async (params) => {
      if (this.refusesEdits !== null) return { applied: false, failureReason: this.refusesEdits };
      this.applied.push(params);
      await this.apply(params.edit);
      return { applied: true };
    });
  }

  private happened(event: () => unknown): void {
    event();
    const { waiting } = this;
    this.waiting = [];
    for (const wake of waiting) wake();
  }

  /** Waits for what the server is going to say. */
  async until<T>(ask: () => T | undefined): Promise<T> {
    for (;;) {
      const answer = ask();
      if (answer !== undefined) return answer;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Makes edits that are given in the positions of one text, as one change that `undo` takes back. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    this.before.set(uri, document.getText());
    // The last first: then none moves another.
    const changes = edits
      .toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, changes, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  async undo(uri: string): Promise<void> {
    const document = this.document(uri);
    const text = document.getText();
    const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
    await this.edit(uri, [{ range, newText: this.before.get(uri) ?? text }]);
  }

  /** Replaces the first occurrence of some words. */
  async replace(uri: string, words: string, by: string): Promise<void> {
    await this.edit(uri, [{ range: this.range(uri, words), newText: by }]);
  }

  async apply({ changes = {}, documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes)) await this.edit(uri, edits);
    for (const change of documentChanges) {
      if (!('textDocument' in change)) throw new Error('not an edit of a text');
      const { uri, version } = change.textDocument;
      if (version !== this.document(uri).version) throw new Error(`an edit for version ${version} of ${uri}`);
      await this.edit(
        uri,
        change.edits.flatMap((edit) => ('newText' in edit ? [edit] : [])),
      );
    }
  }

  /** Where the words are first in a document. */
  range(uri: string, words: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(uri);
    if (report.kind !== 'full') throw new Error(`a report that is ${report.kind}`);
    return report.items;
  }

  /** What was pushed for a version of a document. */
  async pushed(uri: string, version: number | undefined = this.document(uri).version): Promise<readonly Diagnostic[]> {
    return (await this.until(() => this.published.find((params) => params.uri === uri && params.version === version))).diagnostics;
  }

  hover(uri: string, words: string): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: this.range(uri, words).start });
  }

  async actions(uri: string, range: Range, context: CodeActionContext = { diagnostics: [] }): Promise<(CodeAction | Command)[]> {
    return (await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ?? [];
  }

  execute(command: string, argument: unknown): Promise<unknown> {
    return this.connection.sendRequest(ExecuteCommandRequest.type.method, { command, arguments: [argument] });
  }

  async configure(settings: unknown, payload: unknown = null): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type.method, { settings: payload });
  }

  /** Tells of files that somebody else has changed. */
  async touch(uris: readonly string[]): Promise<void> {
    const changes: FileEvent[] = uris.map((uri) => ({ uri, type: FileChangeType.Changed }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Closes all documents and forgets what was said and done. */
  async reset(): Promise<void> {
    for (const uri of [...this.documents.keys()]) await this.close(uri);
    for (const list of [this.messages, this.logged, this.published, this.shown, this.applied, this.changed]) list.length = 0;
    this.refusesEdits = null;
    this.beforeWrite = null;
    this.files.clear();
  }

  /** Ends the server as editors do; gives its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.server, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await exited;
    this.connection.dispose();
    return this.server.exitCode;
  }

  /** Ends the server as a crash does. */
  async kill(): Promise<void> {
    const exited = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await exited;
    this.connection.dispose();
  }
}
