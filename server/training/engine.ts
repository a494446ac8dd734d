import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EnglishReader } from '../language/parsed.ts';
import { modelFiles, openEnglish } from '../openReaders.ts';

/**
 * The product's engine with the models in a folder; null where they are not there. `network` is the file of another network than the
 * folder's own.
 */
export function openEngine(models: string, network = path.join(models, modelFiles.network)): EnglishReader | null {
  const files = [modelFiles.vectors, modelFiles.lemmas, modelFiles.splitter].map((name) => path.join(models, name));
  return [...files, network].every((file) => existsSync(file)) ? openEnglish(models, undefined, network) : null;
}

/** The name of the network that was trained without a part of the news. */
export const foldModel = (fold: number): string => `network-fold-${fold}.bin`;
