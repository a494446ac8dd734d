#!/usr/bin/env node
/*
 * Takes the arguments with which @vscode/test-electron starts a desktop VS Code, and runs the tests they name in VS Code in the browser
 * instead. What the workbench logs goes to the file in ONRECORD_LOG.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { launchChromium } from './chromium.ts';
import { ensureHost } from './host.ts';
import { startServer } from './server.ts';

const limit = 600_000;
const args = process.argv.slice(2);
const valuesOf = (name: string): readonly string[] =>
  args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => path.resolve(arg.slice(name.length + 3)));
const log = (line: string): void => {
  const file = process.env['ONRECORD_LOG'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
};

async function main(): Promise<number> {
  const host = await ensureHost();
  if ('missing' in host) throw new Error(host.missing);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'onrecord-data-'));
  // Without this switch a built server ignores the tests that the page is given.
  const server = await startServer(host, dataDir, ['--enable-smoke-test-driver'], { 'files.autoSave': 'off' });
  const browser = await launchChromium(host.chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.base).origin });
    page.on('pageerror', (error) => {
      log(`page error: ${String(error)}`);
    });
    // Both functions before the page is opened: a fast suite could end first.
    const { promise: ended, resolve: end } = withResolve<number>();
    await page.exposeFunction('codeAutomationExit', end);
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
      log(`${type}: ${format(...values)}`);
    });
    const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
    const payload = JSON.stringify([
      ...valuesOf('extensionDevelopmentPath').map((file) => ['extensionDevelopmentPath', remote(file)]),
      ...valuesOf('extensionTestsPath').map((file) => ['extensionTestsPath', remote(file)]),
      ['skipWelcome', 'true'],
    ]);
    const folder = args.find((arg) => !arg.startsWith('-') && existsSync(arg)) ?? process.cwd();
    const query = new URLSearchParams({ folder: path.resolve(folder), payload });
    await page.goto(`${server.base}?${query.toString()}`, { waitUntil: 'commit', timeout: 60_000 });
    const late = setTimeout(() => {
      console.error(`The tests did not end within ${limit / 1000} s.`);
      end(1);
    }, limit);
    const code = await ended;
    clearTimeout(late);
    return code;
  } finally {
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function withResolve<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((given) => {
    resolve = given;
  });
  return { promise, resolve };
}

// Whoever has started this is gone.
process.stdin.once('end', () => process.exit(1)).resume();
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
