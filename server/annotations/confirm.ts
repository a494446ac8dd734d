import { applyEdits, type TextEdit } from '../text/edit.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { CriticNode, Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import type { TextMark, Remark } from './annotation.ts';
import { isStale, readAnnotations } from './read.ts';
import { firstWhere } from '../text/search.ts';

/** What a set of edits is meant to do; spans are into the draft before them. */
export interface Intent {
  /** The marks of the draft. */
  readonly annotations: readonly TextMark[];
  readonly added: readonly { readonly span: Span; readonly remark: Remark }[];
  readonly changed: ReadonlyMap<TextMark, Remark>;
}

/**
 * Whether the edits do what is meant and nothing else: laid out anew, the draft has the same blocks with the same words, the same marks but
 * for those meant, and everybody's CriticMarkup where it was. Costs one layout.
 */
export function does(layout: Layout, edits: readonly TextEdit[], { annotations, added, changed }: Intent): boolean {
  const { draft, blocks, critic } = layout;
  const after = layOut({ ...draft, text: applyEdits(draft.text, edits) });
  const before = offsetsBefore(edits);
  const sameWords =
    after.blocks.length === blocks.length &&
    after.blocks.every(({ kind, prose }, index) => blocks[index]?.kind === kind && blocks[index].prose.text === prose.text);
  if (!sameWords) return false;

  const criticMeant = [
    ...critic.map((node) => criticKey(node, same)),
    ...added.flatMap(({ span }) => {
      const end = { start: span.end, end: span.end };
      return [criticKey({ kind: 'highlight', span, inner: span }, same), criticKey({ kind: 'comment', span: end, inner: end }, same)];
    }),
  ];
  const marksMeant = [
    ...annotations.map((mark) => {
      const remark = changed.get(mark);
      return remark ? markKey(mark.span, remark, isStale(layout, mark.span, remark.hash)) : markKey(mark.span, mark, mark.stale);
    }),
    ...added.map(({ span, remark }) => markKey(span, remark, isStale(layout, span, remark.hash))),
  ];
  return (
    sameLists(
      after.critic.map((node) => criticKey(node, before)),
      criticMeant,
    ) &&
    sameLists(
      readAnnotations(after).map((mark) => markKey(before(mark.span), mark, mark.stale)),
      marksMeant,
    )
  );
}

const same = (span: Span): Span => span;

const criticKey = ({ kind, span, inner }: CriticNode, at: (span: Span) => Span): string => JSON.stringify([kind, at(span), at(inner)]);

const markKey = ({ start, end }: Span, { status, rules, note, initials, date, hash }: Remark, stale: boolean): string =>
  JSON.stringify([start, end, status, rules, note, initials, date, hash, stale]);

function sameLists(a: readonly string[], b: readonly string[]): boolean {
  const sorted = b.toSorted();
  return a.length === b.length && a.toSorted().every((key, index) => key === sorted[index]);
}

/** Maps spans of the edited text to the text before the edits; what was put in is at the start of what it replaced. */
function offsetsBefore(edits: readonly TextEdit[]): (span: Span) => Span {
  let by = 0;
  const steps = edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text }) => {
      const start = span.start + by;
      by += text.length - (span.end - span.start);
      return { old: span, start, end: start + text.length };
    });
  const offset = (at: number): number => {
    const step = steps[firstWhere(steps, ({ start }) => start >= at) - 1];
    if (!step) return at;
    return at < step.end ? step.old.start : step.old.end + (at - step.end);
  };
  return ({ start, end }) => ({ start: offset(start), end: offset(end) });
}
