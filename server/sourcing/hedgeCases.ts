import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { isUnnamed, type Hedge, type Source } from './article.ts';
import type { HedgeCandidate } from './hedgeCandidates.ts';
import type { PlacedAttribution, PlacedSentence } from './placed.ts';
import type { Standing } from './standing.ts';
import type { Features } from './standingFeatures.ts';

/** A candidate in its place; offsets into the article. */
export interface PlacedHedge extends HedgeCandidate {
  readonly paragraph: number;
}

/** Words of an article that may hide who says so, for the judge of hedges. */
export interface HedgeCase extends Hedge {
  /** The article says itself that nobody answers by name: "spoke on condition of anonymity", "people familiar with the matter". */
  readonly certain: boolean;
  /** Nothing but the beginning of a sentence that somebody without a name stands behind: for want of other words. */
  readonly bare: boolean;
  readonly features: Features;
}

/** What an article tells of who says what. All lists but that of sources are in the order of the article. */
export interface HedgeContext {
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
  readonly candidates: readonly PlacedHedge[];
  readonly attributions: readonly PlacedAttribution[];
  readonly sources: readonly Source[];
  /** Who stands behind each sentence. */
  readonly views: readonly Standing[];
}

/** The cases of an article, in its order. */
export function hedgeCases(context: HedgeContext): HedgeCase[] {
  const { sentences, attributions, views } = context;
  const told = ofCandidates(context);
  const all = [...told, ...ofMentions(context, told), ...beginnings(context)].filter(({ sentence }) => sentences[sentence]?.prose);
  const company = companyIn(all);
  const before = speakersBefore(attributions);
  const isDenied = deniedBy(attributions);
  return all
    .filter((one) => one.kind !== 'anonymous' || !isDenied(one))
    .map((one) => ({
      ...one,
      features: {
        ...one.features,
        ...sentenceFeatures(sentences, views, one.sentence),
        ...company(one),
        ...before(one),
        ...summaryOf(one),
      },
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function ofCandidates({ sentences, candidates, attributions, sources }: HedgeContext): HedgeCase[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const byCue = new Map(attributions.map((placed) => [`${placed.paragraph} ${placed.index}`, placed]));
  const mentions = apart(sources.flatMap((source) => (isUnnamed(source.kind) ? source.mentions.map((span) => ({ ...span, source })) : [])));
  const firsts = new Map<number, number>();
  for (const [i, { paragraph }] of sentences.entries()) if (!firsts.has(paragraph)) firsts.set(paragraph, i);
  return candidates.map(({ start, end, description, paragraph, attribution, ...candidate }): HedgeCase => {
    const own = attribution === null ? undefined : byCue.get(`${paragraph} ${attribution}`);
    const source = byId.get(own?.attribution.sourceId ?? -1) ?? mentionIn(mentions, { start, end })?.source;
    const known = own && (source || !description?.pronoun) ? own.kind : null;
    const unnamed = source && isUnnamed(source.kind) ? { kind: source.kind, sourceId: source.id } : null;
    return {
      ...{ start, end, sentence: (firsts.get(paragraph) ?? 0) + candidate.sentence, bare: false },
      certain: unnamed !== null && candidate.features['informant'] === 1,
      ...{ kind: candidate.kind, passive: isPassive(candidate.features), sourceId: null, ...unnamed },
      ...{ level: description?.level ?? 0, count: description?.count ?? null, reason: description?.reason ?? 'none' },
      features: { ...candidate.features, ...sourceFeatures(source, start), heard: own ? 1 : 0, [`known:${known ?? 'nobody'}`]: 1 },
    };
  });
}

const isPassive = (features: Features): boolean => features['agentless'] === 1 || features['type:passive'] === 1;

/** Mentions of unnamed sources that are no candidates by their words: "spoke on condition of anonymity". */
function ofMentions({ sentences, sources }: HedgeContext, told: readonly HedgeCase[]): HedgeCase[] {
  const covered = apart(told.filter(({ sourceId }) => sourceId !== null));
  return sources.flatMap((source) => {
    const { id, kind, level, count, reason } = source;
    if (!isUnnamed(kind)) return [];
    return source.mentions
      .filter((mention) => {
        const over = overlapping(covered, mention);
        return !over || !isMostOf(over, mention);
      })
      .map(({ start, end }): HedgeCase => ({
        ...{
          start,
          end,
          sentence: sentenceAt(sentences, start),
          kind,
          passive: false,
          sourceId: id,
          level,
          count,
          reason,
          bare: false,
          certain: true,
        },
        features: { 'type:mention': 1, ...sourceFeatures(source, start) },
      }));
  });
}

/** The beginning of each sentence that somebody without a name stands behind. */
const beginnings = ({ text, sentences, views }: HedgeContext): HedgeCase[] =>
  sentences.flatMap((sentence, index): readonly HedgeCase[] => {
    const kind = views[index]?.attribution;
    if (kind !== 'anonymous' && kind !== 'vague') return [];
    const sourceId = views[index]?.claims[0]?.sourceId ?? null;
    return [
      {
        ...{
          ...firstWord(text, sentence),
          sentence: index,
          kind,
          passive: false,
          sourceId,
          level: 0,
          count: null,
          reason: 'none',
          bare: true,
          certain: false,
        },
        features: {},
      },
    ];
  });

/** The first word of a sentence, without the marks around it. */
function firstWord(text: string, { start, end }: Span): Span {
  const found = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(start, Math.min(end, start + longestWord)));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : { start, end: Math.min(end, start + 1) };
}
const longestWord = 80;

const sentenceAt = (sentences: readonly PlacedSentence[], at: number): number => firstWhere(sentences, ({ end }) => end > at);

/** The mention of which a span covers the most part. */
function mentionIn<T extends Span>(mentions: readonly T[], span: Span): T | undefined {
  const mention = overlapping(mentions, span);
  return mention && isMostOf(span, mention) ? mention : undefined;
}

const isMostOf = (part: Span, whole: Span): boolean => 2 * sharedBy(part, whole) >= whole.end - whole.start;

const sharedBy = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** In order, without those that lie within another: of these it can be asked which share characters with a span. */
function apart<T extends Span>(spans: readonly T[]): T[] {
  const out: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) if (span.end > (out.at(-1)?.end ?? -1)) out.push(span);
  return out;
}

function overlapping<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const found = spans[firstWhere(spans, ({ end }) => end > span.start)];
  return found && overlaps(found, span) ? found : undefined;
}

/** "He denied that engineers had warned him": the engineers are part of what is denied, and say nothing here. */
function deniedBy(attributions: readonly PlacedAttribution[]): (span: Span) => boolean {
  const denied = apart(attributions.flatMap(({ attribution: { stance, content } }) => (stance === 'denies' ? content : [])));
  return (span) => {
    const content = denied[firstWhere(denied, ({ end }) => end >= span.end)];
    return content !== undefined && contains(content, span);
  };
}

const sourceFeatures = (source: Source | undefined, start: number): Features =>
  source
    ? {
        [`source:${source.kind}`]: 1,
        sourceLevel: source.level,
        mentions: source.mentions.length,
        later: (source.mentions[0]?.start ?? start) < start ? 1 : 0,
        reason: source.reason === 'none' ? 0 : 1,
      }
    : { noSource: 1 };

const sentenceFeatures = (sentences: readonly PlacedSentence[], views: readonly Standing[], index: number): Features => ({
  [`stands:${views[index]?.attribution ?? ''}`]: 1,
  first: index === 0 ? 1 : 0,
  second: index === 1 ? 1 : 0,
  claims: sentences[index]?.holdsClaims ? 1 : 0,
});

/** Who spoke last before some words, how many they are, and how many sentences ago. */
function speakersBefore(attributions: readonly PlacedAttribution[]): (one: HedgeCase) => Features {
  const speakers = attributions.filter(({ local }) => local.source !== null && local.description?.pronoun === null);
  return ({ start, sentence }) => {
    const last = speakers[firstWhere(speakers, ({ attribution }) => (attribution.source?.start ?? 0) >= start) - 1];
    if (!last || last.sentence < sentence - farthest) return { spokeAgo: farthest + 1 };
    const { plural } = last.local.description ?? { plural: false };
    return { [`spoke:${last.kind ?? ''}`]: 1, spokePlural: plural ? 1 : 0, spokeAgo: sentence - last.sentence };
  };
}
const farthest = 6;

/** What else there may be in a sentence, by what is asked of a candidate's features. */
const companies: Readonly<Record<string, (features: Features) => boolean>> = {
  otherHeardNamed: (of) => of['heard'] === 1 && of['known:named'] === 1,
  otherHeardDocument: (of) => of['heard'] === 1 && of['known:document'] === 1,
  otherHeardUnnamed: (of) => of['heard'] === 1 && (of['known:anonymous'] === 1 || of['known:vague'] === 1),
  otherAgentless: (of) => of['agentless'] === 1,
  otherHedge: (of) => of['type:hedge'] === 1,
  others: () => true,
};

function companyIn(all: readonly HedgeCase[]): (one: HedgeCase) => Features {
  const bySentence = new Map<number, HedgeCase[]>();
  for (const one of all) pushTo(bySentence, one.sentence, one);
  const counts = new Map(
    [...bySentence].map(([sentence, cases]) => [
      sentence,
      Object.entries(companies).map(([name, test]) => ({ name, test, count: cases.filter(({ features }) => test(features)).length })),
    ]),
  );
  return ({ sentence, features }) =>
    Object.fromEntries(
      (counts.get(sentence) ?? []).map(({ name, test, count }) => {
        const others = count - (test(features) ? 1 : 0);
        return [name, name === 'others' ? others : Math.min(1, others)];
      }),
    );
}

/** In a word: an unnamed source that says something, or words of the paper's own that hedge. Less than this is somebody else's. */
const saidByOthers = 0.45;

function summaryOf({ features }: HedgeCase): Features {
  const has = (name: string): boolean => (features[name] ?? 0) > 0;
  const said = Math.max(...['saidByNamed', 'saidByDocument', 'saidByAnonymous', 'saidByVague'].map((name) => features[name] ?? 0));
  const isOwn = said < saidByOthers;
  const isUnnamed = has('source:anonymous') || has('source:vague');
  const isHedge = has('type:hedge') && isOwn;
  const isPassive = has('type:passive') && has('auxiliary') && !has('agent') && !has('verbNegated');
  return {
    saidBySomebody: said,
    unnamedSource: isUnnamed ? 1 : 0,
    unnamedSpeaker: isUnnamed && has('heard') ? 1 : 0,
    unnamedOwn: isUnnamed && has('heard') && isOwn ? 1 : 0,
    hedgeOwn: isHedge ? 1 : 0,
    plainHedge: isHedge && !has('hedge:ability') && !has('hedge:possible') && !has('hedge:likely') ? 1 : 0,
    passiveOwn: isPassive && isOwn ? 1 : 0,
    agentlessOwn: has('agentless') && isOwn ? 1 : 0,
  };
}
