import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutArticle, cuts } from '../../../server/training/cutArticles.ts';

const article = 'Harbour sold\n\nThe harbour was sold.\n\n"It was not," she said.\n\nThe *union* agreed.\n';

describe.each([
  [
    'the first half',
    cuts['the first half'],
    'Harbour sold\n\nThe harbour was sold.\n\n',
    '"It was not," she said.\n\nThe *union* agreed.\n\n',
  ],
  [
    'the second half',
    cuts['the second half'],
    '"It was not," she said.\n\nThe *union* agreed.\n\n',
    'Harbour sold\n\nThe harbour was sold.\n\n',
  ],
  [
    'every other paragraph',
    cuts['every other paragraph'],
    'Harbour sold\n\n"It was not," she said.\n\n',
    'The harbour was sold.\n\nThe *union* agreed.\n\n',
  ],
])('the draft is %s', (_name, cut, draft, note) => {
  it('cuts the article', () => {
    const parts = cutArticle(article, cut);
    expect([parts.draft.layout.draft.text, parts.note.layout.draft.text]).toEqual([draft, note]);
  });

  it('knows where the words of each part stand in the article', () => {
    fc.assert(
      fc.property(fc.constantFrom('harbour was', 'not', 'union', 'Harbour sold', 'she said.'), (words) => {
        const { draft: first, note: second } = cutArticle(article, cut);
        const part = first.layout.draft.text.includes(words) ? first : second;
        const start = part.layout.draft.text.indexOf(words);
        const { start: from, end: to } = part.inArticle({ start, end: start + words.length });
        expect(article.slice(from, to)).toBe(words);
      }),
    );
  });
});

it.each(['', ' ', '\n\n', 'one line'])('cuts %j', (text) => {
  for (const cut of Object.values(cuts)) expect(() => cutArticle(text, cut)).not.toThrow();
});
