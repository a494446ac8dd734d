import { knowledgeWords } from '../lexicon/sourceNouns.ts';
import type { SourceKind, SourceLevel } from './article.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { isBody, isPlural, isRole, isSource } from './sourceWords.ts';
import type { Word } from './words.ts';

/** How well the words describe their source (`SourceLevel`). */
export function levelOf(words: readonly Word[], phrase: NounPhrase, kind: SourceKind): SourceLevel {
  const { range, head, name, others } = phrase;
  const described = (tells: (word: Word | undefined, i: number) => boolean): boolean => {
    for (let i = range.from; i < range.to; i++) if ((name ? i < name.from || i >= name.to : i !== head) && tells(words[i], i)) return true;
    return false;
  };
  if (kind === 'named') return name ? (described(isRole) || described(isSource) ? 5 : 4) : 3;
  if (kind === 'document') return 3;
  if (kind === 'vague') return 1;
  const knows = described((word) => word !== undefined && knowledgeWords.has(word.lower));
  const placed = others.length > 0 || described(isBody);
  if (placed) return knows ? 4 : 3;
  if (knows || described((word) => word !== undefined && tellsMore.has(word.upos) && word.lower.length > 3)) return 2;
  const top = words[head];
  return isPlural(top) && top?.lower !== 'sources' ? 1 : 0;
}

const tellsMore = new Set(['NOUN', 'ADJ', 'PROPN', 'VERB', 'NUM']);
