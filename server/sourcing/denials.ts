import type { Denial } from './article.ts';
import type { DenialCase, DenialCases } from './denialCases.ts';
import { certaintyOf, mayDeny, type DenialCueKind } from './denialCues.ts';
import { denyingFeatures, featureOf, weighed, type DenialModel, type WeighedClaim } from './denialModel.ts';
import { oddsBy } from './judge.ts';
import type { Features } from './standingFeatures.ts';

/** The least logarithm of the odds of a denial: best for sentences and pairs together by cross-validation on what is trained on... */
const leastOdds = -1;
/** ...and where its words nearly always deny. */
const leastOddsOfPlain = -1.5;
/** A second claim is named if so little less speaks for it. */
const nearly = 0.5;

/** The denials of an article with what they deny, in its order. */
export function denialsOf(cases: DenialCases, model: DenialModel): Denial[] {
  const weigh = oddsBy(model.claims);
  const oddsOf = oddsBy(model.denying);
  return cases.sentences.flatMap((sentence, i): Denial[] => {
    const { cue } = sentence.denial;
    const found = cases.denying(i);
    if (!cue || !found || !mayDeny(cue.kind)) return [];
    const claims = weighed(cases.claims(found), weigh);
    const least = certaintyOf(cue.kind) === 3 ? leastOddsOfPlain : leastOdds;
    if (oddsOf(denyingFeatures(found, claims)) < least) return [];
    const answered = cases.answered(found);
    const indexes = answered === null ? chosen(found, claims, sentence.denial.denied.size) : [answered];
    const spans = indexes.flatMap((index) => {
      const claim = cases.sentences[index];
      return claim ? [{ start: claim.start, end: claim.end }] : [];
    });
    const kind =
      cue.kind === 'contradict' || (contradicting.has(cue.kind) && found.features['stanceDenies'] !== 1) ? 'contradicts' : 'denies';
    return [{ denial: { start: cue.start, end: cue.end }, claims: spans, kind, by: found.by }];
  });
}

/** Such words answer a claim with another and call nothing untrue. */
const contradicting: ReadonlySet<DenialCueKind> = new Set([
  ...(['clear', 'negatedFuture', 'negatedPresent', 'disputeOther', 'nobody', 'no', 'noPlan'] as const),
]);

/**
 * One claim, two where the second is nearly as likely; none where the sentence would be its own and does not tell what is denied, in so many
 * words.
 */
function chosen({ sentence, features }: DenialCase, claims: readonly WeighedClaim[], words: number): number[] {
  const [best, second] = claims.filter((claim) => claim.sentence === sentence || isAboutIt(claim));
  if (!best) return [];
  if (best.sentence === sentence) return tells(features, words) ? [sentence] : [];
  if (!second || best.weight - second.weight > nearly || second.sentence === sentence) return [best.sentence];
  return [best.sentence, second.sentence].sort((a, b) => a - b);
}

/** Whether anything in a sentence tells that it may be what is denied. */
const isAboutIt = (claim: WeighedClaim): boolean =>
  ['shared', 'accuses', 'names', 'speakerMentioned', 'answers', 'has:claim', 'has:report', 'says:claim', 'says:wrong'].some(
    (name) => featureOf(claim, name) > 0,
  );

/** Not "denied any wrongdoing", "denied the allegations". */
const tells = (features: Features, words: number): boolean => features['tellsClause'] === 1 || features['accusedBefore'] === 1 || words > 1;
