import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { contains, overlaps, sharedBy, type Span } from '../text/span.ts';
import { isUnnamed, type Hedge, type Source, type SourceKind } from './article.ts';
import type { HedgeCandidate } from './hedgeCandidates.ts';
import { isOwnWord } from './hedgeFeatures.ts';
import { inParts, nothingKnown, type PlacedFeatures } from './placedFeatures.ts';
import type { PlacedAttribution, PlacedSentence } from './placed.ts';
import type { Standing } from './standing.ts';
import type { Features } from './standingFeatures.ts';

/** A candidate in its place; offsets into the article. */
export interface PlacedHedge extends Span {
  readonly paragraph: number;
  readonly candidate: HedgeCandidate;
}

/** Words of an article that may hide who says so, for the judge of hedges. */
export interface HedgeCase extends Hedge {
  /** The article says itself that nobody answers by name: "spoke on condition of anonymity", "people familiar with the matter". */
  readonly certain: boolean;
  /** Nothing but the beginning of a sentence that somebody without a name stands behind: for want of other words. */
  readonly bare: boolean;
  /** The kind of whoever's word an attribution has it for; null where it is nobody's. */
  readonly heard: SourceKind | null;
  readonly features: PlacedFeatures;
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
  const ofSentence = sentences.map((sentence, index) => sentenceFeatures(sentence, views[index], index));
  const company = companyIn(all);
  const before = speakersBefore(attributions);
  const isDenied = deniedBy(attributions);
  return all
    .flatMap((one): readonly HedgeCase[] => {
      if (one.kind === 'anonymous' && isDenied(one)) return [];
      const { read, linked } = one.features;
      return [{ ...one, features: inParts(read, ...linked, ofSentence[one.sentence] ?? {}, company(one), before(one)) }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function ofCandidates({ sentences, candidates, attributions, sources }: HedgeContext): HedgeCase[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const byCue = new Map<number, PlacedAttribution[]>();
  for (const placed of attributions) pushTo(byCue, placed.paragraph, placed);
  const mentions = apart(sources.flatMap((source) => (isUnnamed(source.kind) ? source.mentions.map((span) => ({ ...span, source })) : [])));
  const firsts = new Map<number, number>();
  for (const [i, { paragraph }] of sentences.entries()) if (!firsts.has(paragraph)) firsts.set(paragraph, i);
  return candidates.map(({ start, end, paragraph, candidate }): HedgeCase => {
    const { description, attribution, features } = candidate;
    const own = attribution === null ? undefined : byCue.get(paragraph)?.find(({ index }) => index === attribution);
    const source = byId.get(own?.attribution.sourceId ?? -1) ?? mentionIn(mentions, { start, end })?.source;
    const known = own && (source || !description?.pronoun) ? own.kind : null;
    const unnamed = source && isUnnamed(source.kind) ? { kind: source.kind, id: source.id } : null;
    return {
      start,
      end,
      sentence: (firsts.get(paragraph) ?? 0) + candidate.sentence,
      kind: unnamed?.kind ?? candidate.kind,
      passive: isPassive(features),
      sourceId: unnamed?.id ?? null,
      level: description?.level ?? 0,
      count: description?.count ?? null,
      reason: description?.reason ?? 'none',
      certain: unnamed !== null && features['informant'] === 1,
      bare: false,
      heard: known,
      features: inParts(features, sourceFeatures(source, start), {
        heard: own ? 1 : 0,
        [`known:${known ?? 'nobody'}`]: 1,
        unnamedSpeaker: unnamed && own ? 1 : 0,
        unnamedOwn: unnamed && own && isOwnWord(features) ? 1 : 0,
      }),
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
        start,
        end,
        sentence: firstWhere(sentences, (sentence) => sentence.end > start),
        kind,
        passive: false,
        sourceId: id,
        level,
        count,
        reason,
        certain: true,
        bare: false,
        heard: null,
        features: inParts(mentioned, sourceFeatures(source, start)),
      }));
  });
}

const mentioned: Features = { 'type:mention': 1 };

/** The beginning of each sentence that somebody without a name stands behind. */
const beginnings = ({ text, sentences, views }: HedgeContext): HedgeCase[] =>
  sentences.flatMap((sentence, index): readonly HedgeCase[] => {
    const kind = views[index]?.attribution;
    if (kind !== 'anonymous' && kind !== 'vague') return [];
    return [
      {
        ...firstWord(text, sentence),
        sentence: index,
        kind,
        passive: false,
        sourceId: views[index]?.claims[0]?.sourceId ?? null,
        level: 0,
        count: null,
        reason: 'none',
        certain: false,
        bare: true,
        heard: null,
        features: nothingKnown,
      },
    ];
  });

/** The first word of a sentence, without the marks around it. */
function firstWord(text: string, { start, end }: Span): Span {
  const found = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(start, Math.min(end, start + longestWord)));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : { start, end: Math.min(end, start + 1) };
}
const longestWord = 80;

/** The mention of which a span covers the most part. */
function mentionIn<T extends Span>(mentions: readonly T[], span: Span): T | undefined {
  const mention = overlapping(mentions, span);
  return mention && isMostOf(span, mention) ? mention : undefined;
}

const isMostOf = (part: Span, whole: Span): boolean => 2 * sharedBy(part, whole) >= whole.end - whole.start;

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
        unnamedSource: isUnnamed(source.kind) ? 1 : 0,
      }
    : { noSource: 1 };

const sentenceFeatures = (sentence: PlacedSentence, view: Standing | undefined, index: number): Features => ({
  [`stands:${view?.attribution ?? ''}`]: 1,
  first: index === 0 ? 1 : 0,
  second: index === 1 ? 1 : 0,
  claims: sentence.holdsClaims ? 1 : 0,
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

/** What else there may be in a sentence, by what is asked of a candidate. */
const companies: readonly (readonly [name: string, test: (of: HedgeCase) => boolean])[] = [
  ['otherHeardNamed', ({ heard }) => heard === 'named'],
  ['otherHeardDocument', ({ heard }) => heard === 'document'],
  ['otherHeardUnnamed', ({ heard }) => heard !== null && isUnnamed(heard)],
  ['otherAgentless', ({ features }) => features.read['agentless'] === 1],
  ['otherHedge', ({ features }) => features.read['type:hedge'] === 1],
];

/** Whether others in a case's sentence pass each of the tests, and how many others there are. */
function companyIn(all: readonly HedgeCase[]): (one: HedgeCase) => Features {
  const marks = new Map(all.map((one) => [one, companies.map(([, test]) => (test(one) ? 1 : 0))]));
  const counts = new Map<number, { cases: number; readonly passed: number[] }>();
  for (const [{ sentence }, own] of marks) {
    const here = counts.get(sentence) ?? { cases: 0, passed: companies.map(() => 0) };
    here.cases++;
    for (const [i, mark] of own.entries()) here.passed[i] = (here.passed[i] ?? 0) + mark;
    counts.set(sentence, here);
  }
  return (one) => {
    const { cases, passed } = counts.get(one.sentence) ?? { cases: 1, passed: [] };
    const own = marks.get(one);
    const features: Record<string, number> = { others: cases - 1 };
    for (const [i, [name]] of companies.entries()) features[name] = (passed[i] ?? 0) > (own?.[i] ?? 0) ? 1 : 0;
    return features;
  };
}
