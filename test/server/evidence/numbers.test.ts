import { expect, it } from 'vitest';
import { numbersIn } from '../../../server/evidence/numbers.ts';

it.each<readonly [string, readonly number[]]>([
  ['killed 12 people', [12]],
  ['1,200 tonnes', [1200]],
  ['12,00,000 rupees', [1_200_000]],
  ['3.5 million euros', [3_500_000]],
  ['two hundred thousand', [200_000]],
  ['twelve of 40', [12, 40]],
  ['in 2019', [2019]],
  ['1,2 and 1,2345', []],
  ['one of them', []],
  ['million', []],
  ['no numbers here', []],
  ['1.2.3', []],
  ['9'.repeat(400), []],
])('%j has the numbers %j', (text, values) => {
  expect(numbersIn(text.split(' '))).toEqual(values);
});
