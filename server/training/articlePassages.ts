import type { EnglishReader } from '../language/parsed.ts';
import { passageOf, passagesOf, type Passage } from '../sourcing/passage.ts';
import { wordsOf } from '../sourcing/words.ts';
import { layOut } from '../text/layOutDraft.ts';
import { holdsClaims } from '../text/layout.ts';
import { toDraft } from '../text/prose.ts';
import { openingsOf, quotations } from '../text/quotations.ts';
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
  const openings = openingsOf(blocks.map(({ prose }) => prose.text));
  return blocks.flatMap(({ kind, prose }, i): PlacedPassage[] => {
    if (!holdsClaims(kind)) return [];
    const { spans } = quotations(prose.text, openings[i] ?? 'outside');
    const sentences = wordsOf(prose.text, english.read(prose.text), spans);
    return passagesOf(sentences).map(({ from, to }) => {
      const part = sentences.slice(from, to);
      const passage = passageOf(part, from);
      return { passage, states: joined(part.map(({ states }) => states)), places: passage.words.map((word) => toDraft(prose, word)) };
    });
  });
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
