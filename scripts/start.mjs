// `npm start -- [FILE|DIR...] [options]`: the review that `onrecord review` prints.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { calledFrom, root, runNode, say } from './shell.mjs';

/** Options of `onrecord review` whose next argument is their value, not a file. */
const withValue = ['--format', '--fail-on'];

/** @param {readonly string[]} args */
export async function run(args) {
  await prepare();
  const paths = args.filter((arg, i) => !arg.startsWith('-') && !withValue.includes(args[i - 1] ?? ''));
  // npm would add its own noise to an exit code that only says that there are findings.
  const quiet = args.some((arg) => arg.startsWith('--fail-on')) ? [] : ['--fail-on', 'never'];
  return runNode([path.join(root, 'dist/cli.js'), 'review', ...quiet, ...args, ...(paths.length > 0 ? [] : [sample()])], {
    cwd: calledFrom,
  });
}

function sample() {
  const folder = path.join(root, 'samples');
  const name = readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file) && !file.startsWith('README'))
    .sort()[0];
  const file = path.relative(calledFrom, path.join(folder, name ?? ''));
  say(`No file or folder is named: this is the sample ${file}. Yours: npm start -- FILE`);
  return file;
}
