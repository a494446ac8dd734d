import type { EnglishReader } from '../language/parsed.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import type { AttributionReader } from './attributionReader.ts';
import type { DenialModel } from './denialModel.ts';
import type { Judge } from './judge.ts';
import type { StandingModel } from './standingModel.ts';
import type { WorthinessReader } from './worthinessReader.ts';

/** The trained readers that a paragraph is read by. Each is pure to whoever calls it, and is opened once. */
export interface ParagraphReaders {
  readonly english: EnglishReader;
  readonly attributions: AttributionReader;
  /** Weighs how much a claim wants a source. */
  readonly worthiness: WorthinessReader;
  /** What words mean: sentences about one thing are alike. */
  readonly vectors: WordVectors;
}

/** The trained judges that an article is put together by. */
export interface ArticleReaders {
  /** Of who stands behind a sentence. */
  readonly standing: StandingModel;
  /** Of what hides who says so. */
  readonly hedges: Judge;
  /** Of what is denied. */
  readonly denials: DenialModel;
}

/** All that is trained and that sourcing asks. */
export interface Readers extends ParagraphReaders, ArticleReaders {}
