import path from 'node:path';
import { createHash } from 'node:crypto';
import { createKernel } from '../language/kernel.ts';
import type { EnglishReader } from '../language/parsed.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { packAttribution } from '../sourcing/attributionNetwork.ts';
import type { AttributionExample } from './attributionExamples.ts';
import { attributionSizes, learnAttribution, type AttributionSchedule } from './learnAttribution.ts';
import { readPolnear } from './polnear.ts';
import { holderExamples } from './holderExamples.ts';
import { polnearExamples } from './polnearExamples.ts';
import { tell } from './progress.ts';
import { randomFrom } from './random.ts';
import { ownLabels, readTrainingArticles } from './sourcingLabels.ts';
import { runStretch } from './stretches.ts';
import { TrainableAttribution } from './trainableAttribution.ts';

/** The passages of PolNeAR's articles for training, then those of labelled articles. Throws where they are not among the corpora. */
export function attributionExamples(
  corpora: string,
  english: EnglishReader,
  vectors: WordVectors,
  labels = ownLabels,
): AttributionExample[] {
  const articles = readPolnear(path.join(corpora, 'attribution/polnear-train'));
  const labelled = readTrainingArticles(corpora, labels);
  return [
    ...articles.flatMap((article, i) => {
      tell(`attributions: reads ${i + 1} of ${articles.length} articles`);
      return polnearExamples(article, english, vectors);
    }),
    ...labelled.flatMap((article) => holderExamples(article, english, vectors)),
  ];
}

/** The bytes of the network that finds attributions, trained on some passages; states between epochs are kept in `work`. */
export function trainAttribution(
  examples: readonly AttributionExample[],
  vectors: WordVectors,
  work: string,
  schedule: AttributionSchedule,
): Uint8Array {
  const states = (examples[0]?.states.length ?? 0) / (examples[0]?.size ?? 1);
  const shape = { ...attributionSizes, vector: vectors.width, states };
  const network = new TrainableAttribution(createKernel(), shape, vectors, randomFrom(schedule.seed));
  runStretch(network.parameters, work, null, {
    name: 'attribution',
    fingerprint: fingerprintOf(examples, schedule),
    epochs: schedule.epochs,
    learn: (epoch) => learnAttribution(network, examples, schedule, epoch),
  });
  return packAttribution(shape, (name) => network.parameters.numbers(name).slice());
}

function fingerprintOf(examples: readonly AttributionExample[], schedule: AttributionSchedule): string {
  const hash = createHash('sha1').update(JSON.stringify([attributionSizes, schedule]));
  for (const { states, vectors, rows, cues, gold, sentences } of examples) {
    hash.update(JSON.stringify(sentences));
    for (const numbers of [states, vectors, rows, cues]) hash.update(numbers);
    for (const { parts, pairs } of gold) hash.update(parts).update(pairs);
  }
  return hash.digest('hex').slice(0, 12);
}
