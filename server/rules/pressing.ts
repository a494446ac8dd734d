import type { Claim, ClaimReason } from '../sourcing/article.ts';

/** What readers want to know the source of at once; figures can wait for the end of the sentence. */
const reasonsToAsk: ReadonlySet<ClaimReason> = new Set(['allegation', 'blame', 'motive', 'cause', 'evaluation', 'prediction']);

/** Whether a claim is contestable for more than its figures. */
export const isPressing = (claim: Claim | undefined): boolean =>
  claim?.worthiness === 'must' && claim.reasons.some((reason) => reasonsToAsk.has(reason));
