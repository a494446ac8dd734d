import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSentence } from '../../../server/language/token.ts';
import { check } from '../../../server/rules/all.ts';
import { linkArticle } from '../../../server/sourcing/link.ts';
import { readParagraph } from '../../../server/sourcing/paragraph.ts';
import type { BlockKind } from '../../../server/text/layout.ts';
import { articleOf } from '../articleOf.ts';
import { readers } from '../readers.ts';

const pieces = fc
  .array(
    fc.constantFrom(
      ...'the a Lopez Ana he they who said says telling that denied report reports officials of and , . ? “ ” " according to is believed to in Reuters citing five people may appears because most \n\n : said ’s not false'.split(
        ' ',
      ),
    ),
    { maxLength: 80 },
  )
  .map((words) => words.join(' '));

/** Every span in some plain data. */
function* spansIn(value: unknown): Generator<{ start: number; end: number }> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    yield { start: value.start, end: value.end };
  for (const part of Object.values(value)) yield* spansIn(part);
}

describe('any text', () => {
  it('is read without a throw, and every span lies within it', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        const article = articleOf(text);
        for (const { start, end } of spansIn([article, check(article, () => true)])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(article.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names only sources that there are, and only ones that are mentioned', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { attributions, claims, denials, sources, sentences } = articleOf(text);
        const ids = new Set(sources.map(({ id }) => id));
        const used = [
          ...attributions.map(({ sourceId }) => sourceId),
          ...claims.map(({ sourceId }) => sourceId),
          ...denials.map(({ by }) => by),
        ];
        for (const id of used) expect(id === null || ids.has(id)).toBe(true);
        for (const { mentions, via } of sources) {
          expect(mentions.length).toBeGreaterThan(0);
          expect(via === null || ids.has(via)).toBe(true);
        }
        for (const { sentence } of claims) expect(sentences[sentence]).toBeDefined();
        for (const { cue, content } of attributions) expect(cue !== null || content.length > 0).toBe(true);
      }),
    );
  });

  it('is linked without a change to what was read of its paragraphs', () => {
    const text = 'Critics say so. Ana Lopez denied it. “It was false,” she said.';
    const reading = readParagraph(readers, { text, kind: 'paragraph', opening: 'outside' });
    const before = JSON.stringify(reading);
    const article = linkArticle([{ text, kind: 'paragraph', reading }], readers);
    expect(linkArticle([{ text, kind: 'paragraph', reading }], readers)).toEqual(article);
    expect(JSON.stringify(reading)).toBe(before);
  });

  it.each([
    ['one sentence without an end', 'he said '],
    ['quotations', '"a b c d e f" he said. '],
    ['denials', 'Lopez denied the report. '],
    ['unnamed sources', 'An official said so. '],
    ['paragraphs that open a quotation', '“It goes on and on and on.\n\n'],
    ['signatures', '— Ana Lopez\n\n', 'quote' as const],
  ])('of 100,000 characters is read: %s', (_, unit, kind?: BlockKind) => {
    const { sentences, text } = articleOf(unit.repeat(100_000 / unit.length), kind);
    expect(sentences.length).toBeGreaterThanOrEqual(text.split(' ').length / longestSentence - 1);
  });
});
