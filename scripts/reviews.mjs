// Reviews of the developers' labelled articles in ../shared, and what the scorer that lies there says of them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, say } from './shell.mjs';

const shared = path.resolve(root, '../shared');
const scorer = path.join(shared, 'eval/score.mjs');
export const seed = { article: path.join(shared, 'seed/article.txt'), expected: path.join(shared, 'seed/expected.json') };
const goldFolder = path.join(shared, 'corpora/sourcing-gold');
export const gold = { articles: path.join(goldFolder, 'articles'), labels: path.join(goldFolder, 'labels') };

/**
 * @param {(folder: string) => void} measure gets a folder to write into, which is removed afterwards; not called where there is no scorer
 * @returns {number} the exit status
 */
export function measuring(measure) {
  if (!existsSync(scorer)) {
    say(`Skipped: the labelled articles are not in ${shared}.`);
    return 0;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-eval-'));
  try {
    measure(folder);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {string[]} its text files
 */
export const textsIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => path.join(folder, file));

/**
 * Reviews articles in one process.
 * @param {string} folder where the review is written
 * @param {readonly string[]} files
 * @returns {string} the file that holds the review as JSON
 */
export function review(folder, files) {
  const out = path.join(folder, `${readdirSync(folder).length}.json`);
  const args = [path.join(root, 'dist/cli.js'), 'review', '--format', 'json', '--fail-on', 'never', ...files];
  writeFileSync(out, execFileSync(process.execPath, args, { maxBuffer: 1e9 }));
  return out;
}

/**
 * @param {readonly string[]} args the scorer's: a kind of labels, where they lie, a review
 * @returns {Record<string, unknown>} scores by their names
 */
export const score = (args) => JSON.parse(execFileSync(process.execPath, [scorer, ...args], { encoding: 'utf8' }));
