import { nots } from '../lexicon/cueMeanings.ts';
import { someOfMany, variedVerbs } from '../lexicon/hedges.ts';
import { lowerAt, type Word } from './words.ts';

const subjects = new Set(['nsubj', 'nsubj:pass']);
const limits = new Set(['det', 'nmod:poss', 'nummod']);

/** Whether the modal `i` tells what is so now and then, which leaves no doubt: "symptoms may include a rash", "many tenants may have one window". */
export function isNowAndThen(words: readonly Word[], i: number): boolean {
  const modal = words[i];
  const at = modal?.head ?? -1;
  const verb = words[at];
  if (!verb || modal?.lower !== 'may') return false;
  const subject = words.findIndex(({ head, relation }) => head === at && subjects.has(relation));
  const noun = words[subject];
  if (noun?.upos !== 'NOUN' || subject > i) return false;
  const below = words.filter(({ head }) => head === subject);
  if (variedVerbs.has(verb.lemma)) {
    const limit = below.find(({ relation }) => limits.has(relation));
    return limit === undefined ? noun.xpos === 'NNS' : /^an?$/.test(limit.lower) || someOfMany.has(limit.lower);
  }
  const needs = verb.upos === 'VERB' && (verb.lemma === 'have' || verb.lemma === 'need') && lowerAt(words, at + 1) !== 'to';
  return needs && below.some(({ lower }) => someOfMany.has(lower));
}

/** Whether the modal `i` tells what somebody was unable to do: "she could not move", but not "it could not have been him". */
export function isPastInability(words: readonly Word[], i: number): boolean {
  const modal = words[i];
  if (modal?.lower !== 'could') return false;
  const beside = words.filter(({ head }) => head === modal.head);
  return beside.some(({ lower }) => nots.has(lower)) && !beside.some(({ lower, relation }) => relation === 'aux' && lower === 'have');
}
