// `npm test`: every suite, whatever the one before has said, and one line with the sum.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { root, runNode, say } from './shell.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Figures */
/** @typedef {Record<`num${'Total' | 'Passed' | 'Failed' | 'Pending' | 'Todo'}Tests`, number>} VitestFigures */

/** Each leaves its figures in test-results/NAME.json. */
const suites = [
  { name: 'unit', args: vitest('unit') },
  { name: 'protocol', args: vitest('protocol') },
  { name: 'host', args: ['dist/test/host.js'] },
  { name: 'ui', args: ['dist/test/ui.js'] },
];

/** @param {string} project */
function vitest(project) {
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=test-results/${project}.json`];
  return ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...json];
}

export async function run() {
  await prepare();
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  /** @type {Figures} */
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, args } of suites) {
    const { passed, failed, skipped } = await runSuite(name, args);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Figures>} at least one failure where the suite did not end well
 */
async function runSuite(name, args) {
  const file = path.join(root, 'test-results', `${name}.json`);
  rmSync(file, { force: true });
  say(`\n== ${name}`);
  const code = await runNode(args);
  const figures = existsSync(file) ? figuresOf(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  if (code === 0 || figures.failed > 0) return figures;
  say(`The suite ${name} ended with ${code}.`);
  return { ...figures, failed: 1 };
}

/**
 * @param {VitestFigures | Figures} json vitest's, or the editor suites'
 * @returns {Figures}
 */
function figuresOf(json) {
  if (!('numTotalTests' in json)) return json;
  return { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + json.numTodoTests };
}
