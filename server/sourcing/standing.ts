import { lengthOf, shift, type Span } from '../text/span.ts';
import type { Claim, SentenceAttribution, Worthiness } from './article.ts';
import { featureOf, nothingKnown } from './placedFeatures.ts';
import type { PlacedAttribution, PlacedSentence } from './placed.ts';
import { wordsOfCue, type Candidate, type StandingCase } from './standingCases.ts';
import { ownVoice, type Voiced } from './ownVoice.ts';
import { oddsBy, type OddsOf, type StandingModel } from './standingModel.ts';
import { worthinessOf, type Judgement } from './worthiness.ts';

/** Who stands behind a sentence, and its claims. */
export interface Standing {
  readonly attribution: SentenceAttribution;
  readonly worthiness: Worthiness;
  readonly claims: readonly Claim[];
}

/** A standing before the claims of the article are seen together: `own` is the judgement of the paper's own claim, where there is one. */
interface Draft extends Standing {
  readonly sentence: PlacedSentence;
  readonly own: Judgement | null;
}

/** What is to be said of a sentence: `by` whom it is, or who has a part of it. */
interface Verdict {
  readonly verdict: 'attributed' | 'nobody' | 'not-a-claim';
  readonly by: Pick<Candidate, 'kind' | 'sourceId' | 'content' | 'placed' | 'features'> | null;
}

/** Who stands behind each sentence of an article with this text. */
export function standing(text: string, cases: readonly StandingCase[], model: StandingModel): Standing[] {
  const oddsOf = oddsBy(model);
  const drafts = cases.map((own, index) => standingOf(text, own, index, judge(own, oddsOf)));
  const placed = ownVoice(drafts.map(voiced));
  return drafts.map(({ attribution, worthiness: alone, claims: all, own }, i) => {
    const place = placed[i];
    if (!own || !place) return { attribution, worthiness: alone, claims: all };
    const worthiness = worthinessOf(own, place.contestable);
    const claims = all.map((claim) => (claim.attribution === 'none' ? { ...claim, worthiness, saidBelow: place.saidBelow } : claim));
    return { attribution, worthiness, claims };
  });
}

const voiced = ({ sentence: { paragraph, terms }, attribution, claims, own }: Draft): Voiced => ({
  paragraph,
  terms,
  claims: attribution !== 'not-a-claim',
  own: own?.contestable ?? null,
  sourceId: claims.find(({ sourceId }) => sourceId !== null)?.sourceId ?? null,
});

/** Somebody whom we have not made out, of the kind that the sentence's words tell of most. */
const unseen = ({ holders }: PlacedSentence): NonNullable<Verdict['by']> => {
  const kind = sourceKinds.reduce((best, other) => ((holders?.[other] ?? 0) > (holders?.[best] ?? 0) ? other : best));
  return { kind, sourceId: null, content: [], placed: null, features: nothingKnown };
};
const sourceKinds = ['named', 'document', 'anonymous', 'vague'] as const;

/** The odds that somebody stands behind a sentence by its words and their neighbours alone, as the network reads them. */
function oddsByWords({ holders }: PlacedSentence): number {
  const theirs = holders ? holders.named + holders.document + holders.anonymous + holders.vague : 0;
  return theirs / Math.max(1 - theirs, 1e-6);
}

/** The least odds of whoever has a part of a sentence that is the paper's own for the rest; set by hand, as `fewest` is. */
const leastPart = 0.3;

function judge({ sentence, features, candidates }: StandingCase, oddsOf: OddsOf): Verdict {
  if (!sentence.prose) return { verdict: 'not-a-claim', by: null };
  const shown = candidates.find(isShown) ?? (featureOf(features, 'announced') === 1 ? candidates.find(isAnnounced) : undefined);
  if (shown) return sentence.holdsClaims ? { verdict: 'attributed', by: shown } : { verdict: 'not-a-claim', by: null };
  const odds = oddsOf(
    features,
    candidates.map((candidate) => candidate.features),
  );
  const theirs = odds.candidates.reduce((sum, of) => sum + of, 0);
  const best = candidates[odds.candidates.indexOf(Math.max(...odds.candidates))];
  const by = best ? speakerOf(best, candidates) : null;
  // What somebody wants or plans is no word of theirs.
  const others = featureOf(features, 'root:wish') === 1 ? 0 : odds.unseen;
  // Two judges: the trees know the article's speakers, the network reads every word. It counts twice: of 1 and 2 the
  // better on folds 0 to 3 of sourcing-gold. Of clauses within clauses it knows little.
  const whole = best && isBeside(best) ? 0 : theirs;
  const all = (whole + others) * (best && isAside(best) ? 1 : oddsByWords(sentence) ** 2);
  if (all > 1 && (sentence.holdsClaims || whole > 1)) return { verdict: 'attributed', by: by && whole >= others ? by : unseen(sentence) };
  if (!sentence.holdsClaims) return { verdict: 'not-a-claim', by: null };
  const hearsay = candidates.find(isHearsay);
  if (hearsay) return { verdict: 'attributed', by: hearsay };
  return { verdict: 'nobody', by: theirs > leastPart ? by : null };
}

/** A whole sentence in a quotation set apart, in a list behind a colon or in a turn of an interview: what the layout shows needs no judge. */
const isShown = ({ features }: Candidate): boolean => featureOf(features, 'byLayout') === 1 && featureOf(features, 'share') > 0.8;

/** "It is worth noting that Lopez said": as if nothing stood before. */
const isAnnounced = ({ features }: Candidate): boolean =>
  featureOf(features, 'cueRoot') === 1 && featureOf(features, 'source') === 1 && featureOf(features, 'unsaid') !== 1;

/** "Lopez, who said that she was ill, died": a part of it at most. */
const isBeside = ({ features }: Candidate): boolean => featureOf(features, 'besideSubject') === 1;

/** "the bridge, which Lopez said was weak, fell" */
const isAside = ({ features }: Candidate): boolean => featureOf(features, 'inRelative') === 1 && featureOf(features, 'rootInside') !== 1;

/** "reportedly"; "is believed to" as the main clause. */
const isHearsay = ({ features }: Candidate): boolean =>
  featureOf(features, 'rumour') === 1 || (featureOf(features, 'agentless') === 1 && featureOf(features, 'cueRoot') === 1);

/** The candidate or, where it passes on what somebody else said, that one. */
const speakerOf = (candidate: Candidate, all: readonly Candidate[]): Candidate =>
  all.find(({ placed }) => placed && candidate.placed && relays(candidate.placed, placed)) ??
  (candidate.kind === 'document' ? all.find(({ placed }) => placed && isCiting(placed)) : undefined) ??
  candidate;

/** ", citing two officials, said": in front of what it passes on. */
const isCiting = ({ local }: PlacedAttribution): boolean => local.aside && (local.lemma === 'cite' || local.lemma === 'quote');

const relays = (outlet: PlacedAttribution, { paragraph, local }: PlacedAttribution): boolean =>
  local.via !== null && local.via === outlet.index && paragraph === outlet.paragraph;

function standingOf(text: string, { sentence }: StandingCase, index: number, { verdict, by }: Verdict): Draft {
  const { whole, own } = sentence;
  const claim = (span: Span, of: Verdict['by'], judgement = whole): Claim => ({
    start: span.start,
    end: span.end,
    sentence: index,
    worthiness: worthinessOf(judgement, judgement.contestable),
    reasons: judgement.reasons,
    telling: judgement.telling && shift(judgement.telling, sentence.start),
    attribution: of?.kind ?? 'none',
    sourceId: of?.sourceId ?? null,
    saidBelow: null,
  });
  if (verdict === 'not-a-claim') return { sentence, attribution: 'not-a-claim', worthiness: 'no', claims: [], own: null };
  const rest = by && restOf(text, sentence, by);
  const isPartial = by?.placed && rest && (verdict === 'nobody' || (by.placed.local.joined !== null && isOwnBefore(sentence, by, rest)));
  if (!isPartial) {
    const whose = verdict === 'attributed' ? by : null;
    const only = claim(sentence, whose);
    return { sentence, attribution: only.attribution, worthiness: only.worthiness, claims: [only], own: whose ? null : whole };
  }
  const parts = by.content.length > 0 ? by.content : [by.placed.attribution.cue ?? sentence];
  const ours = claim(rest, null, own);
  const claims = [ours, ...parts.map((span) => claim(span, by))].sort((a, b) => a.start - b.start);
  return { sentence, attribution: 'partial', worthiness: ours.worthiness, claims, own };
}

/** Whether a rest that stands before somebody's words is nobody else's. */
const isOwnBefore = (sentence: Span, { features }: NonNullable<Verdict['by']>, rest: Span): boolean =>
  rest.start === sentence.start && featureOf(features, 'ownBefore') * lengthOf(sentence) >= fewest;

/** Fewer characters are no part of a sentence. */
const fewest = 25;

/** The longer of what stands before and behind all that is somebody's; null where neither is much. */
function restOf(text: string, sentence: Span, { content, placed }: NonNullable<Verdict['by']>): Span | null {
  const theirs = [...content, ...(placed ? wordsOfCue(placed) : [])];
  const before = { start: sentence.start, end: Math.min(sentence.end, ...theirs.map(({ start }) => start)) };
  const behind = { start: Math.max(sentence.start, ...theirs.map(({ end }) => end)), end: sentence.end };
  const longer = withoutMarks(text, lengthOf(before) >= lengthOf(behind) ? before : behind);
  return lengthOf(longer) >= fewest ? longer : null;
}

/** Without white space and commas at its ends. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:–—-]/.test(text.charAt(start))) start++;
  while (start < end && /[\s,;:–—-]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
