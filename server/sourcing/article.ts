import type { BlockKind } from '../text/layout.ts';
import type { Span } from '../text/span.ts';

/**
 * Who says what in an article: plain data that rules, hovers and the JSON review are views of. All offsets are into `Article.text`, the
 * words that a reader sees, block by block, with a blank line between two blocks. The terms are those of PolNeAR (Newell, Margolin &
 * Ruths 2018: source, cue, content).
 */
export interface Article {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly ArticleSentence[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly names: readonly Named[];
  /** Where the paper says of a source that it may not speak, which is no reason for anonymity but a formula. */
  readonly formulas: readonly Span[];
  readonly claims: readonly Claim[];
  readonly hedges: readonly Hedge[];
  readonly denials: readonly Denial[];
}

export interface Paragraph extends Span {
  readonly kind: BlockKind;
}

/** A quotation with its marks; one that goes on from the paragraph before or into the next ends at the paragraph's edge. */
export interface Quotation extends Span {
  /** Whether it began in the paragraph before and was not opened anew here. */
  readonly carried: boolean;
}

/** Who stands behind the main claim of a sentence (design, section 6). */
export type SentenceAttribution = 'named' | 'document' | 'anonymous' | 'vague' | 'partial' | 'none' | 'not-a-claim';

/** How much a claim wants a source: `must` be asked "says who?", `could` be, or `no`. */
export type Worthiness = 'must' | 'could' | 'no';

export interface ArticleSentence extends Span {
  /** Index into `paragraphs`. */
  readonly paragraph: number;
  readonly attribution: SentenceAttribution;
  readonly worthiness: Worthiness;
}

export type AttributionForm = 'direct' | 'indirect' | 'mixed';
export type AttributionKind = 'speech' | 'document' | 'belief';
export type Stance = 'asserts' | 'denies' | 'doubts' | 'asks' | 'promises' | 'orders';

/** What the cue tells of the truth of the content: "said", "revealed", "claimed", "admitted". */
export type Colour = 'neutral' | 'implies-true' | 'implies-doubt' | 'implies-guilt';

export interface Attribution {
  readonly source: Span | null;
  /** The `id` of one of `Article.sources`; null where nobody is named or described. */
  readonly sourceId: number | null;
  /** Null only where a quotation is carried on from the one before. */
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  readonly kind: AttributionKind;
  readonly stance: Stance;
  readonly colour: Colour;
}

export type SourceKind = 'named' | 'document' | 'anonymous' | 'vague';

/** Whether nobody answers by name for what such a source says. */
export const isUnnamed = (kind: SourceKind): kind is 'anonymous' | 'vague' => kind === 'anonymous' || kind === 'vague';

/**
 * How well a source is described: 0 bare ("a source"), 1 a vague group ("officials"), 2 "a person familiar with the matter", 3 role and
 * body, 4 and how they know, 5 named with title.
 */
export type SourceLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** The reason given for anonymity; `rote` is "not authorised to speak" and the like. */
export type AnonymityReason = 'none' | 'rote' | 'given';

/** One identity for all mentions of a source in the article. */
export interface Source {
  readonly id: number;
  readonly name: string;
  readonly kind: SourceKind;
  readonly level: SourceLevel;
  /** How many people, where the text tells. */
  readonly count: number | null;
  readonly reason: AnonymityReason;
  /** The `id` of the source that relays this one ("Reuters reported, citing five people"). */
  readonly via: number | null;
  /** In the order of the text; at least one. */
  readonly mentions: readonly Span[];
}

/** Somebody or something that the article names, in one form or in several. */
export interface Named {
  /** The fullest form. */
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place';
  /** Words that say who it is ("harbour", "inspector"), lower case. */
  readonly roles: readonly string[];
  /** In the order of the text; at least one. */
  readonly mentions: readonly Span[];
}

export type ClaimReason =
  'allegation' | 'motive' | 'cause' | 'blame' | 'prediction' | 'superlative' | 'number' | 'evaluation' | 'private-thought';

/** A clause that the article stands behind or reports. */
export interface Claim extends Span {
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly worthiness: Worthiness;
  readonly reasons: readonly ClaimReason[];
  /** The words that tell the first of the reasons; null where none does. */
  readonly telling: Span | null;
  readonly attribution: Exclude<SentenceAttribution, 'partial' | 'not-a-claim'>;
  readonly sourceId: number | null;
  /** Index of the later sentence that says who says so, where the claim only sums that up. */
  readonly saidBelow: number | null;
}

/** Who hides: people without a name, a group or rumour that nobody could ask, or the paper behind a word of its own ("appears to be"). */
export type HedgeKind = 'anonymous' | 'vague' | 'hedge';

/** Words that a reader has nobody to ask about: each mention of an unnamed source, a passive that hides who believes it, a hedge of the paper's own. */
export interface Hedge extends Span {
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly kind: HedgeKind;
  /** Whether it is a passive that leaves out who says or thinks so: "is believed to". */
  readonly passive: boolean;
  /** The `id` of the unnamed source; null where it is none of `Article.sources`. */
  readonly sourceId: number | null;
  /** What its own words tell of it. */
  readonly level: SourceLevel;
  readonly count: number | null;
  readonly reason: AnonymityReason;
}

export interface Denial {
  /** The words that deny. */
  readonly denial: Span;
  /** The sentences or clauses that make what is denied; empty where the article does not have it. */
  readonly claims: readonly Span[];
  readonly kind: 'denies' | 'contradicts';
  /** The `id` of the source that denies. */
  readonly by: number | null;
}
