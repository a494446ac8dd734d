import type { NameKind } from '../language/parsed.ts';
import type { Span } from '../text/span.ts';
import { isGuessedPerson, isListedPlural, isPersonNoun, isPlural, isSource, isTitle } from './sourceWords.ts';
import type { SentenceWords, Word, WordRange } from './words.ts';

/** A name as a run of words of its sentence, without titles. */
export interface NameRun extends WordRange {
  /** What the parser says that it names; null where only capital letters tell. */
  readonly kind: NameKind | null;
}

/** The names of a sentence, in order: those that the parser found, and other runs of proper nouns with capital letters. */
export function nameRuns({ words, names }: SentenceWords): NameRun[] {
  const out: NameRun[] = [];
  let next = 0;
  for (let i = 0; i < words.length;) {
    const word = words[i];
    if (!word) break;
    while ((names[next]?.end ?? Infinity) <= word.start) next++;
    const name = names[next];
    const found = name !== undefined && name.start <= word.start;
    let to = found ? endOf(words, i, name) : i;
    if (!found) while (isProper(words, to, names[next]) && !(to > i && isBreak(words, to))) to++;
    if (to === i) {
      i++;
      continue;
    }
    const run = trimmed(words, { from: i, to }, found ? name.kind : null);
    if (run.from < run.to && !isCommonNoun(words, run)) out.push(run);
    i = to;
  }
  return out;
}

/** "Aides", "Councillors" at the beginning or behind a dateline: a noun with a capital letter. */
const isCommonNoun = (words: readonly Word[], { from, to, kind }: NameRun): boolean =>
  to === from + 1 &&
  isPersonNoun(words[from]) &&
  (kind === null ? isPlural(words[from]) || words[from]?.xpos === 'NN' : isListedPlural(words[from]));

function endOf(words: readonly Word[], from: number, { end }: Span): number {
  let to = from + 1;
  while ((words[to]?.end ?? Infinity) <= end) to++;
  return to;
}

/** Whether word `i` looks like a part of a name by its capital letter. The first of a sentence has its own for free. */
function isProper(words: readonly Word[], i: number, next: Span | undefined): boolean {
  const word = words[i];
  if (!word || (next && next.start <= word.start)) return false;
  if (word.lower === '-' || word.lower === '’' || word.lower === "'") return isProper(words, i + 1, next) && touches(words, i);
  if (!word.capital || !word.isWord) return joinsName(words, i);
  if (word.upos !== 'PROPN') return false;
  return i > 0 || !isSource(word) || words[1]?.upos === 'PROPN' || (word.xpos === 'NNP' && isGuessedPerson(word));
}

/** "al" of "Omar al-Dalati". */
const joinsName = (words: readonly Word[], i: number): boolean =>
  words[i]?.upos === 'PROPN' && words[i + 1]?.lower === '-' && words[i + 2]?.capital === true && touches(words, i + 1);

const touches = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.end === words[i]?.start && words[i]?.end === words[i + 1]?.start;

/** A new name begins behind a name in the genitive. */
const isBreak = (words: readonly Word[], i: number): boolean => words[i - 1]?.xpos === 'POS';

/** Without "the", titles before it and "'s" behind it; a title by itself is no name. */
function trimmed(words: readonly Word[], run: WordRange, kind: NameKind | null): NameRun {
  let { from, to } = run;
  while (to > from && (words[to - 1]?.xpos === 'POS' || !words[to - 1]?.isWord)) to--;
  if (words[from]?.upos === 'DET' || (words[from]?.upos === 'NUM' && to > from + 1)) from++;
  if (kind === 'person' || kind === null) {
    while (from < to && isTitle(words[from])) from++;
  }
  return { from, to, kind };
}

/** The words of a run as they stand. */
export function textOf(words: readonly Word[], { from, to }: WordRange): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) break;
    if (text !== '' && (words[i - 1]?.end ?? word.start) < word.start) text += ' ';
    text += word.shown;
  }
  return text;
}
