// `npm run eval -- language`: how well and how fast English is read, beside wink-nlp and compromise.
import { Command } from 'commander';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EnglishReader } from '../language/parsed.ts';
import { isCorpora, readHeldOut, readTreebank } from './corpora.ts';
import { measureProbe, measureSpeed, modelSize } from './cost.ts';
import { foldModel, openEngine } from './engine.ts';
import { figuresOf, treebankFigures, treeFigures, type Figures } from './figures.ts';
import { sections, tableOf, type Section } from './languageTable.ts';
import { foldsOfNews, measureNames, measureTrees, textReader, type TextReader } from './measure.ts';
import type { NewswireArticle } from './newswire.ts';
import { fromHere, orSay, root } from './program.ts';
import { tell } from './progress.ts';
import { openReader, readerNames, type ReaderName } from './readers.ts';
import { total } from './scores.ts';
import { stateFigures } from './stateFigures.ts';

interface Options {
  readonly corpora: string;
  readonly models: string;
  readonly folds?: string;
  readonly write?: true;
}

/** The figures of each reader in a section. */
type Columns = ReadonlyMap<ReaderName, Figures>;

async function main(options: Options): Promise<void> {
  if (!isCorpora(options.corpora)) {
    console.log(`Skipped: there is no treebank in ${options.corpora}.`);
    return;
  }
  const engine = openEngine(options.models);
  if (!engine && options.write) throw new Error(`There are no models in ${options.models} whose figures could be written.`);
  if (!engine) console.log(`There are no models of ours in ${options.models}: only the others are measured.`);
  const readers = new Map<ReaderName, TextReader>();
  for (const name of readerNames) {
    const reader = name === 'ours' ? engine && textReader(name, engine) : await openReader(name, options.models);
    if (reader) readers.set(name, reader);
  }
  const stated: Record<string, Figures> = {};
  const show = (section: Section, columns: Columns): void => {
    tell('');
    const own = columns.get('ours') ?? null;
    if (own && section !== sections.cost) stated[section.id] = own;
    const others = [...columns].filter(([name]) => name !== 'ours').map(([name, figures]) => ({ name, figures }));
    console.log(`\n${section.title}`);
    console.table(tableOf(section, own, others));
  };

  show(sections.gum, treebank(options, 'gum-dev', readers, engine));
  show(sections.ewt, treebank(options, 'ewt-dev', readers, engine));
  const folds = newsFigures(options);
  if (typeof folds === 'string') console.log(`\n${sections.news.title}\nSkipped: ${folds}`);
  else show(sections.news, new Map([['ours', folds]]));
  const articles = readHeldOut(options.corpora);
  show(sections.names, names(articles, readers));
  show(sections.cost, costs(options, articles, readers));
  if (options.write) console.log(`Written: ${stateFigures(options.models, stated).join(', ')}`);
}

function treebank({ corpora }: Options, part: string, readers: ReadonlyMap<ReaderName, TextReader>, engine: EnglishReader | null): Columns {
  const documents = readTreebank(corpora, part);
  return mapValues(readers, (reader, name) => {
    tell(`${part}: ${name} ...`);
    return treebankFigures(documents, reader, name === 'ours' ? engine : null);
  });
}

/** What models that have not seen a fifth of the news say of it, all fifths together; the reason where there are none. */
function newsFigures({ corpora, models, folds }: Options): Figures | string {
  if (folds === undefined) return 'no models for the five parts were given (--folds FOLDER).';
  const documents = ['gum-train', 'gum-dev'].flatMap((part) => readTreebank(corpora, part));
  const scores = [];
  for (const [fold, news] of foldsOfNews(documents).entries()) {
    tell(`news, part ${fold + 1} ...`);
    const network = path.join(folds, foldModel(fold));
    const engine = existsSync(network) ? openEngine(models, network) : null;
    if (!engine) return `there is no ${network}.`;
    scores.push(measureTrees(news, engine));
  }
  return treeFigures(total(scores));
}

function names(articles: readonly NewswireArticle[], readers: ReadonlyMap<ReaderName, TextReader>): Columns {
  const finding = [...readers].filter(([, { kinds }]) => kinds.length > 0);
  return mapValues(new Map(finding), (reader, name) => {
    tell(`names: ${name} ...`);
    return figuresOf(measureNames(articles, reader));
  });
}

function costs({ models }: Options, articles: readonly NewswireArticle[], readers: ReadonlyMap<ReaderName, TextReader>): Columns {
  tell('speed ...');
  const speeds = measureSpeed(articles, [...readers.values()], () => performance.now());
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-eval-'));
  try {
    const article = path.join(folder, 'article.txt');
    writeFileSync(article, medianArticle(articles));
    return mapValues(readers, (reader, name) => {
      tell(`loading: ${name} ...`);
      const { load, resident } = measureProbe(path.join(import.meta.dirname, 'probe.mjs'), name, models, article);
      return { speed: speeds.get(reader) ?? NaN, load, resident, ...(name === 'ours' && { models: modelSize(models) }) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The article of middling length, a paragraph on each line. */
function medianArticle(articles: readonly NewswireArticle[]): string {
  const texts = articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n'));
  return texts.sort((a, b) => a.length - b.length)[texts.length >> 1] ?? '';
}

const mapValues = <Key, Value, Result>(map: ReadonlyMap<Key, Value>, to: (value: Value, key: Key) => Result): Map<Key, Result> =>
  new Map([...map].map(([key, value]) => [key, to(value, key)]));

const program = new Command('npm run eval -- language')
  .description('How well and how fast English is read, beside wink-nlp and compromise, on data that nothing was trained on.')
  .option('--corpora <folder>', 'the corpora', fromHere, path.resolve(root, '../shared/corpora'))
  .option('--models <folder>', 'our models', fromHere, path.join(root, 'server/models'))
  .option('--folds <folder>', 'networks trained without a fifth of the news each, to measure on that fifth', fromHere)
  .option('--write', 'write our figures to figures.json and MODEL_CARD.md beside the models')
  .allowExcessArguments(false);
await orSay(program, () => main(program.parse().opts<Options>()));
