import type { Denial } from './article.ts';
import type { DenialCase, DenialCases } from './denialCases.ts';
import { certaintyOf, mayDeny, type DenialCueKind } from './denialCues.ts';
import { denyingFeatures, weighed, type DenialModel, type WeighedClaim } from './denialModel.ts';
import { oddsBy } from './judge.ts';
import { featureOf, type PlacedFeatures } from './placedFeatures.ts';

/** The least logarithm of the odds of a denial. A little higher than what cross-validation likes best: a false denial costs an editor more than a missed one... */
const leastOdds = -0.8;
/** ...and where its words nearly always deny. */
const leastOddsOfPlain = -1;
/** ...and where the same speaker has just denied something. */
const leastOddsOfNext = -1.5;
/** A second claim is named if so little less speaks for it... */
const nearly = 1.2;
/** ...or so little less than for what the denial tells itself: who reads what is denied wants to know as well where it is claimed. */
const nearlyOwn = 3;

/** A sentence that denies, and the sentences that it denies. */
interface FoundDenial {
  readonly found: DenialCase;
  readonly kind: Denial['kind'];
  readonly indexes: readonly number[];
}

/** The denials of an article with what they deny, in its order. */
export function denialsOf(cases: DenialCases, model: DenialModel): Denial[] {
  const oddsOf = oddsBy(model.denying);
  const denials = new Map<number, FoundDenial>();
  for (const [i, sentence] of cases.sentences.entries()) {
    const { cue } = sentence.denial;
    const found = cue && mayDeny(cue.kind) ? cases.denying(i) : null;
    if (!cue || !found) continue;
    const claims = weighed(found, cases.claims(found), model.claims);
    if (oddsOf(denyingFeatures(found, claims)) < leastOddsFor(cue.kind, goesOn(cases, denials.get(i - 1), found))) continue;
    const answered = cases.answered(found);
    const contradicts = contradicting.has(cue.kind) && featureOf(found.features, 'stanceDenies') !== 1;
    denials.set(i, {
      found,
      kind: cue.kind === 'contradict' || contradicts ? 'contradicts' : 'denies',
      indexes: answered === null ? chosen(found, claims, sentence.denial.denied.size, denials) : [answered],
    });
  }
  return [...denials].flatMap(([i, { found, kind, indexes }]): Denial[] => {
    const cue = cases.sentences[i]?.denial.cue;
    if (!cue) return [];
    const claims = indexes.flatMap((index) => {
      const claim = cases.sentences[index];
      return claim ? [{ start: claim.start, end: claim.end }] : [];
    });
    return [{ denial: { start: cue.start, end: cue.end }, claims, kind, by: found.by }];
  });
}

/** Whether the sentence is the next of the same speaker, behind one that denies. */
function goesOn({ sentences }: DenialCases, before: FoundDenial | undefined, { sentence, by, features }: DenialCase): boolean {
  if (!before) return false;
  if (by !== null && by === before.found.by) return true;
  const isBeside = sentences[sentence]?.paragraph === sentences[sentence - 1]?.paragraph;
  return isBeside && featureOf(features, 'cueQuoted') === 1 && featureOf(before.found.features, 'cueQuoted') === 1;
}

/** What a speaker may go on to deny with. */
const goingOn: ReadonlySet<DenialCueKind> = new Set([
  'negated',
  'negatedPast',
  'negatedPerfect',
  'negatedPresent',
  'never',
  'nobody',
  'no',
  'noSuch',
  'noPart',
  'noEvidence',
  'notInvolved',
  'notTrue',
  'claimNegated',
  'untrue',
  'unfair',
]);

function leastOddsFor(kind: DenialCueKind, isNext: boolean): number {
  if (isNext && goingOn.has(kind)) return leastOddsOfNext;
  return certaintyOf(kind) === 3 ? leastOddsOfPlain : leastOdds;
}

/** Such words answer a claim with another and call nothing untrue. */
const contradicting: ReadonlySet<DenialCueKind> = new Set([
  'clear',
  'negatedFuture',
  'negatedPresent',
  'disputeOther',
  'nobody',
  'no',
  'noPlan',
]);

/**
 * One claim, two where the second is nearly as likely. The sentence itself is one where it tells what is denied in so many words. Where the
 * likeliest is another denial of the same source, what that denies.
 */
function chosen(
  { sentence, features, by }: DenialCase,
  claims: readonly WeighedClaim[],
  words: number,
  denials: ReadonlyMap<number, FoundDenial>,
): readonly number[] {
  const [best, second] = claims.filter((claim) => (claim.sentence === sentence ? tells(features, words) : isAboutIt(claim)));
  if (!best) return [];
  const earlier = denials.get(best.sentence);
  const theirs = earlier?.found.by === by ? earlier.indexes.filter((index) => index !== sentence) : [];
  if (theirs.length > 0) return theirs;
  const isNear = second !== undefined && best.weight - second.weight <= (best.sentence === sentence ? nearlyOwn : nearly);
  return isNear ? [best.sentence, second.sentence].sort((a, b) => a - b) : [best.sentence];
}

/** Whether anything in a sentence tells that it may be what is denied. */
const isAboutIt = (claim: WeighedClaim): boolean =>
  ['shared', 'accuses', 'names', 'speakerMentioned', 'answers', 'has:claim', 'has:report', 'says:claim', 'says:wrong'].some(
    (name) => featureOf(claim.features, name) > 0,
  );

/** Not "denied any wrongdoing", "denied the allegations". */
const tells = (features: PlacedFeatures, words: number): boolean =>
  featureOf(features, 'tellsClause') === 1 || featureOf(features, 'accusedBefore') === 1 || words > 1;
