import type { TextEdit } from '../text/edit.ts';
import type { BlockKind, Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { remarkOf, type BesideMark, type Mark, type Remark, type TextMark } from './annotation.ts';
import { does, type Intent } from './confirm.ts';
import { hashOf } from './hash.ts';
import { inOrder, markedElsewhere, placesFor } from './place.ts';
import { readAnnotations } from './read.ts';
import { parseRemark, tidied, writeRemark } from './remark.ts';
import { markedAlike } from './touched.ts';
import { firstBlockBehind, wordsAt } from './words.ts';

/** What a mark is to say; its hash is computed from the words. */
export type NewRemark = Omit<Remark, 'hash'>;

/** Edits that do not overlap, none where the words are marked so already; or why there is no mark, in words for the editor. */
export type MarkResult = { readonly ok: true; readonly edits: TextEdit[] } | { readonly ok: false; readonly reason: string };

/**
 * The edits that mark the words at `span` (into the draft), a mark for each block that they lie in: new ones, or another remark for the one
 * that the words are in. A mark that would change how the draft is read, or any other mark, is refused; so is one on words that are marked
 * in the file beside the draft (`beside`).
 */
export function mark(layout: Layout, span: Span, remark: NewRemark, beside: readonly BesideMark[] = []): MarkResult {
  const said = tidied({ ...remark, hash: null });
  const fault = faultIn(said);
  if (fault !== null) return { ok: false, reason: fault };

  const annotations = readAnnotations(layout);
  const added: { span: Span; remark: Remark }[] = [];
  const changed = new Map<TextMark, Remark>();
  const places = placesFor(layout, span, inOrder([...annotations, ...beside]));
  if (places.length === 0) return { ok: false, reason: 'There are no words to mark here.' };
  for (const place of places) {
    if (place.kind === 'none') return { ok: false, reason: place.reason };
    if (place.kind === 'new') added.push({ span: place.span, remark: signed(layout, place.span, said) });
    else if (!('markup' in place.annotation)) return { ok: false, reason: markedElsewhere(layout, place.annotation) };
    else if (!says(place.annotation, said)) changed.set(place.annotation, signed(layout, place.annotation.span, said));
  }
  return confirmed(layout, { annotations, added, changed });
}

/** The edits that give the mark which `span` touches another note. It is no new signature: who has vouched for which words, and when, stays. */
export function setNote(layout: Layout, span: Span, note: string): MarkResult {
  const annotations = readAnnotations(layout);
  const marks = markedAlike(annotations, span);
  if (typeof marks === 'string') return { ok: false, reason: marks };
  const changed = new Map<TextMark, Remark>();
  for (const mark of marks) {
    const remark = tidied({ ...remarkOf(mark), note });
    const fault = faultIn(remark);
    if (fault !== null) return { ok: false, reason: fault };
    if (remark.note !== mark.note) changed.set(mark, remark);
  }
  return confirmed(layout, { annotations, added: [], changed });
}

/** Why no comment can say this; null where one can. */
export function faultIn(remark: Remark): string | null {
  if (same(parseRemark(writeRemark(remark)), remark)) return null;
  if (!same(parseRemark(writeRemark({ ...remark, initials: null, date: null })), { ...remark, initials: null, date: null })) {
    return `These can’t be names of rules: ${remark.rules.join(' ')}.`;
  }
  return remark.date !== null && !/^\d{4}-\d\d-\d\d$/.test(remark.date)
    ? `“${remark.date}” is not a date such as 2026-11-22.`
    : `“${remark.initials ?? ''}” can’t sign a mark: initials are a letter and up to nine letters, dots, hyphens or apostrophes.`;
}

const same = (a: Remark | null, b: Remark): boolean => a !== null && writeRemark(a) === writeRemark(b) && a.note === b.note;

/** Whether a mark says this already, of the words as they are now. */
export const says = (mark: Mark, remark: Remark): boolean => !mark.stale && writeRemark({ ...mark, hash: null }) === writeRemark(remark);

/** A remark that is signed vouches for the words as they are. */
const signed = (layout: Layout, span: Span, remark: Remark): Remark =>
  remark.initials === null ? remark : { ...remark, hash: hashOf(wordsAt(layout, span)) };

function confirmed(layout: Layout, intent: Intent): MarkResult {
  const edits = editsFor(layout, intent);
  if (edits.length === 0 || does(layout, edits, intent)) return { ok: true, edits };
  return { ok: false, reason: `A mark here would change how the text is read: ${causeOf(layout, intent)}.` };
}

function editsFor(layout: Layout, { added, changed }: Intent): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [{ span, markup }, remark] of changed) {
    // Between `{>>` and `<<}`.
    const inside = { start: span.end + 6, end: markup.end - 3 };
    edits.push({ span: inside, text: commentAt(layout, span, remark) });
  }
  for (const { span, remark } of added) {
    edits.push({ span: { start: span.start, end: span.start }, text: '{==' });
    edits.push({ span: { start: span.end, end: span.end }, text: `==}{>>${commentAt(layout, span, remark)}<<}` });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Blocks that may be cells of a table, where a bar ends the cell unless a backslash stands before it. */
const cells: ReadonlySet<BlockKind> = new Set(['cell', 'heading', 'caption', 'boilerplate']);

/** The inside of the comment behind the words at `span`. */
export function commentAt({ draft, blocks }: Layout, span: Span, remark: Remark): string {
  const comment = writeRemark(remark);
  const block = blocks[firstBlockBehind(blocks, span.start)];
  return draft.language === 'markdown' && block && cells.has(block.kind) ? comment.replaceAll('|', '\\|') : comment;
}

/** What stands in the way of a mark, as far as it can be told. */
export function causeOf(layout: Layout, { annotations, added, changed }: Intent): string {
  const mute = (remark: Remark): Remark => ({ ...remark, note: '' });
  const muted: Intent = {
    annotations,
    added: added.map(({ span, remark }) => ({ span, remark: mute(remark) })),
    changed: new Map(Array.from(changed, ([mark, remark]) => [mark, mute(remark)])),
  };
  if (does(layout, editsFor(layout, muted), muted)) return 'the note holds characters that are markup here';
  const { draft, critic } = layout;
  const starts = new Set(critic.map(({ span }) => span.start));
  for (const { span } of added) {
    const before =
      draft.text
        .slice(Math.max(0, span.start - 2000), span.start)
        .split(/\n[ \t\r]*\n/)
        .at(-1) ?? '';
    if (draft.language === 'markdown' && before.endsWith('\\')) return 'a backslash stands right before the words';
    for (const open of ['{==', '{>>', '{++', '{--', '{~~']) {
      const at = before.lastIndexOf(open);
      if (at >= 0 && !starts.has(span.start - before.length + at)) return `a “${open}” without its end stands before the words`;
    }
  }
  return 'characters beside the words would be read with it';
}
