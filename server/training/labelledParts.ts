import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { flagSections } from './flagTable.ts';
import type { Section } from './languageTable.ts';
import { sourcingSections } from './sourcingTable.ts';

/** An article to review, by the name that the scorer knows it by. */
export interface ScoredArticle {
  readonly path: string;
  readonly text: string;
}

/** Gives the place of what is named relative to a folder like ../shared. */
export type Place = (file: string) => string;

/** A call of the scorer, and the sections that its scores fill. */
export interface ScorerCall {
  readonly title: string;
  /** The scorer's arguments, given the file of the review. */
  readonly args: (place: Place, review: string) => readonly string[];
  readonly sections: readonly Section[];
}

/** Articles with labels in ../shared, and what is measured on them. */
export interface LabelledPart {
  /** What must be there, relative to ../shared. */
  readonly needs: readonly string[];
  readonly articles: (place: Place) => readonly ScoredArticle[];
  readonly calls: readonly ScorerCall[];
}

const seed = { article: 'seed/article.txt', expected: 'seed/expected.json' };
const gold = { labels: 'corpora/sourcing-gold/labels', articles: 'corpora/sourcing-gold/articles' };
const polnear = 'corpora/attribution/polnear-dev';
const phrases = 'corpora/anonymity/phrases-dev.jsonl';

const goldArgs = (place: Place, review: string): string[] => ['gold', place(gold.labels), place(gold.articles), review];

/** The parts on which the three flags are judged too. */
export const flaggedParts: readonly LabelledPart[] = [
  {
    needs: [seed.article, seed.expected],
    articles: (place) => [{ path: 'article.txt', text: readFileSync(place(seed.article), 'utf8') }],
    calls: [
      {
        title: 'seed',
        args: (place, review) => ['seed', place(seed.expected), review],
        sections: [flagSections.seed],
      },
    ],
  },
  {
    needs: [gold.labels, gold.articles],
    articles: (place) => textsIn(place(gold.articles)),
    calls: [
      { title: 'sourcing-gold', args: goldArgs, sections: [sourcingSections.gold, flagSections.gold] },
      {
        title: 'sourcing-gold, fold 4 alone',
        args: (place, review) => [...goldArgs(place, review), '--fold', '4'],
        sections: [sourcingSections.goldFold, flagSections.goldFold],
      },
    ],
  },
];

export const labelledParts: readonly LabelledPart[] = [
  {
    needs: [polnear],
    articles: (place) => textsIn(place(polnear)),
    calls: [{ title: 'PolNeAR dev', args: (place, review) => ['polnear', place(polnear), review], sections: [sourcingSections.polnear] }],
  },
  ...flaggedParts,
  {
    needs: [phrases],
    articles: (place) => snippets(readFileSync(place(phrases), 'utf8')),
    calls: [
      {
        title: 'anonymity',
        args: (place, review) => ['anonymity', place(phrases), review],
        sections: [sourcingSections.anonymity],
      },
    ],
  },
];

/** The parts with no sections but those named, and no part or call without any. */
export const partsWith = (sections: readonly Section[]): LabelledPart[] =>
  labelledParts.flatMap((part) => {
    const calls = part.calls
      .map((call) => ({ ...call, sections: call.sections.filter((section) => sections.includes(section)) }))
      .filter((call) => call.sections.length > 0);
    return calls.length > 0 ? [{ ...part, calls }] : [];
  });

const textsIn = (folder: string): ScoredArticle[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }));

/** Each snippet is an article that is named by the number of its line. */
const snippets = (lines: string): ScoredArticle[] =>
  lines
    .trim()
    .split('\n')
    .map((line, i) => ({ path: `${i + 1}.txt`, text: z.object({ text: z.string() }).parse(JSON.parse(line)).text }));
