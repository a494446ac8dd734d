// `npm run eval`: how well the review does on the developers' labelled articles in ../shared, by the scorer that lies there.
// `npm run eval -- PART`: one part of the machinery by itself.
import { prepare } from './prepare.mjs';
import { gold, measuring, review, score, seed, textsIn } from './reviews.mjs';
import { runNode, say } from './shell.mjs';

/** @type {Readonly<Record<string, { says: string, run: (options: readonly string[]) => Promise<number> | number }>>} */
const parts = {
  language: {
    says: 'how well and how fast English is read, beside other readers (minutes)',
    run: (options) => runNode(['dist/training/evalLanguage.mjs', ...options]),
  },
  sourcing: {
    says: 'who says what: what is reached and what is to be reached',
    run: (options) => runNode(['dist/training/evalSourcing.mjs', ...options]),
  },
};

const usage = [
  'Usage: npm run eval                     the review on the labelled articles',
  ...Object.entries(parts).map(([part, { says }]) => `       npm run eval -- ${part.padEnd(16)} ${says}`),
  'A part is measured only where it is named.',
].join('\n');

/** @param {readonly string[]} args */
export async function run([part, ...options] = []) {
  if (part === undefined) return evaluateReview();
  if (part === '--help') {
    console.log(usage);
    return 0;
  }
  const chosen = Object.hasOwn(parts, part) ? parts[part] : undefined;
  if (chosen === undefined) {
    say(`There is no part "${part}" to measure.\n${usage}`);
    return 2;
  }
  await prepare();
  return chosen.run(options);
}

async function evaluateReview() {
  await prepare();
  return measuring((folder) => {
    print('seed', ['seed', seed.expected, review(folder, [seed.article])]);
    const labelled = ['gold', gold.labels, gold.articles, review(folder, textsIn(gold.articles))];
    print('sourcing-gold', labelled);
    print('sourcing-gold, fold 4 alone', [...labelled, '--fold', '4']);
  });
}

/**
 * @param {string} title
 * @param {readonly string[]} args
 */
function print(title, args) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(Object.entries(score(args)).map(([name, value]) => [name, isTable(value) ? value : { value: show(value) }])),
  );
}

/** @param {unknown} value */
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const show = (value) => (Array.isArray(value) ? value.join(', ') : value);
