import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { modelFiles } from '../../../server/openReaders.ts';
import { parseFigures } from '../../../server/training/figures.ts';
import { stateFigures } from '../../../server/training/stateFigures.ts';

const models = mkdtempSync(path.join(tmpdir(), 'onrecord-models-'));
for (const file of Object.values(modelFiles)) cpSync(path.join('server/models', file), path.join(models, file));
afterAll(() => {
  rmSync(models, { recursive: true });
});

const read = (file: string): string => readFileSync(path.join(models, file), 'utf8');

test('figures are written with those that were stated before, and the card with both', () => {
  const files = ['figures.json', 'MODEL_CARD.md'].map((file) => path.join(models, file));
  expect(stateFigures(models, { 'gum-dev': { UAS: 1, LAS: 2 } })).toEqual(files);
  expect(stateFigures(models, { 'gum-dev': { UAS: 88.126 }, anonymity: { recall: 96 } })).toEqual(files);
  expect(parseFigures(read('figures.json'))).toEqual({ 'gum-dev': { UAS: 88.13 }, anonymity: { recall: 96 } });
  expect(read('MODEL_CARD.md')).toContain('| UAS, gold tokens | ≥ 88 | 88.1 |');
  expect(read('MODEL_CARD.md')).toContain('| found | ≥ 95 | 96 |');
  expect(read('MODEL_CARD.md')).toMatch(/\| attribution\.bin \| \d+ kB \| \d+ kB \|/);
});
