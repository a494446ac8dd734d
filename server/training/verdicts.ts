import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Judged } from '../report/precision.ts';

const keySchema = z.strictObject({
  /** The name of an article's file in corpora/newswire. */
  file: z.string().min(1),
  /** Where the finding begins, in UTF-16 units into that file. */
  offset: z.int().nonnegative(),
  rule: z.string().min(1),
  kind: z.string().min(1),
});
const verdictSchema = keySchema.extend({
  right: z.boolean(),
  /** In the reader's own words: none of the article's. */
  why: z.string().min(1),
});

/** What tells a finding from all others. */
export type FindingKey = z.infer<typeof keySchema>;

/** What a reader says of a finding: whether an editor would have acted on it. */
export type Verdict = z.infer<typeof verdictSchema>;

/** The name of the verdicts on whole articles; others are named after the rule. */
export const wholeArticles = 'articles';

export const keyOf = ({ file, offset, rule, kind }: FindingKey): string => [file, offset, rule, kind].join(' ');

/** Reads lines of JSON, one verdict each; throws with the line's number where one is none or is about the finding of another. */
export function parseVerdicts(lines: string, name: string): Verdict[] {
  const seen = new Set<string>();
  return lines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${name}, line ${i + 1}`;
    try {
      const verdict = verdictSchema.parse(JSON.parse(line));
      const key = keyOf(verdict);
      if (seen.has(key)) throw new Error('there is a verdict on this finding already');
      seen.add(key);
      return [verdict];
    } catch (error) {
      throw new Error(`${where}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`, { cause: error });
    }
  });
}

/** The line of a verdict that is to be filled in. */
export const blankVerdict = ({ file, offset, rule, kind }: FindingKey): string =>
  JSON.stringify({ file, offset, rule, kind, right: null, why: '' });

export const formatVerdicts = (verdicts: readonly Verdict[]): string => verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join('');

/** The verdicts in a folder by the names of their files without ".jsonl"; none where there is no folder. Throws where one can't be read. */
export function readVerdicts(folder: string): ReadonlyMap<string, readonly Verdict[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jsonl')) : [];
  return new Map(
    files.sort().map((file) => {
      const name = path.basename(file, '.jsonl');
      const verdicts = parseVerdicts(readFileSync(path.join(folder, file), 'utf8'), file);
      const stray = name === wholeArticles ? undefined : verdicts.find(({ rule }) => rule !== name);
      if (stray) throw new Error(`${file} has a verdict on ${stray.rule}.`);
      return [name, verdicts];
    }),
  );
}

/** How verdicts and findings meet. */
export interface Tally extends Judged {
  /** How many findings have no verdict. */
  readonly open: number;
}

/** What verdicts say of the findings that are drawn now. */
export function tallyOf(drawn: readonly FindingKey[], verdicts: readonly Verdict[]): Tally {
  const said = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]));
  const judged = drawn.flatMap((key) => said.get(keyOf(key)) ?? []);
  return { judged: judged.length, right: judged.filter(({ right }) => right).length, open: drawn.length - judged.length };
}

/** The verdicts that meet none of the findings. */
export function goneOf(verdicts: readonly Verdict[], findings: readonly FindingKey[]): Verdict[] {
  const keys = new Set(findings.map(keyOf));
  return verdicts.filter((verdict) => !keys.has(keyOf(verdict)));
}
