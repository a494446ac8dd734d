/*
 * Program: the packaged .vsix in VS Code in the browser, used as a user would; and the language engine in a worker of that browser.
 * `--picture FILE PNG` makes a picture of an article in it instead.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeWorkspace } from './drafts.ts';
import { resultsFolder } from './paths.ts';
import { report, skip } from './report.ts';
import { runSuite } from './suites.ts';
import { annotating } from './ui/annotating.ts';
import { takePicture } from './ui/picture.ts';
import { reading } from './ui/reading.ts';
import { inWorkbench } from './ui/session.ts';
import { ensureHost, type Host } from './vscode/host.ts';
import { say } from './vscode/shell.ts';

const file = path.join(resultsFolder, 'ui.json');

async function main([option, article, png]: readonly string[]): Promise<number> {
  const host = await ensureHost();
  if (option === '--picture' && article !== undefined && png !== undefined) {
    if ('missing' in host) throw new Error(host.missing);
    await takePicture(host, article, png);
    return 0;
  }
  return 'missing' in host ? skip(file, host.missing) : test(host);
}

async function test(host: Host): Promise<number> {
  await mkdir(resultsFolder, { recursive: true });
  const old = await readdir(resultsFolder);
  await Promise.all(old.filter((name) => name === 'ui.json' || name.endsWith('.png')).map((name) => rm(path.join(resultsFolder, name))));
  say('Tests of the packaged .vsix in VS Code in the browser ...');
  const workspace = await makeWorkspace();
  try {
    await inWorkbench(host, workspace, { 'files.autoSave': 'off' }, (workbench) =>
      runSuite(
        file,
        () => {
          annotating(workbench);
          reading(host.chromium);
        },
        (title) => workbench.shoot(`failed-${title}`),
      ),
    );
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
  return report(file);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
