import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What a suite leaves in its file for whoever adds up the figures. */
export interface Results {
  passed: number;
  failed: number;
  skipped: number;
  /** Whether the suite has come to its end. */
  ended: boolean;
  /** What was run, a line each, and why it failed. */
  readonly lines: string[];
}

/**
 * Runs tests in this process with Mocha and writes `Results` to `file` after each, so that a run that is cut short has still said how far
 * it came. `define` calls describe() and it(); `onFail` comes before the next test. ONRECORD_ONLY names the tests to run: words of their titles.
 */
export async function runSuite(file: string, define: () => void, onFail?: (title: string) => Promise<void>): Promise<Results> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Quiet });
  const only = process.env['ONRECORD_ONLY'];
  if (only !== undefined) mocha.fgrep(only);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define();
  const results: Results = { passed: 0, failed: 0, skipped: 0, ended: false, lines: [] };
  const add = (line: string): void => {
    results.lines.push(line);
    writeResults(file, results);
  };
  if (onFail) {
    mocha.suite.afterEach(async function () {
      if (this.currentTest?.isFailed() === true) await onFail(this.currentTest.fullTitle());
    });
  }
  await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      results.passed++;
      add(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      results.skipped++;
      add(`  skipped ${test.fullTitle()}`);
    });
    // Also for a hook that fails, which takes the tests behind it along.
    runner.on('fail', (test, error: unknown) => {
      results.failed++;
      add(`  FAILED ${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
  });
  writeResults(file, { ...results, ended: true });
  return results;
}

export function writeResults(file: string, results: Results): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results, null, 2));
}

/** The lines are ours to print. */
class Quiet extends Mocha.reporters.Base {
  override epilogue(): void {
    // Nothing.
  }
}
