import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEnglishReader } from './language/english.ts';
import { createKernel } from './language/kernel.ts';
import type { EnglishReader } from './language/parsed.ts';
import { WordVectors } from './language/wordVectors.ts';
import { AttributionNetwork } from './sourcing/attributionNetwork.ts';
import type { ParagraphReaders, Readers } from './sourcing/readers.ts';
import { parseDenialModel } from './sourcing/denialModel.ts';
import { judgeSchema } from './sourcing/judge.ts';
import { parseStandingModel, type StandingModel } from './sourcing/standingModel.ts';
import { WorthinessNetwork } from './sourcing/worthinessNetwork.ts';

/** The names of the models in their folder. */
export const modelFiles = {
  vectors: 'vectors.bin',
  network: 'network.bin',
  lemmas: 'lemmas.bin',
  splitter: 'splitter.bin',
  attribution: 'attribution.bin',
  worthiness: 'worthiness.bin',
  standing: 'standing.json',
  hedges: 'hedges.json',
  denials: 'denials.json',
} as const;

/** The folder of the models beside the folder of a built program: in a checkout, an installed extension and a package alike. */
export const modelsBeside = (dist: string): string => path.join(dist, '..', 'server', 'models');

/** The readers with the models in a folder. Throws an error whose message is one line that names the file at fault and the remedy. */
export function openReaders(models: string): Readers {
  return {
    ...openParagraphReaders(models),
    standing: openStanding(models),
    hedges: judgeSchema.parse(JSON.parse(readText(path.join(models, modelFiles.hedges)))),
    denials: parseDenialModel(readText(path.join(models, modelFiles.denials))),
  };
}

/** The judge of sentences alone. Throws as `openReaders`. */
export const openStanding = (models: string): StandingModel => parseStandingModel(readText(path.join(models, modelFiles.standing)));

/** What paragraphs are read by, alone. Throws as `openReaders`. */
export function openParagraphReaders(models: string): ParagraphReaders {
  const vectors = openVectors(models);
  const english = openEnglish(models, vectors);
  const attribution = readModel(path.join(models, modelFiles.attribution));
  const worthiness = readModel(path.join(models, modelFiles.worthiness));
  return {
    english,
    vectors,
    attributions: new AttributionNetwork(createKernel(), attribution, vectors, english.stateWidth),
    worthiness: new WorthinessNetwork(createKernel(), worthiness, vectors, english.stateWidth),
  };
}

/** The word vectors of a folder, which several readers share. Throws as `openReaders`. */
export const openVectors = (models: string): WordVectors => new WordVectors(readModel(path.join(models, modelFiles.vectors)));

/** The reader of English alone. Throws as `openReaders`; `network` is the file of another network than the folder's own. */
export function openEnglish(models: string, vectors = openVectors(models), network = path.join(models, modelFiles.network)): EnglishReader {
  const read = (name: string): Uint8Array => readModel(path.join(models, name));
  return createEnglishReader({
    vectors,
    network: readModel(network),
    lemmas: read(modelFiles.lemmas),
    splitter: read(modelFiles.splitter),
  });
}

const readText = (file: string): string => new TextDecoder().decode(readModel(file));

function readModel(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`A language model is missing (${reason}): build or install OnRecord again.`, { cause: error });
  }
}
