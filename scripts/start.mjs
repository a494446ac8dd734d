// `npm start -- [FILE|DIR...] [options]`: the review that `onrecord review` prints.
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { sample } from './sample.mjs';
import { calledFrom, root, runNode, say } from './shell.mjs';

/** Options of `onrecord review` whose next argument is their value, not a file. */
const withValue = ['--format', '--fail-on'];

/** @param {readonly string[]} args */
export async function run(args) {
  await prepare();
  const paths = args.filter((arg, i) => (arg === '-' || !arg.startsWith('-')) && !withValue.includes(args[i - 1] ?? ''));
  // npm would add its own noise to an exit code that only says that there are findings.
  const quiet = args.some((arg) => arg.startsWith('--fail-on')) ? [] : ['--fail-on', 'never'];
  return runNode([path.join(root, 'dist/cli.js'), 'review', ...quiet, ...args, ...(paths.length > 0 ? [] : [theSample()])], {
    cwd: calledFrom,
  });
}

function theSample() {
  const file = path.relative(calledFrom, sample());
  say(`No file or folder is named: this is the sample ${file}. Yours: npm start -- FILE`);
  return file;
}
