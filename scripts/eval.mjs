// `npm run eval`: how well the review does on the developers' labelled articles in ../shared, by the scorer that lies there.
// `npm run eval -- PART`: one part of the machinery by itself.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { root, runNode, say } from './shell.mjs';

const shared = path.resolve(root, '../shared');
const gold = path.join(shared, 'corpora/sourcing-gold');

/** @type {Readonly<Record<string, { says: string, program: string }>>} */
const parts = {
  language: { says: 'how well and how fast English is read, beside other readers (minutes)', program: 'dist/training/evalLanguage.mjs' },
};

const usage = [
  'Usage: npm run eval                     the review on the labelled articles',
  ...Object.entries(parts).map(([part, { says }]) => `       npm run eval -- ${part.padEnd(16)} ${says}`),
  'A part is measured only where it is named; --help behind it tells its options.',
].join('\n');

/** @param {readonly string[]} args */
export async function run([part, ...options] = []) {
  if (part === undefined) return evaluateReview();
  if (part === '--help') {
    console.log(usage);
    return 0;
  }
  const program = Object.hasOwn(parts, part) ? parts[part]?.program : undefined;
  if (program === undefined) {
    say(`There is no part "${part}" to measure.\n${usage}`);
    return 2;
  }
  await prepare();
  return runNode([program, ...options]);
}

async function evaluateReview() {
  if (!existsSync(path.join(shared, 'eval/score.mjs'))) {
    say(`Skipped: the labelled articles are not in ${shared}.`);
    return 0;
  }
  await prepare();
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-eval-'));
  try {
    const seed = review(folder, [path.join(shared, 'seed/article.txt')]);
    print('seed', ['seed', path.join(shared, 'seed/expected.json'), seed]);
    const articles = path.join(gold, 'articles');
    const texts = readdirSync(articles).filter((file) => file.endsWith('.txt'));
    const golden = review(
      folder,
      texts.map((file) => path.join(articles, file)),
    );
    const labelled = ['gold', path.join(gold, 'labels'), articles, golden];
    print('sourcing-gold', labelled);
    print('sourcing-gold, fold 4 alone', [...labelled, '--fold', '4']);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {string} the file that holds the review as JSON
 */
function review(folder, files) {
  const out = path.join(folder, `${readdirSync(folder).length}.json`);
  const args = [path.join(root, 'dist/cli.js'), 'review', '--format', 'json', '--fail-on', 'never', ...files];
  writeFileSync(out, execFileSync(process.execPath, args, { maxBuffer: 1e9 }));
  return out;
}

/**
 * @param {string} title
 * @param {readonly string[]} args
 */
function print(title, args) {
  /** @type {Record<string, unknown>} */
  const scores = JSON.parse(execFileSync(process.execPath, [path.join(shared, 'eval/score.mjs'), ...args], { encoding: 'utf8' }));
  console.log(`\n${title}`);
  console.table(Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, isTable(score) ? score : { value: show(score) }])));
}

/** @param {unknown} score */
const isTable = (score) => typeof score === 'object' && score !== null && !Array.isArray(score);

/** @param {unknown} score */
const show = (score) => (Array.isArray(score) ? score.join(', ') : score);
