// `npm run train`: the models of the language engine, anew. `npm run train -- teacher ...`: what goes to the offline teacher and comes from it.
import { prepare } from './prepare.mjs';
import { runNode } from './shell.mjs';

/** @param {readonly string[]} args */
export async function run([first, ...rest] = []) {
  await prepare();
  // The examples of the network take more than Node allows itself.
  const node = ['--max-old-space-size=6000'];
  if (first === 'teacher') return runNode([...node, 'dist/training/teacher.mjs', ...rest]);
  return runNode([...node, 'dist/training/train.mjs', ...(first === undefined ? [] : [first]), ...rest]);
}
