import { expect, test } from 'vitest';
import { modelCard } from '../../../server/training/modelCard.ts';

const figures = {
  'gum-dev': { UAS: 88.96, sentences: 90 },
  'newswire-names': { person: 90 },
  'polnear-dev': { 'cue.f1': 85.12 },
  'sourcing-gold-flags': { mustFlagsPer1000Words: 3.84 },
};
const card = modelCard(figures, {
  'network.bin': { plain: 1_234_500, gzipped: 1_100_000 },
  'attribution.bin': { plain: 900_000, gzipped: 850_000 },
});

test.each([
  ['the size of a file', '| network.bin | 1235 kB | 1100 kB |'],
  ['the size of all, gzipped', 'together are 1.95 MB'],
  ['a figure with its target', '| UAS, gold tokens | ≥ 88 | 89 |'],
  ['a figure that falls short', '| sentence F1 | ≥ 94 | 90 |'],
  ['a figure of who says what', '| cue F1 | ≥ 85 | 85.1 |'],
  ['a figure that should be small', '| must flags per 1,000 words (fewer is better) | ≤ 8 | 3.8 |'],
  ['a section', '### GUM dev\n\n|  | target | ours |'],
  ['the licences', 'CC BY-SA 4.0'],
])('the card has %s', (_, part) => {
  expect(card).toContain(part);
});

test('the card is silent on what was not measured', () => {
  expect(card).not.toContain('### EWT dev');
  expect(card).not.toContain('Who stands behind');
  expect(card).not.toContain('undefined');
  expect(card).not.toContain('NaN');
});
