import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainReader } from '../../../server/language/plain.ts';
import { isSpace, type Span } from '../../../server/text/span.ts';

const wordsOf = (text: string): string[] =>
  plainReader.read(text).flatMap(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end)));

describe('sentences', () => {
  it.each([
    'Rain fell. | Roads closed.',
    'Gen. Ahmed Khalil met Sen. Ruiz. | They talked.',
    'He left the U.S. | The army stayed.',
    'The U.S. Senate sat at 9 a.m. Monday.',
    'No. 10 was silent. | He said no. | No one left.',
    'It opened on Jan. 5 near St. Mary’s. | Nobody came.',
    'J. K. Marlow and George W. Pratt spoke. | They left.',
    'Prices rose 3.5 percent to $1.20. | Wages fell.',
    'He waited... | Then he left.',
    '“Is it true?” she asked.',
    '“Is it true?” Ana Lopez asked the minister.',
    '“It is over.” Lopez said.',
    '“It is over.” | Lopez said it was raining.',
    '“Go away!” | The door closed.',
    '“It is over. | We lost,” he said.',
    '(He was ill.) | She was not.',
    'She paid (he said.) and left.',
    'The old bank failed. | al-Masri denied it.',
    'It ended.||The next day it rained. | All was quiet.',
    'See example.com for more. | It is free.',
    '1. The first point. | 2. The second.',
    'Really?! | Yes.',
    'She works for Brook Ltd. in Leeds.',
    'A hard-wrapped\nline goes on. | The next\nis here.',
    'One.\u00a0||Two.',
    '今日は。 | 雨です。',
  ])('%s (|| where no blank stands)', (marked) => {
    const expected = marked.split(/\|+/).map((sentence) => sentence.trim());
    const text = marked.replaceAll('||', '').replaceAll(' | ', ' ');
    expect(plainReader.read(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each(['', ' ', '\n\n', '\u200b\ufeff'])('has none in %j', (text) => {
    expect(plainReader.read(text)).toEqual([]);
  });
});

describe('tokens', () => {
  it.each([
    ['She didn’t see Norway’s 1,200 men.', 'She|did|n’t|see|Norway|’s|1,200|men|.'],
    ['the workers’ rights', 'the|workers|’|rights'],
    ['al-Masri paid $3.5m, e.g. at 9:30 a.m.', 'al-Masri|paid|$|3.5m|,|e.g.|at|9:30|a.m.'],
    ['“Go!” (now)', '“|Go|!|”|(|now|)'],
    ['wait... -- what', 'wait|...|--|what'],
    ['and/or 3/4', 'and|/|or|3/4'],
    ['naïve cafe\u0301 👩‍👩‍👧 🇩🇪🇫🇷', 'naïve|cafe\u0301|👩‍👩‍👧|🇩🇪|🇫🇷'],
    ['a\u00adb \ud800 c', 'a\u00adb|\ud800|c'],
  ])('of %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected.split('|'));
  });
});

/** What stands between the spans, and before and behind them, within `whole`. */
function between(text: string, whole: Span, spans: readonly Span[]): string {
  let out = '';
  let at = whole.start;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at, whole.end);
}

const isBlank = (text: string): boolean => Array.from(text, (char) => char.charCodeAt(0)).every(isSpace);
const pieces = fc.array(
  fc.constantFrom(
    '.',
    '?',
    '!',
    '"',
    '“',
    '”',
    "'",
    '’',
    '(',
    ')',
    ' ',
    '\n',
    '\u00a0',
    '\u200b',
    'a',
    'The',
    'U.S.',
    'Gen.',
    'said',
    '5',
    ',',
    '-',
    '👩',
    '\u200d',
    '\u0301',
    '\ud800',
    '\udc00',
    '🇩🇪',
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  pieces.map((parts) => parts.join('')),
);

describe('any text', () => {
  it('is tiled by sentences, and a sentence by its tokens, but for white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = plainReader.read(text);
        expect(isBlank(between(text, { start: 0, end: text.length }, sentences))).toBe(true);
        for (const sentence of sentences) {
          expect(isBlank(between(text, sentence, sentence.tokens))).toBe(true);
          expect(sentence.tokens[0]?.start).toBe(sentence.start);
          expect(sentence.tokens.at(-1)?.end).toBe(sentence.end);
        }
      }),
    );
  });

  it('is never cut within a surrogate pair or before a combining mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { tokens } of plainReader.read(text)) {
          for (const { end } of tokens) {
            const pair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
            expect(pair || /^\p{M}/u.test(text.slice(end))).toBe(false);
          }
        }
      }),
    );
  });

  it.each(['a', '.', '(.', '" ', 'a b. ', '\ud800', "'", '\u0301'])('of 500,000 characters is read: %j', (unit) => {
    const text = unit.repeat(500_000 / unit.length);
    expect(plainReader.read(text).at(-1)?.end).toBe(text.trimEnd().length);
  });
});
