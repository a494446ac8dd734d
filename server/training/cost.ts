import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { modelFiles } from '../openReaders.ts';
import type { TextReader } from './measure.ts';
import type { NewswireArticle } from './newswire.ts';
import type { ReaderName } from './readers.ts';

/** What a fresh process paid: milliseconds until a first sentence was read, megabytes resident after an article. */
const probe = z.object({ load: z.number(), resident: z.number() });
export type Probe = z.infer<typeof probe>;

/** The middle one of the numbers; NaN of none. */
export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const runs = 5;

/**
 * Tokens that each reader reads in a second: all articles once to warm up, then the median of some runs, taken in turns so that whatever else
 * the machine does befalls all alike. Tokens are counted as the newswire's tables cut them, the same for every reader. `clock` gives
 * milliseconds.
 */
export function measureSpeed(
  articles: readonly NewswireArticle[],
  readers: readonly TextReader[],
  clock: () => number,
): ReadonlyMap<TextReader, number> {
  const tokens = articles.reduce((sum, article) => sum + article.tokens, 0);
  const times = new Map<TextReader, number[]>(readers.map((reader) => [reader, []]));
  for (let run = 0; run <= runs; run++) {
    for (const [reader, own] of times) {
      const start = clock();
      for (const { paragraphs } of articles) for (const { text } of paragraphs) reader.read(text);
      if (run > 0) own.push(clock() - start);
    }
  }
  return new Map([...times].map(([reader, own]) => [reader, (1000 * tokens) / median(own)]));
}

/** What fresh processes pay for a reader, the median of some. `program` is the built probe, `article` the file that it reads. */
export function measureProbe(program: string, reader: ReaderName, models: string, article: string): Probe {
  const probes = Array.from({ length: runs }, () => {
    const out = execFileSync(process.execPath, [program, reader, models, article], { encoding: 'utf8' });
    return probe.parse(JSON.parse(out));
  });
  return { load: median(probes.map(({ load }) => load)), resident: median(probes.map(({ resident }) => resident)) };
}

/** Sizes of a file in bytes. */
export interface FileSize {
  readonly plain: number;
  readonly gzipped: number;
}

/** The sizes of the models in a folder by the names of their files; figures and words about them are not counted. */
export const modelSizes = (folder: string): Readonly<Record<string, FileSize>> =>
  Object.fromEntries(
    Object.values(modelFiles).map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return [file, { plain: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length }];
    }),
  );

/** All models in a folder, each gzipped, in megabytes. */
export const modelSize = (folder: string): number => Object.values(modelSizes(folder)).reduce((sum, { gzipped }) => sum + gzipped / 1e6, 0);
