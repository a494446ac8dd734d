import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openParagraphReaders } from '../../../server/openReaders.ts';
import { readLabelledArticles } from '../../../server/training/sourcingLabels.ts';
import { labelledCases } from '../../../server/training/standingExamples.ts';

const text = '😀 The bridge fell. Lopez said it was weak.';
let folder: string;

function write(manifest: unknown, labels: unknown): void {
  mkdirSync(path.join(folder, 'articles'));
  mkdirSync(path.join(folder, 'labels'));
  writeFileSync(path.join(folder, 'articles/a.txt'), text);
  writeFileSync(path.join(folder, 'articles/manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'labels/a.json'), JSON.stringify(labels));
}

const places = [
  [2, 18],
  [19, 42],
];
const sentences = [
  { i: 0, att: '0' },
  { i: 1, att: 'N' },
];

describe('labelled articles', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'onrecord-labels-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('have their places in code points', () => {
    write([{ doc: 'a.txt', sentences: places, fold: 3 }], { doc: 'a.txt', sentences });
    const [article] = readLabelledArticles(folder);
    expect(article).toMatchObject({ file: 'a.txt', fold: 3 });
    expect(article?.sentences.map(({ start, end, attribution }) => [text.slice(start, end), attribution])).toEqual([
      ['The bridge fell.', '0'],
      ['Lopez said it was weak.', 'N'],
    ]);
  });

  it('are read as the product reads them', () => {
    write([{ doc: 'a.txt', sentences: places }], { doc: 'a.txt', sentences: [...sentences, { i: 1, att: null }] });
    const cases = readLabelledArticles(folder).flatMap((article) => labelledCases(openParagraphReaders('server/models'), article));
    expect(cases.map(({ label, text: words, case: { candidates } }) => [label, words, candidates.map(({ kind }) => kind)])).toEqual([
      ['0', 'The bridge fell.', []],
      ['N', 'Lopez said it was weak.', ['named']],
    ]);
  });

  it.each([
    [[{ doc: 'b.txt', sentences: places }], { doc: 'a.txt', sentences }],
    [[{ doc: 'a.txt', sentences: [] }], { doc: 'a.txt', sentences }],
    [[{ doc: 'a.txt', sentences: places }], { doc: 'a.txt', sentences: [{ i: 0, att: 'Q' }] }],
  ])('are refused where label and manifest are not as they should be', (manifest, labels) => {
    write(manifest, labels);
    expect(() => readLabelledArticles(folder)).toThrow();
  });
});
