import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
  type ShowMessageParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createReviewer } from '../review.ts';
import type { Readers } from '../sourcing/readers.ts';
import { abilitiesOf, type ClientAbilities } from './client.ts';
import { Configuration } from './configuration.ts';
import { Drafts, type NotReviewed, type OpenDraft } from './drafts.ts';
import { initializationOptions } from './params.ts';

/** What is known once the client has introduced itself. */
export class Session {
  readonly client: ClientAbilities;
  /** URI of the folder that holds `rules/RULE.md`, with a slash at its end. */
  readonly docs: string;
  private readonly connection: Connection;
  private readonly documents: TextDocuments<TextDocument>;
  private readonly configuration: Configuration;
  private readonly openReaders: () => Readers;
  /** Opened when a document is first read. */
  private drafts: Drafts | NotReviewed | null = null;
  private folders: readonly string[];

  /** @param docs where the client names no docs folder of its own */
  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    params: InitializeParams,
    openReaders: () => Readers,
    docs: string,
  ) {
    const options = initializationOptions.parse(params.initializationOptions);
    this.client = abilitiesOf(params.capabilities, options.asksForNote ?? null);
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
        reread();
      });
    }
    if (this.client.registersConfiguration) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'onrecord' });
    }
  }

  /** An open document as it is now. */
  async read(uri: string): Promise<OpenDraft | NotReviewed> {
    if (!this.documents.get(uri)) return notOpen;
    const settings = await this.configuration.of(uri);
    // What came while the settings were awaited counts.
    const document = this.documents.get(uri);
    if (!document) return notOpen;
    this.drafts ??= this.openDrafts();
    return 'notReviewed' in this.drafts ? this.drafts : this.drafts.read(document, settings, this.folders);
  }

  /** Without models nothing is reviewed, which the user hears once. */
  private openDrafts(): Drafts | NotReviewed {
    try {
      return new Drafts(createReviewer(this.openReaders()));
    } catch (error) {
      this.tell(`OnRecord can't read drafts. ${error instanceof Error ? error.message : String(error)}`);
      return { notReviewed: "the language models can't be opened" };
    }
  }

  settingsChanged(given: unknown): void {
    this.configuration.changed(given);
  }

  closed(uri: string): void {
    this.configuration.forget(uri);
  }
}

const notOpen: NotReviewed = { notReviewed: 'it is not open in the editor' };

/** The one folder that older clients name. */
function rootOf(params: { readonly rootUri?: string | null }): string[] {
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}
