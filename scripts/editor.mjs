// `npm run editor [FOLDER]`: VS Code with OnRecord on a folder, the samples if none is named.
import { statSync } from 'node:fs';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { calledFrom, root, runNode, say } from './shell.mjs';

/** @param {readonly string[]} args */
export async function run([given]) {
  const folder = given === undefined ? path.join(root, 'samples') : path.resolve(calledFrom, given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    say(`There is no folder ${folder}.`);
    return 2;
  }
  await prepare();
  return runNode([path.join(root, 'dist/test/open.js'), folder]);
}
