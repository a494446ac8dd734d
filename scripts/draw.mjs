// `npm run draw -- RULE`: findings on newswire articles in ../shared for a person to judge; `npm run draw -- --articles`: whole articles.
import { prepare } from './prepare.mjs';
import { runNode } from './shell.mjs';

/** @param {readonly string[]} args */
export async function run(args) {
  await prepare();
  return runNode(['dist/training/draw.mjs', ...args]);
}
