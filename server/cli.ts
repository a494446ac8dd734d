import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { version } from '../package.json';
import { modelsBeside, openReaders } from './openReaders.ts';
import { failLevels, formats, reviewCommand } from './cli/review.ts';

const examples = `
Examples:
  onrecord review draft.md                      what an editor would ask of the draft
  onrecord review --all drafts/                 every draft in a folder, hints too
  onrecord review --format json draft.md        the same for programs
  onrecord review --fail-on warning drafts/     exit status 1 if there is a warning

Exit status: 0 nothing at or above --fail-on, 1 something, 2 bad arguments or a file that can't be read.`;

const optionsSchema = z.object({ format: z.enum(formats), failOn: z.enum(failLevels), all: z.boolean(), settings: z.string().optional() });

const program = new Command('onrecord')
  .description('Reads a news draft the way a fact-checking editor does: who says so? Nothing leaves this machine.')
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showHelpAfterError('(onrecord --help tells more; a draft is reviewed by: onrecord review FILE)')
  .exitOverride();

program
  .command('review')
  .description('review articles: plain text or Markdown (.md, .markdown), in UTF-8')
  .argument('<FILE|DIR...>', 'articles; folders of .txt, .md and .markdown files; - for standard input')
  .addOption(new Option('--format <format>', 'how to print the review').choices(formats).default('text'))
  .addOption(new Option('--fail-on <severity>', 'the least severity that makes the exit status 1').choices(failLevels).default('error'))
  .option('--all', 'print hints too', false)
  .option('--settings <file>', "JSON with the editor's settings: which rules speak, and how loud")
  .addHelpText('after', examples)
  .action(async (paths: string[], options: unknown) => {
    process.exitCode = await reviewCommand(paths, {
      ...optionsSchema.parse(options),
      version,
      openReaders: () => openReaders(modelsBeside(__dirname)),
    });
  });
program.addHelpText('after', examples);

// Whoever reads may stop reading: `onrecord review drafts | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`onrecord: the review could not be written: ${error.message}\n`);
  process.exitCode = 2;
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.stderr.write(`onrecord: this is a fault of OnRecord: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
