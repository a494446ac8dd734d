import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { toJson } from '../report/json.ts';
import type { Reviewer } from '../review.ts';
import { defaultSettings } from '../settings.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Figures } from './figures.ts';
import type { Section } from './languageTable.ts';
import { sourcingSections } from './sourcingTable.ts';

/** An article to review, by the name that the scorer knows it by. */
interface Article {
  readonly path: string;
  readonly text: string;
}

/** Articles with labels in ../shared, and what is measured on them. */
export interface LabelledPart {
  /** What must be there, relative to ../shared. */
  readonly needs: readonly string[];
  readonly articles: (place: (file: string) => string) => readonly Article[];
  /** A section for each call of the scorer, with its arguments: relative paths of `needs`, the review, options. */
  readonly sections: readonly {
    readonly section: Section;
    readonly args: (place: (file: string) => string, review: string) => readonly string[];
  }[];
}

const polnear = 'corpora/attribution/polnear-dev';
const gold = { labels: 'corpora/sourcing-gold/labels', articles: 'corpora/sourcing-gold/articles' };
const phrases = 'corpora/anonymity/phrases-dev.jsonl';

const textsIn = (folder: string): Article[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }));

export const labelledParts: readonly LabelledPart[] = [
  {
    needs: [polnear],
    articles: (place) => textsIn(place(polnear)),
    sections: [{ section: sourcingSections.polnear, args: (place, review) => ['polnear', place(polnear), review] }],
  },
  {
    needs: [gold.labels, gold.articles],
    articles: (place) => textsIn(place(gold.articles)),
    sections: [sourcingSections.gold, sourcingSections.goldFold].map((section) => ({
      section,
      args: (place, review) => [
        ...['gold', place(gold.labels), place(gold.articles), review],
        ...(section === sourcingSections.goldFold ? ['--fold', '4'] : []),
      ],
    })),
  },
  {
    needs: [phrases],
    articles: (place) => snippets(readFileSync(place(phrases), 'utf8')),
    sections: [{ section: sourcingSections.anonymity, args: (place, review) => ['anonymity', place(phrases), review] }],
  },
];

/** Each snippet is an article that is named by the number of its line. */
const snippets = (lines: string): Article[] =>
  lines
    .trim()
    .split('\n')
    .map((line, i) => ({ path: `${i + 1}.txt`, text: z.object({ text: z.string() }).parse(JSON.parse(line)).text }));

const scorer = 'eval/score.mjs';

/** What of a part is not in a folder like ../shared; null where all of it is. */
export const missingOf = ({ needs }: LabelledPart, shared: string): string | null =>
  [scorer, ...needs].map((file) => path.join(shared, file)).find((file) => !existsSync(file)) ?? null;

/** The figures of a part in per cent, section by section, of what is in a folder like ../shared. Throws where the scorer fails. */
export function measurePart(
  part: LabelledPart,
  shared: string,
  reviewer: Reviewer,
): { readonly section: Section; readonly figures: Figures }[] {
  const place = (file: string): string => path.join(shared, file);
  return scored(shared, reviewOf(part.articles(place), reviewer), (score) =>
    part.sections.map(({ section, args }) => {
      const scores = score((review) => args(place, review));
      return { section, figures: Object.fromEntries(section.rows.map(({ key }) => [key, 100 * scoreAt(scores, key)])) };
    }),
  );
}

/** How many of the checks on the article of the seed are passed, of how many; null where it is not there. */
export function seedChecks(shared: string, reviewer: Reviewer): { readonly passed: number; readonly of: number } | null {
  const [article, expected] = ['seed/article.txt', 'seed/expected.json'].map((file) => path.join(shared, file));
  if (!article || !expected || ![article, expected, path.join(shared, scorer)].every((file) => existsSync(file))) return null;
  const review = reviewOf([{ path: 'article.txt', text: readFileSync(article, 'utf8') }], reviewer);
  const scores = scored(shared, review, (score) => score((file) => ['seed', expected, file]));
  return { passed: scoreAt(scores, 'ok'), of: scoreAt(scores, 'of') };
}

/** What `use` makes of the scores of a review; `score` takes the scorer's arguments, given the review's file. */
function scored<T>(shared: string, review: unknown, use: (score: (args: (review: string) => readonly string[]) => unknown) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-eval-'));
  try {
    const file = path.join(folder, 'review.json');
    writeFileSync(file, JSON.stringify(review));
    return use((args) => JSON.parse(execFileSync(process.execPath, [path.join(shared, scorer), ...args(file)], { encoding: 'utf8' })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Plain texts reviewed as `onrecord review --format json` does. */
const reviewOf = (articles: readonly Article[], reviewer: Reviewer): unknown =>
  toJson(
    articles.map(({ path: name, text }) => ({
      path: name,
      review: reviewer(layOut({ text, language: 'plaintext' }), { settings: defaultSettings, notes: false }),
    })),
    [],
    '',
  );

/** The score that a path of keys, with dots between, leads to. Throws where it is none. */
const scoreAt = (scores: unknown, key: string): number =>
  z.number().parse(key.split('.').reduce<unknown>((at, name) => z.record(z.string(), z.unknown()).parse(at)[name], scores));
