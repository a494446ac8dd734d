import { definiteWords, numberWords, quantifiers, quantityNouns } from '../lexicon/functionWords.ts';
import type { NameRun } from './nameRuns.ts';
import { isPersonNoun, isPlural, isRole, isSource } from './sourceWords.ts';
import { phraseOf } from './relativePronouns.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** The phrase that mentions a source, taken apart. Indexes are into the words of its sentence. */
export interface NounPhrase {
  /** The whole phrase... */
  readonly range: WordRange;
  /** ...and where it ends without what is set apart by a comma and without relative clauses. */
  readonly coreEnd: number;
  /** Behind "three of", "a number of": where that of which it is a part begins. */
  readonly from: number;
  /** The noun, name or pronoun that it is about. */
  readonly head: number;
  /** "the sources", "those aides": somebody we have met. */
  readonly definite: boolean;
  /** "three of the sources", "one of them": some of those we have met. */
  readonly partitive: boolean;
  /** "Lopez's lawyer", "his lawyer". */
  readonly possessed: boolean;
  /** The name by which the source is called, or null. */
  readonly name: NameRun | null;
  /** Whether the name stands beside a noun that says who bears it ("a resident, Ahmed Ali"). */
  readonly apposed: boolean;
  /** Names in it that are not the source's own: "a spokesman for the Kremlin". */
  readonly others: readonly NameRun[];
}

/** Takes the words of `range` apart; `names` are those of the sentence. Some head is always found. */
export function nounPhrase(words: readonly Word[], names: readonly NameRun[], given: WordRange): NounPhrase {
  const range = withListBefore(words, withNameBehind(words, names, withNameBefore(words, names, trim(words, given))));
  const measured = measuredBy(words, range);
  const from = measured ?? range.from;
  const head = headOf(words, names, { from, to: range.to });
  const coreEnd = coreEndOf(words, range, head);
  const within = names.filter((name) => name.from >= from && name.to <= range.to);
  const own = within.find((name) => name.from <= head && head < name.to) ?? null;
  const apposed = own ? null : apposedName(words, within, { from, to: range.to }, head, coreEnd);
  const name = own ?? apposed;
  const opening = lowerAt(words, from);
  const possessed = isPossessed(words, from, head);
  return {
    range,
    coreEnd,
    from,
    head,
    definite: articles.has(opening),
    partitive: measured !== null && isPartitive(words, range, measured),
    possessed,
    name,
    apposed: apposed !== null,
    others: within.filter((other) => other !== name && other.from < coreEnd),
  };
}

/** Without commas and prepositions around it: "according to", "by". */
function trim(words: readonly Word[], { from, to }: WordRange): WordRange {
  let start = from;
  let end = Math.min(to, words.length);
  while (end > start + 1 && words[end - 1]?.isWord === false) end--;
  while (start < end - 1 && (words[start]?.isWord === false || words[start]?.upos === 'ADP' || lowerAt(words, start) === 'according'))
    start++;
  return { from: start, to: end };
}

/** "Marandi, [a survivor from India]": what only says who somebody is goes with the name before it. */
function withNameBefore(words: readonly Word[], names: readonly NameRun[], range: WordRange): WordRange {
  if (lowerAt(words, range.from - 1) !== ',') return range;
  const name = names.find(({ to }) => to === range.from - 1);
  if (!name || name.kind === 'place' || name.kind === 'group') return range;
  for (let i = range.from; i < range.to; i++) {
    const { relation = '', head = -1 } = words[i] ?? {};
    const beside = relation.startsWith('nsubj') && head === words[name.from]?.head && words[name.from]?.relation === relation;
    if (beside || (relation === 'appos' && head >= name.from && head < name.to)) return { from: name.from, to: range.to };
  }
  return range;
}

/** The names of several people who speak as one, "Lopez and Cruz"; none where it is one person. */
export function joinedNames(words: readonly Word[], { name, apposed, others, coreEnd }: NounPhrase): readonly NameRun[] {
  if (!name || apposed) return [];
  const joined = others.filter((other) => {
    const first = words[other.from];
    return other.from >= name.to && other.to <= coreEnd && first?.relation === 'conj' && first.head >= name.from && first.head < other.from;
  });
  return joined.length > 0 ? [name, ...joined] : [];
}

/** How many words may stand between two that are joined. */
const widestJoin = 5;

/** "Two envoys, as well as [a shipping agent], said": who else says so belongs to the source. */
function withListBefore(words: readonly Word[], { from, to }: WordRange): WordRange {
  const head = words.findIndex((word, i) => i >= from && i < to && (word.head < from || word.head >= to) && isNoun(word));
  const last = words[head];
  if (!last) return { from, to };
  const joiner = words.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
  const isJoined =
    ['and', 'or'].includes(joiner.at(-1) ?? '') || joiner.join(' ') === 'as well as' || joiner.slice(1).join(' ') === 'along with';
  if (!isJoined) return { from, to };
  for (let i = from - 2; i >= 0 && i >= from - widestJoin; i--) {
    const word = words[i];
    if (!isNoun(word) || !word?.relation.startsWith('nsubj')) continue;
    const same = last.relation === 'conj' ? last.head === i : last.head === word.head && last.relation === word.relation;
    return same ? { from: phraseOf(words, i, i + 1).from, to } : { from, to };
  }
  return { from, to };
}

/** How far behind "identified" the name may stand. */
const widestNaming = 8;

/** "[The minister of tourism], Ana Cruz," and "[the man], later identified as Omar Haddad,": the name that follows belongs to it. */
function withNameBehind(words: readonly Word[], names: readonly NameRun[], { from, to }: WordRange): WordRange {
  if (lowerAt(words, to) !== ',') return { from, to };
  const next = names.find((name) => name.from > to);
  const first = next && words[next.from];
  if (!next || !first || next.from > to + widestNaming) return { from, to };
  const isEnd = !words[next.to]?.isWord;
  const named = words.slice(to + 1, next.from).map(({ lower }) => lower);
  if (named.at(-1) === 'as' && ['identified', 'named', 'known'].some((verb) => named.includes(verb))) return { from, to: next.to };
  if (next.from !== to + 1 || next.kind === 'place' || next.kind === 'group' || !isEnd) return { from, to };
  return first.relation === 'appos' && first.head >= from && first.head < to && (next.kind === 'person' || isRole(words[first.head]))
    ? { from, to: next.to }
    : { from, to };
}

/** Behind the "of" of "three of the sources", "dozens of villagers", "a number of", "some of"; null where nothing is measured. */
function measuredBy(words: readonly Word[], { from, to }: WordRange): number | null {
  for (let i = from; i < to - 1 && i < from + 5; i++) {
    if (lowerAt(words, i) !== 'of') continue;
    const before = words[i - 1];
    if (i === from || !before) return null;
    const counts = before.upos === 'NUM' || before.upos === 'DET' || quantifiers.has(before.lower) || quantityNouns.has(before.lower);
    return counts || numberWords.has(before.lower) ? i + 1 : null;
  }
  return null;
}

const isPartitive = (words: readonly Word[], { from }: WordRange, at: number): boolean =>
  (definiteWords.has(lowerAt(words, at)) || ['them', 'whom', 'us'].includes(lowerAt(words, at))) &&
  !quantityNouns.has(lowerAt(words, from + 1));

const articles = new Set(['the', 'that', 'those', 'this', 'these', 'both']);
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'X', 'SYM']);
const standIn = new Set(['NUM', 'ADJ', 'DET']);

/** The word by which the phrase hangs in its sentence; of a title and a name behind it the name. */
function headOf(words: readonly Word[], names: readonly NameRun[], { from, to }: WordRange): number {
  const tops = topsOf(words, { from, to }, nominal);
  // "six people close to the matter": the parse may hang the people from "close"; "some", "the two" stand for themselves.
  const [first = firstNoun(words, { from, to }) ?? topsOf(words, { from, to }, standIn)[0]] = tops;
  if (first === undefined) return lastNoun(words, { from, to });
  let head = first;
  for (const top of tops.slice(1)) {
    // "Harbour master Ana Lopez", not "the people Reuters spoke to"
    if (isPlural(words[head]) || !isRunTo(words, head, top)) break;
    head = top;
  }
  head = lastOfRun(words, lastOfList(words, names, head, to), to);
  // A determiner or adjective whose noun the parse lost.
  if (standIn.has(words[head]?.upos ?? '')) {
    for (let i = head + 1; i < to && continues(words[i]); i++) if (isNoun(words[i])) head = i;
  }
  const name = names.find((other) => other.from <= head && head < other.to);
  // "Obama aides", "United Nations officials": the name only tells whose.
  if (name && name.to < to && words[name.to]?.upos === 'NOUN') {
    const noun = nounEnd(words, name.to, to) - 1;
    if (isSource(words[noun])) return noun;
  }
  // "opposition leader Ana Lopez": the name behind the noun that it hangs from.
  const next = name ? undefined : names.find((other) => other.from === nounEnd(words, head, to));
  if (next && next.kind !== 'group' && next.kind !== 'place' && next.to <= to && isRole(words[head]) && next.from > head) {
    return next.from;
  }
  return head;
}

function topsOf(words: readonly Word[], { from, to }: WordRange, tags: ReadonlySet<string>): number[] {
  const tops: number[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.isWord && tags.has(word.upos) && (word.head < from || word.head >= to)) tops.push(i);
  }
  return tops;
}

/** The last noun of the first run of nouns that no preposition or comma stands before. */
function firstNoun(words: readonly Word[], { from, to }: WordRange): number | null {
  let found: number | null = null;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (isNoun(word)) found = i;
    else if (found !== null || word?.upos === 'ADP' || !word?.isWord) break;
  }
  return found;
}

/** "one intelligence and defence official", "U.S. and Canadian officials": what looks joined only describes. */
function lastOfList(words: readonly Word[], names: readonly NameRun[], head: number, to: number): number {
  const isCountry =
    names.some(({ to: end, kind }) => end === head + 1 && (kind === 'place' || kind === 'group')) && words[head + 1]?.upos === 'CCONJ';
  if (isSource(words[head]) || !(words[head]?.upos === 'NOUN' || isCountry)) return head;
  for (let i = head + 1; i < to && (continues(words[i]) || words[i]?.upos === 'CCONJ'); i++) {
    if (
      isCountry &&
      i === to - 1 &&
      words[i - 1]?.upos === 'ADJ' &&
      words[i]?.upos === 'NOUN' &&
      isPersonNoun(words[i]) &&
      isPlural(words[i])
    )
      return i;
    if (words[i]?.relation === 'conj' && words[i]?.head === head && isPersonNoun(words[i])) return i;
  }
  return head;
}

/** "one mental health professional": of nouns side by side the last is meant, whatever hangs from which. */
function lastOfRun(words: readonly Word[], head: number, to: number): number {
  if (isSource(words[head]) || words[head]?.upos !== 'NOUN') return head;
  let last = Math.min(nounEnd(words, head, to), to) - 1;
  if (last + 1 < to && words[last + 1]?.upos === 'ADJ' && words[last + 1]?.relation.startsWith('nsubj')) last++;
  return isPersonNoun(words[last]) ? last : head;
}

const nounEnd = (words: readonly Word[], head: number, to: number): number => {
  let i = head + 1;
  while (i < to && words[i]?.upos === 'NOUN') i++;
  return i;
};

const isNoun = (word: Word | undefined): boolean => word?.upos === 'NOUN' || word?.upos === 'PROPN';
const continues = (word: Word | undefined): boolean =>
  word?.upos === 'ADJ' || word?.upos === 'NUM' || isNoun(word) || word?.lower === '-' || word?.xpos === 'POS';

/** Whether nothing but nouns stands between two words: "Harbour master" and "Ana". */
function isRunTo(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (!continues(words[i])) return false;
  return true;
}

function lastNoun(words: readonly Word[], { from, to }: WordRange): number {
  let head = from;
  for (let i = from; i < to; i++) {
    if (i > from && (lowerAt(words, i) === ',' || words[i]?.upos === 'ADP')) break;
    if (words[i]?.isWord) head = i;
  }
  return head;
}

/** Where the phrase without its asides ends: before a comma behind the head that begins one, or before "who". */
function coreEndOf(words: readonly Word[], { to }: WordRange, head: number): number {
  for (let i = head + 1; i < to; i++) {
    const { lower = '', xpos = '' } = words[i] ?? {};
    if (xpos === 'WP' || xpos === 'WDT' || lower === '(' || lower === '—' || lower === '–') return i;
    if (lower === ',' && !joinsOn(words, i + 1)) return i;
  }
  return to;
}

/** ", and a farmer", ", as well as a farmer": the list goes on. */
const joinsOn = (words: readonly Word[], i: number): boolean =>
  ['and', 'or', 'along', 'together'].includes(lowerAt(words, i)) || (lowerAt(words, i) === 'as' && lowerAt(words, i + 1) === 'well');

/** "a resident, Ahmed Ali": the name that stands beside the head, behind a comma or right behind the phrase. */
function apposedName(
  words: readonly Word[],
  names: readonly NameRun[],
  { from }: WordRange,
  head: number,
  coreEnd: number,
): NameRun | null {
  for (const name of names) {
    if (name.from <= head || name.kind === 'group') continue;
    if (lowerAt(words, name.to) === "'s" || words[name.to]?.xpos === 'POS') continue;
    const before = words[name.from - 1];
    const first = words[name.from];
    if (!before || !first) continue;
    // "The man, later identified as Omar Haddad": named in the same breath.
    if (before.lower === 'as' && ['identified', 'named', 'known'].includes(lowerAt(words, name.from - 2))) return name;
    const behindComma = name.from === coreEnd + 1 && (before.lower === ',' || before.lower === '(' || before.lower === '—');
    const title = titleStart(words, name.from);
    const behindTitle = title === coreEnd + 1 && lowerAt(words, coreEnd) === ',';
    const beside =
      name.from > from && name.from <= coreEnd && (first.relation === 'appos' || (first.relation === 'flat' && before.upos === 'NOUN'));
    const isPerson = name.kind === 'person' || (name.kind === null && name.to - name.from >= 2);
    // "the chief executive officer (CEO) Ana Lopez"
    if (before.lower === ')' && isPerson && isRole(words[head])) return name;
    if (behindComma || behindTitle) return isPerson || first.relation === 'appos' ? name : null;
    if (beside && (isPerson || !isRole(words[head]))) return name;
    // "keeper of the harbour Ana Lopez"
    if (
      isPerson &&
      name.from < coreEnd &&
      name.to >= coreEnd &&
      name.to - name.from >= 2 &&
      before.upos === 'NOUN' &&
      !isOf(words, name.from)
    )
      return name;
  }
  return null;
}

const isOf = (words: readonly Word[], i: number): boolean => words[i - 1]?.upos === 'ADP';

function titleStart(words: readonly Word[], at: number): number {
  let i = at;
  while (i > 0 && (isRole(words[i - 1]) || (i < at && words[i - 1]?.upos === 'ADJ'))) i--;
  return i;
}

/** "Lopez's lawyer", "his lawyer": tied to somebody, not "the lawyer". */
function isPossessed(words: readonly Word[], from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (/^(?:PRP|WP)\$$/.test(words[i]?.xpos ?? '') || words[i]?.xpos === 'POS') return true;
  return false;
}
