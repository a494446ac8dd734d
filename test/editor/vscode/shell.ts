import { spawn } from 'node:child_process';

/** Tells the person at the terminal; on stderr, so that stdout stays free for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command without a word. Gives its output; throws with the end of it where the command fails or can't be started. */
export async function runQuietly(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const add = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${output.slice(-3000).trim()}`);
  return output;
}
