import type { Span } from '../text/span.ts';
import { createKernel } from './kernel.ts';
import { lemmatizer, type Lemmatizer } from './lemmas.ts';
import { wholeNames } from './nameSpans.ts';
import { Network, type Analysis } from './network.ts';
import type { EnglishReader, ParsedSentence, Word } from './parsed.ts';
import type { Token } from './token.ts';
import { sentenceSplitter, type SentenceSplitter } from './sentences.ts';
import { isUpos, type Upos } from './tags.ts';
import { tokenize } from './words.ts';
import type { WordVectors } from './wordVectors.ts';

/** The trained models: word vectors, which other networks may read too, and the other files whole. */
export interface LanguageModels {
  readonly vectors: WordVectors;
  readonly network: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly splitter: Uint8Array;
}

/**
 * A reader of English. It keeps a kernel's memory and what it has seen of words; what it says of a paragraph depends on nothing but that
 * paragraph. Throws an error where the models are damaged or the JavaScript engine has no WebAssembly SIMD.
 */
export function createEnglishReader(models: LanguageModels): EnglishReader {
  const network = new Network(createKernel(), models.network, models.vectors);
  const tags = network.tags.map(tagOf);
  const lemmas = lemmatizer(models.lemmas);
  const split = sentenceSplitter(models.splitter);
  const readTokens = (paragraph: string, sentences: readonly (readonly Span[])[]): ParsedSentence[] => {
    const whole = sentences.filter((tokens) => tokens.length > 0);
    const forms = whole.map((tokens) => tokens.map(({ start, end }) => paragraph.slice(start, end)));
    return network
      .read(forms)
      .map((analysis, i) => sentenceOf(paragraph, whole[i] ?? [], forms[i] ?? [], analysis, tags, network.relations, lemmas));
  };
  return {
    stateWidth: network.stateWidth,
    read: (paragraph) => readTokens(paragraph, sentencesOf(paragraph, split)),
    readTokens,
  };
}

/** The tokens of a paragraph, sentence by sentence. */
export function sentencesOf(paragraph: string, split: SentenceSplitter): Token[][] {
  const tokens = tokenize(paragraph);
  let from = 0;
  return split(paragraph, tokens).map((to) => {
    const sentence = tokens.slice(from, to);
    from = to;
    return sentence;
  });
}

interface Tag {
  readonly upos: Upos;
  readonly xpos: string;
}

function tagOf(tag: string): Tag {
  const [upos = '', xpos = ''] = tag.split('|');
  return { upos: isUpos(upos) ? upos : 'X', xpos };
}

function sentenceOf(
  paragraph: string,
  tokens: readonly Span[],
  forms: readonly string[],
  analysis: Analysis,
  tags: readonly Tag[],
  relations: readonly string[],
  lemmas: Lemmatizer,
): ParsedSentence {
  const words = tokens.map(({ start, end }, i): Word => {
    const { upos, xpos } = tags[analysis.tags[i] ?? 0] ?? { upos: 'X', xpos: '' };
    return {
      start,
      end,
      upos,
      xpos,
      lemma: lemmas.lemma(forms[i] ?? '', upos, xpos),
      head: analysis.heads[i] ?? -1,
      relation: relations[analysis.relations[i] ?? 0] ?? 'dep',
    };
  });
  const names = wholeNames(paragraph, tokens, analysis.names);
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens: words, names, states: analysis.states };
}
