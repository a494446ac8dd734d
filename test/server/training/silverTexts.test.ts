import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isHeldOut } from '../../../server/training/newswire.ts';
import { silverParagraphs } from '../../../server/training/silverTexts.ts';

const corpora = mkdtempSync(path.join(tmpdir(), 'onrecord-silver-'));
afterAll(() => {
  rmSync(corpora, { recursive: true });
});

const put = (file: string, text: string): void => {
  mkdirSync(path.join(corpora, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(corpora, file), text);
};

/** File names that are held out and that are not. */
const files = Array.from({ length: 40 }, (_, i) => `paper_${i}.txt`);
const [held = ''] = files.filter(isHeldOut);
const [labelled = '', plain = '', told = ''] = files.filter((file) => !isHeldOut(file));

put(`newswire/articles/${held}`, 'Held out.');
put(`newswire/articles/${labelled}`, 'Labelled by hand.');
put(`newswire/articles/${plain}`, 'http://example.com/a\nNobody marked Ana here.\n\nNor here.');
put(`newswire/articles/${told}`, 'Ana left.');
put(`newswire/entities/${told}.tsv`, 'Ana\tS-Person\nleft\tO\n.\tO\n');
put('newswire/articles/notes.md', 'No article.');
put(`sourcing-gold/articles/${labelled}`, 'Labelled by hand.');
put('attribution/polnear-train/b.txt', 'The vote is on Monday.');
put('attribution/polnear-train/b.ann', 'T1');
put('attribution/polnear-train/a.txt', 'She won.');

test('texts for the teacher are those that nothing is measured on, in the order of their names', () => {
  const unmarked = ['Nobody marked Ana here.', 'Nor here.'].map((text) => ({ text, names: null }));
  const marked = [{ text: 'Ana left.', names: [{ start: 0, end: 3, kind: 'person' }] }];
  expect(silverParagraphs(corpora)).toEqual([
    ...(plain < told ? [...unmarked, ...marked] : [...marked, ...unmarked]),
    { text: 'She won.', names: null },
    { text: 'The vote is on Monday.', names: null },
  ]);
});
