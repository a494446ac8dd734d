// `npm run eval -- sourcing`: how well the review tells who says what, measure by measure, beside what is to be reached.
import { Command } from 'commander';
import path from 'node:path';
import { openReaders } from '../openReaders.ts';
import { createReviewer } from '../review.ts';
import type { Figures } from './figures.ts';
import { tableOf } from './languageTable.ts';
import { labelledParts, measurePart, missingOf, seedChecks } from './measureSourcing.ts';
import { fromHere, orSay, root } from './program.ts';
import { tell } from './progress.ts';
import { stateFigures } from './stateFigures.ts';

interface Options {
  readonly shared: string;
  readonly models: string;
  readonly write?: true;
}

function main({ shared, models, write }: Options): void {
  const reviewer = createReviewer(openReaders(models));
  const stated: Record<string, Figures> = {};
  for (const part of labelledParts) {
    const missing = missingOf(part, shared);
    const sections = part.sections.map(({ section }) => section);
    tell(`${sections[0]?.title ?? ''} ...`);
    const measured = missing === null ? measurePart(part, shared, reviewer) : [];
    tell('');
    for (const { section, figures } of measured) {
      stated[section.id] = figures;
      console.log(`\n${section.title}`);
      console.table(tableOf(section, figures, []));
    }
    if (missing !== null) for (const { title } of sections) console.log(`\n${title}\nSkipped: no ${missing}`);
  }
  const seed = seedChecks(shared, reviewer);
  console.log(seed ? `\nSeed: ${seed.passed} of ${seed.of} checks passed` : '\nSeed\nSkipped: it is not there.');
  if (write) console.log(`Written: ${stateFigures(models, stated).join(', ')}`);
}

const program = new Command('npm run eval -- sourcing')
  .description('How well the review tells who says what, on articles that nothing was trained on.')
  .option('--shared <folder>', 'where corpora and scorer lie', fromHere, path.resolve(root, '../shared'))
  .option('--models <folder>', 'our models', fromHere, path.join(root, 'server/models'))
  .option('--write', 'write the figures to figures.json and MODEL_CARD.md beside the models')
  .allowExcessArguments(false);
await orSay(program, () => {
  main(program.parse().opts<Options>());
});
