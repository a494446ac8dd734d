import { CancellationTokenSource, StatusBarAlignment, Uri, window, workspace, Disposable } from 'vscode';
import { commandIds } from './commandIds.ts';
import type { DraftChanges } from './draftChanges.ts';
import { isDraft } from './drafts.ts';
import type { Server } from './server.ts';
import { statusText } from './summaryText.ts';

/** The figures of the active draft in the status bar; a click opens its review. Hidden where no draft is active. */
export class StatusBar implements Disposable {
  private readonly server: Server;
  private readonly item = window.createStatusBarItem('onrecord.summary', StatusBarAlignment.Left);
  private readonly subscriptions: Disposable;
  private shown: string | null = null;
  private request: CancellationTokenSource | null = null;

  constructor(server: Server, changes: DraftChanges) {
    this.server = server;
    this.item.name = 'OnRecord';
    this.item.command = commandIds.reviewDraft;
    this.subscriptions = Disposable.from(
      this.item,
      changes.onDidChange((draft) => {
        if (draft.toString() === activeDraft()?.toString()) void this.update();
      }),
      window.onDidChangeActiveTextEditor(() => this.update()),
      // A document whose language is changed is opened anew.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) void this.update();
      }),
    );
    void this.update();
  }

  private async update(): Promise<void> {
    this.request?.cancel();
    this.request = null;
    const draft = activeDraft();
    if (draft?.toString() !== this.shown) this.hide();
    if (!draft) return;
    const request = new CancellationTokenSource();
    this.request = request;
    try {
      const summary = await this.server.summary(draft, request.token);
      if (request.token.isCancellationRequested) return;
      const { text, tooltip, label } = statusText(summary);
      Object.assign(this.item, { text, tooltip, accessibilityInformation: { label, role: 'button' } });
      this.item.show();
      this.shown = draft.toString();
    } catch {
      // Superseded, or the server is down, which has been said. Old figures would be wrong.
      if (!request.token.isCancellationRequested) this.hide();
    } finally {
      request.dispose();
    }
  }

  private hide(): void {
    this.item.hide();
    this.shown = null;
  }

  dispose(): void {
    this.request?.cancel();
    this.subscriptions.dispose();
  }
}

function activeDraft(): Uri | null {
  const document = window.activeTextEditor?.document;
  return document && isDraft(document) ? document.uri : null;
}
