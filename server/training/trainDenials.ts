import type { DenialModel } from '../sourcing/denialModel.ts';
import type { ParagraphReaders } from '../sourcing/readers.ts';
import { claimGroups, denialArticle, denyingExamples, type DenialArticle } from './denialExamples.ts';
import { learnMean, type JudgeRecipe } from './learnJudge.ts';
import { learnRanking } from './learnRanking.ts';
import { tell } from './progress.ts';
import { readTrainingArticles } from './sourcingLabels.ts';

/** Chosen by cross-validation on sourcing-train, by article. */
const claimsRecipe: JudgeRecipe = { rounds: 80, depth: 3, pace: 0.1, restraint: 4, leastWeight: 2, sample: 0.5, leastSeen: 12, seed: 1 };
const denyingRecipe: JudgeRecipe = { rounds: 50, depth: 2, pace: 0.22, restraint: 2, leastWeight: 3, sample: 0.7, leastSeen: 8, seed: 1 };
/** With one judge of so few examples, a change anywhere makes plain denials come and go. */
const denyingJudges = 3;

/** Parts of the articles, each weighed by a judge of claims that did not learn from it. */
const parts = 4;

/** The judges of denials. Throws where what they are trained on is not there. */
export function trainDenials(corpora: string, readers: ParagraphReaders): DenialModel {
  const labelled = readTrainingArticles(corpora);
  const articles = labelled.map((article, i) => {
    tell(`denials: reads ${i + 1} of ${labelled.length} articles`);
    return denialArticle(readers, article);
  });
  return learnDenials(articles);
}

export function learnDenials(articles: readonly DenialArticle[]): DenialModel {
  tell('denials ...');
  const claims = learnRanking(articles.flatMap(claimGroups), claimsRecipe);
  const examples = Array.from({ length: parts }, (_, part) => {
    const rest = articles.filter((_article, i) => i % parts !== part);
    const judge = learnRanking(rest.flatMap(claimGroups), claimsRecipe);
    return articles.filter((_article, i) => i % parts === part).flatMap((article) => denyingExamples(article, judge));
  }).flat();
  return { claims, denying: learnMean(examples, denyingRecipe, denyingJudges) };
}
