import type { ParagraphReaders } from '../sourcing/readers.ts';
import type { StandingModel } from '../sourcing/standingModel.ts';
import { learnStanding, type StandingRecipe } from './learnStanding.ts';
import { tell } from './progress.ts';
import { readTrainingArticles } from './sourcingLabels.ts';
import { labelledCases } from './standingExamples.ts';

/** Chosen by cross-validation on sourcing-train, by article. */
const standingRecipe: StandingRecipe = {
  rounds: 100,
  depth: 3,
  pace: 0.1,
  restraint: 1,
  leastWeight: 1,
  sample: 0.7,
  leastSeen: 12,
};

/** The judge of sentences, trained on corpora/sourcing-train. Throws where that is not there. */
export function trainStanding(corpora: string, readers: ParagraphReaders): StandingModel {
  const articles = readTrainingArticles(corpora);
  const examples = articles.flatMap((article, i) => {
    tell(`standing: reads ${i + 1} of ${articles.length} articles`);
    return labelledCases(readers, article).filter((example) => example.case.sentence.prose);
  });
  return learnStanding(examples, standingRecipe, (round) => {
    tell(`standing: ${round} of ${standingRecipe.rounds} rounds`);
  });
}
