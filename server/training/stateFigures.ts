import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelSizes } from './cost.ts';
import { formatFigures, parseFigures, type StatedFigures } from './figures.ts';
import { modelCard } from './modelCard.ts';

/**
 * Writes figures that were just measured, and those of other data that were stated before, to figures.json and MODEL_CARD.md in the folder of
 * the models. Gives the two files.
 */
export function stateFigures(models: string, measured: StatedFigures): readonly string[] {
  const file = path.join(models, 'figures.json');
  const before = existsSync(file) ? parseFigures(readFileSync(file, 'utf8')) : {};
  const json = formatFigures({ ...before, ...measured });
  writeFileSync(file, json);
  const card = path.join(models, 'MODEL_CARD.md');
  writeFileSync(card, modelCard(parseFigures(json), modelSizes(models)));
  return [file, card];
}
