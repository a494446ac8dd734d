import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createReviewer } from '../../server/review.ts';
import { defaultSettings } from '../../server/settings.ts';
import { layOut } from '../../server/text/layOutDraft.ts';
import { articlePage } from '../../server/training/articlePage.ts';
import { readers } from './readers.ts';
import { whoSaysWhat } from './whoSaysWhat.ts';

/** Articles of Wikinews (CC BY 2.5, credits.json beside them): what changes in what is read of them shows in the diff of a change. */
const folder = 'test/fixtures/wikinews';
const articles = readdirSync(folder).filter((file) => file.endsWith('.txt'));
const reviewer = createReviewer(readers);

describe('whole articles (update with: npx vitest run --project unit test/server/wholeArticles -u)', () => {
  it.each(articles)('%s: who says what, and what is found', async (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const review = reviewer(layOut({ text, language: 'plaintext' }), { settings: defaultSettings, notes: false });
    const snapshot = `../snapshots/${file.replace('.txt', '')}`;
    await expect(whoSaysWhat(text, review)).toMatchFileSnapshot(`${snapshot}.sourcing.txt`);
    await expect(articlePage(text, review)).toMatchFileSnapshot(`${snapshot}.findings.txt`);
  });

  it('all have their credit', () => {
    const credit = z.strictObject({
      file: z.string(),
      title: z.string(),
      url: z.string().startsWith('https://en.wikinews.org/'),
      date: z.iso.date(),
      author: z.literal('Wikinews'),
      licence: z.literal('CC BY 2.5'),
    });
    const credits = z.array(credit).parse(JSON.parse(readFileSync(`${folder}/credits.json`, 'utf8')));
    expect(credits.map(({ file }) => file).sort()).toEqual(articles.sort());
  });
});
