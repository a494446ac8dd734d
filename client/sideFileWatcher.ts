import { Disposable, RelativePattern, Uri, workspace, type FileSystemWatcher } from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType, type BaseLanguageClient } from 'vscode-languageclient';
import { isDraft } from './drafts.ts';
import { sideFileEnding } from './sideFiles.ts';

/**
 * Tells the server of every file of marks that is made, changed or deleted: in the folders that are open, and beside open drafts that lie in
 * none of them. Another window, a colleague or git may have done it.
 */
export class SideFileWatcher implements Disposable {
  private readonly client: BaseLanguageClient;
  /** By folder; of drafts outside of the folders that are open. */
  private readonly outside = new Map<string, Disposable>();
  private readonly subscriptions: Disposable;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.subscriptions = Disposable.from(
      this.listen(workspace.createFileSystemWatcher(`**/*${sideFileEnding}`)),
      workspace.onDidOpenTextDocument(() => {
        this.watchOutside();
      }),
      workspace.onDidCloseTextDocument(() => {
        this.watchOutside();
      }),
      workspace.onDidChangeWorkspaceFolders(() => {
        this.watchOutside();
      }),
    );
    this.watchOutside();
  }

  private watchOutside(): void {
    const drafts = workspace.textDocuments.filter((document) => isDraft(document) && !document.isUntitled);
    const folders = new Map(
      drafts
        .filter(({ uri }) => !workspace.getWorkspaceFolder(uri))
        .map(({ uri }) => Uri.joinPath(uri, '..'))
        .map((folder) => [folder.toString(), folder] as const),
    );
    for (const [key, watcher] of this.outside) {
      if (folders.has(key)) continue;
      watcher.dispose();
      this.outside.delete(key);
    }
    for (const [key, folder] of folders) {
      if (this.outside.has(key)) continue;
      this.outside.set(key, this.listen(workspace.createFileSystemWatcher(new RelativePattern(folder, `*${sideFileEnding}`))));
    }
  }

  private listen(watcher: FileSystemWatcher): Disposable {
    const tell =
      (type: FileChangeType) =>
      (file: Uri): void => {
        const changes = [{ uri: this.client.code2ProtocolConverter.asUri(file), type }];
        // Where the server is down there is nobody to tell: it reads the file when it is up again.
        this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes }).catch(() => undefined);
      };
    return Disposable.from(
      watcher,
      watcher.onDidCreate(tell(FileChangeType.Created)),
      watcher.onDidChange(tell(FileChangeType.Changed)),
      watcher.onDidDelete(tell(FileChangeType.Deleted)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const watcher of this.outside.values()) watcher.dispose();
  }
}
