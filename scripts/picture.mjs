// `npm run docs:picture`: the README's picture, of the sample article and no other. With a file and a PNG: a picture of that.
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { sample } from './sample.mjs';
import { calledFrom, runNode } from './shell.mjs';

/** @param {readonly string[]} args */
export async function run([article, png]) {
  await prepare();
  const [from, to] =
    article && png ? [path.resolve(calledFrom, article), path.resolve(calledFrom, png)] : [sample(), 'docs/images/editor.png'];
  return runNode(['dist/test/ui.js', '--picture', from, to]);
}
