import { getVSCodeDownloadUrl, systemDefaultPlatform, Version } from '@vscode/test-electron/out/util.js';
import { runsCodeServer } from './host.ts';

/**
 * Whether the extension host suite runs in the desktop VS Code that @vscode/test-electron fetches: wherever there is a screen for it and
 * the download can be reached. ONRECORD_VSCODE=desktop or =browser decides it.
 */
export async function usesDesktop(): Promise<boolean> {
  const wish = process.env['ONRECORD_VSCODE'];
  if (wish === 'desktop') return true;
  if (wish === 'browser') return false;
  return hasScreen() && (!runsCodeServer || (await downloadIsReachable()));
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
}

/** One question to the place that @vscode/test-electron itself downloads from; three seconds at most. */
async function downloadIsReachable(): Promise<boolean> {
  const url = new URL(getVSCodeDownloadUrl(Version.parse('stable'), systemDefaultPlatform));
  try {
    await fetch(url.origin, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}
