import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeResults } from './suites.ts';
import { say } from './vscode/shell.ts';

const results = z.object({ passed: z.number(), failed: z.number(), skipped: z.number(), ended: z.boolean(), lines: z.array(z.string()) });

/** Prints what the suite has written to `file`; gives the exit code. */
export function report(file: string): number {
  if (!existsSync(file)) {
    say('The suite did not run.');
    return 1;
  }
  const { lines, passed, failed, skipped, ended } = results.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const line of lines) say(line);
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (!ended) say('The suite was cut short.');
  return failed > 0 || passed === 0 || !ended ? 1 : 0;
}

/** Says why the suite can't run here; with CI set that is a failure. Gives the exit code. */
export function skip(file: string, why: string): number {
  const isCi = !['', '0', 'false', undefined].includes(process.env['CI']);
  say(`\n*** EDITOR TESTS ${isCi ? 'CAN NOT RUN, and CI is set' : 'SKIPPED'} ***\n${why}\n`);
  writeResults(file, { passed: 0, failed: isCi ? 1 : 0, skipped: 1, ended: true, lines: [] });
  return isCi ? 1 : 0;
}
