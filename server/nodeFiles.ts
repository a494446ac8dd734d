import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { URI } from 'vscode-uri';
import { matches } from './globs.ts';
import type { FindFilesParams, WriteFileParams, WriteFileResult } from './protocol.ts';

/** The files of this machine, for a client that keeps none itself; addresses are `file:` URIs. Its form is `Files` of server/lsp. */
export const nodeFiles = {
  reaches: (uri: string): boolean => uri.startsWith('file:'),
  read: (uri: string): Promise<string | null> => readText(URI.parse(uri).fsPath),
  write: writeText,
  find: findFiles,
};

/** Strict UTF-8, without a byte-order mark; null where there is no such file. Rejects with a message for the user. */
async function readText(file: string): Promise<string | null> {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null;
    throw new Error(`${path.basename(file)} can’t be read: ${reasonOf(error)}.`, { cause: error });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path.basename(file)} can’t be read: it is not in UTF-8.`);
  }
}

/** How long another window may take to write, and how often we look whether it is done. */
const patience = 10_000;
const interval = 20;

/**
 * Writes a file whole or not at all, and only over what the caller knows: `NAME.tmp`, which one process alone can make, is the lock under
 * which the file is compared with `basis` and replaced.
 */
async function writeText({ uri, text, basis }: WriteFileParams): Promise<WriteFileResult> {
  const file = URI.parse(uri).fsPath;
  const temporary = `${file}.tmp`;
  const name = path.basename(file);
  const refused = (error: unknown): WriteFileResult => ({
    ok: false,
    conflict: false,
    reason: `${name} can’t be written: ${reasonOf(error)}.`,
  });
  try {
    if (!(await lock(temporary, text))) return { ok: false, conflict: true, reason: `Another window is writing ${name}.` };
  } catch (error) {
    return refused(error);
  }
  try {
    const present = await readText(file).catch((error: unknown) => ({ unreadable: reasonOf(error) }));
    if (present === basis) {
      await rename(temporary, file);
      return { ok: true };
    }
    await rm(temporary, { force: true });
    if (typeof present === 'object' && present !== null) return { ok: false, conflict: false, reason: present.unreadable };
    return { ok: false, conflict: true, reason: `${name} has been changed elsewhere meanwhile.` };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return refused(error);
  }
}

/** Makes the file with the text, when nobody else has it; false where somebody has it for too long. What was left behind is taken away. */
async function lock(temporary: string, text: string): Promise<boolean> {
  for (let waited = 0; waited <= patience; waited += interval) {
    try {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      return true;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const since = await stat(temporary).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (since > patience) await rm(temporary, { force: true });
    else await pause(interval);
  }
  return false;
}

/** Files of a folder and its folders, in the order of their paths; nothing in `.git` or `node_modules`, and no links. */
async function findFiles({ folder, include, exclude, limit }: FindFilesParams): Promise<readonly string[]> {
  const root = URI.parse(folder).fsPath;
  const found: string[] = [];
  const walk = async (inside: string): Promise<void> => {
    const entries = await readdir(path.join(root, inside), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= limit) return;
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== '.git' && entry.name !== 'node_modules') await walk(name);
      } else if (entry.isFile() && matches(name, include) && !matches(name, exclude)) {
        found.push(pathToFileURL(path.join(root, name)).href);
      }
    }
  };
  await walk('');
  return found;
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission for it',
  EPERM: 'there is no permission for it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error ? meanings[String(error.code)] : undefined) ?? error.message;
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
