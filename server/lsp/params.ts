import { ErrorCodes, ResponseError, type Diagnostic } from 'vscode-languageserver';
import { z } from 'zod';
import { exportFormats, markStatuses } from '../protocol.ts';

/** What clients send, as far as we read it. */

/** What the editor calls us beside each message. */
export const source = 'OnRecord';

/**
 * What a quick fix needs to find a finding again in a text that has changed since: no offsets, for they would be stale. The editor brings
 * it back, so that it is parsed like any input.
 */
const findingData = z.object({ rule: z.string(), kind: z.string(), words: z.string() });
export type FindingData = z.infer<typeof findingData>;

/** What a quick fix needs to find a mark beside the draft that has lost its words. */
const lostMarkData = z.object({ lost: z.string() });
export type LostMarkData = z.infer<typeof lostMarkData>;

/** The id of the mark that a diagnostic of ours told of; null for any other. */
export function lostMarkOf(diagnostic: unknown): string | null {
  return lostMark.safeParse(diagnostic).data?.data.lost ?? null;
}

const natural = z.int().min(0);
const position = z.object({ line: natural, character: natural });
const range = z.object({ start: position, end: position });
const textDocument = z.object({ uri: z.string() });

export const documentParams = z.object({ uri: z.string() });
export const textDocumentParams = z.object({ textDocument });
export const diagnosticParams = z.object({ textDocument, previousResultId: z.string().nullish() });
export const exportParams = z.object({
  uri: z.string(),
  as: z.enum(exportFormats),
  date: z.iso.date().optional(),
  url: z.string().optional(),
});
export const evidenceParams = z.object({ uri: z.string(), position });
export const watchedFilesParams = z.object({ changes: z.array(z.object({ uri: z.string() })) });
export const positionParams = z.object({ textDocument, position });

/** A diagnostic of ours that came back, and what it showed: null from an editor that does not keep it. */
const data = z.array(findingData).nullable().catch(null);
const ours = z.looseObject({ range, message: z.string(), source: z.literal(source) });
export const ourDiagnostic = z
  .custom<Diagnostic>((value) => ours.safeParse(value).success)
  .transform((diagnostic) => ({ diagnostic, data: data.parse(diagnostic.data) }));

const lostMark = z.looseObject({ source: z.literal(source), data: lostMarkData });

export const codeActionParams = z.object({
  textDocument,
  range,
  context: z.object({
    // Everybody's: only ours are looked into.
    diagnostics: z.array(z.unknown()),
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
export const clearAllArguments = z.object({ uri: z.string(), version });
export const setNoteArguments = z.object({ uri: z.string(), version, range, note: z.string() });
export const ignoreInFileArguments = z.object({ uri: z.string(), version, rule: z.string() });
const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), href: z.string() }),
  z.object({ kind: z.literal('file'), uri: z.string(), line: z.int().min(1) }),
]);
export const attachEvidenceArguments = z.object({
  uri: z.string(),
  version,
  range,
  evidence,
  status: z.enum(markStatuses).nullish(),
  date: signed.date,
});
export const moveMarksArguments = z.object({ uri: z.string(), version, to: z.enum(['text', 'beside']) });
export const reattachArguments = z.object({ uri: z.string(), version, range, id: z.string() });
export const discardOrphanArguments = z.object({ uri: z.string(), id: z.string() });
export const goToArguments = z.object({ uri: z.string(), range });

/** What is said of initialization options beyond LSP; of what is malformed nothing is taken over. */
export const initializationOptions = z
  .object({
    docs: z.string().optional().catch(undefined),
    asksForNote: z.string().optional().catch(undefined),
    settings: z.unknown().optional(),
    files: z.boolean().optional().catch(undefined),
  })
  .catch({ settings: undefined });

/** Reads what a client sent; throws an error for it that names what is wrong. */
export function parsed<T>(name: string, type: z.ZodType<T>, value: unknown): T {
  const result = type.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`);
  throw new ResponseError(ErrorCodes.InvalidParams, `${name}: ${issues.join('; ')}`);
}
