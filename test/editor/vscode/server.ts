import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CodeServer } from './code-server.ts';
import { runQuietly } from './shell.ts';

export interface RunningServer {
  /** `http://127.0.0.1:PORT/`. */
  readonly base: string;
  /** Authority of its `vscode-remote:` URIs. */
  readonly authority: string;
  stop(): Promise<void>;
}

/** Nothing that asks, updates, reports or talks to a server. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'workbench.enableExperiments': false,
};

/**
 * Starts VS Code's server on a port of its own, for this machine alone. `dataDir` holds its settings and extensions; settings that are
 * there already stay. Throws where it does not start.
 */
export async function startServer(host: CodeServer, dataDir: string, args: readonly string[] = [], settings = {}): Promise<RunningServer> {
  await writeSettings(dataDir, { ...quiet, ...settings });
  const child = spawn(
    host.node,
    [
      ...[host.server, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', dataDir, '--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'],
      ...['--disable-workspace-trust', ...args],
    ],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const kill = (): void => {
    signal(child, 'SIGKILL');
  };
  process.once('exit', kill);
  process.once('SIGTERM', () => process.exit(1));
  const port = await portOf(child);
  return {
    base: `http://127.0.0.1:${port}/`,
    authority: `127.0.0.1:${port}`,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      signal(child, 'SIGTERM');
      await Promise.race([gone, pause(5000, undefined, { ref: false })]);
      kill();
      process.off('exit', kill);
    },
  };
}

/** Installs a .vsix for the server of `dataDir`, as `code --install-extension` does. Throws with VS Code's reason. */
export async function installExtension(host: CodeServer, vsix: string, dataDir: string): Promise<void> {
  const args = [host.server, '--server-data-dir', dataDir, '--accept-server-license-terms', '--install-extension', vsix, '--force'];
  const output = await runQuietly(host.node, args, { env: environment() });
  if (!output.includes('successfully installed')) throw new Error(`VS Code did not install ${vsix}:\n${output}`);
}

async function writeSettings(dataDir: string, settings: object): Promise<void> {
  for (const name of ['User', 'Machine']) {
    const folder = path.join(dataDir, 'data', name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2), { flag: 'wx' }).catch(() => undefined);
  }
}

/** This process's environment without what a VS Code that we may have been started from tells its own children. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_')));
}

/** The port that the server says it listens on. Throws where it ends, or says nothing for a minute. */
async function portOf(child: ChildProcess): Promise<number> {
  let log = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      signal(child, 'SIGKILL');
      reject(new Error(`The VS Code server ${why}.\n${log.slice(-3000)}`));
    };
    const timer = setTimeout(fail, 60_000, 'did not start within a minute');
    const read = (chunk: Buffer): void => {
      log = (log + chunk.toString()).slice(-10_000);
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => {
      fail(error.message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? 'a signal'}`);
    });
  });
}

/** To the server and all that it started. */
function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone already.
  }
}
