import { standingVerbs } from '../lexicon/standingVerbs.ts';
import type { Word } from './words.ts';

/**
 * Index of the word that a sentence's main claim hangs from: its root, or behind an opening that tells nothing of anybody ("it is worth noting
 * that", "it is clear that", "it should be noted that") the verb of the clause. -1 where there are no words.
 */
export function mainWord(words: readonly Word[]): number {
  const root = words.findIndex(({ head }) => head < 0);
  const child = (of: number, relations: readonly string[]): number =>
    words.findIndex(({ head, relation }) => head === of && relations.includes(relation));
  if (child(root, ['expl']) < 0) return root;
  const obliges = words.some(({ head, xpos }) => head === root && xpos === 'MD');
  if (words[root]?.upos === 'VERB' && !obliges) return root;
  const clause = child(root, ['csubj', 'csubj:pass']);
  // The parser takes "worth noting" for an adverbial clause now and then.
  const noting = clause < 0 ? child(root, ['advcl', 'xcomp']) : clause;
  const inner = child(noting, ['nsubj', 'nsubj:pass']) < 0 ? child(noting, ['ccomp']) : -1;
  if (noting >= 0 && inner >= 0) return inner;
  return clause < 0 ? root : clause;
}

/** Whether the clause of the main word stands behind words that only announce it: "it is worth noting that", "it should be stressed that". */
export function isAnnounced(words: readonly Word[]): boolean {
  const root = words.findIndex(({ head }) => head < 0);
  const lemma = words[root]?.lemma ?? '';
  return mainWord(words) !== root && (lemma === 'worth' || standingVerbs.get(lemma)?.[0] === 'say');
}
