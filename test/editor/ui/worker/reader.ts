/* Program: a Web Worker that reads English. Posted the text of an article, it posts an `Answer`; an error of it is one of the worker. */
import { createEnglishReader } from '../../../../server/language/english.ts';
import type { EnglishReader } from '../../../../server/language/parsed.ts';
import { WordVectors } from '../../../../server/language/wordVectors.ts';
import { readArticle, type Answer } from './readArticle.ts';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  answer(data).then((answer) => {
    postMessage(answer);
  }, reportError);
});

async function answer(text: string): Promise<Answer> {
  const began = performance.now();
  const reader = await loadReader();
  const loading = performance.now() - began;
  return { sentences: readArticle(reader, text), loading };
}

async function loadReader(): Promise<EnglishReader> {
  const [vectors, network, lemmas, splitter] = await Promise.all([load('vectors'), load('network'), load('lemmas'), load('splitter')]);
  return createEnglishReader({ vectors: new WordVectors(vectors), network, lemmas, splitter });
}

async function load(model: string): Promise<Uint8Array> {
  const response = await fetch(`/models/${model}`);
  if (!response.ok) throw new Error(`/models/${model}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
