import { EventEmitter, languages, Uri, workspace, Disposable } from 'vscode';
import { isDraft } from './drafts.ts';

/** Long enough that fast typing asks for one review rather than ten, short enough to seem live. */
const quietMilliseconds = 250;

/** Tells of a draft whose review may have changed, shortly after its text or its findings did. */
export class DraftChanges implements Disposable {
  private readonly emitter = new EventEmitter<Uri>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: Disposable;

  readonly onDidChange = this.emitter.event;

  constructor() {
    this.subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isDraft(document)) this.schedule(document.uri);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        for (const { uri } of workspace.textDocuments.filter(isDraft)) if (changed.has(uri.toString())) this.schedule(uri);
      }),
    );
  }

  /** To be called when these drafts read otherwise than before, though their text and findings may be the same. */
  reviewed(uris: readonly string[]): void {
    for (const uri of uris) this.schedule(Uri.parse(uri));
  }

  private schedule(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const fire = (): void => {
      this.timers.delete(key);
      this.emitter.fire(uri);
    };
    this.timers.set(key, setTimeout(fire, quietMilliseconds));
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscriptions.dispose();
    this.emitter.dispose();
  }
}
