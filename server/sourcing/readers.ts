import type { EnglishReader } from '../language/parsed.ts';
import type { AttributionReader } from './attributionReader.ts';
import type { StandingModel } from './standingModel.ts';

/** The trained readers that a paragraph is read by. Each is pure to whoever calls it, and is opened once. */
export interface ParagraphReaders {
  readonly english: EnglishReader;
  readonly attributions: AttributionReader;
}

/** All that is trained and that sourcing asks. */
export interface Readers extends ParagraphReaders {
  /** The trained judge of who stands behind a sentence. */
  readonly standing: StandingModel;
}
