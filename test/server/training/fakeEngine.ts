import type { EnglishReader, ParsedSentence } from '../../../server/language/parsed.ts';
import type { Span } from '../../../server/text/span.ts';

/**
 * An engine that knows blanks and full stops: every word is a noun that depends on the first of its sentence as its subject, and a person if
 * it is capitalised.
 */
export const fakeEngine: EnglishReader = {
  stateWidth: 0,
  read: (paragraph) => {
    const words = [...paragraph.matchAll(/[^ .]+|\./g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
    const sentences: Span[][] = [[]];
    for (const word of words) {
      sentences.at(-1)?.push(word);
      if (paragraph[word.start] === '.') sentences.push([]);
    }
    return sentences.filter((tokens) => tokens.length > 0).map((tokens) => sentence(paragraph, tokens));
  },
  readTokens: (paragraph, sentences) => sentences.map((tokens) => sentence(paragraph, tokens)),
};

const sentence = (text: string, tokens: readonly Span[]): ParsedSentence => ({
  start: tokens[0]?.start ?? 0,
  end: tokens[tokens.length - 1]?.end ?? 0,
  tokens: tokens.map(({ start, end }, i) => ({
    start,
    end,
    upos: 'NOUN',
    xpos: 'NN',
    lemma: text.slice(start, end),
    head: i === 0 ? -1 : 0,
    relation: i === 0 ? 'root' : 'nsubj',
  })),
  names: tokens.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start))).map(({ start, end }) => ({ start, end, kind: 'person' })),
  states: new Float32Array(),
});
