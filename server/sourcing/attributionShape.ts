import { layerParameters, matrix, table, vector, type Parameter } from '../language/parameter.ts';
import { relationCount, wordSlots, wordTables } from './attributionFeatures.ts';
import { pairTables } from './pairFeatures.ts';

/** The sizes of the network that finds attributions. */
export interface AttributionShape {
  /** Numbers in a word's vector, and in what the parser says of it. */
  readonly vector: number;
  readonly states: number;
  /** Numbers that stand for a word in the layers that read a paragraph; a multiple of 8. */
  readonly hidden: number;
  readonly layers: number;
  /** Numbers that stand for a word as seen from a cue; a multiple of 8. */
  readonly pair: number;
}

/** What is left of numbers below 0 between layers (leaky ReLU). */
export const slope = 0.1;

/** Numbers that a word goes into the network with: its vector, its states, the relations of its dependents and a row for each of `wordSlots`. */
export const attributionInput = ({ vector, states }: AttributionShape): number =>
  wordSlots.reduce((sum, table) => sum + (wordTables[table]?.width ?? 0), vector + states + relationCount);

/** Who can stand behind a sentence, as its words tell by themselves; the last: nobody but the paper. */
export const holders = ['named', 'document', 'anonymous', 'vague', 'nobody'] as const;

/** The columns of what is said of a word: what it shows to cues, what as a cue, whether it is one, and of each holder but nobody whether it tells of it. */
export const headColumns = ({ pair }: AttributionShape): { cue: number; holders: number; width: number } => ({
  cue: 2 * pair,
  holders: 2 * pair + 1,
  width: 2 * pair + holders.length,
});

/** What is told of a word as seen from a cue: the odds of its part, and how well a part begins and ends there. */
export const roles = { none: 0, source: 1, content: 2 } as const;
export const pairColumns = { roles: 0, sourceStart: 3, sourceEnd: 4, contentStart: 5, contentEnd: 6, width: 7 } as const;

/** Every matrix of the network in the order of its file. */
export function attributionParameters(shape: AttributionShape): Parameter[] {
  const { hidden, pair } = shape;
  const product = (name: string, rows: number, columns: number): Parameter[] => [
    matrix(`${name}.weights`, rows, columns),
    vector(`${name}.bias`, columns),
  ];
  return [
    ...wordTables.map(({ rows, width }, i) => table(`features${i}`, rows, width)),
    ...pairTables.map((rows, i) => table(`pairs${i}`, rows, pair)),
    ...product('input', attributionInput(shape), hidden),
    ...Array.from({ length: shape.layers }, (_, i) => layerParameters(`layer${i}`, hidden)).flat(),
    ...product('heads', hidden, headColumns(shape).width),
    ...layerParameters('decoder', pair),
    ...product('parts', pair, pairColumns.width),
  ];
}
