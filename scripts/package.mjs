// `npm run package`: the extension as a file that VS Code installs.
import { prepare } from './prepare.mjs';
import { runNode } from './shell.mjs';

export async function run() {
  await prepare();
  return runNode(['dist/test/pack.js']);
}
