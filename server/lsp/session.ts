import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
  type Position,
  type ShowMessageParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EvidenceResult } from '../protocol.ts';
import { createReviewer } from '../review.ts';
import { rememberingReader } from '../sourcing/paragraphCache.ts';
import type { Readers } from '../sourcing/readers.ts';
import { abilitiesOf, type ClientAbilities } from './client.ts';
import { Configuration } from './configuration.ts';
import { Drafts, type NotReviewed, type OpenDraft } from './drafts.ts';
import { clientFiles, type Files } from './files.ts';
import { pathInside } from './addresses.ts';
import { NoteWatch } from './noteWatch.ts';
import { initializationOptions } from './params.ts';
import { scopeOf } from './scope.ts';
import { SideFiles } from './sideFiles.ts';

/** What a session needs besides its client. */
export interface SessionEnvironment {
  readonly openReaders: () => Readers;
  /** Where the client names no docs folder of its own. */
  readonly docs: string;
  /** Where the client keeps no files for us. */
  readonly files: Files;
}

/** What is known once the client has introduced itself. */
export class Session {
  readonly client: ClientAbilities;
  /** URI of the folder that holds `rules/RULE.md`, with a slash at its end. */
  readonly docs: string;
  readonly files: Files;
  /** What is stored beside drafts. */
  readonly sides: SideFiles;
  private readonly connection: Connection;
  private readonly documents: TextDocuments<TextDocument>;
  private readonly configuration: Configuration;
  private readonly openReaders: () => Readers;
  /** Opened when a document is first read. */
  private drafts: Drafts | NotReviewed | null = null;
  private folders: readonly string[];
  /** Opened with the drafts. */
  private watch: NoteWatch | null = null;
  private readonly changed: (drafts: readonly string[]) => void;

  /** @param changed called with open drafts of which other things are to be said now, though their text has not changed */
  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    params: InitializeParams,
    { openReaders, docs, files }: SessionEnvironment,
    changed: (drafts: readonly string[]) => void,
  ) {
    this.changed = changed;
    const options = initializationOptions.parse(params.initializationOptions);
    this.client = abilitiesOf(params.capabilities, options.asksForNote ?? null, options.files ?? false);
    this.docs = (options.docs ?? docs).replace(/\/?$/, '/');
    this.connection = connection;
    this.documents = documents;
    this.openReaders = openReaders;
    this.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? rootOf(params);
    this.configuration = new Configuration(
      {
        ask: this.client.configuration ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: 'onrecord' }) : null,
        tell: (problem) => {
          this.tell(problem);
        },
      },
      options.settings,
    );
    this.files = this.client.keepsFiles ? clientFiles((method, params, token) => connection.sendRequest(method, params, token)) : files;
    this.sides = new SideFiles(this.files, (draft) => this.isWatched(draft));
  }

  /** Whether we are told when a file beside the draft changes. */
  private isWatched(draft: string): boolean {
    if (this.client.keepsFiles) return true;
    return this.client.registersWatchers && this.folders.some((folder) => pathInside(folder, draft) !== null);
  }

  /** Shows the user a warning. */
  tell(message: string): void {
    const warning: ShowMessageParams = { type: MessageType.Warning, message };
    this.connection.sendNotification(ShowMessageNotification.type, warning).catch(() => undefined);
  }

  /** To be called when the client is ready for requests; `reread` is called when every draft may read otherwise than before. */
  async listen(reread: () => void): Promise<void> {
    if (this.client.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.inBackground(this.watch?.scan());
        reread();
      });
    }
    if (this.client.registersConfiguration) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' });
    }
    if (this.client.registersWatchers) {
      const besides = this.client.keepsFiles ? [] : [{ globPattern: '**/*.annotations.json' }];
      const watchers = [...besides, { globPattern: '**/*.{md,markdown,txt}' }];
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }

  /**
   * An open document as it is now.
   * @param anew whether the file beside it is to be read even if we should have been told of a change
   */
  async read(uri: string, anew = false): Promise<OpenDraft | NotReviewed> {
    const before = this.documents.get(uri);
    if (!before) return notOpen;
    const settings = await this.configuration.of(uri);
    const scope = scopeOf(before, settings, this.folders);
    if (!scope.read) return { notReviewed: scope.reason };
    const side = await (anew ? this.sides.reread(uri) : this.sides.of(uri));
    // What came while all this was awaited counts.
    const document = this.documents.get(uri);
    if (!document) return notOpen;
    this.drafts ??= this.openDrafts();
    if ('notReviewed' in this.drafts) return this.drafts;
    const draft = this.drafts.read(document, settings, this.folders, { side, told: this.watch?.told(uri) ?? [] });
    if (!('notReviewed' in draft)) this.watch?.seen(draft);
    return draft;
  }

  /** What notes of the workspace say of the claim at a place. */
  async evidenceAt(uri: string, position: Position): Promise<EvidenceResult> {
    const draft = await this.read(uri);
    return 'notReviewed' in draft || !this.watch ? { claim: null, offers: [], complete: true } : this.watch.evidenceAt(draft, position);
  }

  /** To be called with the files that have changed; gives the open drafts that may read otherwise than before. */
  filesChanged(uris: readonly string[]): Promise<readonly string[]> {
    this.inBackground(this.watch?.filesChanged(uris));
    return this.sides.changed(uris, this.documents.keys());
  }

  /** Without models nothing is reviewed, which the user hears once. */
  private openDrafts(): Drafts | NotReviewed {
    try {
      const readers = this.openReaders();
      const read = rememberingReader(readers);
      this.watch = new NoteWatch(readers, read, {
        files: this.files,
        folders: () => this.folders,
        settingsOf: (folder) => this.configuration.of(folder),
        drafts: () => this.documents.keys(),
        read: (uri) => this.read(uri),
        changed: this.changed,
      });
      this.inBackground(this.watch.scan());
      return new Drafts(createReviewer(readers, read));
    } catch (error) {
      this.tell(`OnRecord can't read drafts. ${error instanceof Error ? error.message : String(error)}`);
      return { notReviewed: "the language models can't be opened" };
    }
  }

  settingsChanged(given: unknown): void {
    this.configuration.changed(given);
    this.inBackground(this.watch?.scan());
  }

  /** Notes that can't be read are told by nobody: the draft is shown without them, and the log has the reason. */
  private inBackground(work: Promise<void> | undefined): void {
    work?.catch((error: unknown) => {
      this.connection.console.error(`notes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
  }

  closed(uri: string): void {
    this.configuration.forget(uri);
    this.sides.forget(uri);
    this.watch?.forget(uri);
  }
}

const notOpen: NotReviewed = { notReviewed: 'it is not open in the editor' };

/** The one folder that older clients name. */
function rootOf(params: { readonly rootUri?: string | null }): string[] {
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}
