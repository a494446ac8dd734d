import type { Tree } from '../sourcing/forest.ts';
import { together } from '../sourcing/placedFeatures.ts';
import type { StandingModel, Verdict } from '../sourcing/standingModel.ts';
import { vectorOf, verdicts } from '../sourcing/standingModel.ts';
import type { Candidate, StandingCase } from '../sourcing/standingCases.ts';
import { binned, growTree, type Binned, type Growth } from './growTree.ts';
import { featuresSeen } from './learnJudge.ts';
import { randomFrom } from './random.ts';
import type { StandingLabel } from './sourcingLabels.ts';

/** What the judge of sentences learns from: the features of a sentence and of its candidates, and its label. */
export interface StandingExample {
  readonly case: Pick<StandingCase, 'features'> & { readonly candidates: readonly Pick<Candidate, 'kind' | 'features'>[] };
  readonly label: StandingLabel;
}

export interface StandingRecipe extends Growth {
  readonly rounds: number;
  /** The share of examples that a tree sees. */
  readonly sample: number;
  /** The least number of examples in which a feature must be other than 0. */
  readonly leastSeen: number;
}

/** Something that can be said of a sentence: its place in the sums of its forest, and whether it is right. */
interface Option {
  readonly verdict: Verdict;
  readonly row: number;
  readonly right: boolean;
}

interface Sentence {
  /** Whether it is right that nobody stands behind it. */
  readonly nobody: boolean;
  readonly options: readonly Option[];
}

/**
 * Learns who stands behind sentences. Labels tell the kind of source and not which candidate it is, so the cost is that of all candidates
 * that would be right together: what is to be chosen among them is learnt from the sentences that have one.
 */
export function learnStanding(
  examples: readonly StandingExample[],
  recipe: StandingRecipe,
  tellRound?: (round: number) => void,
): StandingModel {
  const judged = examples.filter(({ label }) => label !== 'X');
  const features = featuresSeen(
    judged.flatMap(({ case: own }) => [own, ...own.candidates].map(({ features: of }) => together(of))),
    recipe.leastSeen,
  );
  const candidateRows: Float64Array[] = [];
  const sentenceRows: Float64Array[] = [];
  const sentences = judged.map(({ case: own, label }): Sentence => {
    const right = rightCandidates(own.candidates, label);
    const options: Option[] = [];
    for (const [i, candidate] of own.candidates.entries()) {
      const row = candidateRows.push(vectorOf(features, together(own.features), together(candidate.features))) - 1;
      options.push({ verdict: 'stands', row, right: right.has(i) });
    }
    const row = sentenceRows.push(vectorOf(features, together(own.features), {})) - 1;
    options.push({ verdict: 'unseen', row, right: isAttributed(label) && right.size === 0 });
    return { nobody: label === '0' || label === 'P', options };
  });
  const ofCandidates = binned(candidateRows, features.length);
  const ofSentences = binned(sentenceRows, features.length);
  const tables: Readonly<Record<Verdict, Binned>> = {
    stands: ofCandidates,
    unseen: ofSentences,
  };
  return { features, forests: boost(sentences, tables, recipe, tellRound) };
}

const kinds = { N: ['named', 'document'], D: ['document', 'named'], A: ['anonymous', 'vague'], V: ['vague', 'anonymous'] } as const;

const isAttributed = (label: StandingLabel): label is keyof typeof kinds => label in kinds;

/** The candidates that a label may mean: those of its kind, else of the one nearest to it, else all. */
function rightCandidates(candidates: StandingExample['case']['candidates'], label: StandingLabel): ReadonlySet<number> {
  if (!isAttributed(label)) return new Set();
  const all = [...candidates.keys()];
  for (const kind of kinds[label]) {
    const found = all.filter((i) => candidates[i]?.kind === kind);
    if (found.length > 0) return new Set(found);
  }
  return new Set(all);
}

function boost(
  sentences: readonly Sentence[],
  tables: Readonly<Record<Verdict, Binned>>,
  recipe: StandingRecipe,
  tellRound?: (round: number) => void,
): Record<Verdict, readonly Tree[]> {
  const random = randomFrom(1);
  const forests: Record<Verdict, Tree[]> = { stands: [], unseen: [] };
  const of = (verdict: Verdict): Float64Array => new Float64Array(tables[verdict].size);
  const arrays = (): Record<Verdict, Float64Array> => ({
    stands: of('stands'),
    unseen: of('unseen'),
  });
  const sums = arrays();
  for (let round = 0; round < recipe.rounds; round++) {
    tellRound?.(round);
    const slopes = arrays();
    const curvatures = arrays();
    for (const sentence of sentences) slope(sentence, sums, slopes, curvatures);
    for (const verdict of verdicts) {
      const table = tables[verdict];
      const use = Array.from({ length: table.size }, (_, i) => i).filter(() => random() < recipe.sample);
      forests[verdict].push(growTree(table, use, slopes[verdict], curvatures[verdict], recipe, sums[verdict]));
    }
  }
  return forests;
}

/** The slope and curvature of the cost (minus the logarithm of the chance that something right is said) for all that can be said of a sentence. */
function slope(
  { nobody, options }: Sentence,
  sums: Readonly<Record<Verdict, Float64Array>>,
  slopes: Readonly<Record<Verdict, Float64Array>>,
  curvatures: Readonly<Record<Verdict, Float64Array>>,
): void {
  const weights = options.map(({ verdict, row }) => Math.exp(sums[verdict][row] ?? 0));
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  const right = options.reduce((sum, option, i) => sum + (option.right ? (weights[i] ?? 0) : 0), nobody ? 1 : 0);
  if (right === 0) return;
  for (const [i, option] of options.entries()) {
    const chance = (weights[i] ?? 0) / all;
    const wanted = option.right ? (weights[i] ?? 0) / right : 0;
    slopes[option.verdict][option.row] = chance - wanted;
    curvatures[option.verdict][option.row] = Math.max(1e-3, chance * (1 - chance));
  }
}
