import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedIn, withContext, type NoteDenial } from '../../../server/lsp/noteDenials.ts';
import { finding, span } from './handmade.ts';

const text = 'The mayor denied it.\n\nThe owner, who owns the ferry, denied it too.\n';
const denial = (words: string, at = text.lastIndexOf(words)): NoteDenial => {
  const place = { start: at, end: at + words.length };
  const context = withContext(text, place);
  return {
    finding: finding(text, words, { ...place, rule: 'denial-pair', kind: 'denies' }),
    ...{ context: text.slice(context.start, context.end), lead: at - context.start, links: [] },
  };
};
const places = (now: string): string[] =>
  placedIn(now, [denial('denied')]).map(({ finding: { start, end } }) => now.slice(start - 7, end + 8));

describe('a denial whose other end is in a note', () => {
  it.each<[what: string, now: string, expected: readonly string[]]>([
    ['stays', text, ['ferry, denied it too.']],
    ['moves with its words', `It is late.\n\n${text}`, ['ferry, denied it too.']],
    ['is the nearest of the same', `${text}\n${text}`, ['ferry, denied it too.']],
    ['goes with its words', 'The mayor denied it.\n', []],
    ['goes where they change', text.replace('it too', 'all'), []],
    ['goes with the text', '', []],
  ])('%s', (_what, now, expected) => {
    expect(places(now)).toEqual(expected);
  });
});

describe('the context of words', () => {
  it('is their line, or whole words of a long one', () => {
    const of = (line: string, words: string): string => {
      const { start, end } = withContext(line, span(line, words));
      return line.slice(start, end);
    };
    expect(of(text, 'owns')).toBe('The owner, who owns the ferry, denied it too.');
    expect(of('One.\r\nTwo denied it.\r\n', 'denied')).toBe('Two denied it.');
    const long = `${'some words '.repeat(20)}denied ${'other words '.repeat(20)}`;
    expect(of(long, 'denied')).toMatch(/^(?:words|some words )(?:some words )*denied (?:other words )*other(?: words)?$/);
  });

  it('holds them, whatever the text', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', 'bc', '\t'), maxLength: 300 });
    fc.assert(
      fc.property(line, line, (before, behind) => {
        const place = { start: before.length, end: before.length + 2 };
        const { start, end } = withContext(`${before}xy${behind}`, place);
        expect(start).toBeLessThanOrEqual(place.start);
        expect(end).toBeGreaterThanOrEqual(place.end);
      }),
    );
  });
});
