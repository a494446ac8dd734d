import type { Remark } from '../annotations/annotation.ts';
import { clearMarks } from '../annotations/clear.ts';
import { mark, type MarkResult } from '../annotations/mark.ts';
import { trimmed, type Span } from '../text/span.ts';
import { sentenceAt, type OpenDraft } from './drafts.ts';

/** How the draft is to be edited, or why it can't be, in words for the editor. */
export type Plan = MarkResult;

/** What the editor says of some words; the rest of the remark is ours. */
export interface Saying {
  readonly status: Remark['status'];
  readonly rules?: readonly string[];
  readonly note?: string | undefined;
  /** Today, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
}

/** Marks the selected words, or the sentence at the cursor where nothing is selected. */
export function planMark(draft: OpenDraft, selection: Span, { status, rules = [], note = '', date }: Saying): Plan {
  const words = target(draft, selection);
  if (typeof words === 'string') return { ok: false, reason: words };
  const initials = draft.settings.reviewer === '' ? null : draft.settings.reviewer;
  return mark(draft.layout, words, { status, rules, note, initials, date: date ?? null });
}

/** Clears the marks that the selection touches. */
export function planClear(draft: OpenDraft, selection: Span): Plan {
  const edits = clearMarks(draft.layout, selection);
  return edits.length > 0 ? { ok: true, edits } : { ok: false, reason: 'There is no mark at the cursor.' };
}

/** The words to mark, or why there are none. */
function target(draft: OpenDraft, selection: Span): Span | string {
  if (selection.start === selection.end) return sentenceAt(draft, selection.start) ?? 'There is no sentence at the cursor.';
  const words = trimmed(draft.layout.draft.text, selection);
  return words.start < words.end ? words : 'There are no words in the selection.';
}
