import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../server/annotations/annotation.ts';
import { anchorAll } from '../../../../server/annotations/beside/anchor.ts';
import { markBeside } from '../../../../server/annotations/beside/change.ts';
import { noRest, withMarks, type KeptMark } from '../../../../server/annotations/beside/kept.ts';
import { moveToFile, moveToText, type Move } from '../../../../server/annotations/beside/move.ts';
import { emptySideFile, formatSideFile, parseSideFile, type SideFile } from '../../../../server/annotations/beside/sideFile.ts';
import { readAnnotations } from '../../../../server/annotations/read.ts';
import { tidied, writeRemark } from '../../../../server/annotations/remark.ts';
import { wordsAt } from '../../../../server/annotations/words.ts';
import type { Draft, DraftLanguage } from '../../../../server/text/draft.ts';
import { applyEdits } from '../../../../server/text/edit.ts';
import { layOut } from '../../../../server/text/layOutDraft.ts';
import type { Layout } from '../../../../server/text/layout.ts';
import { draft } from '../randomDrafts.ts';
import { article, disputed, fileOf, laidOut, remarks, share, spanOf } from './drafts.ts';

const empty = emptySideFile('draft.md');

/** The draft after the move. */
const after = ({ draft }: Layout, { edits }: Move): Layout => layOut({ ...draft, text: applyEdits(draft.text, edits) });

/** The file as it is read again. */
function reread(file: SideFile): SideFile {
  const result = parseSideFile(formatSideFile(file));
  if (!result.ok) throw new Error(result.reason);
  return result.file;
}

/** The neighbours and the place of words in a text of one-unit characters. */
function placed(text: string, words: string) {
  const { start, end } = spanOf(text, words);
  return { prefix: text.slice(0, start), suffix: text.slice(end), position: { start, end } };
}

const shown = (layout: Layout, marks: readonly Mark[]): string[] =>
  marks.map((mark) => `${writeRemark(tidied(mark))} | ${wordsAt(layout, mark.span)}${mark.stale ? ' | stale' : ''}`);

const allShown = (layout: Layout, file: SideFile): string[] =>
  shown(layout, [...readAnnotations(layout), ...anchorAll(file, layout).marks]).sort();

describe('to the file', () => {
  it.each<[name: string, text: string, clean: string, stays?: readonly string[]]>([
    ['marks', 'A {==b==}{>>disputed<<} *{==c==}{>>verified: d (AB, 2026-11-22 #0000)<<}*.', 'A b *c*.'],
    ['right beside each other', '{==A==}{>>disputed<<}{==b==}{>>opinion<<}', 'Ab'],
    [
      'in links, lists, tables, headings',
      '# {==A==}{>>opinion<<}\n\n- [{==b==}{>>opinion<<}](c)\n\n|{==d==}{>>opinion: e\\|f<<}|\n|-|\n',
      '# A\n\n- [b](c)\n\n|d|\n|-|\n',
    ],
    ['that somebody has typed', '> {==a b==}{>>disputed:  c\n> d (AB,\n> 2026-11-22)<<} e', '> a b e'],
    ['around the markup of others', '{==a {++b++}{>>d<<}==}{>>disputed<<}{>>e<<}', 'a {++b++}{>>d<<}{>>e<<}'],
    ['with blanks at their ends', 'A {== b ==}{>>disputed<<} c', 'A  b  c'],
    ['not what is somebody else’s', '{==A==}{>>why?<<} {++b++} {>>disputed<<}', '{==A==}{>>why?<<} {++b++} {>>disputed<<}'],
    ['not the comments that silence', '<!-- onrecord-ignore-next-line -->\n\nA.', '<!-- onrecord-ignore-next-line -->\n\nA.'],
    ['not one without words', '{====}{>>disputed<<} {==a==}{>>opinion<<}', '{====}{>>disputed<<} a', ['It has no words.']],
    [
      'not one that keeps markup apart',
      '*{==*a**==}{>>disputed<<} {==b==}{>>opinion<<}',
      '*{==*a**==}{>>disputed<<} b',
      ['Without it the text would be read differently, or its words could not be told from others.'],
    ],
  ])('%s', (_name, text, clean, stays = []) => {
    const layout = laidOut(text);
    const move = moveToFile(layout, empty);
    const moved = after(layout, move);
    expect(moved.draft.text).toBe(clean);
    expect(move.stays.map(({ reason }) => reason)).toEqual(stays);
    expect(allShown(moved, move.file)).toEqual(allShown(layout, empty));
    const back = moveToText(reread(move.file), moved);
    expect(applyEdits(clean, back.edits)).toBe(text);
    expect(back).toMatchObject({ stays: [], file: empty });
  });

  it('marks join those that are there, and words marked in both places stay as they are', () => {
    const before = laidOut('One two three. Four five.');
    const file = fileOf(
      markBeside(fileOf(markBeside(empty, before, { start: 0, end: 3 }, disputed)), before, { start: 20, end: 24 }, disputed),
    );
    const layout = laidOut('One {==two==}{>>opinion<<} three. Four five.');
    const move = moveToFile(layout, file);
    expect(allShown(after(layout, move), move.file)).toEqual(['disputed | One', 'disputed | five', 'opinion | two']);
    expect(moveToFile(before, file)).toEqual({ edits: [], file, stays: [] });
  });
});

describe('to the text', () => {
  const text = 'One **two** three. Four `five` six.\n\nSeven.';
  const marked = (start: number, end: number, changes: Partial<KeptMark> = {}): SideFile => {
    const file = fileOf(markBeside(empty, laidOut(text), { start, end }, { ...disputed, note: 'a', initials: 'AB' }));
    return withMarks(
      file,
      file.marks.map((mark) => ({ ...mark, ...changes })),
    );
  };
  const moved = (file: SideFile, now = text, language: DraftLanguage = 'markdown'): readonly [text: string, reason: string | undefined] => {
    const layout = laidOut(now, language);
    const move = moveToText(file, layout);
    // What stays is in the file still.
    expect(move.file.marks).toHaveLength(move.stays.length);
    return [after(layout, move).draft.text, move.stays[0]?.reason];
  };
  it.each<[name: string, file: SideFile, now: string, reason: string]>([
    ['that is lost', marked(0, 18), 'Nine.', 'The words are not in the draft any more'],
    ['with what another tool has added', marked(0, 3, { rest: { ...noRest, item: [['x', '1']] } }), text, 'Another tool has added to it'],
    [
      'with a date and no initials',
      marked(0, 3, { remark: { ...disputed, hash: null, date: '2026-11-22' } }),
      text,
      'It has a date without initials',
    ],
    [
      'whose maker has a long name',
      marked(0, 3, { remark: { ...disputed, hash: null, initials: 'Jane Doe of the desk' } }),
      text,
      'can’t sign a mark',
    ],
    ['not signed, and stale', marked(0, 18, { remark: { ...disputed, hash: '0000' } }), text, 'Its words have changed since'],
  ])('a mark %s stays', (_name, file, now, reason) => {
    const [after, why] = moved(file, now);
    expect(after).toBe(now);
    expect(why).toContain(reason);
  });
  it.each<[text: string, words: string, expected: string, reason: string | undefined]>([
    ['One **two** three.', 'two** three', 'One {==**two** three==}{>>disputed<<}.', undefined],
    [
      'One **two three** four.',
      'three** four',
      'One **two three** four.',
      'The selection cuts “**two three**” in two. Select all of it, or only words inside it.',
    ],
    [
      'One {==two==} three.',
      '{==two==} three',
      'One {==two==} three.',
      'Somebody has highlighted “{==two==}” here. A mark can’t overlap a highlight.',
    ],
    ['One `two {>>three`.', 'One', '{==One==}{>>disputed<<} `two {>>three`.', undefined],
    [
      'One {>>two three.',
      'three',
      'One {>>two three.',
      'A mark here would change how the text is read: a “{>>” without its end stands before the words.',
    ],
  ])('in markup: %s', (text, words, expected, reason) => {
    const layout = laidOut(text);
    const file = fileOf(markBeside(empty, layout, spanOf(text, words), disputed));
    const cut = withMarks(
      file,
      file.marks.map((mark) => ({ ...mark, quote: mark.quote && { ...mark.quote, exact: words, ...placed(text, words) } })),
    );
    const move = moveToText(cut, layout);
    expect(after(layout, move).draft.text).toBe(expected);
    expect(move.stays[0]?.reason).toBe(reason);
  });
  it('a signed one that is stale stays stale', () => {
    const file = marked(0, 18);
    const [after] = moved(file, text.replace('three', 'threes'));
    expect(after).toContain('{==One **two** threes.==}{>>disputed: a (AB #');
    expect(readAnnotations(laidOut(after))).toMatchObject([{ stale: true }]);
  });
  it('a comment that somebody has typed comes as it was, if it still says the same', () => {
    const typed = { comment: 'disputed:  a  (AB #0000)' };
    const said = { ...disputed, note: 'a', initials: 'AB', hash: '0000' };
    expect(moved(marked(0, 3, { ...typed, remark: said }))[0]).toContain('{==One==}{>>disputed:  a  (AB #0000)<<}');
    expect(moved(marked(0, 3, { ...typed, remark: { ...said, note: 'b' } }))[0]).toContain('{==One==}{>>disputed: b (AB #0000)<<}');
    expect(moved(marked(0, 3, { comment: 'disputed: a (AB #0000)<<} x', remark: { ...said, hash: '0000' } }))[0]).toContain(
      '{>>disputed: a (AB #0000)<<}',
    );
  });
});

describe('any marks', () => {
  it('of a text: to the file and back is the same text, byte for byte, and on the way nothing is lost', () => {
    const count = { moved: 0, stays: 0 };
    fc.assert(
      fc.property(draft, (draft: Draft) => {
        const layout = layOut(draft);
        const move = moveToFile(layout, empty);
        const moved = after(layout, move);
        expect(moved.blocks.map(({ kind, prose }) => `${kind} ${prose.text}`)).toEqual(
          layout.blocks.map(({ kind, prose }) => `${kind} ${prose.text}`),
        );
        expect(allShown(moved, move.file)).toEqual(allShown(layout, empty));
        expect(move.stays).toHaveLength(readAnnotations(moved).length);
        const back = moveToText(reread(move.file), moved);
        expect(back.stays).toEqual([]);
        expect(applyEdits(moved.draft.text, back.edits)).toBe(draft.text);
        expect(back.file).toEqual(empty);
        count.moved += move.file.marks.length;
        count.stays += move.stays.length;
      }),
      { numRuns: 500 },
    );
    expect(count.moved).toBeGreaterThan(10 * count.stays);
  });

  it('of a file: to the text and back says the same of the same words', () => {
    const count = { moved: 0, stays: 0 };
    const places = fc.array(fc.tuple(share, fc.constantFrom(3, 15, 60, 400), remarks), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(article, places, (text, places) => {
        const layout = laidOut(text);
        let file = empty;
        for (const [from, length, remark] of places) {
          const start = Math.round(from * text.length);
          const result = markBeside(file, layout, { start, end: start + length }, remark);
          if (result.ok) file = result.file;
        }
        const move = moveToText(file, layout);
        const moved = after(layout, move);
        expect(allShown(moved, move.file)).toEqual(allShown(layout, file));
        const back = moveToFile(moved, move.file);
        expect(after(moved, back).draft.text).toBe(text);
        expect(anchorAll(back.file, layout).marks.map((mark) => ({ ...mark, id: '' }))).toEqual(
          anchorAll(file, layout).marks.map((mark) => ({ ...mark, id: '' })),
        );
        count.moved += readAnnotations(moved).length;
        count.stays += move.stays.length;
      }),
      { numRuns: 100 },
    );
    expect(count.moved).toBeGreaterThan(count.stays);
  });
});
