import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { z } from 'zod';
import { markStatuses } from '../protocol.ts';

/** What clients send, as far as we read it. */

const natural = z.int().min(0);
const position = z.object({ line: natural, character: natural });
const range = z.object({ start: position, end: position });
const textDocument = z.object({ uri: z.string() });

export const documentParams = z.object({ uri: z.string() });
export const textDocumentParams = z.object({ textDocument });
export const diagnosticParams = z.object({ textDocument, previousResultId: z.string().nullish() });
export const positionParams = z.object({ textDocument, position });

export const codeActionParams = z.object({
  textDocument,
  range,
  context: z.object({
    diagnostics: z.array(z.looseObject({ range, code: z.unknown(), source: z.unknown(), data: z.unknown(), message: z.string() })),
    only: z.array(z.string()).nullish(),
    triggerKind: z.number().nullish(),
  }),
});
export type CodeActionParams = z.infer<typeof codeActionParams>;

export const executeCommandParams = z.object({ command: z.string(), arguments: z.array(z.unknown()).nullish() });

/** A code action that comes back for its edit, with the command that does the same. */
export const unresolvedAction = z.looseObject({ title: z.string(), data: executeCommandParams });

const version = z.int().nullable();
const signed = { note: z.string().optional(), date: z.iso.date().optional() };
export const markArguments = z.object({ uri: z.string(), version, range, status: z.enum(markStatuses), ...signed });
export const ignoreArguments = z.object({ uri: z.string(), version, range, rule: z.string(), ...signed });
export const clearArguments = z.object({ uri: z.string(), version, range });
export const goToArguments = z.object({ uri: z.string(), range });

/** What is said of initialization options beyond LSP; of what is malformed nothing is taken over. */
export const initializationOptions = z
  .object({ docs: z.string().optional().catch(undefined), settings: z.unknown() })
  .catch({ settings: undefined });

/** Reads what a client sent; throws an error for it that names what is wrong. */
export function parsed<T>(name: string, type: z.ZodType<T>, value: unknown): T {
  const result = type.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`);
  throw new ResponseError(ErrorCodes.InvalidParams, `${name}: ${issues.join('; ')}`);
}
