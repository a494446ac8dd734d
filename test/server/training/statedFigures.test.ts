import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createReviewer } from '../../../server/review.ts';
import { openEnglish } from '../../../server/openReaders.ts';
import { readTreebank } from '../../../server/training/corpora.ts';
import { formatFigures, parseFigures, treebankFigures } from '../../../server/training/figures.ts';
import { textReader } from '../../../server/training/measure.ts';
import { labelledParts } from '../../../server/training/labelledParts.ts';
import { measurePart, missingOf } from '../../../server/training/measureReviews.ts';
import { readers } from '../readers.ts';

const shared = '../shared';
const corpora = `${shared}/corpora`;
const models = 'server/models';
const figures = parseFigures(readFileSync(`${models}/figures.json`, 'utf8'));

const engine = openEnglish(models);
const treebank = `${corpora}/treebank`;
const why = existsSync(treebank) ? '' : ` (skipped: no ${treebank})`;

test.skipIf(why !== '').each(['gum-dev', 'ewt-dev'])(
  `the committed weights give the figures stated on %s${why}`,
  (part) => {
    const measured = treebankFigures(readTreebank(corpora, part), textReader('ours', engine), engine);
    const stated = figures[part];
    expect(parseFigures(formatFigures({ [part]: measured }))).toEqual({ [part]: stated });
  },
  120_000,
);

/** What a change of a rule may cost without a word; `npm run eval -- sourcing --write` and `-- flags --write` state what is so now. */
const slack = 0.5;

describe('reviews are as good as is stated', () => {
  for (const part of labelledParts) {
    const sections = part.calls.flatMap((call) => call.sections);
    const ids = sections.map(({ id }) => id).join(', ');
    const missing = missingOf(part, shared);
    const stated = sections.some(({ id }) => figures[id] !== undefined);
    test.skipIf(missing !== null || !stated)(
      `on ${ids}${missing === null ? (stated ? '' : ' (skipped: nothing is stated)') : ` (skipped: no ${missing})`}`,
      () => {
        for (const { section, figures: measured } of measurePart(part, shared, createReviewer(readers))) {
          for (const { key, less } of section.rows) {
            const figure = figures[section.id]?.[key];
            if (figure === undefined) continue;
            const better = (less ? figure - (measured[key] ?? NaN) : (measured[key] ?? NaN) - figure) + slack;
            expect(better, `${section.id}, ${key}: ${measured[key] ?? 'nothing'}, stated ${figure}`).toBeGreaterThanOrEqual(0);
          }
        }
      },
      120_000,
    );
  }
});
