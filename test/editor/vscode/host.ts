import { ensureChromium } from './chromium.ts';
import { ensureCodeServer, type CodeServer } from './code-server.ts';

/** A VS Code in the browser, and the browser. */
export interface Host extends CodeServer {
  readonly chromium: string;
}

/** Installs what is missing, or gives the reason why it can't be had here. */
export async function ensureHost(): Promise<Host | { readonly missing: string }> {
  if (!runsCodeServer) return { missing: `VS Code in the browser runs on Linux x64, and this is ${process.platform} ${process.arch}.` };
  try {
    const chromium = await ensureChromium();
    if (chromium === null) {
      return { missing: 'The package chromium is missing. Install it (Debian: apt-get install chromium), or name a Chromium in CHROMIUM.' };
    }
    return { ...(await ensureCodeServer()), chromium };
  } catch (error) {
    return { missing: `The installation failed. ${error instanceof Error ? error.message : String(error)}` };
  }
}

export const runsCodeServer = process.platform === 'linux' && process.arch === 'x64';
