import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Host } from '../vscode/host.ts';
import { inWorkbench } from './session.ts';

/** Makes a PNG of an article in VS Code with a hover open on its first warning. */
export async function takePicture(host: Host, article: string, png: string): Promise<void> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'onrecord-'));
  const folder = path.join(temporary, 'drafts');
  const name = path.basename(article);
  await mkdir(folder);
  await copyFile(article, path.join(folder, name));
  const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'editor.fontSize': 14 };
  try {
    await inWorkbench(host, folder, settings, async (workbench) => {
      await workbench.openFile(name);
      await workbench.warnings.first().waitFor();
      await workbench.run('View: Toggle Primary Side Bar Visibility');
      await workbench.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
      await workbench.pointAt(workbench.warnings.first());
      await workbench.hover.filter({ hasText: 'OnRecord' }).filter({ hasText: 'Quick Fix...' }).waitFor();
      await workbench.page.screenshot({ path: png });
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
