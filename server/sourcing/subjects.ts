import { quantityNouns } from '../lexicon/functionWords.ts';
import { isUnnamed } from './article.ts';
import { nameRuns } from './nameRuns.ts';
import { phraseOf } from './relativePronouns.ts';
import { describe, type Pronoun, type SourceDescription } from './sources.ts';
import { isPersonNoun, isPlural } from './sourceWords.ts';
import type { SentenceWords, Word } from './words.ts';

/** How many sentences, and how many words, lie between a pronoun and the subject that it stands for. */
const fewSentences = 2;
const farthest = 120;

/**
 * The unnamed subject nearest before word `at` of a sentence for which "he", "she" or "they" can stand there, whether it said anything or not:
 * "The residents have left. They said". Null where none is near.
 */
export function subjectBefore(sentences: readonly SentenceWords[], index: number, at: number, pronoun: Pronoun): SourceDescription | null {
  if (pronoun === 'it') return null;
  let seen = 0;
  for (let s = index; s >= 0 && s >= index - fewSentences; s--) {
    const sentence = sentences[s];
    if (!sentence) break;
    const { words } = sentence;
    for (let i = (s === index ? at : words.length) - 1; i >= 0; i--) {
      if (++seen > farthest) return null;
      const word = words[i];
      if (
        !word ||
        word.quoted ||
        !isSubject(word) ||
        !(pronoun === 'they' ? isPlural(word) || quantityNouns.has(word.lemma) : isPersonNoun(word))
      )
        continue;
      if (pronoun !== 'they' && nameRuns(sentence).some(({ from, to }) => from <= i && i < to)) return null;
      const description = describe(sentence, phraseOf(words, i, words.length));
      if (!isUnnamed(description.kind) || description.plural !== (pronoun === 'they')) return null;
      return description;
    }
  }
  return null;
}

const isSubject = ({ relation, upos }: Word): boolean =>
  (relation === 'nsubj' || relation === 'nsubj:pass') && (upos === 'NOUN' || upos === 'PROPN');
