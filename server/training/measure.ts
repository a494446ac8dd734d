import type { EnglishReader, NameKind, ParsedSentence } from '../language/parsed.ts';
import type { GoldDocument } from './conllu.ts';
import type { NewswireArticle } from './newswire.ts';
import { scoreNames, scoreText, scoreTree, total, type Reading, type Tallies, type TextMeasure } from './scores.ts';

/** Whoever reads English paragraphs: the product's engine or one that we measure beside it. */
export interface TextReader {
  readonly name: string;
  readonly read: (paragraph: string) => Reading;
  /** The names that it tells. */
  readonly kinds: readonly NameKind[];
}

/** How well paragraphs are read from their raw text. */
export const measureText = (documents: readonly GoldDocument[], reader: TextReader): Tallies<TextMeasure> =>
  total(documents.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => scoreText(paragraph, reader.read(paragraph.text)))));

/** How well the words of the treebank are attached, on its own sentences and words but with the tags that the reader gives them. */
export const measureTrees = (documents: readonly GoldDocument[], reader: EnglishReader): Tallies<string> =>
  total(
    documents.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, sentences }) => {
        const words = sentences.map(({ tokens }) => tokens);
        const parsed = reader.readTokens(text, words);
        return words.map((gold, i) => scoreTree(gold, parsed[i]?.tokens ?? []));
      }),
    ),
  );

/** How well names of the reader's kinds are found in raw text. */
export function measureNames(articles: readonly NewswireArticle[], { kinds, read }: TextReader): Tallies<NameKind> {
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const scores = total(paragraphs.map(({ text, names }) => scoreNames(names, read(text).names)));
  return new Map([...scores].filter(([kind]) => kinds.includes(kind)));
}

/** The product's engine as one of the readers. */
export const textReader = (name: string, engine: EnglishReader): TextReader => ({
  name,
  read: (paragraph) => reading(engine.read(paragraph)),
  kinds: ['person', 'place', 'organisation', 'group', 'other'],
});

const reading = (sentences: readonly ParsedSentence[]): Reading => ({
  sentences,
  words: sentences.flatMap(({ tokens }) => tokens),
  names: sentences.flatMap(({ names }) => names),
});

/** In how many parts the news of the treebank is cut to be measured on what the other parts taught. */
const newsFolds = 5;

/**
 * The news documents of the treebank in `newsFolds` parts: by their ids in order, dealt out one after the other. A model to be measured on a
 * part must not have seen it.
 */
export function foldsOfNews(documents: readonly GoldDocument[]): GoldDocument[][] {
  const news = documents.filter(({ id }) => id.includes('_news_')).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Array.from({ length: newsFolds }, (_, fold) => news.filter((_document, i) => i % newsFolds === fold));
}
