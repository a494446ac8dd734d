import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createEnglishReader } from '../language/english.ts';
import type { EnglishReader } from '../language/parsed.ts';
import { WordVectors } from '../language/wordVectors.ts';

/** The names of the models in their folder. */
export const modelFiles = { vectors: 'vectors.bin', network: 'network.bin', lemmas: 'lemmas.bin', splitter: 'splitter.bin' } as const;

/**
 * The product's engine with the models in a folder; null where they are not there. `network` is the file of another network than the
 * folder's own.
 */
export function openEngine(models: string, network = path.join(models, modelFiles.network)): EnglishReader | null {
  const { vectors, lemmas, splitter } = modelFiles;
  const files = [vectors, lemmas, splitter].map((name) => path.join(models, name));
  if (![...files, network].every((file) => existsSync(file))) return null;
  const read = (name: string): Uint8Array => readFileSync(path.join(models, name));
  return createEnglishReader({
    vectors: new WordVectors(read(vectors)),
    network: readFileSync(network),
    lemmas: read(lemmas),
    splitter: read(splitter),
  });
}

/** The name of the network that was trained without a part of the news. */
export const foldModel = (fold: number): string => `network-fold-${fold}.bin`;
