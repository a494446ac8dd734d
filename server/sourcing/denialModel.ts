import { z } from 'zod';
import { commonFeatures, type ClaimCase, type DenialCase } from './denialCases.ts';
import { judgeSchema, oddsBy, type Judge } from './judge.ts';
import { featureOf, inParts, type PlacedFeatures } from './placedFeatures.ts';

/** The trained judges of denials: which of an article's sentences one denies if it denies any, and whether it does. */
export interface DenialModel {
  readonly claims: Judge;
  readonly denying: Judge;
}

const schema = z.object({ claims: judgeSchema, denying: judgeSchema });

/** The model in the text of its file. Throws where that is no such model. */
export const parseDenialModel = (json: string): DenialModel => schema.parse(JSON.parse(json));

export const formatDenialModel = (model: DenialModel): string => `${JSON.stringify(model)}\n`;

/** A claim with how much speaks for it among those of one denial: to compare them, no odds of anything. */
export interface WeighedClaim extends ClaimCase {
  readonly weight: number;
}

/** The claims that a sentence may deny, the likeliest first. */
export function weighed(denial: DenialCase, claims: readonly ClaimCase[], judge: Judge): WeighedClaim[] {
  const weigh = oddsBy(judge, commonFeatures(denial));
  return claims
    .map(({ sentence, features }) => ({ sentence, features, weight: weigh(features) }))
    .sort((a, b) => b.weight - a.weight || b.sentence - a.sentence);
}

/** What of its likeliest claim tells whether a sentence denies at all. */
const ofBest = [
  'own',
  'behind',
  'sameParagraph',
  'shared',
  'sharedDenied',
  'accuses',
  'sameSpeaker',
  'otherSpeaker',
  'speakerAccused',
  'theirPlainness',
];

/** All that tells whether a sentence denies; the claims are weighed. */
export function denyingFeatures({ features }: DenialCase, [best, second]: readonly WeighedClaim[]): PlacedFeatures {
  if (!best) return features;
  const claim = Object.fromEntries(ofBest.map((name) => [`claim:${name}`, featureOf(best.features, name)]));
  const weights = { claimWeight: best.weight, claimLead: second ? best.weight - second.weight : 0 };
  return inParts(features.read, ...features.linked, claim, weights);
}
