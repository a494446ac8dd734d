import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './shell.mjs';

/** The article that ships with the project: the first in samples/ by name. */
export function sample() {
  const folder = path.join(root, 'samples');
  const [name = ''] = readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file) && !file.startsWith('README'))
    .sort();
  return path.join(folder, name);
}
