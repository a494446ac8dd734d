import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../../../server/annotations/beside/anchor.ts';
import {
  clearAllBeside,
  clearBeside,
  discard,
  ignoreInFile,
  markBeside,
  reattach,
  rulesIgnored,
  setNoteBeside,
  type BesideResult,
} from '../../../../server/annotations/beside/change.ts';
import { emptySideFile, formatSideFile, parseSideFile, type SideFile } from '../../../../server/annotations/beside/sideFile.ts';
import type { NewRemark } from '../../../../server/annotations/mark.ts';
import { tidied } from '../../../../server/annotations/remark.ts';
import { wordsAt } from '../../../../server/annotations/words.ts';
import type { DraftLanguage } from '../../../../server/text/draft.ts';
import { article, disputed, fileOf, laidOut, remarks, selection, share, spanOf } from './drafts.ts';

const empty = emptySideFile('draft.md');

/** The words of the file's marks in the draft. */
const shown = (file: SideFile, text: string, language?: DraftLanguage): string[] =>
  anchorAll(file, laidOut(text, language)).marks.map(({ span, status }) => `${status}|${text.slice(span.start, span.end)}`);

const reasonOf = (result: BesideResult): string => (result.ok ? '' : result.reason);

/** The marks after the selection has been marked too, or the reason why it has not. */
function marked(
  draft: string,
  remark: Partial<NewRemark> = {},
  before: readonly string[] = [],
  language?: DraftLanguage,
): string[] | string {
  const { text, span } = selection(draft);
  const layout = laidOut(text, language);
  const file = before.reduce(
    (file, words) => fileOf(markBeside(file, layout, spanOf(text, words), { ...disputed, status: 'opinion' })),
    empty,
  );
  const result = markBeside(file, layout, span, { ...disputed, ...remark });
  return result.ok ? shown(result.file, text, language) : result.reason;
}

describe('a mark', () => {
  it.each<[name: string, draft: string, expected: readonly string[]]>([
    ['on a sentence', 'One. ‹Two.› Three.', ['disputed|Two.']],
    ['on each block', 'O‹ne.\n\n- Two.\n- Th›ree.', ['disputed|ne.', 'disputed|Two.', 'disputed|Th']],
    ['over sentences', '‹One. Two.› Three.', ['disputed|One. Two.']],
    ['without the blanks at its ends', 'One.‹ Two. ›Three.', ['disputed|Two.']],
    ['on whole characters', 'A 👩‹\u200d👧 b› c', ['disputed|👩\u200d👧 b']],
    ['with the markup around it', 'One **‹two›** three.', ['disputed|**two**']],
    ['even where it cuts markup', 'One ‹two **three› four**.', ['disputed|two **three']],
    ['even in somebody’s highlight', 'One {==‹two› three==}{>>why?<<}.', ['disputed|two']],
    ['even around one', 'One ‹two {==three==}{>>why?<<} four›.', ['disputed|two {==three==}{>>why?<<} four']],
    ['even with the end of a mark in it', 'One ‹two ==} three›.', ['disputed|two ==} three']],
    [
      'in a table, a heading and a quotation',
      '# ‹One\n\n> Two\n\n| a |\n|---|\n| Th›ree |',
      ['disputed|One', 'disputed|Two', 'disputed|a', 'disputed|Th'],
    ],
  ])('%s', (_name, draft, expected) => {
    expect(marked(draft)).toEqual(expected);
  });
  it('in plain text', () => {
    expect(marked('One *two‹*.\n\nTh›ree.', {}, [], 'plaintext')).toEqual(['disputed|*.', 'disputed|Th']);
  });
  it('is named by its maker, or by what it is', () => {
    const text = 'One.\n\nTwo.';
    const layout = laidOut(text);
    const whole = { start: 0, end: text.length };
    const named = fileOf(markBeside(empty, layout, whole, disputed, 'urn:uuid:me'));
    expect(named.marks.map(({ id }) => id)).toEqual(['urn:uuid:me', expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/)]);
    expect(fileOf(markBeside(empty, layout, whole, disputed, 'urn:uuid:me'))).toEqual(named);
    const unnamed = fileOf(markBeside(empty, layout, whole, disputed));
    expect(new Set([...unnamed.marks, ...named.marks].map(({ id }) => id)).size).toBe(4);
  });
});

describe('a mark is refused', () => {
  it.each<[name: string, draft: string, before: readonly string[], reason: string]>([
    ['on nothing', 'One‹› two.', [], 'There are no words to mark here.'],
    ['on code', 'One `t‹w›o`.', [], 'There are no words to mark here.'],
    ['on more than a mark', 'One ‹two three›.', ['two'], 'holds more than the marked words “two”'],
    ['on a part of one and more', 'One tw‹o three›.', ['two'], 'cuts the marked words “two”'],
    ['on one in the text', 'One {==t‹w›o==}{>>disputed<<}.', [], 'The words “two” are marked already, in the text.'],
    ['around one in the text', 'One ‹{==two==}{>>disputed<<} three›.', [], 'holds more than the marked words “two”'],
    ['on one of many', 'One. ‹Two.\n\nThree› four.', ['Three four'], ''],
  ])('%s', (_name, draft, before, reason) => {
    const result = marked(draft, {}, before);
    if (reason === '') expect(result).toEqual(['disputed|Two.', 'disputed|Three four']);
    else expect(result).toContain(reason);
  });
  it.each<[remark: Partial<NewRemark>, reason: string]>([
    [{ initials: 'A (B)' }, '“A (B)” can’t sign a mark'],
    [{ initials: 'AB', date: 'today' }, '“today” is not a date'],
    [{ rules: ['Denial'] }, 'names of rules: Denial'],
  ])('that says %j', (remark, reason) => {
    expect(marked('One ‹two›.', remark)).toContain(reason);
  });
});

describe('on a mark', () => {
  const text = 'One two three. Four.';
  const layout = laidOut(text);
  const signed: NewRemark = { ...disputed, initials: 'AB', date: '2026-11-22' };
  const file = fileOf(markBeside(empty, layout, spanOf(text, 'two three'), signed, 'urn:uuid:1'));
  it('the same again, or within it, changes nothing', () => {
    expect(fileOf(markBeside(file, layout, spanOf(text, 'two three'), signed))).toBe(file);
    expect(fileOf(markBeside(file, layout, spanOf(text, 'three'), signed))).toBe(file);
  });
  it('another remark takes its place and keeps its name', () => {
    const other = fileOf(markBeside(file, layout, spanOf(text, 'two'), { ...disputed, status: 'verified' }, 'urn:uuid:2'));
    expect(other.marks).toMatchObject([{ id: 'urn:uuid:1', remark: { status: 'verified', initials: null, date: null } }]);
  });
  it('a stale one is marked anew', () => {
    const now = text.replace('two three', 'two threes');
    const anchors = anchorAll(file, laidOut(now));
    expect(anchors.marks).toMatchObject([{ stale: true, span: { start: 4, end: 14 } }]);
    const anew = fileOf(markBeside(file, laidOut(now), { start: 4, end: 14 }, signed));
    expect(anchorAll(anew, laidOut(now)).marks).toMatchObject([{ stale: false }]);
  });
  it('the file follows the draft with every change, but keeps the words that a stale mark was on', () => {
    const now = `Zero 🙂. ${text.replace('two three', 'two threes')}`;
    const later = fileOf(markBeside(file, laidOut(now), spanOf(now, 'Four'), disputed));
    expect(later.marks[0]?.quote).toEqual({
      exact: 'two three',
      prefix: 'Zero 🙂. One ',
      suffix: '. Four.',
      position: { start: 12, end: 22 },
    });
  });
});

describe('a note', () => {
  const text = 'One two. Three.\n\nFour.';
  const layout = laidOut(text);
  const file = fileOf(markBeside(empty, layout, spanOf(text, 'two'), { ...disputed, note: 'why', initials: 'AB', date: '2026-11-22' }));
  it('is another, the signature the same', () => {
    const noted = fileOf(setNoteBeside(file, layout, { start: 5, end: 5 }, ' see\nhttp://a.example '));
    expect(anchorAll(noted, layout).marks).toEqual([{ ...anchorAll(file, layout).marks[0], note: 'see http://a.example' }]);
    expect(formatSideFile(noted)).toContain('{"type":"SpecificResource","purpose":"linking","source":"http://a.example"}');
    expect(fileOf(setNoteBeside(noted, layout, { start: 5, end: 5 }, 'why'))).toEqual(file);
  });
  it('that is the same changes nothing', () => {
    expect(fileOf(setNoteBeside(file, layout, { start: 4, end: 7 }, 'why'))).toBe(file);
  });
  it('is refused without a mark, or on several', () => {
    expect(reasonOf(setNoteBeside(file, layout, { start: 10, end: 10 }, 'x'))).toBe('There is no mark at the cursor.');
    const two = fileOf(markBeside(file, layout, spanOf(text, 'Three'), disputed));
    expect(reasonOf(setNoteBeside(two, layout, { start: 0, end: 15 }, 'x'))).toContain('The selection touches 2 marks');
  });
});

describe('a mark goes', () => {
  const text = 'One two. Three.';
  const layout = laidOut(text);
  const file = fileOf(
    markBeside(fileOf(markBeside(empty, layout, spanOf(text, 'two'), disputed)), layout, spanOf(text, 'Three'), disputed),
  );
  it('at the cursor, or where the selection touches it', () => {
    expect(shown(fileOf(clearBeside(file, layout, { start: 5, end: 5 })), text)).toEqual(['disputed|Three']);
    expect(shown(fileOf(clearBeside(file, layout, { start: 0, end: 10 })), text)).toEqual([]);
    expect(reasonOf(clearBeside(file, layout, { start: 0, end: 3 }))).toBe('There is no mark at the cursor.');
  });
  it('with all others, but for rules silenced in the whole draft', () => {
    const ignoring = fileOf(ignoreInFile(file, 'denial-pair'));
    const cleared = fileOf(clearAllBeside(ignoring));
    expect(cleared.marks).toHaveLength(1);
    expect(fileOf(clearAllBeside(cleared))).toBe(cleared);
  });
  it('by its name, wherever its words are', () => {
    const [first] = file.marks;
    expect(shown(fileOf(discard(file, first?.id ?? '')), text)).toEqual(['disputed|Three']);
    expect(reasonOf(discard(file, 'urn:uuid:9'))).toBe('The mark is not in the file any more.');
  });
});

describe('an orphan is put where an editor says', () => {
  const text = 'The court counts nine failures. The end came late.';
  const now = 'Judges found that it had failed again. The end came late.\n\nMore.';
  const file = fileOf(markBeside(empty, laidOut(text), { start: 0, end: 31 }, { ...disputed, initials: 'AB' }, 'urn:uuid:1'));
  const layout = laidOut(now);
  it('and is stale, for the words are others', () => {
    expect(anchorAll(file, layout).orphans).toMatchObject([{ id: 'urn:uuid:1', words: 'The court counts nine failures.' }]);
    const there = fileOf(reattach(file, layout, 'urn:uuid:1', { start: 0, end: 38 }));
    expect(anchorAll(there, layout)).toMatchObject({ marks: [{ span: { start: 0, end: 38 }, stale: true }], orphans: [] });
    expect(anchorAll(there, laidOut(`New. ${now}`))).toMatchObject({ marks: [{ span: { start: 5, end: 43 } }] });
  });
  it('a mark that is none too', () => {
    const there = fileOf(reattach(file, laidOut(text), 'urn:uuid:1', spanOf(text, 'nine failures')));
    expect(shown(there, text)).toEqual(['disputed|nine failures']);
  });
  it.each<[name: string, id: string, start: number, end: number, reason: string]>([
    ['nothing', 'urn:uuid:1', 5, 5, 'Select the words that the mark belongs to.'],
    ['blanks', 'urn:uuid:1', 38, 39, 'Select the words that the mark belongs to.'],
    ['two paragraphs', 'urn:uuid:1', 0, now.length, 'Select words of one paragraph: a mark lies in one.'],
    ['no mark', 'urn:uuid:2', 0, 38, 'The mark is not in the file any more.'],
  ])('not on %s', (_name, id, start, end, reason) => {
    expect(reasonOf(reattach(file, layout, id, { start, end }))).toBe(reason);
  });
  it('nor on words that are marked', () => {
    const two = fileOf(markBeside(file, layout, spanOf(now, 'The end'), disputed));
    expect(reasonOf(reattach(two, layout, 'urn:uuid:1', spanOf(now, 'The end')))).toContain(
      'are marked already, in the file beside the draft',
    );
    expect(reasonOf(reattach(two, layout, 'urn:uuid:1', spanOf(now, 'end came')))).toContain('cuts the marked words “The end”');
  });
});

describe('a rule is silenced in the whole draft', () => {
  it('once, by an item without a quotation', () => {
    const file = fileOf(ignoreInFile(empty, 'denial-pair', 'urn:uuid:1'));
    expect(fileOf(ignoreInFile(file, 'denial-pair'))).toBe(file);
    const two = fileOf(ignoreInFile(file, 'hedged-sourcing'));
    expect(rulesIgnored(two).sort()).toEqual(['denial-pair', 'hedged-sourcing']);
    expect(parseSideFile(formatSideFile(two))).toEqual({ ok: true, file: two });
    expect(JSON.parse(formatSideFile(file))).toMatchObject({ first: { items: [{ id: 'urn:uuid:1', target: 'draft.md' }] } });
    expect(anchorAll(two, laidOut('One.'))).toEqual({ marks: [], orphans: [] });
  });
  it('if it can be one', () => {
    expect(reasonOf(ignoreInFile(empty, 'Nonsense'))).toContain('names of rules: Nonsense');
  });
});

describe('any mark', () => {
  const places = fc.tuple(share, fc.constantFrom(3, 15, 60, 400), remarks);
  it('is on its words, in the file too, once; and goes without a trace', () => {
    const count = { made: 0, refused: 0 };
    fc.assert(
      fc.property(article, places, places, (text, first, second) => {
        const layout = laidOut(text);
        const at = ([from, length]: readonly [number, number, NewRemark]): { start: number; end: number } => {
          const start = Math.round(from * text.length);
          return { start, end: start + length };
        };
        const before = markBeside(empty, layout, at(first), first[2]);
        const file = before.ok ? before.file : empty;
        const result = markBeside(file, layout, at(second), second[2]);
        count[result.ok ? 'made' : 'refused']++;
        if (!result.ok) {
          expect(result.reason).not.toBe('');
          return;
        }
        const { marks, orphans } = anchorAll(result.file, layout);
        expect(orphans).toEqual([]);
        expect(marks).toHaveLength(result.file.marks.length);
        const said = tidied({ ...second[2], hash: null });
        const ours = marks.filter(({ span }) => span.start < at(second).end && span.end > at(second).start);
        for (const mark of ours) {
          expect({ ...mark, hash: null }).toMatchObject({ ...said, stale: false });
          expect(mark.hash).not.toBeNull();
        }
        const words = ours.map(({ span }) => wordsAt(layout, span)).join(' ');
        expect(words).toContain(wordsAt(layout, at(second)));

        expect(parseSideFile(formatSideFile(result.file))).toEqual({ ok: true, file: result.file });
        expect(fileOf(markBeside(result.file, layout, at(second), second[2]))).toBe(result.file);
        expect(fileOf(clearAllBeside(result.file)).marks).toEqual([]);
        if (ours.length === result.file.marks.length - file.marks.length) {
          expect(fileOf(clearBeside(result.file, layout, at(second)))).toEqual(file);
        }
      }),
      { numRuns: 200 },
    );
    expect(count.made).toBeGreaterThan(count.refused / 2);
  });
});
