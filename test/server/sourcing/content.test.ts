import { describe, expect, it } from 'vitest';
import { contentOf, quotedRanges } from '../../../server/sourcing/content.ts';
import { spanOf, type WordRange } from '../../../server/sourcing/words.ts';
import { wordsIn } from './read.ts';

/**
 * Marks what is given as content with "[" and "]", the source with "{" and "}" and the cue with "<" and ">"; gives what content is made of
 * it, in the same brackets.
 */
function settled(marked: string): string {
  const text = marked.replace(/[[\]{}<>]/g, '');
  const words = wordsIn(text).flatMap((sentence) => sentence.words);
  const ranges = (open: string, close: string): WordRange[] => {
    const out: WordRange[] = [];
    let at = 0;
    let from = -1;
    for (const character of marked) {
      const word = words.findIndex(({ end }) => end > at);
      if (character === open) from = word;
      else if (character === close) out.push({ from, to: word < 0 ? words.length : word });
      if (!'[]{}<>'.includes(character)) at += character.length;
    }
    return out;
  };
  const { ranges: content } = contentOf(
    words,
    ranges('[', ']'),
    ranges('<', '>')[0] ?? { from: 0, to: 0 },
    ranges('{', '}')[0] ?? null,
    quotedRanges(words),
  );
  let out = '';
  let at = 0;
  for (const range of content) {
    const { start, end } = spanOf(words, range);
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('what is said', () => {
  it.each([
    ['{Lopez} <said> [the bank had failed.]', 'Lopez said [the bank had failed].'],
    ['{Lopez} <said>[, the bank had failed.]', 'Lopez said, [the bank had failed].'],
    ['{Lopez} <asked> [who had failed?]', 'Lopez asked [who had failed?]'],
    ['[“We have lost] everything,” <said> {Lopez}.', '[“We have lost everything,”] said Lopez.'],
    ['[“We have lost everything. Nobody] came,” <said> {Lopez}.', '[“We have lost everything. Nobody came,”] said Lopez.'],
    ['[“We have lost everything,” <said> {Lopez}. “Nobody] came.”', '[“We have lost everything,”] said Lopez. [“Nobody came.”]'],
    ['{Lopez} <called> [the plan “a sad] joke”.', 'Lopez called [the plan “a sad joke”].'],
    ['{Lopez} <said> [the so-called “expert]” left.', 'Lopez said [the so-called “expert”] left.'],
    [
      '{Lopez} <said> [it was over. “We] will all go home and we will sleep,” the mayor said.',
      'Lopez said [it was over]. “We will all go home and we will sleep,” the mayor said.',
    ],
    ['“{He} <said> [he would come,” Lopez told] us.', '“He said [he would come],” Lopez told us.'],
    ['[The bank, {Lopez} <said>, had failed.]', '[The bank], Lopez said, [had failed].'],
    ['{Lopez} <said> [.]', 'Lopez said .'],
  ])('%s', (given, expected) => {
    expect(settled(given)).toBe(expected);
  });
});
