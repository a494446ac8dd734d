import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The folder that `npm` was called in; paths that the user names are relative to it. */
export const calledFrom = process.env['INIT_CWD'] ?? process.cwd();

/**
 * Tells the user something that is not a result, so not on stdout.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program of Node's and waits for its end.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, stdout?: 'inherit' | 'stderr' }} [options] `stderr`: what it prints is no result
 * @returns {Promise<number>} its exit code
 */
export function runNode(args, { cwd = root, stdout = 'inherit' } = {}) {
  // Ctrl+C reaches the child too; it is the child that says when it has ended.
  const wait = () => undefined;
  process.on('SIGINT', wait);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['inherit', stdout === 'stderr' ? process.stderr : 'inherit', 'inherit'] });
    const stop = () => child.kill();
    process.on('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}
