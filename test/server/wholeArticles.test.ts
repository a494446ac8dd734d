import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toText } from '../../server/report/text.ts';
import { createReviewer } from '../../server/review.ts';
import { defaultSettings } from '../../server/settings.ts';
import { layOut } from '../../server/text/layOutDraft.ts';
import { readers } from './readers.ts';

/** Articles of Wikinews (CC BY 2.5, credits.json beside them): what changes in their reviews shows in the diff of a change. */
const folder = 'test/fixtures/wikinews';
const articles = readdirSync(folder).filter((file) => file.endsWith('.txt'));

it.each(articles)('the review of %s (update with: npx vitest run --project unit test/server/wholeArticles -u)', async (file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const review = createReviewer(readers)(layOut({ text, language: 'plaintext' }), { settings: defaultSettings, notes: false });
  const page = toText(file, review, text, { colour: false, width: 120, all: true, more: '' });
  await expect(page).toMatchFileSnapshot(`../snapshots/${file.replace('.txt', '.review.txt')}`);
});
