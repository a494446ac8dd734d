import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses, type Annotation, type Remark } from '../../../server/annotations/annotation.ts';
import { clearAll, clearMarks, strip, stripMarks } from '../../../server/annotations/clear.ts';
import { mark, setNote, type NewRemark } from '../../../server/annotations/mark.ts';
import { readAnnotations } from '../../../server/annotations/read.ts';
import { tidied, writeRemark } from '../../../server/annotations/remark.ts';
import { wordsAt } from '../../../server/annotations/words.ts';
import { applyEdits, type TextEdit } from '../../../server/text/edit.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import type { Layout } from '../../../server/text/layout.ts';
import { toDraft } from '../../../server/text/prose.ts';
import type { Span } from '../../../server/text/span.ts';
import { draft, fragment } from './randomDrafts.ts';

const remark: fc.Arbitrary<NewRemark> = fc.record({
  status: fc.constantFrom(...statuses),
  rules: fc.constantFrom([], ['unattributed-claim']),
  note: fc.oneof(fc.constantFrom('', 'they deny it', 'so (AB)'), fragment),
  initials: fc.constantFrom(null, 'AB'),
  date: fc.constantFrom(null, '2026-11-22'),
});

/** Where in a text something lies: a share of its length. */
const share = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);
const span = fc.tuple(share, fc.oneof(fc.constantFrom(1, 3, 9, 20), fc.constant(1000)));

const marked = fc.tuple(draft, span, remark).map(([draft, [from, length], remark]) => {
  const layout = layOut(draft);
  const start = Math.round(from * draft.text.length);
  const span = { start, end: Math.min(start + length, draft.text.length) };
  const result = mark(layout, span, remark);
  const text = result.ok ? applyEdits(draft.text, result.edits) : draft.text;
  return { draft, layout, span, remark, result, after: layOut({ ...draft, text }) };
});

const shown = (layout: Layout, remark: Remark, { span, stale }: Annotation): string =>
  `${writeRemark(remark)} | ${wordsAt(layout, span)}${stale ? ' | stale' : ''}`;

const allShown = (layout: Layout): string[] => readAnnotations(layout).map((mark) => shown(layout, mark, mark));

/** Where the words at `span` stand after the edits. */
function behind(edits: readonly TextEdit[], span: Span): Span {
  const moved = (offset: number, side: 'start' | 'end'): number =>
    edits.reduce((at, { span: { start, end }, text }) => {
      if (end < offset || (end === offset && side === 'start')) return at + text.length - (end - start);
      return at - Math.max(0, offset - start - text.length);
    }, offset);
  return { start: moved(span.start, 'start'), end: moved(span.end, 'end') };
}

describe('a mark', () => {
  it('is read as it was made, changes nothing else, and goes without a trace', () => {
    const count = { made: 0, refused: 0 };
    fc.assert(
      fc.property(marked, ({ draft, layout, span, remark, result, after }) => {
        count[result.ok ? 'made' : 'refused']++;
        if (!result.ok) return;
        const { text } = after.draft;

        // The reading of the draft is that of the unmarked one, character by character.
        expect(after.blocks.map(({ kind }) => kind)).toEqual(layout.blocks.map(({ kind }) => kind));
        for (const [index, { prose }] of layout.blocks.entries()) {
          const now = after.blocks[index]?.prose ?? prose;
          expect(now.text).toBe(prose.text);
          for (let start = 0; start < prose.text.length; start++) {
            const here = toDraft(now, { start, end: start + 1 });
            const there = toDraft(prose, { start, end: start + 1 });
            expect(text.slice(here.start, here.end)).toBe(draft.text.slice(there.start, there.end));
          }
        }

        const added = readAnnotations(after).filter(
          ({ markup }) => !readAnnotations(layout).some((old) => behind(result.edits, old.markup).start === markup.start),
        );
        const said = tidied({ ...remark, hash: null });
        for (const { rules, note, status, initials, date, stale } of added) {
          expect({ rules, note, status, initials, date, stale }).toEqual({ ...said, hash: undefined, stale: false });
        }

        // strip(mark(t)) = strip(t); clear(mark(t)) = t; marking twice is marking once.
        expect(strip(text, draft.language)).toBe(strip(draft.text, draft.language));
        const cleared = added.flatMap(({ span: { start } }) => clearMarks(after, { start, end: start }));
        if (result.edits.every(({ span }) => span.start === span.end)) expect(applyEdits(text, cleared)).toBe(draft.text);
        if (readAnnotations(layout).length === 0) expect(applyEdits(text, clearAll(after))).toBe(draft.text);
        expect(mark(after, behind(result.edits, span), remark)).toEqual({ ok: true, edits: [] });
      }),
      { numRuns: 700 },
    );
    expect(count.made).toBeGreaterThan(count.refused / 2);
  });

  it('has another note, and nothing else is another', () => {
    let set = 0;
    fc.assert(
      fc.property(marked, remark, ({ after }, { note }) => {
        const marks = readAnnotations(after);
        for (const { span } of marks) {
          const result = setNote(after, span, note);
          if (!result.ok) continue;
          set++;
          const now = layOut({ ...after.draft, text: applyEdits(after.draft.text, result.edits) });
          const there = behind(result.edits, span);
          const said = allShown(now);
          const noted = marks.map((mark) => shown(after, mark.span === span ? tidied({ ...mark, note }) : mark, mark));
          expect(said).toEqual(noted);
          expect(setNote(now, there, note)).toEqual({ ok: true, edits: [] });
        }
      }),
      { numRuns: 200 },
    );
    expect(set).toBeGreaterThan(50);
  });

  it('still covers its words after edits elsewhere', () => {
    const edit = fc.record({ at: share, text: fc.constantFrom('x', 'so it', 'é') });
    fc.assert(
      fc.property(marked, fc.array(edit, { maxLength: 5 }), ({ after }, edits) => {
        const { text } = after.draft;
        const marks = readAnnotations(after);
        // A letter in the definition of a link makes it another one.
        if (text.includes(']:')) return;
        const isWord = (at: number): boolean => /^[a-z]{2}$/.test(text.slice(at - 1, at + 1));
        const places = edits.map((edit) => ({ ...edit, at: Math.round(edit.at * text.length) }));
        const allowed = places.filter(({ at }) => isWord(at) && marks.every(({ markup }) => at <= markup.start || at >= markup.end));
        const changed = applyEdits(
          text,
          allowed.map(({ at, text }) => ({ span: { start: at, end: at }, text })),
        );
        expect(allShown(layOut({ ...after.draft, text: changed }))).toEqual(allShown(after));
      }),
      { numRuns: 300 },
    );
  });
});

describe('any draft', () => {
  it('without a mark of ours has nothing to clear; selected whole, all is cleared', () => {
    fc.assert(
      fc.property(draft, (draft) => {
        const layout = layOut(draft);
        const all = clearMarks(layout, { start: 0, end: draft.text.length });
        expect(all).toHaveLength(2 * readAnnotations(layout).length);
        expect(clearAll(layout)).toEqual(all);
        if (layout.ignores.length === 0) expect(stripMarks(layout)).toEqual(all);
        if (layout.ignores.length === 0 && all.length === 0) expect(strip(draft.text, draft.language)).toBe(draft.text);
      }),
      { numRuns: 200 },
    );
  });
});
