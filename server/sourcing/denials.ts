import { accusingWords, claimNouns, denialVerbs, refusedGoods, rejectionVerbs, untrueWords } from '../lexicon/denials.ts';
import { beForms, determiners, negators } from '../lexicon/functionWords.ts';
import type { Span } from '../text/span.ts';
import { lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** Words that deny something, in one sentence; offsets into the paragraph. */
export interface LocalDenial {
  readonly sentence: number;
  readonly denial: Span;
  readonly kind: 'denies' | 'contradicts';
  /** Whether it speaks of a claim made elsewhere by its noun ("the report", "the allegations"). */
  readonly refers: boolean;
  /** Whether the sentence says itself what is denied: "denied that he had ordered it", "denied ordering it". */
  readonly tells: boolean;
  readonly quoted: boolean;
}

/** The denials of a paragraph, at most one a sentence: the first. */
export function denialsOf(sentences: readonly SentenceWords[]): LocalDenial[] {
  return sentences.flatMap(({ words }, sentence) => {
    for (let i = 0; i < words.length; i++) {
      const range = denialAt(words, i);
      if (!range) continue;
      const refers = words.slice(i, i + 14).some((word) => claimNouns.has(word.lower));
      return [
        {
          sentence,
          denial: spanOf(words, range),
          kind: lowerAt(words, i).startsWith('contradict') ? 'contradicts' : 'denies',
          refers,
          tells: tellsClaim(words, i) || words.slice(0, i).some((word) => accusingWords.has(word.lower) && word.lower.length > 5),
          quoted: words[i]?.quoted === true,
        },
      ];
    }
    return [];
  });
}

function tellsClaim(words: readonly Word[], i: number): boolean {
  for (let k = i + 1; k < i + 8; k++) {
    const lower = lowerAt(words, k);
    if (['that', 'of', 'having'].includes(lower) || (lower.length > 5 && lower.endsWith('ing') && lower !== 'wrongdoing'))
      return words.length - k > 3;
  }
  return false;
}

function denialAt(words: readonly Word[], i: number): WordRange | null {
  const lower = lowerAt(words, i);
  const one = { from: i, to: i + 1 };
  if (denialVerbs.has(lower)) return isDenied(words, i) ? one : null;
  if (rejectionVerbs.has(lower)) return hasClaimObject(words, i) ? one : null;
  if (untrueWords.has(lower)) return isPredicate(words, i) ? one : null;
  if (lower === 'true' && isNegated(words, i)) return { from: i - 1, to: i + 1 };
  if (lower === 'truth' && lowerAt(words, i - 1) === 'no') return { from: i - 1, to: i + 1 };
  if (lower === 'involvement' && lowerAt(words, i - 1) === 'no') return { from: i - 1, to: i + 1 };
  if (lower === 'nothing' && lowerAt(words, i + 1) === 'to' && lowerAt(words, i + 2) === 'do') return { from: i, to: i + 3 };
  if (lower === 'guilty' && lowerAt(words, i - 1) === 'not') return { from: i - 1, to: i + 1 };
  if (lower === 'innocence' || (lower === 'innocent' && isPredicate(words, i))) return one;
  if (lower === 'wrongdoing' && ['no', 'any'].includes(lowerAt(words, i - 1))) return { from: i - 1, to: i + 1 };
  return null;
}

/** Not "did not deny", not "was denied bail". */
function isDenied(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const lower = lowerAt(words, k);
    if (negators.has(lower) && lower !== 'nobody') return false;
    if (lower === 'to' && k === i - 1) return false;
    if (beForms.has(lower) && lowerAt(words, i).endsWith('ied')) return lowerAt(words, i + 1) === 'by';
  }
  // "denied him entry", "denying Lopez a hearing"
  if (['him', 'her', 'them', 'us', 'me', 'you', 'people'].includes(lowerAt(words, i + 1)) && !lowerAt(words, i + 2).endsWith('ing'))
    return false;
  if (
    words[i + 1]?.capital &&
    (determiners.has(lowerAt(words, i + 2)) || (words[i + 2]?.capital && determiners.has(lowerAt(words, i + 3))))
  )
    return false;
  for (let k = i + 1; k < i + 6 && words[k]?.isWord; k++) {
    if (refusedGoods.has(lowerAt(words, k)) && lowerAt(words, k - 1) !== 'of') return false;
    if (lowerAt(words, k) === 'that' || lowerAt(words, k).endsWith('ing')) return true;
  }
  return true;
}

/** "rejected the accusation", "dismissed as false"; not "rejected the offer". */
function hasClaimObject(words: readonly Word[], i: number): boolean {
  for (let k = i + 1; k < i + 9; k++) {
    const word = words[k];
    if (!word || word.lower === '.' || word.lower === ';' || word.lower === 'and') return false;
    if (claimNouns.has(word.lower) || untrueWords.has(word.lower)) return true;
  }
  return false;
}

/** "the report is false", "called it a lie", "dismissed as baseless"; not "false teeth". */
function isPredicate(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 5; k--) {
    const lower = lowerAt(words, k);
    if (lower === 'not' || lower === "n't") return false;
    if (beForms.has(lower) || lower === 'as' || lower === 'called' || lower === 'calling' || lower === 'branded') return true;
    if (!determiners.has(lower) && !lower.endsWith('ly') && words[k]?.isWord) return false;
  }
  return false;
}

function isNegated(words: readonly Word[], i: number): boolean {
  return ['not', "n't"].includes(lowerAt(words, i - 1));
}
