import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openParagraphReaders } from '../../../server/openReaders.ts';
import { readLabelledArticles, readOwnArticles } from '../../../server/training/sourcingLabels.ts';
import { labelledCases } from '../../../server/training/standingExamples.ts';

const text = '😀 The bridge fell. Lopez said it was weak.';
const wire = 'https://example.org\nThe bridge fell.';
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
  { i: 0, att: '0', flag: 2, hedge: 0 },
  { i: 1, att: 'N', flag: 0, hedge: 1 },
];
const hedges = [
  { i: 1, cue: 'weak', kind: 'hedge' },
  { i: 1, cue: 'strong', kind: 'hedge' },
];
const denials = [{ denial: 1, claims: [0], kind: 'denies' }];

describe('labelled articles', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'onrecord-labels-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('have their places in code points', () => {
    write([{ doc: 'a.txt', sentences: places, fold: 3 }], { doc: 'a.txt', sentences, hedges, denials });
    const [article] = readLabelledArticles(folder);
    expect(article).toMatchObject({ file: 'a.txt', fold: 3 });
    expect(article?.sentences.map(({ start, end, attribution }) => [text.slice(start, end), attribution])).toEqual([
      ['The bridge fell.', '0'],
      ['Lopez said it was weak.', 'N'],
    ]);
    expect(article?.sentences.map(({ flag, hedge }) => [flag, hedge])).toEqual([
      [2, false],
      [0, true],
    ]);
    expect(article?.hedges.map(({ start, end, sentence, kind }) => [text.slice(start, end), sentence, kind])).toEqual([
      ['weak', 1, 'hedge'],
    ]);
    expect(article?.denials).toEqual(denials);
  });

  it('are read as the product reads them', () => {
    write([{ doc: 'a.txt', sentences: places }], {
      doc: 'a.txt',
      sentences: [...sentences, { i: 1, att: null, flag: null, hedge: null }],
      denials,
    });
    const cases = readLabelledArticles(folder).flatMap((article) => labelledCases(openParagraphReaders('server/models'), article));
    expect(cases.map(({ label, text: words, case: { candidates } }) => [label, words, candidates.map(({ kind }) => kind)])).toEqual([
      ['0', 'The bridge fell.', []],
      ['N', 'Lopez said it was weak.', ['named']],
    ]);
  });

  it.each([
    [[{ doc: 'b.txt', sentences: places }], { doc: 'a.txt', sentences, hedges, denials }],
    [[{ doc: 'a.txt', sentences: [] }], { doc: 'a.txt', sentences, hedges, denials }],
    [[{ doc: 'a.txt', sentences: places }], { doc: 'a.txt', sentences: [{ i: 0, att: 'Q', flag: 0, hedge: 0 }], denials }],
  ])('are refused where label and manifest are not as they should be', (manifest, labels) => {
    write(manifest, labels);
    expect(() => readLabelledArticles(folder)).toThrow();
  });

  const own = {
    doc: 'a.txt',
    sha1: createHash('sha1').update(wire).digest('hex'),
    sentences: [[20, 36, '0', 2, false]],
    hedges: [[0, 24, 30, 'hedge']],
    denials: [[0, [], 'denies']],
  };

  it('of our own have offsets into the file, and its address is no text', () => {
    writeFileSync(path.join(folder, 'a.txt'), wire);
    writeFileSync(path.join(folder, 'own.jsonl'), `${JSON.stringify(own)}\n`);
    const [article] = readOwnArticles(path.join(folder, 'own.jsonl'), folder);
    expect(article?.text.trim()).toBe('The bridge fell.');
    expect(article?.sentences.map(({ start, end }) => wire.slice(start, end))).toEqual(['The bridge fell.']);
    expect(article?.hedges.map(({ start, end }) => wire.slice(start, end))).toEqual(['bridge']);
    expect(article?.denials).toEqual([{ denial: 0, claims: [], kind: 'denies' }]);
  });

  it('of our own are refused where the article is another', () => {
    writeFileSync(path.join(folder, 'a.txt'), `${wire} And more.`);
    writeFileSync(path.join(folder, 'own.jsonl'), JSON.stringify(own));
    expect(() => readOwnArticles(path.join(folder, 'own.jsonl'), folder)).toThrow('a.txt');
  });
});
