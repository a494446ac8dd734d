import type { Annotation } from './annotations/annotation.ts';
import type { Finding } from './rules/rule.ts';
import type { ArticleSentence, Attribution, Claim, Denial, Source } from './sourcing/article.ts';
import type { DraftLanguage } from './text/draft.ts';

/** Something about the whole document: "not English, not reviewed". */
export interface Notice {
  readonly code: 'not-english';
  readonly message: string;
}

/** A review of one draft. All offsets are into the draft, markup included; the types are those of the article otherwise. */
export interface Review {
  readonly language: DraftLanguage;
  readonly notices: readonly Notice[];
  readonly sentences: readonly ArticleSentence[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly denials: readonly Denial[];
  readonly findings: readonly Finding[];
  readonly annotations: readonly Annotation[];
}
