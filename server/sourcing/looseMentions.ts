import { overlaps, type Span } from '../text/span.ts';
import { anonymityClauses, anonymityReason, unnamedClauses } from './anonymity.ts';
import type { AnonymityReason } from './article.ts';
import { knowledgeBehind } from './knowledge.ts';
import { phraseOf } from './relativePronouns.ts';
import { describe, type SourceDescription } from './sources.ts';
import { spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** An unnamed source that may have no cue behind it, or the words that say that a source is not named; offsets into the paragraph. */
export interface LooseMention extends Span {
  /** Null where nobody is described: "spoke on condition of anonymity". */
  readonly description: SourceDescription | null;
  /** The words that say that it is not named; null where none do. */
  readonly clause: Span | null;
  readonly reason: AnonymityReason;
}

/** Such sources of a paragraph, attributed or not, in the order of the text; `sources` are those of its attributions. */
export function looseMentions(sentences: readonly SentenceWords[], sources: readonly Span[]): LooseMention[] {
  return sentences.flatMap((read) => {
    const { words } = read;
    const clauses = anonymityClauses(words).map(({ phrase, subject }): LooseMention => {
      const clause = spanOf(words, phrase);
      return { ...clause, description: subject && describe(read, subject), clause, reason: anonymityReason(words) };
    });
    const ofSources = unnamedClauses(words)
      .filter(({ subject }) => sources.some((source) => overlaps(source, spanOf(words, subject))))
      .map(({ phrase, subject }): LooseMention => {
        const clause = spanOf(words, phrase);
        return { ...clause, description: describe(read, subject), clause, reason: anonymityReason(words, phrase.to) };
      })
      .filter(({ description }) => description?.name === null);
    const phrases = informants(words)
      .map((range) => describe(read, range))
      .filter(({ kind }) => kind === 'anonymous')
      .map((description): LooseMention => ({ ...description.mention, description, clause: null, reason: description.reason }));
    return [...clauses, ...ofSources, ...phrases].sort((a, b) => a.start - b.start);
  });
}

/** "people familiar with the matter", "a source close to the minister": who knows from within. */
function informants(words: readonly Word[]): WordRange[] {
  const out: WordRange[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.quoted || (word.capital && i > 0 && word.upos === 'PROPN')) continue;
    const to = knowledgeBehind(words, i);
    if (to === null) continue;
    out.push({ from: phraseOf(words, i, i + 1).from, to });
    i = to - 1;
  }
  return out;
}
