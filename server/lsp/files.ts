import { ResponseError, type Connection } from 'vscode-languageserver';
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

/** The files that the client keeps, wherever it can reach. */
export function clientFiles(connection: Connection): Files {
  return {
    // What is in no folder has nothing beside it.
    reaches: (uri) => !uri.startsWith('untitled:'),
    read: async (uri) => readResult.parse(await connection.sendRequest(readFileRequest, { uri } satisfies ReadFileParams)).text,
    write: async (params) => {
      try {
        return writeResult.parse(await connection.sendRequest(writeFileRequest, params));
      } catch (error) {
        return { ok: false, conflict: false, reason: reasonOf(error) };
      }
    },
    find: async (params) => findResult.parse(await connection.sendRequest(findFilesRequest, params)).uris,
  };
}

/** Why a file could not be had, in a line. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'the editor’s answer could not be understood';
  return error instanceof ResponseError || error instanceof Error ? error.message : String(error);
}
