import { remarkOf, type BesideMark, type Mark, type Remark, type TextMark } from '../annotations/annotation.ts';
import {
  clearAllBeside,
  clearBeside,
  discard,
  ignoreInFile as ignoreBeside,
  markBeside,
  reattach,
  setNoteBeside,
  type BesideResult,
} from '../annotations/beside/change.ts';
import type { KeptMark, SideFile } from '../annotations/beside/kept.ts';
import { mergeSideFiles } from '../annotations/beside/merge.ts';
import { moveToFile, moveToText } from '../annotations/beside/move.ts';
import { clearAll, clearMarks } from '../annotations/clear.ts';
import { withEvidence, type EvidenceTarget } from '../annotations/evidence.ts';
import { ignoreInFile } from '../annotations/ignore.ts';
import { mark, setNote, type MarkResult } from '../annotations/mark.ts';
import { tidied } from '../annotations/remark.ts';
import { markedAlike, touchedMarks } from '../annotations/touched.ts';
import type { MarkStore } from '../protocol.ts';
import { rules } from '../rules/all.ts';
import type { TextEdit } from '../text/edit.ts';
import { shortened } from '../text/shorten.ts';
import { overlaps, trimmed, type Span } from '../text/span.ts';
import { sentenceAt, type OpenDraft } from './drafts.ts';
import type { Change } from './undoing.ts';

/** What is to be done to a draft and to the file beside it; or why it can't be done, in words for the editor. */
export type Plan = Planned | Refused;

export interface Planned {
  readonly ok: true;
  /** Into the draft. */
  readonly edits: readonly TextEdit[];
  /** The file beside it as it is to be; null where it stays as it is. */
  readonly side: SideFile | null;
  /** Whether marks go from the file into the text: they must be there before they are gone from the file. */
  readonly intoText?: boolean;
  /** What is to be said though it could be done. */
  readonly message?: string;
}
type Refused = Extract<MarkResult, { ok: false }>;

/** What the editor says of some words; the rest of the remark is ours. */
export interface Saying {
  readonly status: Remark['status'];
  readonly rules?: readonly string[];
  readonly note?: string | undefined;
  /** Today, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
}

const refused = (reason: string): Refused => ({ ok: false, reason });
const inText = (result: MarkResult): Plan => (result.ok ? { ...result, side: null } : result);
const beside = ({ side }: OpenDraft, result: BesideResult): Plan =>
  result.ok ? { ok: true, edits: [], side: result.file === side.file ? null : result.file } : result;

const textMarks = ({ review }: OpenDraft): TextMark[] => review.annotations.flatMap((mark) => ('markup' in mark ? [mark] : []));
const besideMarks = ({ review }: OpenDraft): BesideMark[] => review.annotations.flatMap((mark) => ('id' in mark ? [mark] : []));

/** The file beside the draft, for a mark to go into it; or why none can. */
function sideOf({ side }: OpenDraft): SideFile | Refused {
  if (side.file) return side.file;
  return refused(
    side.problem ??
      'A draft that is in no folder has no file beside it. Save it first, or set onrecord.annotations.store to "text" to keep marks in it.',
  );
}

/** Marks the selected words, or the sentence at the cursor where nothing is selected: where they have a mark, there is its new status. */
export function planMark(draft: OpenDraft, selection: Span, { status, rules = [], note = '', date }: Saying): Plan {
  const words = target(draft, selection);
  if (typeof words === 'string') return refused(words);
  const { reviewer, annotations } = draft.settings;
  const remark = { status, rules, note, initials: reviewer === '' ? null : reviewer, date: date ?? null };
  const met = draft.review.annotations.filter(({ span }) => overlaps(span, words));
  const store = met.some((mark) => 'markup' in mark) ? 'text' : met.length > 0 ? 'beside' : annotations.store;
  if (store === 'text') return inText(mark(draft.layout, words, remark, besideMarks(draft)));
  const file = sideOf(draft);
  return 'reason' in file ? file : beside(draft, markBeside(file, draft.layout, words, remark, newId()));
}

/** Silences a rule for the words. */
export function planIgnore(draft: OpenDraft, selection: Span, rule: string, saying: Omit<Saying, 'status' | 'rules'>): Plan {
  return unknownRule(rule) ?? planMark(draft, selection, { ...saying, status: 'ignored', rules: [rule] });
}

/** Silences a rule in the whole draft. */
export function planIgnoreInFile(draft: OpenDraft, rule: string): Plan {
  const unknown = unknownRule(rule);
  if (unknown) return unknown;
  if (draft.settings.annotations.store === 'text') return inText(ignoreInFile(draft.layout, rule));
  const file = sideOf(draft);
  return 'reason' in file ? file : beside(draft, ignoreBeside(file, rule, newId()));
}

const unknownRule = (rule: string): Refused | null => (rules.some(({ id }) => id === rule) ? null : refused(`There is no rule "${rule}".`));

/** Clears the marks that the selection touches. */
export function planClear(draft: OpenDraft, selection: Span): Plan {
  const touched = touchedMarks(draft.review.annotations, selection);
  if (touched.length === 0) return refused('There is no mark at the cursor.');
  const edits = clearMarks(draft.layout, selection);
  const file = touched.some((mark) => 'id' in mark) ? sideOf(draft) : null;
  if (!file) return { ok: true, edits, side: null };
  if ('reason' in file) return file;
  const cleared = clearBeside(file, draft.layout, selection);
  return cleared.ok ? { ok: true, edits, side: cleared.file } : cleared;
}

/** Clears every mark, wherever it is kept, and those that have lost their words. */
export function planClearAll({ layout, side }: OpenDraft): Plan {
  const edits = clearAll(layout);
  const cleared = side.file ? clearAllBeside(side.file) : null;
  if (cleared?.ok === false) return cleared;
  const file = cleared && cleared.file !== side.file ? cleared.file : null;
  if (edits.length > 0 || file) return { ok: true, edits, side: file, ...(side.problem !== null && { message: side.problem }) };
  return refused(side.problem ?? 'There are no marks to clear.');
}

/** Gives the mark that the selection touches another note. */
export function planSetNote(draft: OpenDraft, selection: Span, note: string): Plan {
  const marks = markedAlike(draft.review.annotations, selection);
  return typeof marks === 'string' ? refused(marks) : noted(draft, marks, note);
}

/** Gives the marks, which say the same, another note. */
function noted(draft: OpenDraft, marks: readonly Mark[], note: string): Plan {
  const edits: TextEdit[] = [];
  let file: SideFile | Refused | null = null;
  for (const mark of marks) {
    const empty = { start: mark.span.start, end: mark.span.start };
    if ('markup' in mark) {
      const changed = setNote(draft.layout, empty, note);
      if (!changed.ok) return changed;
      edits.push(...changed.edits);
    } else {
      file ??= sideOf(draft);
      if ('reason' in file) return file;
      const changed = setNoteBeside(file, draft.layout, empty, note);
      if (!changed.ok) return changed;
      file = changed.file;
    }
  }
  return { ok: true, edits, side: file === draft.side.file ? null : file };
}

/** Adds evidence to the note of the mark that the selection touches; words without one are marked, where there is a status for them. */
export function planAttach(draft: OpenDraft, selection: Span, evidence: EvidenceTarget, saying: Saying | null): Plan {
  const words = target(draft, selection);
  const met = touchedMarks(draft.review.annotations, selection);
  const marked = met.length > 0 || typeof words === 'string' ? met : draft.review.annotations.filter(({ span }) => overlaps(span, words));
  const [first] = marked;
  const note = withEvidence(first?.note ?? '', evidence);
  if (note === null) return refused('A note can’t point there.');
  if (first) {
    const alike = markedAlike(marked, hullOf(marked, first.span));
    return typeof alike === 'string' ? refused(alike) : noted(draft, alike, note);
  }
  if (!saying) return refused('These words have no mark yet. Mark them first.');
  return planMark(draft, selection, { ...saying, note });
}

const hullOf = (marks: readonly Mark[], first: Span): Span =>
  marks.reduce((hull, { span }) => ({ start: Math.min(hull.start, span.start), end: Math.max(hull.end, span.end) }), first);

/** Moves every mark to where it is to be kept. */
export function planMove(draft: OpenDraft, to: MarkStore): Plan {
  const file = sideOf(draft);
  if ('reason' in file) return file;
  const { edits, file: after, stays } = to === 'text' ? moveToText(file, draft.layout) : moveToFile(draft.layout, file);
  const [first] = stays;
  const count = stays.length === 1 ? '1 mark stays' : `${stays.length} marks stay`;
  const message = first && `${count} where it was: “${shortened(first.words, 40)}”: ${first.reason}`;
  if (edits.length === 0 && after === file) {
    return refused(message ?? (to === 'text' ? 'There are no marks beside the draft.' : 'There are no marks in the text.'));
  }
  return { ok: true, edits, side: after === file ? null : after, intoText: to === 'text', ...(message !== undefined && { message }) };
}

/** Gives a mark beside the draft other words. */
export function planReattach(draft: OpenDraft, selection: Span, id: string): Plan {
  const words = target(draft, selection);
  if (typeof words === 'string') return refused(words);
  const file = sideOf(draft);
  return 'reason' in file ? file : beside(draft, reattach(file, draft.layout, id, words));
}

/** Takes a mark that has lost its words out of the file. */
export function planDiscard(draft: OpenDraft, id: string): Plan {
  const file = sideOf(draft);
  return 'reason' in file ? file : beside(draft, discard(file, id));
}

/**
 * Takes back what a command has done to the file beside the draft, and to its text where marks were moved. What others have done there since
 * stays.
 */
export function planUndo(draft: OpenDraft, { before, after, moved }: Change): Plan {
  const file = sideOf(draft);
  if ('reason' in file) return file;
  const now = new Map(file.marks.map((mark) => [mark.id, mark]));
  const were = new Map(before.marks.map((mark) => [mark.id, mark]));
  const are = new Map(after.marks.map((mark) => [mark.id, mark]));
  const isAsLeft = (id: string): boolean => saying(now.get(id)) === saying(are.get(id));
  if (![...were.keys(), ...are.keys()].every(isAsLeft)) {
    return refused('The mark has been changed since. Nothing was taken back.');
  }
  const side = mergeSideFiles(after, before, file);
  if (!moved) return { ok: true, edits: [], side };
  // Marks that went into the text go from there, those that went from there come back, unless the editor's own undo has been quicker.
  const returned = before.marks.filter(({ id }) => !are.has(id));
  const edits = textMarks(draft)
    .filter((mark) => returned.some((kept) => isSame(draft, mark, kept)))
    .flatMap(({ span }) => clearMarks(draft.layout, { start: span.start, end: span.start }));
  const gone = after.marks.filter(({ id }) => !were.has(id));
  const back = moveToText({ ...after, marks: gone }, draft.layout);
  return { ok: true, edits: [...edits, ...back.edits], side, intoText: gone.length > 0 };
}

const saying = (mark: KeptMark | undefined): string => (mark ? JSON.stringify([mark.remark, mark.quote?.exact ?? null]) : '');

/** Whether a mark in the text is the one that was in the file: it says the same of the same words, or of those that it was signed for. */
function isSame({ layout }: OpenDraft, mark: TextMark, { remark, quote }: KeptMark): boolean {
  if (JSON.stringify(tidied(remarkOf(mark))) !== JSON.stringify(tidied(remark))) return false;
  return mark.hash !== null || quote?.exact === layout.draft.text.slice(mark.span.start, mark.span.end);
}

/** Where marks may be kept that a command on the selection makes or changes: an edit of the text alone is not to be promised then. */
export const mayWriteBeside = ({ settings, review }: OpenDraft): boolean =>
  settings.annotations.store === 'beside' || review.annotations.some((mark) => 'id' in mark);

const newId = (): string => `urn:uuid:${crypto.randomUUID()}`;

/** The words to mark, or why there are none. */
function target(draft: OpenDraft, selection: Span): Span | string {
  if (selection.start === selection.end) return sentenceAt(draft, selection.start) ?? 'There is no sentence at the cursor.';
  const words = trimmed(draft.layout.draft.text, selection);
  return words.start < words.end ? words : 'There are no words in the selection.';
}
