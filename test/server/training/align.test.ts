import { expect, test } from 'vitest';
import { align } from '../../../server/training/align.ts';

const long = 'aaa bbb ccc ddd eee fff ggg hhh';

/** What the tokens cut out of the text; null for those that are not there. */
test.each<readonly [text: string, forms: readonly string[], cut: readonly (string | null)[]]>([
  ["Mr. Diop's\n\n“plan”", ['Mr.', 'Diop', "'s", '“', 'plan', '”'], ['Mr.', 'Diop', "'s", '“', 'plan', '”']],
  ['at 11\u00a0pm, 😀', ['at', '11 pm', ',', '😀'], ['at', '11\u00a0pm', ',', '😀']],
  ['one — two three', ['one', 'â€”', 'two', 'three'], ['one', null, 'two', 'three']],
  [`a line more. ${long}`, long.split(' '), long.split(' ')],
  ['short', ['short', 'er'], ['short', null]],
  ['two', ['', 'two', ' '], [null, 'two', null]],
  ['', ['a'], [null]],
])('%j', (text, forms, cut) => {
  expect(align(text, forms).map((span) => span && text.slice(span.start, span.end))).toEqual(cut);
});
