import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { matches } from '../globs.ts';
import { onOneLine } from '../report/excerpt.ts';
import { toJson, type ReviewedDocument, type ReviewError } from '../report/json.ts';
import { toText, totals } from '../report/text.ts';
import { createReviewer, type Review, type Reviewer } from '../review.ts';
import { severities } from '../rules/rule.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Readers } from '../sourcing/readers.ts';
import { decode } from './decode.ts';
import { findArticles, globPath, stdin } from './find.ts';
import { reasonOf } from './fsErrors.ts';
import { readSettings } from './settingsFile.ts';

export const formats = ['text', 'json'] as const;
export const failLevels = [...severities, 'never'] as const;

export interface ReviewCommandOptions {
  readonly format: (typeof formats)[number];
  readonly failOn: (typeof failLevels)[number];
  /** Whether hints are printed. */
  readonly all: boolean;
  /** The file of settings, if there is one. */
  readonly settings?: string | undefined;
  readonly version: string;
  /** Called once, if there is a draft to read. */
  readonly openReaders: () => Readers;
}

/**
 * `onrecord review`: prints the review of all that can be read on stdout, and on stderr a line for each path that can't.
 * @returns the exit status: 2 where something could not be read or settings are wrong, else 1 where something is as severe as `failOn`, else 0
 */
export async function reviewCommand(paths: readonly string[], options: ReviewCommandOptions): Promise<0 | 1 | 2> {
  const read = readSettings(options.settings ?? null);
  if (!read.ok) {
    for (const problem of read.problems) process.stderr.write(`onrecord: ${onOneLine(options.settings ?? '')}: ${onOneLine(problem)}\n`);
    return 2;
  }
  const { settings } = read;
  let reviewer: Reviewer | null = null;
  const found = findArticles(paths, settings.exclude);
  const documents: ReviewedDocument[] = [];
  const errors: ReviewError[] = [];
  const fail = (error: ReviewError): void => {
    errors.push(error);
    process.stderr.write(`onrecord: ${onOneLine(error.path)}: ${onOneLine(error.message)}\n`);
  };
  found.errors.forEach(fail);
  for (const path of found.files) {
    const article = await readArticle(path);
    if (!article.ok) {
      fail({ path, message: article.reason });
      continue;
    }
    const draft = { text: article.text, language: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext' } as const;
    reviewer ??= createReviewer(options.openReaders());
    const document = { path, review: reviewer(layOut(draft), { settings, notes: matches(globPath(path), settings.notes) }) };
    if (options.format === 'text') process.stdout.write(asText(document, draft.text, options.all, documents.length === 0));
    documents.push(document);
  }
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(toJson(documents, errors, options.version))}\n`);
  else if (documents.length > 1) process.stdout.write(`\n${totals(documents.map((document) => document.review))}`);
  if (errors.length > 0) return 2;
  return documents.some((document) => isAsSevere(document.review, options.failOn)) ? 1 : 0;
}

async function readArticle(path: string) {
  try {
    return decode(path === stdin ? await buffer(process.stdin) : readFileSync(path));
  } catch (error) {
    return { ok: false, reason: reasonOf(error) } as const;
  }
}

/** Longer lines than this are hard to read, however wide the terminal. */
const widest = 100;

function asText({ path, review }: ReviewedDocument, text: string, all: boolean, first: boolean): string {
  const width = isatty(1) && process.stdout.columns > 0 ? Math.min(process.stdout.columns, widest) : 80;
  const page = toText(path, review, text, { colour: wantsColour(), width, all, more: '--all shows them' });
  return first ? page : `\n${page}`;
}

/** NO_COLOR and FORCE_COLOR first, then whether a terminal reads. */
function wantsColour(): boolean {
  const { env } = process;
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isatty(1) && env['TERM'] !== 'dumb';
}

function isAsSevere({ findings }: Review, failOn: ReviewCommandOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  const least = severities.indexOf(failOn);
  return findings.some(({ severity }) => severities.indexOf(severity) <= least);
}
