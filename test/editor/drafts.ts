import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder that the tests open; all of it our own words. */
const files: Readonly<Record<string, string>> = {
  'bridge.md': '# Bridge closed\n\nThe mayor took bribes from the builder of the bridge.\n',
};

/** Writes the drafts into a new temporary folder; gives its path. */
export async function makeWorkspace(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-drafts-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
  return folder;
}
