import type { TextDocument } from 'vscode-languageserver-textdocument';
import { extentOf } from '../annotations/annotation.ts';
import { anchorAll, type Orphan } from '../annotations/beside/anchor.ts';
import { rulesIgnored } from '../annotations/beside/change.ts';
import { asShown, type Review, type Reviewer, type ReviewOptions } from '../review.ts';
import type { Settings } from '../settings.ts';
import type { ArticleSentence } from '../sourcing/article.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Layout } from '../text/layout.ts';
import { overlaps, touches } from '../text/span.ts';
import { placedIn, type NoteDenial } from './noteDenials.ts';
import { scopeOf } from './scope.ts';
import type { Side } from './sideFiles.ts';
import { firstWhere } from '../text/search.ts';

/** An open draft as the features see it; all of it belongs to one version of its text, as long as nothing is awaited. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly settings: Settings;
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  readonly layout: Layout;
  readonly review: Review;
  /** What is kept beside it. */
  readonly side: Side;
  /** Denials in notes of what it says, and in it of what notes say, as far as they are known. */
  readonly noteDenials: readonly NoteDenial[];
  /** Marks beside it that have lost their words. */
  readonly orphans: readonly Orphan[];
  /** Another one whenever the text, its settings or what is beside it have changed. */
  readonly id: string;
}

/** An open document that is not reviewed, with words that follow "not reviewed:". */
export interface NotReviewed {
  readonly notReviewed: string;
}

/** What was read of a document, so that it is not read twice. Nothing here is lost with the process that can't be read again. */
interface Memory {
  readonly version: number;
  readonly layout: Layout;
  readonly notes: boolean;
  readonly told: readonly NoteDenial[];
  readonly draft: OpenDraft;
}

/** What is known of a draft besides its text. */
export interface Around {
  /** What is kept beside it. */
  readonly side: Side;
  /** What notes deny of it and it of them, in whatever state of its text that was found. */
  readonly told: readonly NoteDenial[];
}

const nothing = { marks: [], orphans: [] };

/** Reads open documents when somebody asks. */
export class Drafts {
  private readonly reviewer: Reviewer;
  private readonly memories = new WeakMap<TextDocument, Memory>();
  /** Tells the results of this process from those of another. */
  private readonly session = crypto.randomUUID();
  private readings = 0;

  constructor(reviewer: Reviewer) {
    this.reviewer = reviewer;
  }

  /** The document in its present state, under these settings and with what is beside it. */
  read(document: TextDocument, settings: Settings, folders: readonly string[], { side, told }: Around): OpenDraft | NotReviewed {
    const scope = scopeOf(document, settings, folders);
    if (!scope.read) return { notReviewed: scope.reason };
    const { notes, language } = scope;
    const memory = this.memories.get(document);
    const current = memory?.version === document.version ? memory : null;
    // What notes deny is told often, and is no part of the review.
    const kept = current?.draft.settings === settings && current.notes === notes && current.draft.side === side ? current : null;
    if (kept?.told === told && kept.draft.folders === folders) return kept.draft;
    const layout = current?.layout ?? layOut({ text: document.getText(), language });
    const ignoredRules = side.file ? rulesIgnored(side.file) : [];
    const { review, orphans } = kept?.draft ?? this.reviewed(layout, side, { settings, notes, ignoredRules });
    const noteDenials = placedIn(layout.draft.text, told).flatMap((denial) => {
      const finding = asShown(denial.finding, layout, review.annotations, { settings, ignoredRules });
      return finding ? [{ ...denial, finding }] : [];
    });
    const draft = { document, settings, folders, layout, review, side, orphans, noteDenials, id: `${this.session}-${++this.readings}` };
    this.memories.set(document, { version: document.version, layout, notes, told, draft });
    return draft;
  }

  private reviewed(layout: Layout, { file }: Side, options: ReviewOptions): Pick<OpenDraft, 'review' | 'orphans'> {
    const { marks, orphans } = file ? anchorAll(file, layout) : nothing;
    return { review: this.reviewer(layout, { ...options, beside: marks }), orphans };
  }
}

/** The index of the last item that begins at or before the offset; -1 where none does. Items are in the order of their starts. */
export const lastAt = (items: readonly { readonly start: number }[], offset: number): number =>
  firstWhere(items, ({ start }) => start > offset) - 1;

/** The sentence that a cursor at `offset` touches, if only by a mark on its words; null where there is none. */
export function sentenceAt({ review: { sentences, annotations } }: OpenDraft, offset: number): ArticleSentence | null {
  const sentence = sentences[lastAt(sentences, offset)];
  if (sentence && touches(sentence, offset)) return sentence;
  const mark = annotations.find((other) => touches(extentOf(other), offset));
  return (mark && sentences.find((other) => overlaps(other, mark.span))) ?? null;
}
