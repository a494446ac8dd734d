import {
  EventEmitter,
  Uri,
  ViewColumn,
  window,
  workspace,
  type CancellationToken,
  Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import type { DraftChanges } from './draftChanges.ts';
import { activeDraftEditor } from './drafts.ts';
import { draftOfReview, reviewAddress, reviewScheme } from './reviewAddress.ts';
import type { Server } from './server.ts';

/** The read-only documents of 'Review This Draft'. An open one follows its draft. */
export class Reviews implements TextDocumentContentProvider, Disposable {
  private readonly server: Server;
  private readonly emitter = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable;

  readonly onDidChange = this.emitter.event;

  constructor(server: Server, changes: DraftChanges) {
    this.server = server;
    this.subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(reviewScheme, this),
      changes.onDidChange((draft) => {
        const review = Uri.from(reviewAddress(draft));
        if (openDocument(review)) this.emitter.fire(review);
      }),
    );
  }

  async provideTextDocumentContent(review: Uri, token: CancellationToken): Promise<string> {
    const address = draftOfReview(review);
    if (address === null) return 'This is not the address of a review.\n';
    const draft = Uri.parse(address, true);
    try {
      // A review that the editor brings back after a restart may come before its draft; what is untitled can't be brought back.
      if (!openDocument(draft) && draft.scheme !== 'untitled') await workspace.openTextDocument(draft);
      return await this.server.review(draft, token);
    } catch (error) {
      return `There is no review of ${draft.path}: ${error instanceof Error ? error.message : String(error)}\n`;
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.emitter.dispose();
  }
}

/** Opens the review of the active draft beside it. */
export async function reviewDraft(): Promise<void> {
  const editor = activeDraftEditor();
  if (!editor) return;
  const review = await workspace.openTextDocument(Uri.from(reviewAddress(editor.document.uri)));
  await window.showTextDocument(review, { viewColumn: ViewColumn.Beside, preview: false });
}

const openDocument = (uri: Uri): boolean => workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
