import type { Span } from '../text/span.ts';
import type { Word } from './words.ts';

/** The most words that are quoted for one that tells. */
const most = 5;

/** A word that says more of the one that it hangs on: "deadliest" of "flood". */
const modifiers = new Set(['amod', 'nummod', 'advmod', 'aux', 'det', 'compound', 'cop', 'nmod:poss', 'case', 'fixed', 'mark']);

/** What stands before a unit: "47.4" of "percent". */
const numbers = new Set(['nummod', 'compound']);

/** What a word says something about: "a rift" in "healed a rift". */
const completions = new Set(['obj', 'xcomp', 'amod', 'nummod', 'advmod', 'acl']);

/** The words to quote for one of them that tells: with what it modifies or what completes it, where that stands near; all of them `taken`. */
export function tellingWords(words: readonly Word[], told: number, taken: (word: Word) => boolean): Span {
  const word = words[told];
  if (!word) return { start: 0, end: 0 };
  let from = told;
  let to = told;
  const reach = (i: number): void => {
    const first = Math.min(from, i);
    const last = Math.max(to, i);
    if (last - first >= most) return;
    for (let k = first; k <= last; k++) {
      const between = words[k];
      if (!between || !taken(between) || (!between.isWord && !joins.has(between.lower))) return;
    }
    from = first;
    to = last;
  };
  for (let i = told - 1; i >= 0 && i > told - most; i--) if (words[i]?.head === told && numbers.has(words[i]?.relation ?? '')) reach(i);
  if (modifiers.has(word.relation) && word.head >= 0) reach(word.head);
  else
    for (let i = told + 1; i < words.length && i < told + most; i++) {
      if (words[i]?.head === told && completions.has(words[i]?.relation ?? '')) reach(i);
    }
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

/** Marks that may stand within a phrase. */
const joins = new Set(['-', '$', '€', '£', '%', '’', "'"]);
