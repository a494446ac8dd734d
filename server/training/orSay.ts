import type { Command } from 'commander';

/** Runs a program; what it throws is said in one line, and the program ends with status 1. */
export async function orSay(program: Command, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  }
}
