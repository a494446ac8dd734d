import path from 'node:path';
import { root } from './paths.ts';
import { runQuietly } from './vscode/shell.ts';

/** Packages what dist/ and the rest of the checkout hold now; gives the file's path. Throws with vsce's reason. */
export async function packVsix(): Promise<string> {
  const vsix = path.join(root, 'dist/onrecord.vsix');
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  // esbuild has bundled the dependencies. The README's links stay relative: there is no address to make them absolute with.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  await runQuietly(process.execPath, [vsce, 'package', ...options], { cwd: root });
  return vsix;
}
