import { reasons } from './signs.ts';
import { layerParameters, matrix, vector, type Parameter } from '../language/parameter.ts';

/** The sizes of the network that weighs claims. */
export interface WorthinessShape {
  /** Numbers in a word's vector, and in what the parser says of it. */
  readonly vector: number;
  readonly states: number;
  /** Numbers that stand for a word in the layer; a multiple of 8. */
  readonly hidden: number;
}

/** What is left of numbers below 0 (leaky ReLU). */
export const slope = 0.1;

/** What the network says of a word: how much it counts in its sentence, how checkable it makes it and how contestable. */
export const wordColumns = { counts: 0, checkable: 1, contestable: 2, width: 3 } as const;

/** Numbers that a word goes into the network with: its vector, its states and what it is a sign of. */
export const worthinessInput = ({ vector: width, states }: WorthinessShape): number => width + states + reasons.length;

/** Every matrix of the network in the order of its file. */
export const worthinessParameters = (shape: WorthinessShape): Parameter[] => [
  matrix('input.weights', worthinessInput(shape), shape.hidden),
  vector('input.bias', shape.hidden),
  ...layerParameters('layer0', shape.hidden),
  matrix('heads.weights', shape.hidden, wordColumns.width),
  vector('heads.bias', wordColumns.width),
];
