import { z } from 'zod';
import { exponential } from './exponential.ts';
import { forestOf, sharesOf, type Tree } from './forest.ts';
import { forestSchema } from './judge.ts';
import { fillerOf, type PlacedFeatures } from './placedFeatures.ts';
import type { Features } from './standingFeatures.ts';

/**
 * What can be said of a sentence besides that nobody stands behind it: that a candidate does, or that somebody does who
 * is no candidate.
 */
export const verdicts = ['stands', 'unseen'] as const;
export type Verdict = (typeof verdicts)[number];

/** A trained judge of sentences. */
export interface StandingModel {
  /** Names of features: the trees call them by their index here. */
  readonly features: readonly string[];
  readonly forests: Readonly<Record<Verdict, readonly Tree[]>>;
}

const modelSchema = z.object({
  features: z.array(z.string()),
  forests: z.object({ stands: forestSchema, unseen: forestSchema }),
});

/** The model in the text of its file. Throws where that is no such model. */
export const parseStandingModel = (json: string): StandingModel => modelSchema.parse(JSON.parse(json));

export const formatStandingModel = (model: StandingModel): string => `${JSON.stringify(model)}\n`;

/** The features of a sentence and of one of its candidates, in the order of `names`. */
export const vectorOf = (names: readonly string[], sentence: Features, candidate: Features): Float64Array =>
  Float64Array.from(names, (name) => candidate[name] ?? sentence[name] ?? 0);

/** How likely each candidate of a sentence stands behind it, and that somebody does who is none: odds against nobody, to 1. */
export interface StandingOdds {
  readonly candidates: readonly number[];
  readonly unseen: number;
}

/** What a model tells of a sentence with its candidates. */
export type OddsOf = (sentence: PlacedFeatures, candidates: readonly PlacedFeatures[]) => StandingOdds;

/** A model ready for many sentences. */
export function oddsBy({ features, forests }: StandingModel): OddsOf {
  const fill = fillerOf(features);
  const [stands, unseen] = [forestOf(forests.stands), forestOf(forests.unseen)];
  const own = new Float64Array(features.length);
  const vector = new Float64Array(features.length);
  return (sentence, candidates) => {
    own.fill(0);
    fill(own, sentence);
    return {
      candidates: candidates.map((their) => {
        vector.set(own);
        fill(vector, their);
        return exponential(stands.sumOf(vector));
      }),
      unseen: exponential(unseen.sumOf(own)),
    };
  };
}

/** For the developer: what speaks for a verdict (positive) and against it, the strongest first, each as "name=value: weight". */
export function reasonsFor({ features, forests }: StandingModel, verdict: Verdict, sentence: Features, candidate: Features): string[] {
  const vector = vectorOf(features, sentence, candidate);
  return [...sharesOf(forests[verdict], vector)]
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, 12)
    .map(([feature, weight]) => `${features[feature] ?? '?'}=${(vector[feature] ?? 0).toFixed(2)}: ${weight.toFixed(2)}`);
}
