import { z } from 'zod';
import type { ClaimCase, DenialCase } from './denialCases.ts';
import { judgeSchema, type Judge } from './judge.ts';
import type { Features } from './standingFeatures.ts';

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

/** What is known of a claim under a name. */
export const featureOf = ({ features }: ClaimCase, name: string): number => features.reduce((found, part) => part[name] ?? found, 0);

/** The claims that a sentence may deny, the likeliest first. */
export const weighed = (claims: readonly ClaimCase[], weigh: (...features: readonly Features[]) => number): WeighedClaim[] =>
  claims.map((claim) => ({ ...claim, weight: weigh(...claim.features) })).sort((a, b) => b.weight - a.weight || b.sentence - a.sentence);

/** What of its likeliest claim tells whether a sentence denies at all. */
const ofBest = [
  ...[
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
  ],
];

/** All that tells whether a sentence denies; the claims are weighed. */
export function denyingFeatures({ features }: DenialCase, [best, second]: readonly WeighedClaim[]): Features {
  if (!best) return features;
  return {
    ...features,
    ...Object.fromEntries(ofBest.map((name) => [`claim:${name}`, featureOf(best, name)])),
    claimWeight: best.weight,
    claimLead: second ? best.weight - second.weight : 0,
  };
}
