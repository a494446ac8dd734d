import type { WriteFileResult } from '../server/protocol.ts';

/** A file system, as far as a file is written to it. Addresses are the file system's own; failures of any other kind than told here throw. */
export interface Files {
  /** Null where there is no such file. */
  read(address: string): Promise<string | null>;
  write(address: string, text: string): Promise<void>;
  /** Gives whether it was done: not where there is nothing at `from`, nor where something is at `to` and may not be overwritten. */
  rename(from: string, to: string, overwrite: boolean): Promise<boolean>;
  /** Also where there is nothing to remove. */
  remove(address: string): Promise<void>;
  /** Milliseconds since the file was written; null where there is none. */
  age(address: string): Promise<number | null>;
}

/** A writer that has been at it so long has died over it. */
const patience = 10_000;
const step = 25;

/**
 * Writes a file whole or not at all, and only where it still has the text `basis` (null: where there is none). The text goes into
 * `ADDRESS.tmp`, which is then renamed; that file also keeps other windows out until the rename, for only one can make it.
 *
 * @param unique part of a name that no other writer has
 */
export async function writeAtomically(
  files: Files,
  address: string,
  { text, basis, unique }: { readonly text: string; readonly basis: string | null; readonly unique: string },
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<WriteFileResult> {
  const own = `${address}.${unique}.tmp`;
  const gate = `${address}.tmp`;
  let held = false;
  try {
    await files.write(own, text);
    held = await enter(files, own, gate, pause);
    if (!held) return { ok: false, conflict: true, reason: 'Another window is writing the marks of this draft. Try again.' };
    if ((await files.read(address)) !== basis) return changed;
    const renamed = await files.rename(gate, address, true);
    held = !renamed;
    // Who took this writer for dead has put another text in its place.
    return renamed && (await files.read(address)) === text ? { ok: true } : changed;
  } finally {
    await files.remove(own);
    if (held) await files.remove(gate);
  }
}

const changed: WriteFileResult = { ok: false, conflict: true, reason: 'The marks of this draft were changed elsewhere meanwhile.' };

/** Waits until no other writer is at it; gives false where others never let go. */
async function enter(files: Files, own: string, gate: string, pause: (milliseconds: number) => Promise<unknown>): Promise<boolean> {
  for (let waited = 0; waited <= 2 * patience; waited += step) {
    if (await files.rename(own, gate, false)) return true;
    const age = await files.age(gate);
    if (age !== null && age > patience) await files.remove(gate);
    else await pause(step);
  }
  return false;
}

/**
 * The text of a file that writers may be at: on file systems that put a file in the place of another by removing that first, it may be away
 * for a moment. Null where there is no such file.
 */
export async function readSettled(
  files: Pick<Files, 'read' | 'age'>,
  address: string,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<string | null> {
  for (let tries = 0; tries < 10; tries++) {
    const text = await files.read(address);
    if (text !== null) return text;
    const age = await files.age(`${address}.tmp`);
    if (age === null || age > patience) return files.read(address);
    await pause(step);
  }
  return null;
}
