import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../server/annotations/hash.ts';
import { readAnnotations } from '../../../server/annotations/read.ts';
import type { DraftLanguage } from '../../../server/text/draft.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';

/** The marks of a draft as "status|words with their inner markup|stale". */
const read = (text: string, language: DraftLanguage = 'markdown'): string[] =>
  readAnnotations(layOut({ text, language })).map(
    ({ status, span, stale }) => `${status}|${text.slice(span.start, span.end)}${stale ? '|stale' : ''}`,
  );

describe('marks', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['of ours', 'A {==b==}{>>disputed: c (AB)<<} {==d==}{>>verified<<}.', ['disputed|b', 'verified|d']],
    ['of somebody else', '{==a==} {==b==}{>>c<<} {==d==} {>>disputed<<} e{>>disputed<<}', []],
    ['with a second comment', '{==a==}{>>opinion<<}{>>disputed<<}', ['opinion|a']],
    ['with markup inside', '*a* {==**b** {++c++}{>>d<<}==}{>>disputed<<}', ['disputed|**b** {++c++}{>>d<<}']],
    ['within a suggested change', '{++a {==b==}{>>disputed<<}++}', ['disputed|b']],
    ['not in code', '`{==a==}{>>disputed<<}` \\{==b==}{>>disputed<<}', []],
    ['wrapped in a block quotation', '> {==a b==}{>>disputed: c\n> d (AB,\n> 2026-11-22)<<} e', ['disputed|a b']],
    ['with Windows line ends', 'A {==b\r\nc==}{>>disputed:\r\nd<<}\r\n', ['disputed|b\r\nc']],
    [
      'in lists, tables, headings',
      '# {==a==}{>>opinion<<}\n\n- {==b==}{>>verified<<}\n\n|{==c==}{>>disputed<<}|\n|-|\n',
      ['opinion|a', 'verified|b', 'disputed|c'],
    ],
    ['of nothing', '{====}{>>disputed<<}', ['disputed|']],
    ['with a hash of its words', `{==a **b**\nc==}{>>disputed (AB #${hashOf('a b c')})<<}`, ['disputed|a **b**\nc']],
    ['whose words have changed', `{==a x c==}{>>disputed (AB #${hashOf('a b c')})<<}`, ['disputed|a x c|stale']],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it('are read in plain text, over its lines too, whatever those begin with', () => {
    const hash = hashOf('Two. > Three. # Four. Five.');
    expect(read(`One.\n{==Two.\n> Three.\n# Four.\n- Five.==}{>>disputed (AB #${hash})<<}`, 'plaintext')).toEqual([
      'disputed|Two.\n> Three.\n# Four.\n- Five.',
    ]);
  });
  it('tell where they stand', () => {
    const text = 'A {==b==}{>>disputed: c<<}.';
    expect(readAnnotations(layOut({ text, language: 'markdown' }))).toEqual([
      {
        ...{ status: 'disputed', rules: [], note: 'c', initials: null, date: null, hash: null, stale: false },
        ...{ span: { start: 5, end: 6 }, markup: { start: 2, end: text.length - 1 } },
      },
    ]);
  });
});

it.each([
  ['', 's5em'],
  ['a', '9mqp'],
  ['He left “early” 🙂', 'pfyv'],
])('the hash of %j stays what it is', (words, hash) => {
  expect(hashOf(words)).toBe(hash);
});
