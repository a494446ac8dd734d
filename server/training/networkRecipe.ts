import type { Schedule } from './learnNetwork.ts';

/** The network that ships, apart from what it chooses from. */
export const shape = { vector: 100, hidden: 160, layers: 3, arc: 96, label: 64 };

/** Words that keep their vector, and words that have one at all: the most frequent. */
export const exactVectors = 20_000;
export const allVectors = 170_000;

/** First from the teacher's parses and the treebanks without their news, so that the five-fold measure on the news can build on it too. */
export const broad: Schedule = {
  epochs: 6,
  words: 1500,
  firstRate: 2e-3,
  lastRate: 4e-4,
  warmUp: 200,
  weights: { tags: 1.5, arcs: 1, relations: 1, names: 1.25 },
  dropout: { word: 0.15, input: 0.05, hidden: 0.05 },
  seed: 1,
};

/** How often the treebanks are seen in an epoch of it: people are right more often than the teacher. */
export const goldCopies = 2;

/** Then from the treebanks with their news, and of the newswire the names alone, which people marked. */
export const fine: Schedule = {
  epochs: 5,
  words: 1500,
  firstRate: 8e-4,
  lastRate: 1e-5,
  warmUp: 1,
  weights: { tags: 3, arcs: 1, relations: 1, names: 3 },
  dropout: { word: 0.2, input: 0.1, hidden: 0.1 },
  seed: 2,
};

/** How often GUM is seen in an epoch of it: where the treebanks differ GUM is followed, which is newer and has news. */
export const gumCopies = 2;
