import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { createReviewer } from '../../server/review.ts';
import { defaultSettings } from '../../server/settings.ts';
import { linkArticle } from '../../server/sourcing/link.ts';
import { layOut } from '../../server/text/layOutDraft.ts';
import { readParagraphs } from '../server/articleOf.ts';
import { readers } from '../server/readers.ts';

/** `npm run bench`: what a review costs, from scratch and after a keystroke, for articles of several lengths; and what linking costs. */
const article = readFileSync('samples/dam.md', 'utf8');
const options = { settings: defaultSettings, notes: false };

for (const copies of [1, 10, 100]) {
  const text = Array.from({ length: copies }, () => article).join('\n\n');
  describe(`${text.split(/\s+/).length} words`, () => {
    bench('from scratch', () => {
      createReviewer(readers)(layOut({ text, language: 'markdown' }), options);
    });

    const reviewer = createReviewer(readers);
    let keystrokes = 0;
    bench('after a keystroke in the middle', () => {
      const middle = text.indexOf('. ', text.length / 2);
      const edited = `${text.slice(0, middle)} ${'x'.repeat(1 + (keystrokes++ % 50))}${text.slice(middle)}`;
      reviewer(layOut({ text: edited, language: 'markdown' }), options);
    });
  });
}

const long = readFileSync('test/fixtures/wikinews/iodine.txt', 'utf8')
  .split(/\s*\n\s*/)
  .slice(0, 12)
  .join('\n\n');
describe(`${long.split(/\s+/).length} words, read`, () => {
  const paragraphs = readParagraphs(long);
  bench('linked', () => {
    linkArticle(paragraphs, readers);
  });
});

describe('5 MB in one line', () => {
  const line = `${article.replaceAll('\n', ' ')} `.repeat(Math.ceil(5_000_000 / article.length));
  bench(
    'from scratch',
    () => {
      createReviewer(readers)(layOut({ text: line, language: 'plaintext' }), options);
    },
    { iterations: 3, warmupIterations: 0, warmupTime: 0, time: 0 },
  );
});
