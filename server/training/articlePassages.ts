import type { EnglishReader } from '../language/parsed.ts';
import { passageOf, passagesOf, type Passage } from '../sourcing/passage.ts';
import { wordsOf } from '../sourcing/words.ts';
import { layOut } from '../text/layOutDraft.ts';
import { holdsClaims } from '../text/layout.ts';
import { toDraft } from '../text/prose.ts';
import { quotations, withOpenings } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';

/** A passage of an article with what the parser says of its words, row by row, and where they stand in the article's text. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly states: Float32Array;
  readonly places: readonly Span[];
}

/** The passages of an article in plain text that can hold claims, as a review reads them. */
export function articlePassages(text: string, english: EnglishReader): PlacedPassage[] {
  const { blocks } = layOut({ text, language: 'plaintext' });
  const paragraphs = blocks.map(({ kind, prose }) => ({ text: prose.text, kind, prose }));
  return withOpenings(paragraphs, ({ text: words, kind, prose }, opening) => {
    const { spans, openAtEnd } = quotations(words, opening);
    const sentences = holdsClaims(kind) ? wordsOf(words, english.read(words), spans) : [];
    const passages = passagesOf(sentences).map(({ from, to }): PlacedPassage => {
      const part = sentences.slice(from, to);
      const passage = passageOf(part, from);
      return { passage, states: joined(part.map(({ states }) => states)), places: passage.words.map((word) => toDraft(prose, word)) };
    });
    return { passages, openAtEnd };
  }).flatMap(({ passages }) => passages);
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
