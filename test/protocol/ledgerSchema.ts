import { z } from 'zod';

/** The contract of docs/ledger-json.md: what `onrecord ledger --format json` prints, no key more and none less. */
const offset = z.int().nonnegative();
const line = z.int().positive();
const status = z.enum(['disputed', 'verified', 'needs-source', 'opinion', 'ignored']);

const row = z
  .strictObject({
    ...{ start: offset, end: offset, line, words: z.string() },
    worthiness: z.enum(['must', 'could', 'no']).nullable(),
    reasons: z.array(
      z.enum(['allegation', 'motive', 'cause', 'blame', 'prediction', 'superlative', 'number', 'evaluation', 'private-thought']),
    ),
    attribution: z.enum(['named', 'document', 'anonymous', 'vague', 'none']).nullable(),
    source: z.string().nullable(),
    flag: z
      .strictObject({
        rule: z.string(),
        kind: z.string(),
        severity: z.enum(['error', 'warning', 'information', 'hint']),
        message: z.string(),
      })
      .nullable(),
    denials: z.array(z.strictObject({ start: offset, end: offset, line, by: z.string().nullable() })),
    marked: z.strictObject({ start: offset, end: offset }).nullable(),
    status: status.nullable(),
    rules: z.array(z.string()),
    note: z.string(),
    evidence: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('url'), href: z.url() }),
        z.strictObject({ kind: z.literal('file'), path: z.string(), line: line.nullable() }),
      ]),
    ),
    ...{ initials: z.string().nullable(), date: z.iso.date().nullable() },
    ...{ stale: z.boolean(), needsChecking: z.boolean(), done: z.boolean() },
  })
  .refine(({ start, end }) => start <= end)
  .refine(({ status, marked }) => (status === null) === (marked === null));

export const ledgerSchema = z
  .strictObject({
    ...{ tool: z.literal('onrecord'), version: z.string(), path: z.string(), language: z.enum(['markdown', 'plaintext']) },
    notices: z.array(z.strictObject({ code: z.literal('not-english'), message: z.string() })),
    ...{ toCheck: offset, done: offset },
    counts: z.strictObject({ disputed: offset, verified: offset, 'needs-source': offset, opinion: offset, ignored: offset }),
    stale: offset,
    rows: z.array(row),
    lost: z.array(
      z.strictObject({
        ...{ words: z.string(), status, rules: z.array(z.string()), note: z.string() },
        ...{ initials: z.string().nullable(), date: z.iso.date().nullable() },
      }),
    ),
  })
  .refine(({ rows, toCheck }) => rows.filter(({ needsChecking }) => needsChecking).length === toCheck)
  .refine(({ rows, done }) => rows.filter(({ needsChecking, done }) => needsChecking && done).length === done);
