import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { version } from '../package.json';
import { modelsBeside, openReaders } from './openReaders.ts';
import { cleanCommand } from './cli/clean.ts';
import { exportCommand, exportFormats } from './cli/export.ts';
import { ledgerCommand, ledgerFormats } from './cli/ledger.ts';
import { failLevels, formats, reviewCommand } from './cli/review.ts';

const examples = `
Examples:
  onrecord review draft.md                      what an editor would ask of the draft
  onrecord review --all drafts/                 every draft in a folder, hints too
  onrecord review --format json draft.md        the same for programs
  onrecord review --fail-on warning drafts/     exit status 1 if there is a warning
  onrecord ledger draft.md                      claim by claim: what is checked, what is open
  onrecord export --as html draft.md            the fact-check report for the reporter
  onrecord clean draft.md                       the draft without marks, to be published

Exit status: 0 nothing at or above --fail-on, 1 something, 2 bad arguments or a file that can't be read.`;

const optionsSchema = z.object({ format: z.enum(formats), failOn: z.enum(failLevels), all: z.boolean(), settings: z.string().optional() });

const ledgerSchema = z.object({ format: z.enum(ledgerFormats), all: z.boolean(), settings: z.string().optional() });
const exportSchema = z.object({
  as: z.enum(exportFormats),
  url: z.string().optional(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  withNotes: z.boolean(),
  settings: z.string().optional(),
});

const readersBeside = () => openReaders(modelsBeside(__dirname));

/** `YYYY-MM-DD`, as the calendar on the wall has it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

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
      openReaders: readersBeside,
    });
  });

program
  .command('ledger')
  .description('print a draft claim by claim: who says so, what is flagged, what an editor has marked, and how much is done')
  .argument('<FILE>', 'a draft, with the marks in it and beside it; - for standard input')
  .addOption(new Option('--format <format>', 'how to print the ledger').choices(ledgerFormats).default('text'))
  .option('--all', 'print claims too that need no checking (JSON and CSV always have them)', false)
  .option('--settings <file>', "JSON with the editor's settings")
  .action(async (path: string, options: unknown) => {
    process.exitCode = await ledgerCommand(path, { ...ledgerSchema.parse(options), version, openReaders: readersBeside });
  });

program
  .command('export')
  .description("print a draft's marks for others: a fact-check report, ClaimReview for search engines, or W3C Web Annotations")
  .argument('<FILE>', 'a draft, with the marks in it and beside it; - for standard input')
  .addOption(new Option('--as <format>', 'what to print').choices(exportFormats).makeOptionMandatory())
  .option('--url <address>', 'for claimreview: the address of the page that publishes the draft')
  .option('--publisher <name>', 'for claimreview: the name of the publication (else the setting onrecord.publisher)')
  .option('--date <day>', 'the day of publication or of the report, such as 2026-11-22 (else today)')
  .option('--with-notes', "for claimreview: publish the notes of marks too, which may be nobody's but the desk's", false)
  .option('--settings <file>', "JSON with the editor's settings")
  .action(async (path: string, options: unknown) => {
    process.exitCode = await exportCommand(path, { ...exportSchema.parse(options), today, openReaders: readersBeside });
  });

program
  .command('clean')
  .description("print a draft as it is published: without OnRecord's marks and comments, else byte for byte")
  .argument('<FILE>', 'a draft; - for standard input')
  .action(async (path: string) => {
    process.exitCode = await cleanCommand(path);
  });
program.addHelpText('after', examples);

// Whoever reads may stop reading: `onrecord review drafts | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`onrecord: the output could not be written: ${error.message}\n`);
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
