/* Program: `npm run editor [FOLDER]`: VS Code with the extension, on a folder. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.ts';
import { cacheFolder } from './vscode/cache.ts';
import { ensureCodeServer } from './vscode/code-server.ts';
import { findDesktop } from './vscode/find-desktop.ts';
import { runsCodeServer } from './vscode/host.ts';
import { installExtension, startServer } from './vscode/server.ts';
import { say } from './vscode/shell.ts';
import { packVsix } from './vsix.ts';

async function main(folder: string): Promise<void> {
  const desktop = process.env['ONRECORD_VSCODE'] === 'browser' ? null : findDesktop();
  if (desktop !== null) {
    say(`Opening ${folder} in ${desktop}`);
    spawn(desktop, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], { stdio: 'inherit' });
    return;
  }
  if (!runsCodeServer) {
    throw new Error(
      `There is no VS Code here: none of code, code-insiders, codium is on the PATH. (VS Code in the browser needs Linux x64; this is ${process.platform} ${process.arch}.)`,
    );
  }
  const host = await ensureCodeServer();
  const dataDir = path.join(cacheFolder, 'editor');
  await installExtension(host, await packVsix(), dataDir);
  const server = await startServer(host, dataDir);
  const url = `${server.base}?${new URLSearchParams({ folder }).toString()}`;
  say('VS Code with OnRecord runs at the address below, for this machine alone, until you press Ctrl+C.');
  console.log(url);
  const stop = (): void => {
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
}

main(path.resolve(process.argv[2] ?? '.')).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
