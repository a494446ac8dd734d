// `node scripts/run.mjs trace FILE`: each attribution of an article with what made it so.
import { prepare } from './prepare.mjs';
import { runNode } from './shell.mjs';

/** @param {readonly string[]} args */
export async function run(args) {
  await prepare();
  return runNode(['dist/training/trace.mjs', ...args]);
}
