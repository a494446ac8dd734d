import { z } from 'zod';

/** The JSON contract of docs/review-json.md: these keys, always, and no others. */
const offset = z.int().nonnegative();
const span = { start: offset, end: offset };
const spanSchema = z.strictObject(span);
const id = z.int().nonnegative();
const worthiness = z.enum(['must', 'could', 'no']);

export const reviewSchema = z.strictObject({
  tool: z.literal('onrecord'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string().min(1) })),
  documents: z.array(
    z.strictObject({
      path: z.string(),
      language: z.enum(['plaintext', 'markdown']),
      notices: z.array(z.strictObject({ code: z.enum(['not-english']), message: z.string().min(1) })),
      sentences: z.array(
        z.strictObject({
          ...span,
          attribution: z.enum(['named', 'document', 'anonymous', 'vague', 'partial', 'none', 'not-a-claim']),
          worthiness,
        }),
      ),
      claims: z.array(
        z.strictObject({
          ...span,
          sentence: z.int().nonnegative(),
          worthiness,
          reasons: z.array(
            z.enum(['allegation', 'motive', 'cause', 'blame', 'prediction', 'superlative', 'number', 'evaluation', 'private-thought']),
          ),
          attribution: z.enum(['named', 'document', 'anonymous', 'vague', 'none']),
          sourceId: id.nullable(),
        }),
      ),
      attributions: z.array(
        z.strictObject({
          source: spanSchema.nullable(),
          sourceId: id.nullable(),
          cue: spanSchema.nullable(),
          content: z.array(spanSchema),
          form: z.enum(['direct', 'indirect', 'mixed']),
          kind: z.enum(['speech', 'document', 'belief']),
          stance: z.enum(['asserts', 'denies', 'doubts', 'asks', 'promises', 'orders']),
        }),
      ),
      sources: z.array(
        z.strictObject({
          id,
          name: z.string(),
          kind: z.enum(['named', 'document', 'anonymous', 'vague']),
          level: z.int().min(0).max(5),
          count: z.int().positive().nullable(),
          reason: z.enum(['none', 'rote', 'given']),
          via: id.nullable(),
          mentions: z.array(spanSchema).nonempty(),
        }),
      ),
      denials: z.array(
        z.strictObject({ denial: spanSchema, claims: z.array(spanSchema), kind: z.enum(['denies', 'contradicts']), by: id.nullable() }),
      ),
      findings: z.array(
        z.strictObject({
          rule: z.string(),
          kind: z.string(),
          severity: z.enum(['error', 'warning', 'information', 'hint']),
          ...span,
          message: z.string().min(1),
          related: z.array(z.strictObject({ ...span, message: z.string().min(1) })),
        }),
      ),
      annotations: z.array(
        z.strictObject({
          status: z.enum(['disputed', 'verified', 'needs-source', 'opinion', 'ignored']),
          ...span,
          note: z.string(),
          stale: z.boolean(),
        }),
      ),
    }),
  ),
});
