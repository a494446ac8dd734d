// `npm run eval`: all that the scorer says of the review. `npm run eval -- sourcing` and `-- flags`: measure by measure, beside what is to be
// reached. `-- notes`: what notes tell of drafts.
import { Command } from 'commander';
import path from 'node:path';
import { openReaders } from '../openReaders.ts';
import { createReviewer, type Reviewer } from '../review.ts';
import { cuts } from './cutArticles.ts';
import type { Figures } from './figures.ts';
import { flagSections } from './flagTable.ts';
import { flaggedParts, partsWith, type LabelledPart } from './labelledParts.ts';
import { tableOf } from './languageTable.ts';
import { measurePart, missingOf, scorePart } from './measureReviews.ts';
import { measureNotes, missingForNotes, type NotesFigures } from './measureNotes.ts';
import { fromHere, orSay, root } from './program.ts';
import { say, tell } from './progress.ts';
import type { Scores } from './scorer.ts';
import { sourcingSections } from './sourcingTable.ts';
import { stateFigures } from './stateFigures.ts';

interface Options {
  readonly shared: string;
  readonly models: string;
}

const reviewerOf = ({ models }: Options): Reviewer => createReviewer(openReaders(models));

function printScores(options: Options): void {
  const reviewer = reviewerOf(options);
  for (const part of flaggedParts) {
    for (const { title, scores } of measured(part, options, () => scorePart(part, options.shared, reviewer))) {
      say(`\n${title}`);
      console.table(rowsOf(scores));
    }
  }
}

function printFigures(parts: readonly LabelledPart[], options: Options & { readonly write?: true }): void {
  const reviewer = reviewerOf(options);
  const stated: Record<string, Figures> = {};
  for (const part of parts) {
    for (const { section, figures } of measured(part, options, () => measurePart(part, options.shared, reviewer))) {
      stated[section.id] = figures;
      say(`\n${section.title}`);
      console.table(tableOf(section, figures, []));
    }
  }
  if (options.write) say(`Written: ${stateFigures(options.models, stated).join(', ')}`);
}

function printNotes({ shared, models }: Options): void {
  const missing = missingForNotes(shared);
  if (missing !== null) {
    say(`Skipped: no ${missing}`);
    return;
  }
  const readers = openReaders(models);
  for (const [name, cut] of Object.entries(cuts)) {
    tell(`${name} ...`);
    const { all, fold } = measureNotes(shared, readers, cut);
    say(`\nNotes: the draft is ${name} of each article of sourcing-gold, its note the rest`);
    console.table({ 'all folds': notesRow(all), 'fold 4': notesRow(fold) });
  }
}

/** What `measure` gives; nothing, and a word about it, where the part is not there. */
function measured<T>(part: LabelledPart, { shared }: Options, measure: () => readonly T[]): readonly T[] {
  const titles = part.calls.map(({ title }) => title);
  const missing = missingOf(part, shared);
  if (missing !== null) {
    say(`\n${titles.join('\n')}\nSkipped: no ${missing}`);
    return [];
  }
  tell(`${titles[0] ?? ''} ...`);
  return measure();
}

const rounded = (figure: number): number => Math.round(figure * 10) / 10;

/** Figures for console.table. */
const notesRow = ({ labelled, oneFile, twoFiles, strangers, claims, offers, ownOffers, mostOffers }: NotesFigures) => ({
  'pairs labelled': labelled,
  'F1 in one file': rounded(oneFile),
  'F1 in two': rounded(twoFiles),
  'within 5': twoFiles >= oneFile - 5 ? 'yes' : 'no',
  'pairs with strangers': strangers,
  claims,
  offers,
  'of the own note': ownOffers,
  'most for a claim': mostOffers,
});

/** Scores for console.table: those with parts have a column for each part. */
const rowsOf = (scores: Scores): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(scores).map(([name, value]) => [
      name,
      Array.isArray(value) ? { value: value.join(', ') } : typeof value === 'object' ? value : { value },
    ]),
  );

const program = new Command('npm run eval --').description('How well the review does, on articles that nothing was trained on.');

const command = (name: string, description: string, isDefault = false): Command =>
  program
    .command(name, { isDefault })
    .description(description)
    .option('--shared <folder>', 'where corpora and scorer lie', fromHere, path.resolve(root, '../shared'))
    .option('--models <folder>', 'our models', fromHere, path.join(root, 'server/models'))
    .allowExcessArguments(false);

command('scores', 'all that the scorer says', true).action(printScores);
for (const [name, sections, description] of [
  ['sourcing', sourcingSections, 'how well who says what is told'],
  ['flags', flagSections, 'how well the three flags are set'],
] as const) {
  command(name, description)
    .option('--write', 'write the figures to figures.json and MODEL_CARD.md beside the models')
    .action((options: Options & { readonly write?: true }) => {
      printFigures(partsWith(Object.values(sections)), options);
    });
}
command('notes', 'denials between a draft and its notes, and evidence offered').action(printNotes);
await orSay(program, () => program.parseAsync());
