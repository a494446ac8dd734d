import { auxiliaries, determiners, personalPronouns } from '../lexicon/functionWords.ts';
import { hedgeModals, hedgePhrases, hedgeVerbs, hedgeWords } from '../lexicon/hedges.ts';
import { contains, type Span } from '../text/span.ts';
import { lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** The words by which the paper itself hedges in a sentence: not those in a quotation or in what somebody is said to say (`said`). */
export function hedgesOf(sentence: SentenceWords, said: readonly Span[]): Span[] {
  const { words } = sentence;
  const out: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const range = hedgeAt(words, i);
    if (!range || words[i]?.quoted) continue;
    const span = spanOf(words, range);
    if (!said.some((content) => contains(content, span))) out.push(span);
    i = range.to - 1;
  }
  return out;
}

function hedgeAt(words: readonly Word[], i: number): WordRange | null {
  const lower = lowerAt(words, i);
  const next = lowerAt(words, i + 1);
  if (hedgeWords.has(lower)) return { from: i, to: i + 1 };
  if (hedgeVerbs.has(lower)) {
    // "appeared in court", "appeared to cheers": only an infinitive or a clause makes it a hedge.
    const infinitive =
      next === 'to' &&
      !determiners.has(lowerAt(words, i + 2)) &&
      lowerAt(words, i + 2).length > 1 &&
      words[i + 2]?.capital === false &&
      !/[^su]s$/.test(lowerAt(words, i + 2));
    if (infinitive) return { from: i, to: i + 3 };
    if (lower.startsWith('seem') || next === 'that') return { from: i, to: i + 1 };
    return null;
  }
  if (hedgeModals.has(lower)) return modal(words, i);
  for (const phrase of hedgePhrases)
    if (phrase.every((part, k) => lowerAt(words, i + k) === part)) return { from: i, to: i + phrase.length };
  return null;
}

/** "may" before a verb, not the month nor a permission. */
function modal(words: readonly Word[], i: number): WordRange | null {
  const word = words[i];
  if (!word || word.capital) return null;
  let verb = i + 1;
  while (
    verb < i + 4 &&
    (['not', 'also', 'even', 'well', 'still', 'soon', 'yet', 'be', 'have', 'never'].includes(lowerAt(words, verb)) ||
      lowerAt(words, verb).endsWith('ly'))
  )
    verb++;
  const next = words[verb];
  if (!next?.isWord || determiners.has(next.lower) || personalPronouns.has(next.lower) || auxiliaries.has(lowerAt(words, i - 1)))
    return null;
  return { from: i, to: verb + 1 };
}
