import type { Figures } from './figures.ts';

/** A line of a table: a figure of `Figures`, and what the issue wants of it. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly target?: number;
  /** Whether less is better. */
  readonly less?: true;
  /** The key of what the figure is a part of, where that is not told already. */
  readonly of?: string;
  /** `plain` where the figure is no share that is stated in per cent. */
  readonly unit?: 'plain';
}

export interface Section {
  /** The name of its figures in server/models/figures.json. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

const text = (sentences: number, words: number, upos: number, lemma: number): Row[] => [
  { key: 'sentences', label: 'sentence F1', target: sentences },
  { key: 'words', label: 'token F1', target: words },
  { key: 'alignedUpos', label: 'UPOS of the tokens found', target: upos },
  { key: 'alignedLemma', label: 'lemma of the words found', target: lemma },
  { key: 'upos', label: 'UPOS F1 (CoNLL-18)' },
  { key: 'lemma', label: 'lemma F1 (CoNLL-18)' },
];

const trees = (uas: number, las: number): Row[] => [
  { key: 'UAS', label: 'UAS, gold tokens', target: uas },
  { key: 'LAS', label: 'LAS, gold tokens', target: las },
  { key: 'nsubj', label: '  nsubj F1' },
  { key: 'obj', label: '  obj F1' },
  { key: 'ccomp', label: '  ccomp F1' },
  { key: 'parataxis', label: '  parataxis F1' },
  { key: 'obl', label: '  obl F1' },
];

/** The tables of `npm run eval -- language` with the targets of the project. */
export const sections = {
  gum: { id: 'gum-dev', title: 'GUM dev', rows: [...text(94, 99.3, 97.3, 99.3), ...trees(88, 85.5)] },
  ewt: { id: 'ewt-dev', title: 'EWT dev', rows: [...text(82, 99, 96, 98), ...trees(86, 83)] },
  news: { id: 'gum-news', title: 'News documents of GUM train and dev, five-fold', rows: trees(85, 82.5) },
  names: {
    id: 'newswire-names',
    title: 'Names in the newswire held out: exact span and type, F1',
    rows: [
      { key: 'person', label: 'person', target: 88 },
      { key: 'place', label: 'place', target: 83 },
      { key: 'organisation', label: 'organisation', target: 70 },
      { key: 'group', label: 'group' },
      { key: 'other', label: 'other' },
    ],
  },
  cost: {
    id: 'cost',
    title: 'Speed and size (rough: wall-clock on a machine that does other things too)',
    rows: [
      { key: 'speed', label: 'tokens/s, warm, one core', target: 60_000 },
      { key: 'load', label: 'ms to load and read a first sentence', target: 150, less: true },
      { key: 'resident', label: 'MB resident after one article', target: 150, less: true },
      { key: 'models', label: 'MB of models, gzipped', target: 8, less: true },
    ],
  },
} satisfies Readonly<Record<string, Section>>;

export interface Column {
  readonly name: string;
  readonly figures: Figures;
}

type Line = Readonly<Record<string, number | string>>;

/**
 * A section for console.table: a line for each row, with the target, our figure and whether it reaches the target, then the others' figures.
 * `own` is null where we have no engine to measure.
 */
export function tableOf({ rows }: Section, own: Figures | null, others: readonly Column[]): Readonly<Record<string, Line>> {
  return Object.fromEntries(rows.map((row) => [row.label, Object.fromEntries(cells(row, own, others))]));
}

/** The cells that have something to say. */
function* cells({ key, target, less }: Row, own: Figures | null, others: readonly Column[]): Generator<readonly [string, number | string]> {
  if (target !== undefined) yield ['target', `${less ? '≤' : '≥'} ${target}`];
  for (const { name, figures } of [...(own ? [{ name: 'ours', figures: own }] : []), ...others]) {
    const figure = figures[key];
    if (figure === undefined) continue;
    // What is compared is what is shown, so that a table never contradicts itself.
    const shown = figure >= 1000 ? Math.round(figure) : Math.round(figure * 10) / 10;
    yield [name, shown];
    if (name === 'ours' && target !== undefined) yield ['reached', (less ? shown <= target : shown >= target) ? 'yes' : 'no'];
  }
}
