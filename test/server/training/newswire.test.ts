import { describe, expect, test } from 'vitest';
import { isHeldOut, readNewswire } from '../../../server/training/newswire.ts';

const table = (...rows: readonly string[]): string => `${rows.map((row) => row.replaceAll(' ', '\t')).join('\n')}\n`;

/** The names of an article, a string each paragraph: "kind:words, ...". */
const names = (article: string, rows: string): string[] =>
  readNewswire(article, rows).paragraphs.map(({ text, names }) =>
    names.map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`).join(', '),
  );

describe('names of an article', () => {
  test('paragraph by paragraph, without the address', () => {
    const article =
      '\uFEFFhttps://x.example/a\r\n\r\nThe Road\r\n\r\nAda Obi of Acme met Kenyans in Rift Valley on Monday.\r\n\r\nMs. Obi left.';
    const rows = table(
      'https://x.example/a O',
      '',
      'The B-Misc',
      'Road I-Misc',
      'Ada B-Person',
      'Obi I-Person',
      'of O',
      'Acme B-Organization',
      'met O',
      'Kenyans B-NORP',
      'in O',
      'Rift B-Facility',
      'Valley I-Facility',
      'on O',
      'Monday B-Date',
      '. O',
      'Ms. O',
      'Obi B-Person',
      'left O',
      '. O',
    );
    expect(names(article, rows)).toEqual([
      'other:The Road',
      'person:Ada Obi, organisation:Acme, group:Kenyans, place:Rift Valley',
      'person:Obi',
    ]);
  });

  test.each<readonly [what: string, rows: readonly string[], names: string]>([
    ['BIOES', ['Ada B-Person', 'Obi E-Person', 'Lu S-Person', 'Bo S-Person'], 'person:Ada Obi, person:Lu, person:Bo'],
    ['inside without a beginning', ['Ada O', 'Obi I-Person', 'Lu I-Location', 'Bo B-Location'], 'person:Obi, place:Lu, place:Bo'],
    [
      'the outermost of names in names',
      ['Ada B-Organization B-Person', 'Obi I-Organization I-Person', 'Lu O B-Location'],
      'organisation:Ada Obi, place:Lu',
    ],
    ['none in a sum of money', ['Ada B-Money B-Location', 'Obi I-Money', 'Lu I-Date'], ''],
  ])('%s', (_what, rows, expected) => {
    expect(names('Ada Obi Lu Bo', table(...rows))).toEqual([expected]);
  });

  test('blanks for a tab', () => {
    expect(names('Ada Obi', 'Ada    B-Person\nObi O\n')).toEqual(['person:Ada']);
  });

  test('what is not there is told', () => {
    const read = readNewswire('Ada met Bo Lu', table('Ada B-Person', 'metâ O', 'met O', 'Bâ B-Person', 'Lu I-Person', 'Jo', 'Xi S-Person'));
    expect(read).toMatchObject({ paragraphs: [{ names: [{ start: 0, end: 3 }] }], tokens: 6, lost: 2, broken: 1 });
  });

  test('a name over two paragraphs is lost', () => {
    expect(readNewswire('Ada\n\nObi', table('Ada B-Person', 'Obi I-Person'))).toMatchObject({ lost: 1 });
  });
});

// By the last digit of what `printf %s NAME | sha1sum` says.
test.each([
  ['sa_star_12.txt', true],
  ['b.txt', true],
  ['h.txt', true],
  ['é.txt', true],
  ['af_afrol_10.txt', false],
  ['a.txt', false],
  ['Zoé.txt', false],
])('%s is held out: %s', (file, expected) => {
  expect(isHeldOut(file)).toBe(expected);
});
