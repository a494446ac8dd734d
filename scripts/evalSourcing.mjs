// `npm run eval -- sourcing`: how well the review tells who says what, measure by measure, beside what is to be reached.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gold, measuring, review, score, seed, shared, textsIn } from './reviews.mjs';

const polnear = path.join(shared, 'corpora/attribution/polnear-dev');
const phrases = path.join(shared, 'corpora/anonymity/phrases-dev.jsonl');

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} needs what must be there
 * @property {(folder: string) => readonly string[]} files the articles, which may be written into the folder
 * @property {(review: string) => Readonly<Record<string, readonly string[]>>} scores arguments of the scorer, by what they measure
 * @property {readonly (readonly [score: string, measure: string, toReach: number])[]} measures a path into the scores of `score`
 */

/** @type {readonly Part[]} */
const parts = [
  {
    name: 'PolNeAR dev',
    needs: [polnear],
    files: () => textsIn(polnear),
    scores: (reviewed) => ({ all: ['polnear', polnear, reviewed] }),
    measures: [
      ['all', 'cue.f1', 0.85],
      ['all', 'sourceExact', 0.78],
      ['all', 'contentExact', 0.6],
      ['all', 'contentChars.f1', 0.88],
      ['all', 'unattributedSentences.f1', 0.77],
    ],
  },
  {
    name: 'sourcing-gold',
    needs: [gold.labels, gold.articles],
    files: () => textsIn(gold.articles),
    scores: (reviewed) => {
      const all = ['gold', gold.labels, gold.articles, reviewed];
      return { all, 'fold 4': [...all, '--fold', '4'] };
    },
    measures: [
      ['all', 'unattributed.f1', 0.93],
      ['fold 4', 'unattributed.f1', 0.93],
      ['all', 'anonymousOrVague.f1', 0.86],
      ['fold 4', 'anonymousOrVague.f1', 0.86],
    ],
  },
  {
    name: 'anonymity',
    needs: [phrases],
    files: snippets,
    scores: (reviewed) => ({ all: ['anonymity', phrases, reviewed] }),
    measures: [['all', 'recall', 0.95]],
  },
];

/** Prints the table; gives the exit status. */
export const evaluateSourcing = () =>
  measuring((folder) => {
    console.table([...parts.flatMap((part) => rowsOf(part, folder)), ...seedRows(folder)]);
  });

/**
 * @param {Part} part
 * @param {string} folder
 */
function rowsOf({ name, needs, files, scores, measures }, folder) {
  const missing = needs.find((file) => !existsSync(file));
  const wanted = missing === undefined ? scores(review(folder, files(folder))) : {};
  const known = Object.fromEntries(Object.entries(wanted).map(([which, args]) => [which, score(args)]));
  return measures.map(([which, measure, toReach]) => ({
    measure: `${name}${which === 'all' ? '' : `, ${which}`}: ${measure}`,
    reached: missing === undefined ? valueAt(known[which], measure) : `skipped: no ${missing}`,
    'to reach': toReach,
  }));
}

/** @param {string} folder */
function seedRows(folder) {
  const missing = [seed.article, seed.expected].find((file) => !existsSync(file));
  if (missing !== undefined) return [{ measure: 'seed: checks', reached: `skipped: no ${missing}`, 'to reach': 'all' }];
  const { ok, of } = score(['seed', seed.expected, review(folder, [seed.article])]);
  return [{ measure: 'seed: checks', reached: ok, 'to reach': of }];
}

/**
 * @param {unknown} scores
 * @param {string} measure the keys that lead to a score, with dots
 * @returns {unknown}
 */
const valueAt = (scores, measure) =>
  measure
    .split('.')
    .reduce(
      (at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined),
      scores,
    );

/**
 * Each snippet as an article that is named by its line, as the scorer wants it.
 * @param {string} folder
 */
function snippets(folder) {
  const at = path.join(folder, 'anonymity');
  mkdirSync(at);
  readFileSync(phrases, 'utf8')
    .trim()
    .split('\n')
    .forEach((line, i) => writeFileSync(path.join(at, `${i + 1}.txt`), JSON.parse(line).text));
  return [at];
}
