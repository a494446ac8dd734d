/* Program: the suite in a real extension host, started by @vscode/test-electron. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makeWorkspace } from './drafts.ts';
import { resultsFolder, root } from './paths.ts';
import { report, skip } from './report.ts';
import { cacheFolder } from './vscode/cache.ts';
import { usesDesktop } from './vscode/desktop.ts';
import { ensureHost } from './vscode/host.ts';
import { say } from './vscode/shell.ts';

const file = path.join(resultsFolder, 'host.json');
const log = path.join(resultsFolder, 'host.log');

async function main(): Promise<number> {
  await mkdir(resultsFolder, { recursive: true });
  await Promise.all([file, log].map((name) => rm(name, { force: true })));
  const desktop = await usesDesktop();
  const host = desktop ? null : await ensureHost();
  if (host && 'missing' in host) return skip(file, host.missing);
  const shim = path.join(root, 'dist/test/shim.js');
  const workspace = await makeWorkspace();
  say(desktop ? 'Tests in the desktop VS Code ...' : "Tests in VS Code's extension host ...");
  try {
    await runTests({
      ...(desktop ? { cachePath: path.join(cacheFolder, 'desktop') } : { vscodeExecutablePath: shim }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/suite.js'),
      launchArgs: [workspace, '--disable-extensions'],
      extensionTestsEnv: { ONRECORD_RESULTS: file, ONRECORD_LOG: log, ONRECORD_ONLY: process.env['ONRECORD_ONLY'] },
    });
  } catch (error) {
    if (!existsSync(file)) {
      say(String(error));
      if (existsSync(log)) say(readFileSync(log, 'utf8').slice(-5000));
    }
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
  return report(file);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
