import type { Word } from './words.ts';

/** Asks whether a phrase begins at a word; gives where it ends. */
export type PhraseMatcher = (words: readonly Word[], at: number) => number | null;

/** The most words that ".." stands for. */
const widest = 4;

/**
 * Finds phrases of a list. In a phrase "a|b" stands for either word, "(a|b)" for one that may be missing, ".." for up to four words. Words are
 * compared as they stand and by lemma, in lower case.
 */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const byFirst = new Map<string, Step[][]>();
  for (const phrase of phrases) {
    const steps = phrase.split(' ').map(stepOf);
    for (const first of firstWords(steps)) byFirst.set(first, [...(byFirst.get(first) ?? []), steps]);
  }
  return (words, at) => {
    const word = words[at];
    if (!word) return null;
    const candidates = [...(byFirst.get(word.lower) ?? []), ...(byFirst.get(word.lemma.toLowerCase()) ?? [])];
    for (const steps of candidates) {
      const to = matchFrom(words, at, steps, 0);
      if (to !== null) return to;
    }
    return null;
  };
}

/** The words with which a phrase can begin. */
function firstWords(steps: readonly Step[]): string[] {
  const needed = steps.findIndex(({ optional }) => !optional);
  return steps.slice(0, needed + 1).flatMap(({ words }) => words);
}

interface Step {
  readonly words: readonly string[];
  readonly optional: boolean;
  readonly gap: boolean;
}

const stepOf = (text: string): Step => {
  const optional = text.startsWith('(');
  return { words: text.replace(/[()]/g, '').split('|'), optional, gap: text === '..' };
};

/** Each gap is tried at most `widest` ways and a phrase has two at most, so the work is bounded. */
function matchFrom(words: readonly Word[], at: number, steps: readonly Step[], index: number): number | null {
  const step = steps[index];
  if (!step) return at;
  if (step.gap) {
    for (let skip = 0; skip <= widest; skip++) {
      const to = matchFrom(words, at + skip, steps, index + 1);
      if (to !== null) return to;
    }
    return null;
  }
  const word = words[at];
  const fits = word !== undefined && (step.words.includes(word.lower) || step.words.includes(word.lemma.toLowerCase()));
  if (fits) {
    const to = matchFrom(words, at + 1, steps, index + 1);
    if (to !== null) return to;
  }
  return step.optional ? matchFrom(words, at, steps, index + 1) : null;
}
