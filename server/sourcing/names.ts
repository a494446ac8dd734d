import { determiners } from '../lexicon/functionWords.ts';
import { anonymousNouns, officeNouns, titles } from '../lexicon/sourceNouns.ts';
import type { Span } from '../text/span.ts';
import { appositionAfter } from './nounPhrases.ts';
import { lowerAt, spanOf, textOf, type SentenceWords, type Word } from './words.ts';

/** A name that may be a person's, with the words that say who it is; offsets into the paragraph. */
export interface NameMention extends Span {
  readonly name: string;
  /** "veteran harbour inspector", "the mayor of Brook": lower case, without small words. */
  readonly roles: readonly string[];
}

/** Names of two words and more, or of one with a role before it. */
export function namesOf(sentences: readonly SentenceWords[]): NameMention[] {
  return sentences.flatMap(({ words }) => {
    const out: NameMention[] = [];
    for (let i = 0; i < words.length;) {
      let to = i;
      while (isNamePart(words[to], to)) to++;
      if (to === i) {
        i++;
        continue;
      }
      let from = i;
      while (from < to - 1 && titles.has(lowerAt(words, from).replace(/\.$/, ''))) from++;
      const roles = [...rolesBefore(words, i), ...roleWords(words, i, from), ...rolesBehind(words, to)];
      if (to - from >= 2 || roles.length > 0) {
        const span = spanOf(words, { from, to });
        out.push({ ...span, name: textOf(words, { from, to }), roles });
      }
      i = to;
    }
    return out;
  });
}

const isNamePart = (word: Word | undefined, i: number): boolean =>
  word?.capital === true && !(i === 0 && (determiners.has(word.lower) || !/^\p{L}/u.test(word.shown)));

const isRole = (lower: string): boolean => anonymousNouns.has(lower) || officeNouns.has(lower) || titles.has(lower);

/** Lower-case words right before the name, if the last of them is a role. */
function rolesBefore(words: readonly Word[], at: number): string[] {
  if (!isRole(lowerAt(words, at - 1))) return [];
  let from = at - 1;
  while (
    from > at - 5 &&
    words[from - 1]?.isWord &&
    words[from - 1]?.capital === false &&
    !determiners.has(lowerAt(words, from - 1)) &&
    lowerAt(words, from - 1).length > 3
  )
    from--;
  return roleWords(words, from, at);
}

/** Those of ", the mayor of Brook,". */
function rolesBehind(words: readonly Word[], at: number): string[] {
  const apposition = appositionAfter(words, at);
  return apposition ? roleWords(words, apposition.from, Math.min(apposition.to, apposition.from + 12)) : [];
}

function roleWords(words: readonly Word[], from: number, to: number): string[] {
  const roles = words
    .slice(from, to)
    .filter((word) => word.isWord && word.lower.length > 2 && !determiners.has(word.lower))
    .map((word) => word.lower.replace(/\.$/, ''));
  return roles.some(isRole) ? roles : [];
}
