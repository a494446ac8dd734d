import type { Word } from './words.ts';

/** Whether a sentence asserts something: no question, no instruction ("Take a map"), no fragment such as a label or a dateline. */
export function isAssertion(words: readonly Word[]): boolean {
  const marks = words.filter((word) => !word.quoted && !word.isWord).map((word) => word.lower);
  if (marks.at(-1)?.startsWith('?')) return false;
  const spoken = words.filter((word) => word.isWord);
  if (spoken.length === 0 || isInstruction(words)) return false;
  const ends = words.at(-1);
  // A line with no stop at its end is a label unless it is long enough to be a sentence.
  const stopped = ends !== undefined && /^[.!?…"”’')\]]/.test(ends.lower) ? true : ends?.lower.endsWith('.') === true;
  return stopped ? spoken.length > 1 : spoken.length > 7;
}

/** "Take a look at the map.", "But be careful with it.": a bare verb that nobody is the subject of, with hardly a word in front of it. */
function isInstruction(words: readonly Word[]): boolean {
  const root = words.findIndex(({ head }) => head < 0);
  const main = words[root];
  if (!main || main.quoted) return false;
  const own = words.filter(({ head }) => head === root);
  const bare = main.upos === 'VERB' ? main : own.find(({ relation, upos }) => relation === 'cop' && upos === 'AUX');
  if (bare?.xpos !== 'VB') return false;
  return (
    own.every((word) => !/^(?:nsubj|csubj|expl|parataxis|ccomp)/.test(word.relation)) &&
    words.slice(0, words.indexOf(bare)).every(isLeading)
  );
}

/** What may stand in front of an instruction: "So please do not ..." */
const isLeading = ({ upos, lemma, isWord }: Word): boolean =>
  !isWord || upos === 'CCONJ' || upos === 'ADV' || upos === 'INTJ' || lemma === 'do' || lemma === 'not';
