import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../../../server/annotations/beside/anchor.ts';
import { clearBeside, markBeside, setNoteBeside } from '../../../../server/annotations/beside/change.ts';
import { withMarks } from '../../../../server/annotations/beside/kept.ts';
import { mergeSideFiles } from '../../../../server/annotations/beside/merge.ts';
import { emptySideFile, formatSideFile, parseSideFile, type SideFile } from '../../../../server/annotations/beside/sideFile.ts';
import type { NewRemark } from '../../../../server/annotations/mark.ts';
import { disputed, fileOf, laidOut, spanOf } from './drafts.ts';

const text = 'One is so. Two is so. Three is so. Four is so. Five is so. Six is so.';
const layout = laidOut(text);
const empty = emptySideFile('draft.md');

const marked = (file: SideFile, words: string, remark: Partial<NewRemark> = {}): SideFile =>
  fileOf(markBeside(file, layout, spanOf(text, words), { ...disputed, ...remark }));
const cleared = (file: SideFile, words: string): SideFile => fileOf(clearBeside(file, layout, spanOf(text, words)));
const noted = (file: SideFile, words: string, note: string): SideFile => fileOf(setNoteBeside(file, layout, spanOf(text, words), note));

const shown = (file: SideFile): string[] =>
  file.marks.map(({ remark, quote }) => `${quote?.exact ?? ''}${remark.note === '' ? '' : `: ${remark.note}`}`);

const base = marked(marked(marked(empty, 'One'), 'Three'), 'Five');

describe('what two have made of a file', () => {
  it.each<[name: string, ours: SideFile, theirs: SideFile, expected: readonly string[]]>([
    ['nothing', base, base, ['One', 'Three', 'Five']],
    ['a mark of each', marked(base, 'Two'), marked(base, 'Six'), ['One', 'Two', 'Three', 'Five', 'Six']],
    ['one that is gone here', cleared(base, 'Three'), marked(base, 'Six'), ['One', 'Five', 'Six']],
    ['one that is gone there', marked(base, 'Six'), cleared(base, 'Three'), ['One', 'Five', 'Six']],
    ['the same gone in both', cleared(base, 'Three'), cleared(base, 'Three'), ['One', 'Five']],
    ['a note here', noted(base, 'One', 'a'), marked(base, 'Six'), ['One: a', 'Three', 'Five', 'Six']],
    ['a note there', marked(base, 'Six'), noted(base, 'One', 'b'), ['One: b', 'Three', 'Five', 'Six']],
    ['the same note', noted(base, 'One', 'a'), noted(base, 'One', 'a'), ['One: a', 'Three', 'Five']],
    ['gone here, changed there', cleared(base, 'One'), noted(base, 'One', 'b'), ['One: b', 'Three', 'Five']],
    ['changed here, gone there', noted(base, 'One', 'a'), cleared(base, 'One'), ['One: a', 'Three', 'Five']],
  ])('%s', (_name, ours, theirs, expected) => {
    expect(shown(mergeSideFiles(base, ours, theirs))).toEqual(expected);
  });

  it('two notes on one mark: ours stays, theirs is kept beside it and shown', () => {
    const merged = mergeSideFiles(base, noted(base, 'One', 'a'), noted(base, 'One', 'b'));
    expect(shown(merged).sort()).toEqual(['Five', 'One: a', 'One: b', 'Three']);
    const { marks, orphans } = anchorAll(merged, layout);
    expect(marks).toHaveLength(3);
    expect(orphans.map(({ reason }) => reason)).toEqual(['Words of it have another mark: disputed.']);
    expect(mergeSideFiles(base, merged, noted(base, 'One', 'b')).marks).toHaveLength(4);
  });

  it('without the file that both began with, all of both', () => {
    expect(shown(mergeSideFiles(null, cleared(base, 'One'), cleared(marked(base, 'Six'), 'Five')))).toEqual([
      'One',
      'Three',
      'Five',
      'Six',
    ]);
  });

  it('a draft that one of them has edited: the mark is the same one', () => {
    const edited = laidOut(`Zero. ${text}`);
    const theirs = fileOf(markBeside(base, edited, spanOf(edited.draft.text, 'Six'), disputed));
    expect(mergeSideFiles(base, base, theirs)).toEqual(theirs);
    expect(shown(mergeSideFiles(base, marked(base, 'Two'), theirs)).sort()).toEqual(['Five', 'One', 'Six', 'Three', 'Two']);
  });

  it('items of other tools, by their ids', () => {
    const others = (...list: readonly string[]): SideFile => ({ ...base, others: list });
    const [a, b, c] = ['{"id":"a"}', '{"id":"b"}', '{"id":"b","x":1}'];
    expect(mergeSideFiles(others(a, b), others(a, b), others(a, c)).others).toEqual([a, c]);
    expect(mergeSideFiles(others(a, b), others(b), others(a, c)).others).toEqual([c]);
    expect(mergeSideFiles(others(b), others('{"id":"b","x":2}'), others(c)).others).toEqual(['{"id":"b","x":2}', c]);
  });
});

/** What git makes of the three. */
function gitMerge(base: string, ours: string, theirs: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-'));
  try {
    const [a, b, c] = [ours, base, theirs].map((content, index) => {
      const file = path.join(folder, `${index}.json`);
      writeFileSync(file, content);
      return file;
    });
    try {
      execFileSync('git', ['merge-file', a ?? '', b ?? '', c ?? ''], { stdio: 'pipe' });
    } catch {
      // The number of conflicts.
    }
    return readFileSync(a ?? '', 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what git makes of two', () => {
  const read = (json: string): SideFile | string => {
    const result = parseSideFile(json);
    return result.ok ? result.file : result.reason;
  };
  const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const change = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom('mark', 'clear', 'a', 'b')), { maxLength: 3 });
  const changed = (file: SideFile, changes: readonly (readonly [string, string])[]): SideFile =>
    changes.reduce((file, [words, what]) => {
      const has = file.marks.some(({ quote }) => quote?.exact === words);
      if (what === 'clear') return has ? cleared(file, words) : file;
      return what === 'mark' ? marked(file, words) : has ? noted(file, words, what) : file;
    }, file);

  it('is read, and every mark that either has is in it', () => {
    fc.assert(
      fc.property(change, change, change, (first, second, third) => {
        const before = changed(empty, first);
        const [ours, theirs] = [changed(before, second), changed(before, third)];
        const file = read(gitMerge(formatSideFile(before), formatSideFile(ours), formatSideFile(theirs)));
        if (typeof file === 'string') throw new Error(file);
        const merged = mergeSideFiles(before, ours, theirs);
        // Without the file before, a conflict may bring back what one side has cleared; it loses nothing.
        const wanted = new Set(shown(file));
        for (const mark of shown(merged)) expect(wanted).toContain(mark);
        expect(parseSideFile(formatSideFile(file))).toEqual({ ok: true, file });
      }),
      { numRuns: 60 },
    );
  });

  it('has the signs of a conflict in it, of either style', () => {
    const [ours, theirs] = [formatSideFile(marked(base, 'Two')), formatSideFile(marked(marked(base, 'Two', { status: 'opinion' }), 'Six'))];
    const [before, a, b] = [formatSideFile(base), ours, theirs].map((text) => text.split('\n').slice(8, -4).join('\n'));
    const frame = (middle: string): string => ours.replace(ours.split('\n').slice(8, -4).join('\n'), () => middle);
    const all = read(frame(`<<<<<<< HEAD\n${a ?? ''}\n=======\n${b ?? ''}\n>>>>>>> other`));
    expect(typeof all === 'string' ? all : shown(all).sort()).toEqual(['Five', 'One', 'Six', 'Three', 'Two', 'Two']);
    expect(
      read(frame(`<<<<<<< HEAD\r\n${a ?? ''}\r\n||||||| base\r\n${before ?? ''}\r\n=======\r\n${b ?? ''}\r\n>>>>>>> other\r`)),
    ).toEqual(all);
  });
});

it('the order in which marks are made is not the order of the file', () => {
  expect(shown(marked(marked(empty, 'Six'), 'One'))).toEqual(['One', 'Six']);
  expect(formatSideFile(withMarks(base, base.marks.toReversed()))).toBe(formatSideFile(base));
});
