import { expect, test } from 'vitest';
import { flagSections } from '../../../server/training/flagTable.ts';
import { sections, tableOf, type Section } from '../../../server/training/languageTable.ts';
import { sourcingSections } from '../../../server/training/sourcingTable.ts';

const section: Section = {
  id: 'x',
  title: 'X',
  rows: [
    { key: 'a', label: 'A', target: 94 },
    { key: 'b', label: 'B', target: 150, less: true },
    { key: 'c', label: 'C' },
  ],
};

test('a table with our figures', () => {
  const peers = [{ name: 'peer', figures: { a: 50.26, c: 12345.6 } }];
  expect(tableOf(section, { a: 93.96, b: 150.06, c: 1 }, peers)).toEqual({
    A: { target: '≥ 94', ours: 94, reached: 'yes', peer: 50.3 },
    B: { target: '≤ 150', ours: 150.1, reached: 'no' },
    C: { ours: 1, peer: 12346 },
  });
  expect(tableOf(section, { a: 93.94, b: 150.04 }, [])).toMatchObject({ A: { reached: 'no' }, B: { reached: 'yes' } });
});

test('a table without', () => {
  expect(tableOf(section, null, [{ name: 'peer', figures: { a: 1 } }])).toEqual({
    A: { target: '≥ 94', peer: 1 },
    B: { target: '≤ 150' },
    C: {},
  });
});

test('no two sections are stated under one name, no two lines of a section alike', () => {
  const all: readonly Section[] = [...Object.values(sections), ...Object.values(sourcingSections), ...Object.values(flagSections)];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { rows } of all) expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
});
