// What has to be there before anything of this project runs: Node, the packages, dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, runNode, say } from './shell.mjs';

/** The oldest Node that everything here runs on: package.json's `engines`. */
const oldest = { major: 20, minor: 11 };

/** Ends the process with a word about it where Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  say(
    `OnRecord needs Node ${oldest.major}.${oldest.minor} or newer, and this is ${process.versions.node}. Install a current Node and try again.`,
  );
  process.exit(1);
}

/** Installs the packages if those that are there are not what package-lock.json names, and builds dist/. Ends the process on failure. */
export async function prepare() {
  if (!isInstalled()) install();
  if ((await runNode(['esbuild.mjs'], { stdout: 'stderr' })) !== 0) {
    say('The build failed (node esbuild.mjs): see above.');
    process.exit(1);
  }
}

/**
 * npm writes down in node_modules what it has installed, when it is done. Packages for other platforms are not there, and optional.
 */
function isInstalled() {
  const installed = lock('node_modules/.package-lock.json');
  return Object.entries(lock('package-lock.json') ?? {}).every(
    ([folder, { version, optional }]) => folder === '' || optional === true || installed?.[folder]?.version === version,
  );
}

/**
 * @param {string} name
 * @returns {Readonly<Record<string, { version?: string, optional?: boolean }>> | undefined} the packages that it names, by folder
 */
function lock(name) {
  const file = path.join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function install() {
  say('Installing the packages that package-lock.json names into node_modules (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const { status, error, stderr } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return;
  if (error) say(`npm can't be started: ${error.message}. It comes with Node; is it on the PATH?`);
  else
    say(`${stderr.split('\n').slice(0, 20).join('\n')}\nnpm ci failed: see above. It needs the package registry that npm is set to use.`);
  process.exit(1);
}
