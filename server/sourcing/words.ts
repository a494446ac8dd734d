import type { Sentence, Token } from '../language/reader.ts';
import { contains, type Span } from '../text/span.ts';

/** One token as the cue lists see it. */
export interface Word extends Token {
  /** As it stands, without invisible characters; a very long one is cut. */
  readonly shown: string;
  /** The same in lower case, with straight apostrophes. */
  readonly lower: string;
  /** Whether it begins with a capital letter (behind a prefix such as "al-" too). */
  readonly capital: boolean;
  /** Whether it stands within a quotation, its marks included. */
  readonly quoted: boolean;
  readonly isWord: boolean;
}

/** A sentence as words; offsets into the paragraph. */
export interface SentenceWords extends Span {
  readonly words: readonly Word[];
}

/** No cue, title or function word is longer; a longer token is cut here. */
const longest = 60;

/** The words of every sentence of a paragraph. `quotations` are in order. */
export function wordsOf(text: string, sentences: readonly Sentence[], quotations: readonly Span[]): SentenceWords[] {
  let next = 0;
  return sentences.map((sentence) => ({
    start: sentence.start,
    end: sentence.end,
    words: sentence.tokens.map((token) => {
      while ((quotations[next]?.end ?? Infinity) <= token.start) next++;
      const quotation = quotations[next];
      return wordOf(text, token, quotation !== undefined && contains(quotation, token));
    }),
  }));
}

function wordOf(text: string, token: Token, quoted: boolean): Word {
  const shown = text.slice(token.start, Math.min(token.end, token.start + longest)).replace(/\u00ad|\u200c|\u200d|\u2060/g, '');
  return {
    start: token.start,
    end: token.end,
    shown,
    lower: shown.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'),
    capital: /^(?:\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu})/u.test(shown),
    quoted,
    isWord: /[\p{L}\p{N}]/u.test(shown),
  };
}

/** A run of words `[from, to)` of one sentence. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The characters that a run of words covers. */
export function spanOf(words: readonly Word[], { from, to }: WordRange): Span {
  const start = words[from]?.start ?? 0;
  return { start, end: Math.max(start, words[to - 1]?.end ?? 0) };
}

export const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? '';
