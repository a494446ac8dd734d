/* Program: the packaged .vsix in VS Code in the browser, used as a user would. `--update-picture` writes the README's picture. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeWorkspace } from './drafts.ts';
import { resultsFolder } from './paths.ts';
import { report, skip } from './report.ts';
import { runSuite } from './suites.ts';
import { annotating } from './ui/annotating.ts';
import { Workbench } from './ui/workbench.ts';
import { launchChromium } from './vscode/chromium.ts';
import { ensureHost } from './vscode/host.ts';
import { installExtension, startServer } from './vscode/server.ts';
import { say } from './vscode/shell.ts';
import { packVsix } from './vsix.ts';

const file = path.join(resultsFolder, 'ui.json');

async function main(): Promise<number> {
  await mkdir(resultsFolder, { recursive: true });
  const old = await readdir(resultsFolder);
  await Promise.all(old.filter((name) => name === 'ui.json' || name.endsWith('.png')).map((name) => rm(path.join(resultsFolder, name))));
  const host = await ensureHost();
  if ('missing' in host) return skip(file, host.missing);
  say('Tests of the packaged .vsix in VS Code in the browser ...');
  const vsix = await packVsix();
  const workspace = await makeWorkspace();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'onrecord-data-'));
  await installExtension(host, vsix, dataDir);
  const server = await startServer(host, dataDir, [], { 'files.autoSave': 'off' });
  const browser = await launchChromium(host.chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    const workbench = new Workbench(page, workspace);
    await workbench.open(server.base);
    await runSuite(
      file,
      () => {
        annotating(workbench);
      },
      (title) => workbench.shoot(`failed-${title}`),
    );
  } finally {
    await browser.close();
    await server.stop();
    await Promise.all([workspace, dataDir].map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
  }
  return report(file);
}

void main().then((code) => {
  process.exitCode = code;
});
