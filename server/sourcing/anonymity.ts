import { anonymityPhrases, namedElsewhere, reasonWords, rotePhrases, roteToPress, unnamedPhrases } from '../lexicon/anonymity.ts';
import type { AnonymityReason } from './article.ts';
import { phraseMatcher } from './phraseMatcher.ts';
import { phraseOf, somebodyAbove } from './relativePronouns.ts';
import { isBody } from './sourceWords.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

const asks = phraseMatcher(anonymityPhrases);
const isNotNamed = phraseMatcher(unnamedPhrases);
const forbidden = phraseMatcher(rotePhrases);
const forbiddenToPress = phraseMatcher(roteToPress);

/** Behind the words by which somebody asks not to be named, or may not speak to the press, that begin at word `i`; null where none do. */
export const anonymityPhrase = (words: readonly Word[], i: number): number | null => asks(words, i) ?? forbiddenToPress(words, i);

/** Words that say that somebody is not to be named, and whom they are said of. */
export interface AnonymityClause {
  readonly phrase: WordRange;
  /** Null where the sentence does not tell. */
  readonly subject: WordRange | null;
}

/** Where a sentence says, in the paper's own words, that a source is not named. */
export function anonymityClauses(words: readonly Word[]): AnonymityClause[] {
  const out: AnonymityClause[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.quoted) continue;
    const to = anonymityPhrase(words, i);
    if (to === null) continue;
    const phrase = { from: i, to };
    out.push({ phrase, subject: subjectOf(words, phrase) });
    i = to - 1;
  }
  return out;
}

/** Where a relative clause says of somebody that they are not named: it counts only if they are a source. */
export function unnamedClauses(words: readonly Word[]): { readonly phrase: WordRange; readonly subject: WordRange }[] {
  const out: { phrase: WordRange; subject: WordRange }[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.quoted) continue;
    const to = isNotNamed(words, i);
    if (to === null || namedElsewhere.has(lowerAt(words, to))) continue;
    const phrase = { from: i, to };
    const noun = relativeNoun(words, topOf(words, i, to));
    const subject = noun === null ? null : nounOf(words, noun, i);
    // "Police, who did not give his name, said": somebody else's.
    if (subject && noun !== null && !isBody(words[noun])) out.push({ phrase, subject });
    i = to - 1;
  }
  return out;
}

/** Whom the relative clause tells of that "who" is the subject of and that a word is in. */
function relativeNoun(words: readonly Word[], within: number): number | null {
  let verb = within;
  for (let steps = 0; steps < highest && verb >= 0; steps++) {
    const word = words[verb];
    if (!word) return null;
    const subject = subjectChild(words, verb);
    if (subject !== null)
      return word.relation.startsWith('acl') && lowerAt(words, subject) === 'who' ? somebodyAbove(words, word.head) : null;
    verb = word.head;
  }
  return null;
}

/** What a sentence says of why somebody in it is not named; `asked` is the end of words by which they are not, if that is known. */
export function anonymityReason(words: readonly Word[], asked = -1): AnonymityReason {
  let rote = false;
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.quoted) continue;
    if (asked < 0) asked = asks(words, i) ?? -1;
    rote ||= forbidden(words, i) !== null;
  }
  if (rote) return 'rote';
  if (asked < 0) return 'none';
  for (let i = asked; i < words.length; i++) if (!words[i]?.quoted && reasonWords.has(words[i]?.lower ?? '')) return 'given';
  return 'none';
}

/** Where a sentence says, in the paper's own words, that somebody may not speak. */
export function formulas(words: readonly Word[]): WordRange[] {
  const out: WordRange[] = [];
  for (let i = 0; i < words.length; i++) {
    const to = words[i]?.quoted ? null : forbidden(words, i);
    if (to === null) continue;
    out.push({ from: i, to });
    i = to - 1;
  }
  return out;
}

/** How far up the tree the subject of such words may be. */
const highest = 6;

/** Who asks for it: the subject of the verb that the words hang from, or the noun of the relative clause that they are in. */
function subjectOf(words: readonly Word[], { from, to }: WordRange): WordRange | null {
  let verb = topOf(words, from, to);
  for (let steps = 0; steps < highest && verb >= 0; steps++) {
    const word = words[verb];
    if (!word) return null;
    const subject = subjectChild(words, verb);
    const clause = word.relation.startsWith('acl');
    if (subject !== null && !/^(?:who|which|that)$/.test(words[subject]?.lower ?? ''))
      return phraseOf(words, subject, Math.max(subject + 1, from));
    if (clause && word.head >= 0) return nounOf(words, somebodyAbove(words, word.head), from);
    verb = word.head;
  }
  return null;
}

/** The word of the run that hangs from outside it. */
function topOf(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = words[i]?.head ?? -1;
    if (words[i]?.isWord && (head < from || head >= to)) return i;
  }
  return from;
}

/** A participle that hangs from the object of a name ("said Lopez, speaking…") tells of whoever that is. */
const nounOf = (words: readonly Word[], noun: number, before: number): WordRange | null =>
  noun < before ? phraseOf(words, noun, before) : null;

function subjectChild(words: readonly Word[], verb: number): number | null {
  for (let i = 0; i < words.length; i++) if (words[i]?.head === verb && words[i]?.relation.startsWith('nsubj')) return i;
  return null;
}
