import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createReviewer } from '../../../server/review.ts';
import { flagSections } from '../../../server/training/flagTable.ts';
import { labelledParts, partsWith } from '../../../server/training/labelledParts.ts';
import { measurePart, missingOf } from '../../../server/training/measureReviews.ts';
import { readers } from '../readers.ts';

const shared = mkdtempSync(path.join(tmpdir(), 'onrecord-shared-'));
afterAll(() => {
  rmSync(shared, { recursive: true });
});
const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(shared, file)), { recursive: true });
  writeFileSync(path.join(shared, file), text);
};

/** A scorer that counts the documents that it is given, and tells its options. */
const scorer = `
import { readFileSync } from 'node:fs';
const [mode, ...rest] = process.argv.slice(2);
const { documents } = JSON.parse(readFileSync(rest.find((arg) => arg.endsWith('review.json')), 'utf8'));
const share = documents.length / 10 + (rest.includes('--fold') ? 0.01 : 0);
const f1 = { f1: share };
console.log(JSON.stringify({
  cue: f1, sourceExact: 0.5, contentExact: 0.25, contentChars: f1, unattributedSentences: f1, unattributed: f1, anonymousOrVague: f1,
  recall: documents.filter(({ path, attributions }) => path === '2.txt' && attributions.length === 1).length, ok: documents.length, of: 4, mode,
  hedged: f1, hedgeCueRecall: 0.3, mustFlag: f1, mustFlagLenient: f1, mustFlagsPer1000Words: 3.8, denialSentence: f1, denialPair: f1,
}));
`;

const reviewer = createReviewer(readers);
const flags = (f1: number) => ({
  ...{ 'hedged.f1': f1, 'mustFlag.f1': f1, 'mustFlagLenient.f1': f1, 'denialSentence.f1': f1, 'denialPair.f1': f1 },
  ...{ hedgeCueRecall: 30, mustFlagsPer1000Words: 3.8 },
});
const measured = () => labelledParts.flatMap((part) => measurePart(part, shared, reviewer));

describe('the parts that are measured', () => {
  test('are missed where they are not there', () => {
    expect(labelledParts.map((part) => missingOf(part, shared))).toEqual(labelledParts.map(() => path.join(shared, 'eval/score.mjs')));
    put('eval/score.mjs', scorer);
    expect(labelledParts.map((part) => missingOf(part, shared))).toEqual(
      labelledParts.map(({ needs }) => path.join(shared, needs[0] ?? '')),
    );
  });

  test('are reviewed and scored, shares in per cent', () => {
    put('corpora/attribution/polnear-dev/a.txt', 'Lopez said the bank had failed.');
    put('corpora/attribution/polnear-dev/a.ann', '');
    put('corpora/attribution/polnear-dev/b.txt', 'Nobody came.');
    put('corpora/sourcing-gold/labels/a.json', '{}');
    put('corpora/sourcing-gold/articles/a.txt', 'Nobody came.');
    put('corpora/anonymity/phrases-dev.jsonl', '{"text": "Nobody came.", "marked": []}\n{"text": "Lopez said the bank had failed."}\n');
    put('seed/article.txt', 'Nobody came.');
    put('seed/expected.json', '{}');
    expect(labelledParts.map((part) => missingOf(part, shared))).toEqual(labelledParts.map(() => null));
    const figures = Object.fromEntries(measured().map(({ section, figures: own }) => [section.id, own]));
    expect(figures).toEqual({
      'polnear-dev': { 'cue.f1': 20, sourceExact: 50, contentExact: 25, 'contentChars.f1': 20, 'unattributedSentences.f1': 20 },
      'sourcing-gold': { 'unattributed.f1': 10, 'anonymousOrVague.f1': 10 },
      'sourcing-gold-fold-4': { 'unattributed.f1': 11, 'anonymousOrVague.f1': 11 },
      anonymity: { recall: 100 },
      seed: { ok: 25 },
      'sourcing-gold-flags': flags(10),
      'sourcing-gold-flags-fold-4': flags(11),
    });
  });

  test('have no figures where the scorer has none', () => {
    put('eval/score.mjs', 'console.log("{}")');
    expect(measured).toThrow();
  });
});

test('parts can be had with some of their sections alone', () => {
  const some = partsWith([flagSections.goldFold, flagSections.seed]);
  expect(some.map(({ calls }) => calls.map(({ sections }) => sections))).toEqual([[[flagSections.seed]], [[flagSections.goldFold]]]);
  expect(partsWith([])).toEqual([]);
});
