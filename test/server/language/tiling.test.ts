import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { longestSentence } from '../../../server/language/token.ts';
import { sentenceSplitter } from '../../../server/language/sentences.ts';
import { tokenize } from '../../../server/language/words.ts';
import { isSpace } from '../../../server/text/span.ts';

const split = sentenceSplitter(readFileSync(new URL('../../../server/models/splitter.bin', import.meta.url)));

/** Throws where the tokens do not tile the text but for white space, or split a character; or the sentences the tokens. */
function check(text: string): void {
  const tokens = tokenize(text);
  let at = 0;
  for (const { start, end } of tokens) {
    if (start < at || end <= start) throw new Error(`token ${start}-${end} behind ${at}`);
    expectBlank(text, at, start);
    expectWhole(text, start);
    expectWhole(text, end);
    at = end;
  }
  expectBlank(text, at, text.length);
  let from = 0;
  for (const to of split(text, tokens)) {
    if (to <= from || to - from > longestSentence) throw new Error(`sentence of the tokens ${from}-${to}`);
    from = to;
  }
  expect(from).toBe(tokens.length);
}

function expectBlank(text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) throw new Error(`no token at ${i}`);
}

/** The offset does not lie within a surrogate pair, a combining or joined sequence or a flag. */
function expectWhole(text: string, offset: number): void {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const behind = text.slice(offset, offset + 2);
  if (/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(behind)) throw new Error(`half a character at ${offset}`);
  // Nothing is combined with a control character.
  const combines = /^[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d]/u.test(behind) && /[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u.test(before);
  const joined =
    /^\p{Extended_Pictographic}/u.test(behind) && /\p{Extended_Pictographic}\u200d$/u.test(text.slice(Math.max(0, offset - 5), offset));
  if (combines || joined || isInFlag(text, offset)) throw new Error(`part of a character at ${offset}`);
}

/** Whether the offset stands between the two letters of a flag: an odd number of them before it. */
function isInFlag(text: string, offset: number): boolean {
  if (!/^\ud83c[\udde6-\uddff]/.test(text.slice(offset, offset + 2))) return false;
  const before = /(?:\ud83c[\udde6-\uddff])*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  return before.length % 4 === 2;
}

const pieces =
  `. ? ! " “ ” ' ’ ( ) [...] a s t n The U.S Gen said 5 10 , - — – 👩 👍🏽 🇩 🇪 @ http:// www : / $ € # + … & _ * \` com pm cannot n't é ガ 각 ก็ नि '' 9 K < > = ; ~ º ² ₂ %`.split(
    ' ',
  );
const marks = [' ', '\n', '\u00a0', '\u200b', '\u200d', '\ufe0f', '\u0301', '\u00ad', '\u200e', '\ud800', '\udc00'];
const garbage = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...pieces, ...marks), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('any text', () => {
  it('is tiled by tokens, and the tokens by sentences', () => {
    fc.assert(fc.property(garbage, check), { seed: 20260527, numRuns: 3000 });
  });

  it.each([
    'a',
    '.',
    '(.',
    '" ',
    'a b. ',
    '\ud800',
    "'",
    '\u0301',
    'a-',
    '1,',
    '1-',
    'a.',
    'a@',
    'http://',
    '😀\u200d',
    '🇩🇪',
    'No. ',
    "s' ",
  ])('of 100,000 characters is read: %j', (unit) => {
    check(unit.repeat(100_000 / unit.length));
  });
});
