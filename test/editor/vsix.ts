import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './paths.ts';

/** Packages what dist/ and the rest of the checkout hold now; gives the file's path. */
export async function packVsix(): Promise<string> {
  const file = path.join(root, 'dist/onrecord.vsix');
  await mkdir(path.dirname(file), { recursive: true });
  await createVSIX({ cwd: root, packagePath: file, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  return file;
}
