import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../vscode/chromium.ts';
import type { Host } from '../vscode/host.ts';
import { installExtension, startServer } from '../vscode/server.ts';
import { packVsix } from '../vsix.ts';
import { Workbench } from './workbench.ts';

/** Installs the packaged extension in a fresh VS Code in the browser, opens the folder in it and lets it be used. */
export async function inWorkbench(
  host: Host,
  folder: string,
  settings: object,
  use: (workbench: Workbench) => Promise<unknown>,
): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'onrecord-data-'));
  try {
    await installExtension(host, await packVsix(), dataDir);
    const server = await startServer(host, dataDir, [], settings);
    const browser = await launchChromium(host.chromium);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(30_000);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.base).origin });
      const workbench = new Workbench(page, folder);
      await workbench.open(server.base);
      await use(workbench);
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
