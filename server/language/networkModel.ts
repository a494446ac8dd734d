import { parametersOf, type NetworkShape } from './networkShape.ts';
import { damage, packWeights, readWeights, type Fields, type ReadWeights } from './weightsFile.ts';

interface Header {
  readonly shape: NetworkShape;
  /** Part-of-speech tags as "UPOS|XPOS". */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** What the file of the network that reads English holds. */
export interface NetworkModel extends Header {
  readonly weights: ReadWeights;
}

/** The bytes of a model; its weights are in the order of `parametersOf`. */
export const packModel = (
  shape: NetworkShape,
  tags: readonly string[],
  relations: readonly string[],
  numbersOf: (name: string) => Float32Array,
): Uint8Array => packWeights({ shape, tags, relations }, parametersOf(shape), numbersOf);

/** Reads what `packModel` made. Throws an error where the bytes are something else. */
export function readModel(bytes: Uint8Array): NetworkModel {
  const { header, weights } = readWeights(bytes, headerOf, ({ shape }) => parametersOf(shape));
  return { ...header, weights };
}

function headerOf(fields: Fields): Header {
  const shape = shapeOf(fields.fields('shape'));
  const tags = fields.strings('tags');
  const relations = fields.strings('relations');
  if (tags.length !== shape.tags || relations.length !== shape.relations || shape.hidden % 8 > 0) damage();
  return { shape, tags, relations };
}

const shapeOf = (fields: Fields): NetworkShape => ({
  vector: fields.size('vector'),
  hidden: fields.size('hidden'),
  layers: fields.size('layers'),
  arc: fields.size('arc'),
  label: fields.size('label'),
  tags: fields.size('tags'),
  relations: fields.size('relations'),
});
