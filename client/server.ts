import { window, type CancellationToken, type Uri } from 'vscode';
import { ExecuteCommandRequest, RequestType, type BaseLanguageClient } from 'vscode-languageclient';
import {
  cleanRequest,
  evidenceRequest,
  exportRequest,
  ledgerRequest,
  orphansRequest,
  reviewRequest,
  summaryRequest,
  type DocumentParams,
  type EvidenceParams,
  type EvidenceResult,
  type ExportParams,
  type LedgerResult,
  type LedgerRow,
  type OrphansResult,
  type ReviewResult,
  type Summary,
  type TextResult,
} from '../server/protocol.ts';
import type { Outcomes } from './outcomes.ts';

const review = new RequestType<DocumentParams, ReviewResult, void>(reviewRequest);
const summary = new RequestType<DocumentParams, Summary, void>(summaryRequest);
const ledger = new RequestType<DocumentParams, LedgerResult, void>(ledgerRequest);
const clean = new RequestType<DocumentParams, TextResult, void>(cleanRequest);
const exported = new RequestType<ExportParams, TextResult, void>(exportRequest);
const orphans = new RequestType<DocumentParams, OrphansResult, void>(orphansRequest);
const evidence = new RequestType<EvidenceParams, EvidenceResult, void>(evidenceRequest);

/**
 * What the client asks of the server besides LSP. Requests wait until the server is up, and leave after the changes of the document that
 * came before them: with incremental sync those are sent at once and in order. Those with a token reject where the server is down; the
 * others tell the user and give null.
 */
export class Server {
  private readonly client: BaseLanguageClient;
  private readonly outcomes: Outcomes;

  constructor(client: BaseLanguageClient, outcomes: Outcomes) {
    this.client = client;
    this.outcomes = outcomes;
  }

  /** The review of a draft as text, or why there is none. */
  async review(draft: Uri, token: CancellationToken): Promise<string> {
    return (await this.client.sendRequest(review, { uri: this.uri(draft) }, token)).text;
  }

  summary(draft: Uri, token: CancellationToken): Promise<Summary> {
    return this.client.sendRequest(summary, { uri: this.uri(draft) }, token);
  }

  /** The rows of the draft's ledger, and of which version of it; none where it is not reviewed. */
  async rows(draft: Uri, token: CancellationToken): Promise<{ readonly version: number | null; readonly rows: readonly LedgerRow[] }> {
    const answer = await this.client.sendRequest(ledger, { uri: this.uri(draft) }, token);
    return answer.ok ? { version: answer.version, rows: answer.ledger.rows } : { version: null, rows: [] };
  }

  /** The draft claim by claim; a refusal has been told. */
  async ledger(draft: Uri): Promise<Extract<LedgerResult, { ok: true }> | null> {
    return granted(await this.ask(ledger.method, this.client.sendRequest(ledger, { uri: this.uri(draft) })));
  }

  /** The draft without anything of ours; a refusal has been told. */
  async clean(draft: Uri): Promise<string | null> {
    return granted(await this.ask(clean.method, this.client.sendRequest(clean, { uri: this.uri(draft) })))?.text ?? null;
  }

  /** A refusal has been told. */
  async export(draft: Uri, params: Omit<ExportParams, 'uri'>): Promise<string | null> {
    return granted(await this.ask(exported.method, this.client.sendRequest(exported, { ...params, uri: this.uri(draft) })))?.text ?? null;
  }

  orphans(draft: Uri): Promise<OrphansResult | null> {
    return this.ask(orphans.method, this.client.sendRequest(orphans, { uri: this.uri(draft) }));
  }

  /** What notes say of the claim at a place; nothing where they can't be asked, for one can do without. */
  async evidence(draft: Uri, position: EvidenceParams['position']): Promise<EvidenceResult['offers']> {
    try {
      return (await this.client.sendRequest(evidence, { uri: this.uri(draft), position })).offers;
    } catch (error) {
      this.client.error(`${evidence.method} failed.`, error, false);
      return [];
    }
  }

  /** Runs a command of the server's and tells the user where it was refused or failed; gives whether it was done. */
  async run(command: string, argument: unknown): Promise<boolean> {
    const asked = this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
    return this.outcomes.take(command, argument, await this.ask(command, asked));
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

  /** Null where there is no answer, which the user has been told. */
  private async ask<T>(what: string, asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      this.client.error(`${what} failed.`, error, false);
      void this.showFailure('OnRecord could not do that, for its server does not answer.');
      return null;
    }
  }
}

/** What was answered, if it is no refusal; else tells the user the reason. */
function granted<T extends { readonly ok: true }>(answer: T | { readonly ok: false; readonly reason: string } | null): T | null {
  if (answer === null || answer.ok) return answer;
  void window.showWarningMessage(answer.reason);
  return null;
}
