import { expect, test } from 'vitest';
import { modelCard } from '../../../server/training/modelCard.ts';

const card = modelCard({ 'gum-dev': { UAS: 88.96, sentences: 90 }, 'newswire-names': { person: 90 } }, { 'network.bin': 1_234_500 });

test.each([
  ['the size of a file', '| network.bin | 1235 kB |'],
  ['a figure with its target', '| UAS, gold tokens | ≥ 88 | 89 |'],
  ['a figure that falls short', '| sentence F1 | ≥ 94 | 90 |'],
  ['a section', '### GUM dev\n\n|  | target | ours |'],
  ['the licences', 'CC BY-SA 4.0'],
])('the card has %s', (_, part) => {
  expect(card).toContain(part);
});

test('the card is silent on what was not measured', () => {
  expect(card).not.toContain('### EWT dev');
  expect(card).not.toContain('undefined');
  expect(card).not.toContain('NaN');
});
