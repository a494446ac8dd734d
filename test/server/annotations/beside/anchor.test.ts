import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../../../server/annotations/beside/anchor.ts';
import { markBeside } from '../../../../server/annotations/beside/change.ts';
import { emptySideFile } from '../../../../server/annotations/beside/sideFile.ts';
import { withMarks, type SideFile } from '../../../../server/annotations/beside/kept.ts';
import { hashOf } from '../../../../server/annotations/hash.ts';
import { wordsAt } from '../../../../server/annotations/words.ts';
import { applyEdits, type TextEdit } from '../../../../server/text/edit.ts';
import { overlaps } from '../../../../server/text/span.ts';
import { article, disputed, fileOf, laidOut, remarks, selection, sentence, share } from './drafts.ts';

const report =
  'The harbour master said on Monday that the bridge had been closed for weeks. Officials denied it. The report of the court, which the ' +
  'ministry has not published, counts nine failures of the same kind.\n\nThe budget was cut in May. Officials denied it.\n\nNobody else spoke.';

/** The file of a draft whose selection is marked. */
function fileFor(marked: string): SideFile {
  const { text, span } = selection(marked);
  return fileOf(markBeside(emptySideFile('draft.md'), laidOut(text), span, disputed));
}

/** Of each mark "words" or "words|stale", of each orphan "? reason". */
function anchors(file: SideFile, text: string): string[] {
  const { marks, orphans } = anchorAll(file, laidOut(text));
  return [
    ...marks.map(({ span, stale }) => text.slice(span.start, span.end) + (stale ? '|stale' : '')),
    ...orphans.map(({ reason }) => `? ${reason}`),
  ];
}

const gone = '? The words are not in the draft any more, or have been rewritten.';
const elsewhere = '? Such words stand in the draft, but not among those that they were marked among.';
const unclear = '? The words stand in several places, and nothing tells which was marked.';

describe('a mark finds its words', () => {
  const counts = 'The report of the court, which the ministry has not published, counts nine failures of the same kind.';
  it.each<[name: string, marked: string, edit: (text: string) => string, expected: string]>([
    ['where they were', 'denied it', (text) => text, 'denied it'],
    ['behind new words', 'Nobody', (text) => `New and more.\n\n${text}`, 'Nobody'],
    ['before fewer', 'The harbour', (text) => text.slice(0, 90), 'The harbour'],
    ['in another paragraph', counts, (text) => `${text.replace(counts, '')}\n\n${counts}`, counts],
    ['with one letter more', counts, (text) => text.replace('nine', 'nines'), `${counts.replace('nine', 'nines')}|stale`],
    [
      'with other words in it',
      counts,
      (text) => text.replace('nine failures', 'ten breaches'),
      `${counts.replace('nine failures', 'ten breaches')}|stale`,
    ],
    [
      'with a word more at its end',
      counts,
      (text) => text.replace('same kind', 'same old kind'),
      `${counts.replace('same kind', 'same old kind')}|stale`,
    ],
    [
      'whole, where a letter of its last word is another',
      'been closed for weeks',
      (text) => text.replace('weeks', 'weekks'),
      'been closed for weekks|stale',
    ],
    [
      'in other markup',
      counts,
      (text) => text.replace('nine failures', '**nine** *failures*'),
      counts.replace('nine failures', '**nine** *failures*'),
    ],
    ['wrapped otherwise', counts, (text) => text.replaceAll(' which ', '\nwhich '), counts.replace(' which', '\nwhich')],
    ['with Windows line ends', 'Officials denied it.\n\nNobody', (text) => text.replaceAll('\n', '\r\n'), 'Nobody'],
    [
      'beside a mark in the text',
      'nine failures',
      (text) => text.replace('counts', '{==counts==}{>>disputed: no (AB)<<}'),
      'nine failures',
    ],
    ['once more where they come again', counts, (text) => `${text} ${counts}`, counts],
    [
      'with new neighbours on one side',
      'nine failures',
      (text) => text.replace(/of the same[^]*/, 'now, says somebody whom nobody knows.'),
      'nine failures',
    ],
    [
      'with a sentence put in before them',
      'nine failures',
      (text) => text.replace('nine', 'by its own words, and these are many, nine'),
      'nine failures',
    ],
  ])('%s', (_name, words, edit, expected) => {
    const file = fileFor(report.replace(words, `‹${words}›`));
    expect(anchors(file, edit(report))).toContain(expected);
  });

  it('the second time too where they come twice', () => {
    const at = report.lastIndexOf('Officials denied it.');
    const file = fileFor(`${report.slice(0, at)}‹Officials denied it.›${report.slice(at + 20)}`);
    const text = `Once more.\n\n${report.replace('Officials denied it. The', 'Officials said nothing of it, then denied it. The')}`;
    const [mark] = anchorAll(file, laidOut(text)).marks;
    expect(mark?.span.start).toBe(text.lastIndexOf('Officials denied it.'));
  });

  it('among lines that are all the same, by how far their ends are', () => {
    const lines = (before: number, behind: number): string => `${'It is so.\n\n'.repeat(before)}It is so.${'\n\nIt is so.'.repeat(behind)}`;
    const text = lines(9, 5);
    const file = fileOf(markBeside(emptySideFile('draft.md'), laidOut(text), { start: 99, end: 108 }, disputed));
    expect(anchorAll(file, laidOut(`And so is this.\n\n${text}`)).marks[0]?.span.start).toBe(99 + 17);
  });

  it('in a paragraph too long to be looked for whole', () => {
    const long = Array.from({ length: 60 }, (_, i) => `The council met ${i} times in ${1900 + i} and found nothing.`).join(' ');
    const file = fileFor(`One.\n\n‹${long}›\n\nTwo.`);
    const changed = long.replace('met 30 times', 'did not meet at all').replace('1950', '1951');
    expect(anchors(file, `Zero.\n\nOne.\n\n${changed}\n\nTwo.`)).toEqual([`${changed}|stale`]);
  });
});

describe('a mark finds no others', () => {
  const line = 'It is so.';
  it.each<[name: string, marked: string, text: string, expected: string]>([
    ['nothing is left', 'A. ‹The court counts nine failures.› B.', 'A. B.', gone],
    ['rewritten', 'A. ‹The court counts nine failures.› B.', 'A. Nobody ever counted anything there. B.', gone],
    ['too short to tell what was changed', 'He ‹saw› it.', 'He heard it.', gone],
    [
      'the same words among others',
      `${report} ‹He left.›`,
      `${report.slice(0, 50)} and when the talks had come to their end without any result, on a cold evening, He left. That was all that there was to see.`,
      elsewhere,
    ],
    [
      'like words among others',
      `${report}\n\n‹The minister saw the river on Monday.› No more is known of that today, and nobody asks.`,
      `${report.replace('Nobody else spoke.', 'The minister saw the rivers at Monday.')} All has been told by those who know it.`,
      elsewhere,
    ],
    [
      'lines that are all the same, and other lines before them',
      `${`${line}\n\n`.repeat(60)}‹${line}›${`\n\n${line}`.repeat(60)}`,
      `And so is this.\n\n${`${line}\n\n`.repeat(121)}`,
      unclear,
    ],
    ['a comment', 'A. ‹He left early today.› B.', 'A. B. {>>He left early today.<<} {++C.++}', gone],
    ['code', 'A. ‹He left early today.› B.', 'A. `He left early today.` B.', gone],
    ['front matter', 'A. ‹He left early today.› B.', '---\ntitle: He left early today.\n---\nA. B.', gone],
    ['nothing', 'A. ‹He left.› B.', '', gone],
  ])('%s', (_name, marked, text, expected) => {
    expect(anchors(fileFor(marked), text)).toEqual([expected]);
  });

  it('that have a mark in the text, or another in the file', () => {
    const file = fileFor('A. ‹He left early today.› B.');
    expect(anchors(file, 'A. {==He left early today.==}{>>opinion<<} B.')).toEqual(['? Words of it have another mark: opinion.']);
    const [mark] = file.marks;
    const twice = mark
      ? withMarks(file, [mark, { ...mark, id: 'urn:uuid:1', remark: { ...mark.remark, status: 'verified', date: '2026-11-22' } }])
      : file;
    expect(anchors(twice, 'A. He left early today. B.')).toEqual(['He left early today.', '? Words of it have another mark: verified.']);
  });

  it('and says where they were', () => {
    const [orphan] = anchorAll(fileFor('🙂 A. ‹He left.› B.'), laidOut('🙂 A. B. C. D. E. F.')).orphans;
    expect(orphan).toMatchObject({ words: 'He left.', near: 6, remark: { status: 'disputed' } });
  });
});

it('another tool’s position without neighbours tells which of several', () => {
  const file = fileFor('‹He left.›');
  const [mark] = file.marks;
  const quoted = (start: number): SideFile =>
    mark?.quote
      ? withMarks(file, [{ ...mark, quote: { exact: 'left', prefix: '', suffix: '', position: { start, end: start + 4 } } }])
      : file;
  const text = 'He left it. She left him. They left us all, and then they left.';
  expect(anchorAll(quoted(16), laidOut(text)).marks[0]?.span.start).toBe(16);
  expect(anchorAll(quoted(17), laidOut(text)).marks).toEqual([]);
});

/** Edits of a text's words: inserted, taken out, or others put in their place. */
const edits = fc.array(
  fc.record({
    at: share,
    length: fc.constantFrom(0, 0, 1, 5, 30, 200),
    text: fc.oneof(fc.constantFrom('', 'x', ' and so on', '🙂', '\n\n'), sentence),
  }),
  { maxLength: 6 },
);

const markedFor = (...lengths: readonly number[]) =>
  fc
    .tuple(article, fc.array(fc.tuple(share, fc.constantFrom(...lengths), remarks), { minLength: 1, maxLength: 4 }))
    .map(([text, places]) => {
      const layout = laidOut(text);
      let file = emptySideFile('draft.md');
      for (const [from, length, remark] of places) {
        const start = Math.round(from * text.length);
        const result = markBeside(file, layout, { start, end: start + length }, remark);
        if (result.ok) file = result.file;
      }
      return { text, layout, file };
    });

describe('any mark, after any edits', () => {
  /** The edits as they can be made one beside the other, where `allowed`. */
  function changes(
    text: string,
    all: readonly { at: number; length: number; text: string }[],
    allowed: (edit: TextEdit) => boolean,
  ): TextEdit[] {
    const out: TextEdit[] = [];
    for (const edit of all) {
      const start = Math.round(edit.at * text.length);
      const made = { span: { start, end: Math.min(start + edit.length, text.length) }, text: edit.text };
      if (allowed(made) && out.every(({ span }) => span.end < start || span.start > made.span.end)) out.push(made);
    }
    return out;
  }
  const quoteOf = (file: SideFile, id: string): string => file.marks.find((mark) => mark.id === id)?.quote?.exact ?? '';

  it('is on words above the floor, alone, and stale where they are others; or an orphan', () => {
    const count = { anchored: 0, stale: 0, orphans: 0 };
    fc.assert(
      fc.property(markedFor(2, 4, 12, 40, 90), edits, ({ text, file }, all) => {
        const after = applyEdits(
          text,
          changes(text, all, () => true),
        );
        const layout = laidOut(after);
        const { marks, orphans } = anchorAll(file, layout);
        expect([...marks, ...orphans].map(({ id }) => id).sort()).toEqual(file.marks.map(({ id }) => id).sort());
        for (const [index, { id, span, stale, hash }] of marks.entries()) {
          const words = after.slice(span.start, span.end);
          const exact = quoteOf(file, id);
          expect(1 - distance(exact, words) / Math.max(exact.length, words.length)).toBeGreaterThanOrEqual(0.75);
          expect(wordsAt(layout, span)).not.toBe('');
          expect(stale).toBe(hash !== hashOf(wordsAt(layout, span)));
          const next = marks[index + 1];
          if (next) expect(overlaps(span, next.span)).toBe(false);
          if (stale) count.stale++;
        }
        count.anchored += marks.length;
        count.orphans += orphans.length;
      }),
      { numRuns: 300 },
    );
    expect(count.stale).toBeGreaterThan(10);
    expect(count.orphans).toBeGreaterThan(10);
    expect(count.anchored).toBeGreaterThan(3 * count.orphans);
  });

  it('still covers its words where edits are outside of it, or is an orphan where those are short and come again', () => {
    const count = { found: 0, lost: 0 };
    fc.assert(
      fc.property(markedFor(12, 40, 90), edits, ({ text, file }, all) => {
        const before = anchorAll(file, laidOut(text)).marks;
        const made = changes(text, all, ({ span }) => before.every((mark) => span.end < mark.span.start || span.start > mark.span.end));
        const after = applyEdits(text, made);
        const found = new Map(anchorAll(file, laidOut(after)).marks.map((mark) => [mark.id, mark]));
        for (const { id, span } of before) {
          const shift = made.reduce(
            (by, edit) => (edit.span.end < span.start ? by + edit.text.length - (edit.span.end - edit.span.start) : by),
            0,
          );
          const mark = found.get(id);
          const context = text.slice(Math.max(0, span.start - 32), span.end + 32);
          // Words that come twice among the same neighbours are nobody's for certain.
          if (text.split(context).length > 2 || after.split(context).length > 2) continue;
          if (mark) {
            expect(mark.span).toEqual({ start: span.start + shift, end: span.end + shift });
            expect(mark.stale).toBe(false);
            count.found++;
          } else {
            const near = ({ start, end }: TextEdit['span']): boolean => start < span.end + 32 && end > span.start - 32;
            expect(made.some((edit) => near(edit.span)) || after.split(text.slice(span.start, span.end)).length > 2).toBe(true);
            count.lost++;
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(count.found).toBeGreaterThan(20 * count.lost);
  });
});

it('words of one letter, a hundred thousand times, keep nobody waiting', () => {
  const file = fileFor(`‹${'a'.repeat(700)}b›`);
  const started = performance.now();
  anchorAll(file, laidOut('a'.repeat(100_000)));
  expect(performance.now() - started).toBeLessThan(10_000);
});
