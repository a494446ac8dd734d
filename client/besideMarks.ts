import {
  CancellationTokenSource,
  Disposable,
  OverviewRulerLane,
  Range,
  ThemeColor,
  window,
  type DecorationOptions,
  type TextEditor,
} from 'vscode';
import type { LedgerRow } from '../server/protocol.ts';
import type { DraftChanges } from './draftChanges.ts';
import { isDraft } from './drafts.ts';
import { marksBeside } from './ledgerRows.ts';
import type { Server } from './server.ts';

type Status = NonNullable<LedgerRow['status']>;

const colours: Readonly<Record<Status, string>> = {
  disputed: 'charts.red',
  verified: 'charts.green',
  'needs-source': 'charts.orange',
  opinion: 'charts.purple',
  ignored: 'descriptionForeground',
};

/** Shows, in the drafts that are to be seen, the marks that are kept beside the text: those in it are text. */
export class BesideMarks implements Disposable {
  private readonly server: Server;
  private readonly types = Object.entries(colours).map(([status, id]) => {
    const color = new ThemeColor(id);
    const type = window.createTextEditorDecorationType({
      borderColor: color,
      borderStyle: 'dotted',
      borderWidth: '0 0 2px 0',
      overviewRulerColor: color,
      overviewRulerLane: OverviewRulerLane.Left,
      after: { color, fontStyle: 'italic', margin: '0 0 0 0.4em' },
    });
    return { status, type };
  });
  /** What is being asked for an editor. */
  private readonly requests = new Map<TextEditor, CancellationTokenSource>();
  private readonly subscriptions: Disposable;

  constructor(server: Server, changes: DraftChanges) {
    this.server = server;
    this.subscriptions = Disposable.from(
      ...this.types.map(({ type }) => type),
      changes.onDidChange((draft) => {
        this.update(window.visibleTextEditors.filter(({ document }) => document.uri.toString() === draft.toString()));
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        this.update(editors);
      }),
    );
    this.update(window.visibleTextEditors);
  }

  private update(editors: readonly TextEditor[]): void {
    for (const editor of editors) if (isDraft(editor.document)) void this.show(editor);
  }

  private async show(editor: TextEditor): Promise<void> {
    this.requests.get(editor)?.cancel();
    const request = new CancellationTokenSource();
    this.requests.set(editor, request);
    const { document } = editor;
    try {
      const answer = await this.server.rows(document.uri, request.token);
      // What belongs to another text: its own answer is on the way. VS Code moves what is shown along with the words.
      if (request.token.isCancellationRequested || (answer.version !== null && answer.version !== document.version)) return;
      const marks = marksBeside(answer.rows, ({ line, character }) => document.lineAt(line).text.slice(character));
      for (const { status, type } of this.types)
        editor.setDecorations(type, marks.filter((mark) => mark.status === status).map(decoration));
    } catch {
      // Superseded, or the server is down, which has been said.
    } finally {
      if (this.requests.get(editor) === request) this.requests.delete(editor);
      request.dispose();
    }
  }

  dispose(): void {
    for (const request of this.requests.values()) request.cancel();
    this.subscriptions.dispose();
  }
}

/** Colour alone would tell some people nothing, so the status stands behind the words. */
function decoration({ range: { start, end }, status, stale }: ReturnType<typeof marksBeside>[number]): DecorationOptions {
  const words = stale ? `${status}, words changed since` : status;
  return {
    range: new Range(start.line, start.character, end.line, end.character),
    renderOptions: { after: { contentText: words } },
  };
}
