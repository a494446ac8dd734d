import { window, type CancellationToken, type Uri } from 'vscode';
import { ExecuteCommandRequest, RequestType, type BaseLanguageClient } from 'vscode-languageclient';
import {
  reviewRequest,
  summaryRequest,
  type DocumentParams,
  type Outcome,
  type ReviewResult,
  type serverCommands,
  type Summary,
} from '../server/protocol.ts';

const review = new RequestType<DocumentParams, ReviewResult, void>(reviewRequest);
const summary = new RequestType<DocumentParams, Summary, void>(summaryRequest);

/**
 * What the client asks of the server besides LSP. Requests wait until the server is up, and leave after the changes of the document that
 * came before them: with incremental sync those are sent at once and in order. They reject where the server is down.
 */
export class Server {
  private readonly client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /** The review of a draft as text, or why there is none. */
  async review(draft: Uri, token: CancellationToken): Promise<string> {
    return (await this.client.sendRequest(review, { uri: this.uri(draft) }, token)).text;
  }

  summary(draft: Uri, token: CancellationToken): Promise<Summary> {
    return this.client.sendRequest(summary, { uri: this.uri(draft) }, token);
  }

  /** Runs a command of the server and tells the user where it was refused or failed. */
  async run(command: (typeof serverCommands)[keyof typeof serverCommands], argument: object): Promise<void> {
    try {
      showRefusal(await this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }));
    } catch (error) {
      this.client.error(`${command} failed.`, error, false);
      void this.showFailure('OnRecord could not do that, for its server does not answer.');
    }
  }

  /** The URI as the server knows it. */
  uri(document: Uri): string {
    return this.client.code2ProtocolConverter.asUri(document);
  }

  /** Shows an error with a way to the log. */
  async showFailure(message: string): Promise<void> {
    const showLog = 'Show Log';
    if ((await window.showErrorMessage(message, showLog)) === showLog) this.client.outputChannel.show();
  }
}

/** Shows the reason of an `Outcome` that is a refusal. */
export function showRefusal(outcome: unknown): void {
  if (isRefusal(outcome)) void window.showWarningMessage(outcome.reason);
}

const isRefusal = (outcome: unknown): outcome is Extract<Outcome, { ok: false }> =>
  typeof outcome === 'object' && outcome !== null && 'reason' in outcome && typeof outcome.reason === 'string';
