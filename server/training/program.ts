import type { Command } from 'commander';
import path from 'node:path';

/** The repository, of whose dist/training the programs are part. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The path that a user names: npm starts programs in the package's folder, wherever the user is. */
export const fromHere = (place: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', place);

/** Runs a program; what it throws is said in one line, and the program ends with status 1. */
export async function orSay(program: Command, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  }
}
