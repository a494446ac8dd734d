import { FileSystemError, RelativePattern, Uri, workspace, Disposable } from 'vscode';
import { LSPErrorCodes, RequestType, ResponseError, type BaseLanguageClient } from 'vscode-languageclient';
import {
  findFilesRequest,
  readFileRequest,
  writeFileRequest,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
  type WriteFileParams,
  type WriteFileResult,
} from '../server/protocol.ts';
import { readSettled, writeAtomically, type Files } from './atomicWrite.ts';

/** All that the server may have written: a slip there must not cost a draft. */
export const sideFileEnding = '.annotations.json';

const readFile = new RequestType<ReadFileParams, ReadFileResult, void>(readFileRequest);
const writeFile = new RequestType<WriteFileParams, WriteFileResult, void>(writeFileRequest);
const findFiles = new RequestType<FindFilesParams, FindFilesResult, void>(findFilesRequest);

/** Reads, writes and finds files for the server, wherever the editor can reach. To be called before the client is started. */
export function answerForFiles(client: BaseLanguageClient): Disposable {
  const writer = new Writer();
  return Disposable.from(
    client.onRequest(readFile, async ({ uri }) => ({ text: await readSettledFile(Uri.parse(uri, true)) })),
    client.onRequest(writeFile, ({ uri, text, basis }) => writer.write(Uri.parse(uri, true), text, basis)),
    client.onRequest(findFiles, find),
  );
}

async function readSettledFile(file: Uri): Promise<string | null> {
  try {
    return await readSettled(files, file.toString(), pause);
  } catch (error) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, `${nameOf(file)} can’t be read: ${messageOf(error)}`);
  }
}

/** Writes one after the other what goes into one file. */
class Writer {
  private readonly last = new Map<string, Promise<unknown>>();

  write(file: Uri, text: string, basis: string | null): Promise<WriteFileResult> {
    const key = file.toString();
    const turn = (this.last.get(key) ?? Promise.resolve()).then(() => write(file, text, basis));
    this.last.set(key, turn);
    void turn.then(() => {
      if (this.last.get(key) === turn) this.last.delete(key);
    });
    return turn;
  }
}

async function write(file: Uri, text: string, basis: string | null): Promise<WriteFileResult> {
  const name = nameOf(file);
  const refused = (reason: string): WriteFileResult => ({ ok: false, conflict: false, reason });
  if (!file.path.endsWith(sideFileEnding)) return refused(`${name} is no file of marks.`);
  // Who edits the file by hand would lose that, or take our marks away with the next save.
  const edited = workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
  if (edited) return refused(`${name} is open with changes that are not saved. Save or revert it first.`);
  if (workspace.fs.isWritableFileSystem(file.scheme) === false)
    return refused(`Nothing can be written beside this draft (${file.scheme}).`);
  try {
    const address = file.toString();
    if (file.scheme === 'file') return await writeAtomically(files, address, { text, basis, unique: crypto.randomUUID() }, pause);
    if ((await files.read(address)) !== basis) return { ok: false, conflict: true, reason: `${name} was changed elsewhere meanwhile.` };
    await files.write(address, text);
    return { ok: true };
  } catch (error) {
    return refused(`${name} can’t be written: ${messageOf(error)}`);
  }
}

async function find({ folder, include, exclude, limit }: FindFilesParams): Promise<FindFilesResult> {
  const base = Uri.parse(folder, true);
  const found = await workspace.findFiles(new RelativePattern(base, oneOf(include)), exclude.length > 0 ? oneOf(exclude) : null, limit);
  return { uris: found.map(String) };
}

const oneOf = (globs: readonly string[]): string => (globs.length === 1 ? (globs[0] ?? '') : `{${globs.join(',')}}`);

/** workspace.fs, by URIs as text. */
const files: Files = {
  async read(address) {
    const bytes = await unlessGone(workspace.fs.readFile(Uri.parse(address)));
    // What is not UTF-8 fails: text with replacement characters in it would be written back.
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  },
  async write(address, text) {
    await workspace.fs.writeFile(Uri.parse(address), new TextEncoder().encode(text));
  },
  async rename(from, to, overwrite) {
    try {
      await workspace.fs.rename(Uri.parse(from), Uri.parse(to), { overwrite });
      return true;
    } catch (error) {
      if (isGone(error) || (!overwrite && error instanceof FileSystemError && error.code === 'FileExists')) return false;
      throw error;
    }
  },
  async remove(address) {
    await unlessGone(workspace.fs.delete(Uri.parse(address), { useTrash: false }));
  },
  async age(address) {
    const stat = await unlessGone(workspace.fs.stat(Uri.parse(address)));
    return stat === null ? null : Date.now() - stat.mtime;
  },
};

async function unlessGone<T>(asked: Thenable<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

const isGone = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
