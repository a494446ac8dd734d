import { overlaps, type Span } from '../text/span.ts';
import { firstWhere } from '../text/search.ts';
import type { Claim, SentenceAttribution, SourceKind, Worthiness } from './article.ts';
import type { Carried } from './carried.ts';
import type { PlacedAttribution, PlacedSentence } from './placed.ts';

/** Who stands behind a sentence, and its claims. */
export interface Standing {
  readonly attribution: SentenceAttribution;
  readonly worthiness: Worthiness;
  readonly claims: readonly Claim[];
}

/** An attribution as one sentence sees it. */
interface View {
  readonly kind: SourceKind;
  readonly sourceId: number | null;
  /** What of the sentence is said by it. */
  readonly content: readonly Span[];
  readonly aside: boolean;
  readonly relays: boolean;
  /** The attribution itself where its cue stands in the sentence. */
  readonly placed: PlacedAttribution | null;
}

/** Who stands behind each sentence of an article. */
export function standing(
  sentences: readonly PlacedSentence[],
  attributions: readonly PlacedAttribution[],
  carried: readonly Carried[],
): Standing[] {
  const views = new Map<number, View[]>();
  const add = (sentence: number, view: View): void => {
    const known = views.get(sentence);
    if (known) known.push(view);
    else views.set(sentence, [view]);
  };
  for (const placed of attributions) {
    if (placed.local.wish) continue;
    const base = {
      kind: placed.kind ?? 'vague',
      sourceId: placed.attribution.sourceId,
      aside: placed.local.aside,
      relays: placed.local.via !== null,
    };
    for (const [sentence, content] of partsOf(sentences, placed.attribution.content, placed.sentence)) {
      add(sentence, { ...base, content, placed: sentence === placed.sentence ? placed : null });
    }
  }
  for (const { attribution, from } of carried) {
    for (const [sentence, content] of partsOf(sentences, attribution.content, null)) {
      add(sentence, { kind: from.kind ?? 'vague', sourceId: attribution.sourceId, aside: false, relays: false, content, placed: null });
    }
  }
  return sentences.map((sentence, index) => judgeSentence(sentence, index, views.get(index) ?? []));
}

/** The parts of `content` by the sentence that they stand in; `home` always has one, even if empty. */
function partsOf(sentences: readonly PlacedSentence[], content: readonly Span[], home: number | null): Map<number, Span[]> {
  const parts = new Map<number, Span[]>();
  if (home !== null) parts.set(home, []);
  for (const span of content) {
    for (let i = firstWhere(sentences, ({ end }) => end > span.start); (sentences[i]?.start ?? Infinity) < span.end; i++) {
      const sentence = sentences[i];
      if (!sentence) break;
      const part = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) };
      parts.set(i, [...(parts.get(i) ?? []), part]);
    }
  }
  return parts;
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function judgeSentence(sentence: PlacedSentence, index: number, views: readonly View[]): Standing {
  const { whole, own } = sentence;
  const claim = (span: Span, by: View | null, { worthiness, reasons } = whole): Claim => ({
    start: span.start,
    end: span.end,
    sentence: index,
    worthiness,
    reasons,
    attribution: by?.kind ?? 'none',
    sourceId: by?.sourceId ?? null,
  });
  const main = mainView(sentence, views);
  if (!sentence.holdsClaims && main?.placed !== null) return { attribution: 'not-a-claim', worthiness: 'no', claims: [] };
  if (!main) return { attribution: 'none', worthiness: whole.worthiness, claims: [claim(sentence, null)] };
  const rest = ownPart(sentence, main);
  if (!rest) return { attribution: main.kind, worthiness: whole.worthiness, claims: [claim(sentence, main)] };
  return {
    attribution: 'partial',
    worthiness: own.worthiness,
    claims: [claim(rest, null, own), ...main.content.map((span) => claim(span, main))].sort((a, b) => a.start - b.start),
  };
}

/** Who stands behind the main claim: the speaker of the main clause, the inner one of a relayed report; null where the paper does itself. */
function mainView(sentence: PlacedSentence, views: readonly View[]): View | null {
  const half = (sentence.end - sentence.start) / 2;
  const relayed = views.find((view) => view.relays);
  if (relayed) return relayed;
  const here = views.filter((view) => view.placed !== null);
  const main =
    here.find((view) => !view.aside && view.placed?.local.agentless === false) ??
    views.find((view) => view.placed === null && sizeOf(view.content) > half);
  if (main) return main;
  const agentless = here.find((view) => view.placed?.local.agentless === true);
  if (agentless) return agentless;
  const aside = here.find((view) => sizeOf(view.content) > half || ownPart(sentence, view) !== null);
  if (aside) return aside;
  return sentence.rumour ? { kind: 'vague', sourceId: null, content: [], aside: false, relays: false, placed: null } : null;
}

/** What the paper says itself before it turns to what a source says: "Talks began, although reports said …". Null where that is little. */
function ownPart(sentence: PlacedSentence, main: View): Span | null {
  const placed = main.placed;
  const joined = placed?.local.joined;
  if (!placed || !joined) return null;
  const start = Math.min(placed.attribution.source?.start ?? Infinity, placed.attribution.cue?.start ?? Infinity);
  const end = start - joined.length - 1;
  if (end - sentence.start < 25 || main.content.some((span) => overlaps(span, { start: sentence.start, end }))) return null;
  return { start: sentence.start, end };
}
