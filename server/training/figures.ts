import { z } from 'zod';
import type { EnglishReader } from '../language/parsed.ts';
import type { GoldDocument } from './conllu.ts';
import { measureText, measureTrees, type TextReader } from './measure.ts';
import { f1, type Tallies } from './scores.ts';

/** Figures by the name of what they measure, most of them in per cent. */
export type Figures = Readonly<Record<string, number>>;

/** The relations that carry attributions, beside UAS and LAS. */
const relations = ['nsubj', 'obj', 'ccomp', 'parataxis', 'obl'];

/** The F1 of each tally, in per cent; nothing of those that have none. */
export function figuresOf(tallies: Tallies<string>): Figures {
  const figures = [...tallies].map(([key, tally]) => [key, f1(tally)] as const);
  return Object.fromEntries(figures.filter(([, figure]) => figure !== null).map(([key, figure]) => [key, figure ?? 0]));
}

/** UAS, LAS and LAS of the relations that matter most. */
export function treeFigures(tallies: Tallies<string>): Figures {
  const figures = figuresOf(tallies);
  return Object.fromEntries(['UAS', 'LAS', ...relations].map((key) => [key, figures[key] ?? 0]));
}

/** What we state of a reader on a part of the treebank; of one that can parse, trees too. */
export const treebankFigures = (documents: readonly GoldDocument[], reader: TextReader, engine: EnglishReader | null): Figures => ({
  ...figuresOf(measureText(documents, reader)),
  ...(engine && treeFigures(measureTrees(documents, engine))),
});

/** The figures of the weights that are committed, by the data that they were measured on. */
export type StatedFigures = Readonly<Record<string, Figures>>;

const stated = z.record(z.string(), z.record(z.string(), z.number()));

/** Reads server/models/figures.json; throws where it is no such file. */
export const parseFigures = (json: string): StatedFigures => stated.parse(JSON.parse(json));

/** The text of server/models/figures.json, to two decimals. */
export function formatFigures(figures: StatedFigures): string {
  const rounded = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  return `${JSON.stringify(figures, rounded, 2)}\n`;
}
