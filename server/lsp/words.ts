import type { Status } from '../annotations/annotation.ts';
import type { Attribution, ClaimReason, Colour } from '../sourcing/article.ts';
import type { MarkStatus } from '../protocol.ts';

/** What marks are called, on menus and in the list of what can be undone. */
export const markTitles: Readonly<Record<MarkStatus, string>> = {
  disputed: 'Mark as Disputed',
  verified: 'Mark as Verified',
  'needs-source': 'Mark as Needs Source',
  opinion: 'Mark as Opinion',
};

export const statusWords: Readonly<Record<Status, string>> = {
  disputed: 'Disputed',
  verified: 'Verified',
  'needs-source': 'Needs a source',
  opinion: 'Opinion',
  ignored: 'Ignored',
};

/** What stands before the name of a source. */
export function byline({ form, kind, stance }: Attribution): string {
  switch (stance) {
    case 'denies':
      return 'Denied by';
    case 'doubts':
      return 'Doubted by';
    case 'asks':
      return 'Asked by';
    case 'promises':
      return 'Promised by';
    case 'orders':
      return 'Ordered by';
    case 'asserts':
      if (kind === 'belief') return 'In the mind of';
      return form === 'direct' ? 'In the words of' : 'According to';
  }
}

/** What a cue tells of the truth of its content; null where nothing. */
export const implications: Readonly<Record<Colour, string | null>> = {
  neutral: null,
  'implies-true': 'implies that it is true',
  'implies-doubt': 'implies doubt',
  'implies-guilt': 'implies guilt',
};

export const claimReasons: Readonly<Record<ClaimReason, string>> = {
  allegation: 'an allegation',
  motive: 'a motive',
  cause: 'a cause',
  blame: 'blame',
  prediction: 'a prediction',
  superlative: 'a ranking',
  number: 'a figure',
  evaluation: 'a judgement',
  'private-thought': 'somebody’s thoughts',
};
