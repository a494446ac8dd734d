import path from 'node:path';
import type { Judge } from '../sourcing/judge.ts';
import type { ParagraphReaders } from '../sourcing/readers.ts';
import type { StandingModel } from '../sourcing/standingModel.ts';
import { hedgeExamples } from './hedgeExamples.ts';
import { learnMean, type JudgeRecipe } from './learnJudge.ts';
import { tell } from './progress.ts';
import { ownLabels, readLabelledArticles, readOwnArticles } from './sourcingLabels.ts';

/** Chosen by cross-validation by article. */
export const hedgesRecipe: JudgeRecipe = {
  rounds: 100,
  depth: 3,
  pace: 0.12,
  restraint: 2,
  leastWeight: 2,
  sample: 0.7,
  leastSeen: 8,
  seed: 1,
};

/** A mean of so many wavers less with every change to the candidates. */
const hedgesJudges = 3;

/** What a label of our own counts for beside one of sourcing-train: it has fewer hedges, above all at pronouns. Of 1, 0.3 and 0.15. */
export const ownWeight = 0.3;

/** The judge of hedges; `standing` tells it who stands behind a sentence. Throws where what it is trained on is not there. */
export function trainHedges(corpora: string, readers: ParagraphReaders, standing: StandingModel): Judge {
  const articles = [
    ...readLabelledArticles(path.join(corpora, 'sourcing-train')).map((article) => ({ article, weight: 1 })),
    ...readOwnArticles(ownLabels, corpora).map((article) => ({ article, weight: ownWeight })),
  ];
  const examples = articles.flatMap(({ article, weight }, i) => {
    tell(`hedges: reads ${i + 1} of ${articles.length} articles`);
    return hedgeExamples(readers, standing, article, weight);
  });
  tell('hedges ...');
  return learnMean(examples, hedgesRecipe, hedgesJudges);
}
