import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { contains, lengthOf, overlaps, type Span } from '../text/span.ts';
import type { SourceKind } from './article.ts';
import type { Carried } from './carried.ts';
import type { PlacedAttribution, PlacedSentence } from './placed.ts';
import { inParts, nothingKnown, type PlacedFeatures } from './placedFeatures.ts';
import type { Features } from './standingFeatures.ts';

/** Somebody who might stand behind a sentence. */
export interface Candidate {
  readonly kind: SourceKind;
  readonly sourceId: number | null;
  /** What of the sentence is theirs; offsets into the article. */
  readonly content: readonly Span[];
  /** The attribution itself where its cue stands in the sentence. */
  readonly placed: PlacedAttribution | null;
  readonly features: PlacedFeatures;
}

/** A sentence with what is known of it, and all who might stand behind it. */
export interface StandingCase {
  readonly sentence: PlacedSentence;
  readonly features: PlacedFeatures;
  readonly candidates: readonly Candidate[];
}

/** A candidate before the others of its sentence are known: how it comes to be one is what `linked` has. */
interface Draft extends Omit<Candidate, 'features'> {
  readonly linked: Features;
}

/** The cases of an article, sentence by sentence. `quotations` are in order. */
export function standingCases(
  sentences: readonly PlacedSentence[],
  attributions: readonly PlacedAttribution[],
  carried: readonly Carried[],
  quotations: readonly Span[],
): StandingCase[] {
  const drafts: Draft[][] = sentences.map(() => []);
  for (const placed of attributions) {
    // A wish is no word of the holder's.
    if (placed.local.wish) continue;
    const parts = partsOf(sentences, placed.attribution.content, placed.sentence);
    const byLayout = placed.local.label === null ? 0 : 1;
    for (const [index, content] of parts) {
      const here = index === placed.sentence;
      drafts[index]?.push({
        kind: placed.kind ?? 'vague',
        sourceId: placed.attribution.sourceId,
        content,
        placed: here ? placed : null,
        linked: here
          ? { byLayout, here: 1, elsewhere: parts.size - 1 }
          : {
              byLayout,
              follows: index > placed.sentence ? 1 : 0,
              precedes: index < placed.sentence ? 1 : 0,
              distance: Math.abs(index - placed.sentence),
            },
      });
    }
  }
  for (const { attribution, from, byLayout } of carried) {
    for (const [index, content] of partsOf(sentences, attribution.content, null)) {
      drafts[index]?.push({
        kind: from.kind ?? 'vague',
        sourceId: attribution.sourceId,
        content,
        placed: null,
        linked: {
          carried: 1,
          byLayout: byLayout ? 1 : 0,
          distance: Math.abs(index - from.sentence),
          samePlace: from.paragraph === sentences[index]?.paragraph ? 1 : 0,
        },
      });
    }
  }
  return sentences.map((sentence, index) => {
    const here = drafts[index] ?? [];
    const quoted = quotedIn(quotations, sentence);
    if (sentence.rumour) here.push({ kind: 'vague', sourceId: null, content: [], placed: null, linked: { rumour: 1 } });
    if (quoted.length > 0 && !here.some(({ content }) => content.some((span) => quoted.some((quotation) => overlaps(span, quotation)))))
      here.push({ kind: 'named', sourceId: null, content: quoted, placed: null, linked: { loose: 1 } });
    return {
      sentence,
      features: inParts(sentence.shape.features, {
        paragraphStart: sentences[index - 1]?.paragraph === sentence.paragraph ? 0 : 1,
        spokeBefore: drafts[index - 1]?.some(({ placed }) => placed) ? 1 : 0,
        spokeAfter: drafts[index + 1]?.some(({ placed }) => placed) ? 1 : 0,
        candidates: here.length,
      }),
      candidates: here.map((draft) => {
        const { kind, sourceId, content, placed, linked } = draft;
        const features = inParts(placed?.shape ?? nothingKnown.read, linked, placeFeatures(sentence, draft, here, quoted));
        return { kind, sourceId, content, placed, features };
      }),
    };
  });
}

/** How what a candidate says lies in the sentence and among the others. */
function placeFeatures(sentence: PlacedSentence, draft: Draft, all: readonly Draft[], quoted: readonly Span[]): Features {
  const size = Math.max(1, sentence.end - sentence.start);
  const { content, placed } = draft;
  const inside = sizeOf(content);
  const cue = placed?.attribution.cue ?? null;
  const source = placed?.attribution.source ?? null;
  const first = Math.min(sentence.end, content[0]?.start ?? sentence.end, cue?.start ?? sentence.end, source?.start ?? sentence.end);
  const last = Math.max(sentence.start, content.at(-1)?.end ?? 0, cue?.end ?? 0, source?.end ?? 0);
  const root = sentence.shape.root;
  const others = all.flatMap((other) => (other === draft ? [] : [...other.content, ...(other.placed ? wordsOfCue(other.placed) : [])]));
  const within = (span: Span): boolean => content.some((part) => contains(part, span));
  return {
    [draft.kind]: 1,
    share: inside / size,
    noContent: content.length === 0 ? 1 : 0,
    rootInside: within(root) ? 1 : 0,
    rootIsCue: cue && contains(cue, root) ? 1 : 0,
    before: (first - sentence.start) / size,
    behind: (sentence.end - Math.min(last, sentence.end)) / size,
    // What is neither theirs nor another's.
    ownBefore: freeShare(sentence.start, first, others, size),
    ownBehind: freeShare(last, sentence.end, others, size),
    contentFirst: cue && content[0] && content[0].start < cue.start ? 1 : 0,
    quotedContent: inside === 0 ? 0 : sizeOf(content.flatMap((part) => quoted.map((quotation) => shared(part, quotation)))) / inside,
    nested: cue && all.some((other) => other !== draft && other.content.some((part) => contains(part, cue))) ? 1 : 0,
    holdsOther: all.some((other) => other !== draft && other.placed?.attribution.cue && within(other.placed.attribution.cue)) ? 1 : 0,
    others: all.length - 1,
  };
}

/** Where an attribution has its cue and its source. */
export const wordsOfCue = ({ attribution: { cue, source } }: PlacedAttribution): Span[] => [cue, source].filter((span) => span !== null);

/** The share of a sentence of some size that lies between two places and is nobody's. */
function freeShare(start: number, end: number, taken: readonly Span[], size: number): number {
  if (end <= start) return 0;
  const covered = taken.reduce((sum, span) => sum + lengthOf(shared(span, { start, end })), 0);
  return Math.max(0, end - start - covered) / size;
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const shared = (a: Span, b: Span): Span => {
  const start = Math.max(a.start, b.start);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
};

function quotedIn(quotations: readonly Span[], sentence: Span): Span[] {
  const out: Span[] = [];
  for (let i = firstWhere(quotations, ({ end }) => end > sentence.start); ; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.start >= sentence.end) return out;
    out.push(shared(quotation, sentence));
  }
}

/** The parts of `content` by the sentence that they stand in; `home` always has one, even if empty. */
function partsOf(sentences: readonly PlacedSentence[], content: readonly Span[], home: number | null): Map<number, Span[]> {
  const parts = new Map<number, Span[]>();
  if (home !== null) parts.set(home, []);
  for (const span of content) {
    for (let i = firstWhere(sentences, ({ end }) => end > span.start); ; i++) {
      const sentence = sentences[i];
      if (!sentence || sentence.start >= span.end) break;
      pushTo(parts, i, shared(span, sentence));
    }
  }
  return parts;
}
