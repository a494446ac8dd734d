import { TextDocument } from 'vscode-languageserver-textdocument';
import { abilitiesOf, type ClientAbilities } from '../../../server/lsp/client.ts';
import type { OpenDraft } from '../../../server/lsp/drafts.ts';
import { noSide } from '../../../server/lsp/sideFiles.ts';
import type { Review } from '../../../server/review.ts';
import type { Finding } from '../../../server/rules/rule.ts';
import { defaultSettings } from '../../../server/settings.ts';
import type { ArticleSentence, Attribution, Source } from '../../../server/sourcing/article.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import type { Span } from '../../../server/text/span.ts';
import { emptyReview, spanIn } from '../reviews.ts';

/** Where words are first in a text. */
export const span = (text: string, words: string): Span => spanIn(text)(words);

/** A draft with a review made by hand: what is tested is what is said of it, not how it is read. */
export function openDraft(text: string, review: Partial<Review> = {}): OpenDraft {
  return {
    document: TextDocument.create('file:///desk/ferry.md', 'markdown', 3, text),
    settings: { ...defaultSettings, reviewer: 'AB' },
    folders: [],
    layout: layOut({ text, language: 'markdown' }),
    review: { ...emptyReview, language: 'markdown', ...review },
    side: noSide,
    orphans: [],
    noteDenials: [],
    id: '1',
  };
}

export const sentence = (text: string, words: string, more: Partial<ArticleSentence> = {}): ArticleSentence => ({
  ...span(text, words),
  paragraph: 0,
  attribution: 'none',
  worthiness: 'could',
  ...more,
});

export const finding = (text: string, words: string, more: Partial<Finding> = {}): Finding => ({
  ...span(text, words),
  rule: 'unattributed-claim',
  kind: 'must',
  severity: 'warning',
  message: `${words}?`,
  related: [],
  ...more,
});

export const source = (more: Partial<Source> = {}): Source => ({
  id: 0,
  name: 'Ines Voss',
  kind: 'named',
  level: 5,
  count: 1,
  reason: 'none',
  via: null,
  mentions: [],
  ...more,
});

export const attribution = (more: Partial<Attribution> = {}): Attribution => ({
  source: null,
  sourceId: 0,
  cue: null,
  content: [],
  form: 'indirect',
  kind: 'speech',
  stance: 'asserts',
  colour: 'neutral',
  ...more,
});

/** An editor that can do all that we ask about. */
export const ableClient: ClientAbilities = {
  ...abilitiesOf({}),
  appliesEdits: true,
  documentChanges: true,
  showsDocuments: true,
  codeActions: true,
  disabledActions: true,
  resolvesEdits: true,
};
