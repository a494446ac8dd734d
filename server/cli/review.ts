import { isatty } from 'node:tty';
import { matches } from '../globs.ts';
import { onOneLine } from '../report/excerpt.ts';
import { toJson, type ReviewedDocument, type ReviewError } from '../report/json.ts';
import type { PageOptions } from '../report/page.ts';
import { toText, totals } from '../report/text.ts';
import { createReviewer, type Review, type Reviewer, type ReviewOptions } from '../review.ts';
import { severities } from '../rules/rule.ts';
import type { Settings } from '../settings.ts';
import type { Readers } from '../sourcing/readers.ts';
import { readBeside, readDraft, type Beside } from './draft.ts';
import { findArticles, globPath } from './find.ts';
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
    const draft = await readDraft(path);
    if (!draft.ok) {
      fail({ path, message: draft.reason });
      continue;
    }
    const { layout } = draft;
    const beside = readBeside(path, layout);
    if (!beside.ok) fail({ path: beside.path, message: beside.reason });
    reviewer ??= createReviewer(options.openReaders());
    const document = { path, review: reviewer(layout, reviewOptions(path, settings, beside.ok ? beside.beside : null)) };
    if (options.format === 'text') process.stdout.write(asText(document, layout.draft.text, options.all, documents.length === 0));
    documents.push(document);
  }
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(toJson(documents, errors, options.version))}\n`);
  else if (documents.length > 1) process.stdout.write(`\n${totals(documents.map((document) => document.review))}`);
  if (errors.length > 0) return 2;
  return documents.some((document) => isAsSevere(document.review, options.failOn)) ? 1 : 0;
}

/** How a draft is reviewed, with the marks beside it where they could be read. */
export const reviewOptions = (path: string, settings: Settings, beside: Beside | null): ReviewOptions => ({
  settings,
  notes: matches(globPath(path), settings.notes),
  beside: beside?.marks ?? [],
  ignoredRules: beside?.ignoredRules ?? [],
});

/** Longer lines than this are hard to read, however wide the terminal. */
const widest = 100;

function asText({ path, review }: ReviewedDocument, text: string, all: boolean, first: boolean): string {
  const page = toText(path, review, text, { ...pageOptions(), all, more: '--all shows them' });
  return first ? page : `\n${page}`;
}

/** How text is printed on standard output. */
export function pageOptions(): PageOptions {
  const width = isatty(1) && process.stdout.columns > 0 ? Math.min(process.stdout.columns, widest) : 80;
  return { colour: wantsColour(), width };
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
