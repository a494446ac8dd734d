import type { Name, ParsedSentence, Word as ParsedWord } from '../language/parsed.ts';
import { contains, type Span } from '../text/span.ts';

/** A word as grammar sees it, and as the lists of words do. */
export interface Word extends ParsedWord {
  /** As it stands, without invisible characters; a very long one is cut. */
  readonly shown: string;
  /** The same in lower case, with straight apostrophes. */
  readonly lower: string;
  /** Whether it begins with a capital letter, or is part of a name that hyphens join: each word of "al-Masri". */
  readonly capital: boolean;
  /** Whether it stands within a quotation, its marks included. */
  readonly quoted: boolean;
  /** Which of the paragraph's quotations that is, from 0; -1: none. */
  readonly quotation: number;
  /** Whether it has a letter or digit, or is the hyphen of a name. */
  readonly isWord: boolean;
}

/** A sentence as words; offsets into the paragraph. */
export interface SentenceWords extends Span {
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  /** What the parser's last layer says of each word (`ParsedSentence.states`). */
  readonly states: Float32Array;
}

/** No cue, title or function word is longer; a longer token is cut here. */
const longest = 60;

/** The words of every sentence of a paragraph. `quotations` are in order. */
export function wordsOf(text: string, sentences: readonly ParsedSentence[], quotations: readonly Span[]): SentenceWords[] {
  let next = 0;
  return sentences.map(({ start, end, tokens, names, states }) => ({
    start,
    end,
    names,
    states,
    words: hyphenated(
      tokens.map((token) => {
        while ((quotations[next]?.end ?? Infinity) <= token.start) next++;
        const quotation = quotations[next];
        return wordOf(text, token, quotation !== undefined && contains(quotation, token) ? next : -1);
      }),
    ),
  }));
}

/** Grammar has three words in "al-Masri", "Port-au-Prince" five; what looks for names wants all of each. */
function hyphenated(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (let from = 0, to; from < words.length; from = to) {
    to = from + 1;
    while (words[to]?.lower === '-' && touch(words, to) && touch(words, to + 1)) to += 2;
    const parts = words.slice(from, to);
    const isName =
      parts.length > 1 && (parts[0]?.capital === true || (parts[2]?.capital === true && /^\p{Ll}{1,3}$/u.test(parts[0]?.shown ?? '')));
    out.push(...(isName ? parts.map((word) => ({ ...word, capital: true, isWord: true })) : parts));
  }
  return out;
}

/** Whether nothing, not even a blank, stands between word `i`, which there is, and the one before. */
const touch = (words: readonly Word[], i: number): boolean => words[i] !== undefined && words[i - 1]?.end === words[i].start;

function wordOf(text: string, token: ParsedWord, quotation: number): Word {
  // One by one: a spread before other properties takes ten times as long.
  const { start, end, upos, xpos, lemma, head, relation } = token;
  const shown = text.slice(start, Math.min(end, start + longest)).replace(/\u00ad|\u200c|\u200d|\u2060/g, '');
  return {
    start,
    end,
    upos,
    xpos,
    lemma,
    head,
    relation,
    shown,
    lower: shown.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'),
    capital: /^(?:\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu})/u.test(shown),
    quoted: quotation >= 0,
    quotation,
    isWord: /[\p{L}\p{N}]/u.test(shown),
  };
}

/** A run of words `[from, to)` of one sentence. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The run so many words further on. */
export const shifted = ({ from, to }: WordRange, by: number): WordRange => ({ from: from + by, to: to + by });

/** Index of each sentence's first word among the words of the paragraph. */
export function firstWords(sentences: readonly SentenceWords[]): number[] {
  let at = 0;
  return sentences.map(({ words }) => {
    const first = at;
    at += words.length;
    return first;
  });
}

/** Whether a run has the word at an index. */
export const holds = ({ from, to }: WordRange, word: number): boolean => from <= word && word < to;

/** The characters that a run of words covers. */
export function spanOf(words: readonly Word[], { from, to }: WordRange): Span {
  const start = words[from]?.start ?? 0;
  return { start, end: Math.max(start, words[to - 1]?.end ?? 0) };
}

export const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? '';

/** Of each word those that hang on it, in the order of the text; of the index of each word's head. */
export function dependentsOf(heads: readonly number[]): number[][] {
  const dependents: number[][] = heads.map(() => []);
  for (const [word, head] of heads.entries()) dependents[head]?.push(word);
  return dependents;
}

/** The index of each word's head; -1 for a root. */
export const headsOf = (words: readonly Word[]): number[] => words.map(({ head }) => head);

/**
 * Whether word `i` is word `top` or has it fewer than `steps` heads above: a longer chain is a parse gone wrong. `headOf` gives the index of
 * a word's head, below 0 for none.
 */
export function hangsFrom(headOf: (word: number) => number, i: number, top: number, steps: number): boolean {
  for (let at = i, step = 0; at >= 0 && step < steps; step++) {
    if (at === top) return true;
    at = headOf(at);
  }
  return false;
}
