import { existsSync } from 'node:fs';
import path from 'node:path';
import { toJson } from '../report/json.ts';
import type { Reviewer } from '../review.ts';
import { defaultSettings } from '../settings.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Figures } from './figures.ts';
import type { LabelledPart, ScoredArticle, ScorerCall } from './labelledParts.ts';
import type { Row, Section } from './languageTable.ts';
import { scoreAt, scored, scorer, type Scores } from './scorer.ts';

/** What the scorer says when it is called for a part. */
interface ScoredCall extends ScorerCall {
  readonly scores: Scores;
}

/** What of a part is not in a folder like ../shared; null where all of it is. */
export const missingOf = ({ needs }: LabelledPart, shared: string): string | null =>
  [scorer, ...needs].map((file) => path.join(shared, file)).find((file) => !existsSync(file)) ?? null;

/** Reviews the articles of a part, which is in a folder like ../shared, and scores them. Throws where the scorer fails. */
export function scorePart(part: LabelledPart, shared: string, reviewer: Reviewer): ScoredCall[] {
  const place = (file: string): string => path.join(shared, file);
  return scored(shared, reviewOf(part.articles(place), reviewer), (score) =>
    part.calls.map((call) => ({ ...call, scores: score((review) => call.args(place, review)) })),
  );
}

/** The figures of a part, section by section. Throws where the scorer does not give them. */
export const measurePart = (
  part: LabelledPart,
  shared: string,
  reviewer: Reviewer,
): { readonly section: Section; readonly figures: Figures }[] =>
  scorePart(part, shared, reviewer).flatMap(({ scores, sections }) =>
    sections.map((section) => ({ section, figures: Object.fromEntries(section.rows.map((row) => [row.key, figureOf(row, scores)])) })),
  );

function figureOf({ key, of, unit }: Row, scores: Scores): number {
  const score = scoreAt(scores, key);
  if (unit === 'plain') return score;
  return (100 * score) / (of === undefined ? 1 : scoreAt(scores, of));
}

/** Plain texts reviewed as `onrecord review --format json` does. */
const reviewOf = (articles: readonly ScoredArticle[], reviewer: Reviewer): unknown =>
  toJson(
    articles.map(({ path: name, text }) => ({
      path: name,
      review: reviewer(layOut({ text, language: 'plaintext' }), { settings: defaultSettings, notes: false }),
    })),
    [],
    '',
  );
