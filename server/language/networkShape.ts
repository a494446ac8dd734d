import { featureTables } from './wordFeatures.ts';
import { nameTagCount } from './nameTags.ts';
import { layerParameters, matrix, table, vector, type Parameter } from './parameter.ts';

/** The sizes of a network. */
export interface NetworkShape {
  /** Numbers in a word's vector. */
  readonly vector: number;
  /** Numbers that stand for a word in the layers; a multiple of 8, half of it read forwards and half backwards. */
  readonly hidden: number;
  readonly layers: number;
  /** Numbers that a word shows as a dependent and as a head. */
  readonly arc: number;
  /** The same for the relation between the two. */
  readonly label: number;
  /** How many part-of-speech tags and relations there are to choose from. */
  readonly tags: number;
  readonly relations: number;
}

/** Numbers that a word goes into the network with: its vector and a row of each feature table. */
export const inputWidth = (shape: NetworkShape): number => featureTables.reduce((sum, { width }) => sum + width, shape.vector);

/** The columns of the heads: the first number of each kind in a row of all that the network says of a word. */
export interface HeadColumns {
  readonly dependent: number;
  readonly head: number;
  readonly labelDependent: number;
  readonly labelHead: number;
  /** Here the part ends that goes through the leaky rectifier. */
  readonly tags: number;
  readonly names: number;
  /** The score of the word as the root of its sentence. */
  readonly root: number;
  readonly width: number;
}

export function headColumns(shape: NetworkShape): HeadColumns {
  const { arc, label } = shape;
  const tags = 2 * arc + 2 * label;
  const names = tags + shape.tags;
  const root = names + nameTagCount;
  return { dependent: 0, head: arc, labelDependent: 2 * arc, labelHead: 2 * arc + label, tags, names, root, width: root + 1 };
}

/** Every matrix of a network in the order of its file. */
export function parametersOf(shape: NetworkShape): Parameter[] {
  const { hidden, arc, label } = shape;
  const heads = headColumns(shape).width;
  return [
    ...featureTables.map(({ rows, width }, i) => table(`features${i}`, rows, width)),
    matrix('input.weights', inputWidth(shape), hidden),
    vector('input.bias', hidden),
    ...Array.from({ length: shape.layers }, (_, layer) => layerParameters(`layer${layer}`, hidden)).flat(),
    matrix('heads.weights', hidden, heads),
    vector('heads.bias', heads),
    matrix('arc.weights', arc, arc),
    vector('arc.bias', arc),
    matrix('label.weights', label, label),
    matrix('relation.weights', 3 * label, shape.relations),
    vector('relation.bias', shape.relations),
  ];
}
