import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEnglish } from '../../../server/openReaders.ts';
import { readTreebank } from '../../../server/training/corpora.ts';
import { formatFigures, parseFigures, treebankFigures } from '../../../server/training/figures.ts';
import { textReader } from '../../../server/training/measure.ts';

const corpora = '../shared/corpora';
const models = 'server/models';
const figures = `${models}/figures.json`;

const engine = openEnglish(models);
const treebank = `${corpora}/treebank`;
const why = existsSync(treebank) ? '' : ` (skipped: no ${treebank})`;

test.skipIf(why !== '').each(['gum-dev', 'ewt-dev'])(
  `the committed weights give the figures stated on %s${why}`,
  (part) => {
    const measured = treebankFigures(readTreebank(corpora, part), textReader('ours', engine), engine);
    const stated = parseFigures(readFileSync(figures, 'utf8'))[part];
    expect(parseFigures(formatFigures({ [part]: measured }))).toEqual({ [part]: stated });
  },
  120_000,
);
