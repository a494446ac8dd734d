import { CancellationToken, CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import {
  findFilesRequest,
  readFileRequest,
  writeFileRequest,
  type FindFilesParams,
  type ReadFileParams,
  type WriteFileParams,
  type WriteFileResult,
} from '../protocol.ts';
import { nameOf } from './addresses.ts';

/** Files beside the open documents: the client's, or those of the machine that the server runs on. Addresses are URIs. */
export interface Files {
  /** Whether there can be files at the address at all. */
  readonly reaches: (uri: string) => boolean;
  /** The text of a file as it is stored, null where there is none; rejects with a message for the user where it can't be read. */
  readonly read: (uri: string) => Promise<string | null>;
  /** Writes a file whose text is still `basis`, null meaning that there is none. Never rejects. */
  readonly write: (params: WriteFileParams) => Promise<WriteFileResult>;
  /** The files of a folder; rejects with a message where it can't be looked into. */
  readonly find: (params: FindFilesParams) => Promise<readonly string[]>;
}

const readResult = z.object({ text: z.string().nullable() });
const writeResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), conflict: z.boolean(), reason: z.string() }),
]);
const findResult = z.object({ uris: z.array(z.string()) });

/** Sends the client a request; the token tells it that nobody waits for the answer any more. */
export type Ask = (method: string, params: object, token: CancellationToken) => Promise<unknown>;

/** Longer, in milliseconds, than a client may wait for another window that writes the same file. */
const longestWait = 30_000;

/**
 * The files that the client keeps, wherever it can reach. A draft is not to wait for ever for what is beside it.
 * @param limit how long an answer about a file may take, in milliseconds
 */
export function clientFiles(ask: Ask, limit = longestWait): Files {
  return {
    // What is in no folder has nothing beside it.
    reaches: (uri) => !uri.startsWith('untitled:'),
    read: async (uri) => {
      const params: ReadFileParams = { uri };
      return readResult.parse(await inTime(ask, readFileRequest, params, { limit, problem: `${nameOf(uri)} can’t be read` })).text;
    },
    write: async (params) => {
      try {
        const problem = `${nameOf(params.uri)} may not have been written`;
        return writeResult.parse(await inTime(ask, writeFileRequest, params, { limit, problem }));
      } catch (error) {
        return { ok: false, conflict: false, reason: reasonOf(error) };
      }
    },
    // Notes are looked for in the background, and in a large folder that takes its time.
    find: async (params) => findResult.parse(await ask(findFilesRequest, params, CancellationToken.None)).uris,
  };
}

/** The client's answer, if it comes within the limit; else rejects with the problem, and tells the client that the answer is not wanted. */
async function inTime(
  ask: Ask,
  method: string,
  params: object,
  { limit, problem }: { readonly limit: number; readonly problem: string },
): Promise<unknown> {
  const source = new CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${problem}: the editor has not answered for ${limit / 1000} seconds.`));
      source.cancel();
    }, limit);
  });
  try {
    return await Promise.race([ask(method, params, source.token), late]);
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

/** Why a file could not be had, in a line. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'the editor’s answer could not be understood';
  return error instanceof ResponseError || error instanceof Error ? error.message : String(error);
}
