import { closenessObjects, informantNouns, knowledgePhrases } from '../lexicon/informants.ts';
import { phraseMatcher } from './phraseMatcher.ts';
import type { Word } from './words.ts';

const knows = phraseMatcher(knowledgePhrases);

/** Where the words end that say behind the noun at `noun` how somebody knows: "[people] familiar with the matter"; null where none do. */
export function knowledgeBehind(words: readonly Word[], noun: number): number | null {
  const word = words[noun];
  if (!word || !informantNouns.has(word.lemma.toLowerCase())) return null;
  const to = knows(words, noun + 1);
  return to !== null && isKnowledge(words, noun, to) ? endOfObject(words, to) : null;
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
