import { closenessObjects, informantNouns, knowledgePhrases } from '../lexicon/informants.ts';
import { overlaps, type Span } from '../text/span.ts';
import { anonymityClauses, anonymityReason } from './anonymity.ts';
import type { AnonymityReason } from './article.ts';
import { phraseMatcher } from './phraseMatcher.ts';
import { phraseOf } from './relativePronouns.ts';
import { describe, type SourceDescription } from './sources.ts';
import { spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** An unnamed source that no cue stands behind, or the words that say that a source is not named; offsets into the paragraph. */
export interface LooseMention extends Span {
  /** Null where nobody is described: "spoke on condition of anonymity". */
  readonly description: SourceDescription | null;
  /** The words that say that it is not named; null where none do. */
  readonly clause: Span | null;
  readonly reason: AnonymityReason;
}

const knows = phraseMatcher(knowledgePhrases);

/** The unnamed sources of a paragraph besides `taken`, the sources of its attributions, in the order of the text. */
export function looseMentions(sentences: readonly SentenceWords[], taken: readonly Span[]): LooseMention[] {
  return sentences.flatMap((read) => {
    const { words } = read;
    const clauses = anonymityClauses(words).map(({ phrase, subject }): LooseMention => {
      const clause = spanOf(words, phrase);
      return { ...clause, description: subject && describe(read, subject), clause, reason: anonymityReason(words) };
    });
    const near = taken.filter((span) => overlaps(span, read));
    const phrases = informants(words)
      .map((range) => describe(read, range))
      .filter(({ kind, mention }) => kind === 'anonymous' && !near.some((span) => overlaps(span, mention)))
      .map((description): LooseMention => ({ ...description.mention, description, clause: null, reason: description.reason }));
    return [...clauses, ...phrases].sort((a, b) => a.start - b.start);
  });
}

/** "people familiar with the matter", "a source close to the minister": who knows from within. */
function informants(words: readonly Word[]): WordRange[] {
  const out: WordRange[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.quoted || !informantNouns.has(word.lemma.toLowerCase()) || (word.capital && i > 0 && word.upos === 'PROPN')) continue;
    const to = knows(words, i + 1);
    if (to === null || !isKnowledge(words, i, to)) continue;
    const { from } = phraseOf(words, i, i + 1);
    out.push({ from, to: endOfObject(words, to) });
    i = to;
  }
  return out;
}

/** "close to" the river is no knowledge; close to the talks, the family or somebody with a name is. */
function isKnowledge(words: readonly Word[], noun: number, to: number): boolean {
  if (words[noun + 1]?.lemma !== 'close' || words[noun]?.lemma === 'source') return true;
  if (words[noun + 1]?.lower !== 'close') return false;
  for (let i = to; i < words.length && i < to + 5; i++) {
    const word = words[i];
    if (!word?.isWord) return false;
    if (closenessObjects.has(word.lemma.toLowerCase()) || word.xpos === 'PRP' || word.xpos === 'NNP') return true;
  }
  return false;
}

/** Where the noun phrase behind a preposition ends. */
function endOfObject(words: readonly Word[], at: number): number {
  let to = at;
  while (
    to < words.length &&
    to < at + 8 &&
    (words[to]?.lower === '-' || words[to]?.xpos === 'POS' || objectTags.has(words[to]?.upos ?? ''))
  )
    to++;
  return to;
}

const objectTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
