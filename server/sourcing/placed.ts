import type { Attribution, SourceKind } from './article.ts';
import type { LocalAttribution } from './attributions.ts';
import type { ReadSentence } from './paragraph.ts';
import type { Features } from './standingFeatures.ts';

/** An attribution in its place in the article. */
export interface PlacedAttribution {
  readonly local: LocalAttribution;
  /** How its cue hangs in its sentence. */
  readonly shape: Features;
  readonly attribution: Attribution;
  /** Index among its paragraph's, as `local.via` counts them. */
  readonly index: number;
  readonly paragraph: number;
  /** Index into the sentences of the article. */
  readonly sentence: number;
  /** The kind of its source, all mentions considered; null where nobody is named. */
  readonly kind: SourceKind | null;
}

/** A sentence in its place in the article. */
export interface PlacedSentence extends ReadSentence {
  readonly paragraph: number;
  /** Whether it stands in a block that can hold claims... */
  readonly prose: boolean;
  /** ...and can make a claim at all. */
  readonly holdsClaims: boolean;
}
