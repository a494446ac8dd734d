import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** The scorer of labelled articles, relative to ../shared. */
export const scorer = 'eval/score.mjs';

/** What the scorer says, a tree of scores by their names. */
export type Scores = Readonly<Record<string, unknown>>;

const scoresSchema = z.record(z.string(), z.unknown());

/**
 * What `use` makes of the scores of a review in its JSON form; `score` takes the scorer's arguments, given the review's file. Throws where the
 * scorer fails.
 */
export function scored<T>(shared: string, review: unknown, use: (score: (args: (review: string) => readonly string[]) => Scores) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-eval-'));
  try {
    const file = path.join(folder, 'review.json');
    writeFileSync(file, JSON.stringify(review));
    const ask = (args: readonly string[]): string =>
      execFileSync(process.execPath, [path.join(shared, scorer), ...args], { encoding: 'utf8' });
    return use((args) => scoresSchema.parse(JSON.parse(ask(args(file)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The score that a path of keys, with dots between, leads to. Throws where it is none. */
export const scoreAt = (scores: Scores, key: string): number =>
  z.number().parse(key.split('.').reduce<unknown>((at, name) => scoresSchema.parse(at)[name], scores));
