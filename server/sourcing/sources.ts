import {
  definiteWords,
  determiners,
  linkingPrepositions,
  numberWords,
  prepositions,
  quantifiers,
  temporalNouns,
} from '../lexicon/functionWords.ts';
import {
  anonymityWords,
  anonymousNouns,
  authoredPapers,
  bareNouns,
  bodyNouns,
  documentNouns,
  knowledgeWords,
  officeNouns,
  outlets,
  outletWords,
  reasonWords,
  representatives,
  roteWords,
  titles,
  vagueModifiers,
  vagueNouns,
  vaguePlurals,
} from '../lexicon/sourceNouns.ts';
import { isUnnamed, type AnonymityReason, type SourceKind, type SourceLevel } from './article.ts';
import { isQuantity, isSourceNoun } from './nounPhrases.ts';
import { lowerAt, textOf, type Word, type WordRange } from './words.ts';

/** What the words of one mention tell of a source. */
export interface SourceDescription {
  readonly kind: SourceKind;
  readonly level: SourceLevel;
  readonly count: number | null;
  readonly reason: AnonymityReason;
  /** A person's, body's or outlet's name without title, as it stands; null where none is given. */
  readonly name: string | null;
  /** The noun that says what the source is, lower case. */
  readonly head: string;
  /** The other words that describe it, lower case. */
  readonly attributes: readonly string[];
  /** "the official", "three of the envoys": somebody we have met. */
  readonly definite: boolean;
  /** "three of the envoys": some of those we have met. */
  readonly partitive: boolean;
  readonly pronoun: 'he' | 'she' | 'they' | 'it' | null;
}

const pronouns: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it'> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
]);
const joining = new Set(['and', 'or', 'as', 'along', 'together']);
const joiningWords = new Set([...joining, 'well', 'with']);
const postmodifiers = new Set([...linkingPrepositions, 'familiar', 'close', 'briefed', 'who', 'that', ',']);
const spokespeople = /^spokes(?:man|woman|person|people)$/;

/** A noun on no list that ends as words for people do: "retailer", "Norwegians". */
const looksLikePeople = (lower: string): boolean =>
  /(?:man|men|woman|women|er|or|ist|ian|ean|can|crat|eer|ant|ee|mate|aeli|aqi|ani)s?$/.test(lower) ||
  ['they', 'someone', 'somebody', 'one', 'others', 'those'].includes(lower);
const peoples = /(?:ians|eans|icans|crats|aelis|aqis|anis|ese|tives)$/;

/** Describes the source that the words of `range` mention; `reason` is what the sentence says of why it is not named. */
export function describe(words: readonly Word[], range: WordRange, reason: AnonymityReason): SourceDescription {
  const first = lowerAt(words, range.from);
  const pronoun = range.to === range.from + 1 ? (pronouns.get(first) ?? null) : null;
  const partitive = isPartitive(words, range);
  const from = partitive || isQuantity(words, range.from) ? indexOf(words, range, 'of') + 1 : range.from;
  const head = headOf(words, { from, to: range.to });
  const headWord = words[head];
  const lower = headWord?.lower ?? '';
  // A word that only begins the sentence is no name if it is a noun we know.
  const isName = (i: number): boolean => words[i]?.capital === true && !(i === 0 && isSourceNoun(lowerAt(words, i)));
  const name = isName(head) || !isSourceNoun(lower) || appositeName(words, head, range) ? nameOf(words, head, range) : null;
  const attributes: string[] = [];
  for (let i = from; i < range.to; i++) if (i !== head && words[i]?.isWord) attributes.push(lowerAt(words, i));
  const named = hasName(words, { from, to: range.to }, head);
  const definite = definiteWords.has(lowerAt(words, from)) || partitive;
  const kind = pronoun ? 'named' : kindOf(words, { from, to: range.to }, head, name !== null, definite, named);
  return {
    kind,
    level: levelOf(kind, lower, attributes, name, named),
    count: countOf(words, range, head, kind, name),
    reason: isUnnamed(kind) || pronoun ? reason : 'none',
    name: name ?? (kind === 'document' ? outletIn(words, range) : null),
    head: lower,
    attributes,
    definite,
    partitive,
    pronoun,
  };
}

function isPartitive(words: readonly Word[], { from, to }: WordRange): boolean {
  const first = lowerAt(words, from);
  const counts = numberWords.has(first) || /^\d+$/.test(first) || quantifiers.has(first);
  return counts && lowerAt(words, from + 1) === 'of' && definiteWords.has(lowerAt(words, from + 2)) && from + 3 < to;
}

function indexOf(words: readonly Word[], { from, to }: WordRange, lower: string): number {
  for (let i = from; i < to; i++) if (lowerAt(words, i) === lower) return i;
  return from;
}

/** The last noun before anything that follows the head: a preposition, a comma, "who"; with "X and Y" that of the first. */
function headOf(words: readonly Word[], { from, to }: WordRange): number {
  let head = from;
  for (let i = from; i < to; i++) {
    const lower = lowerAt(words, i);
    if (i > from && (postmodifiers.has(lower) || joining.has(lower))) {
      // "Two Greek and two Turkish envoys": the noun comes after.
      if (
        joining.has(lower) &&
        !isSourceNoun(lowerAt(words, head)) &&
        (words[head]?.capital === false || numberWords.has(lowerAt(words, i + 1)))
      )
        continue;
      break;
    }
    // "the report released on Friday", "a lawyer watching from afar"
    if (
      i > from &&
      words[i]?.capital === false &&
      /(?:..ed|..ing|^led|^held)$/.test(lower) &&
      !isSourceNoun(lower) &&
      endsPhrase(words, i + 1, to)
    )
      break;
    if (words[i]?.isWord && lower !== "'s") head = i;
  }
  return head;
}

const endsPhrase = (words: readonly Word[], i: number, to: number): boolean =>
  i >= to || postmodifiers.has(lowerAt(words, i)) || temporalNouns.has(lowerAt(words, i));

/** The run of capitalised words that ends at or follows the head, without titles. */
function nameOf(words: readonly Word[], head: number, range: WordRange): string | null {
  const apposite = appositeName(words, head, range);
  if (apposite) return apposite;
  if (words[head]?.capital !== true) return null;
  let from = head;
  while (from > range.from && words[from - 1]?.capital === true) from--;
  for (let i = from; i < head; i++) if (titles.has(lowerAt(words, i).replace(/\.$/, ''))) from = i + 1;
  if (from < head && ['the', 'a', 'an'].includes(lowerAt(words, from))) from++;
  return textOf(words, { from, to: head + 1 });
}

/** "a resident, Ahmed Ali", "the mayor's adviser on harbours, Ana Lopez": a name that stands by a common noun. */
function appositeName(words: readonly Word[], head: number, range: WordRange): string | null {
  let comma = head + 1;
  while (comma < range.to && lowerAt(words, comma) !== ',') comma++;
  // "keeper of the harbour Ana Lopez"
  let last = comma;
  while (last > range.from && words[last - 1]?.capital === true) last--;
  if (
    last > head + 1 &&
    comma - last >= 2 &&
    words[last - 1]?.isWord &&
    !prepositions.has(lowerAt(words, last - 1)) &&
    !determiners.has(lowerAt(words, last - 1))
  ) {
    return textOf(words, { from: last, to: comma });
  }
  if (words[head]?.capital === true) return null;
  const from = comma + 1;
  let to = from;
  while (to < range.to && words[to]?.capital === true) to++;
  return to >= from + 2 && (to === range.to || lowerAt(words, to) === ',') ? textOf(words, { from, to }) : null;
}

/** Whether a name stands anywhere beside the head: "a spokesman for the Kremlin". */
function hasName(words: readonly Word[], { from, to }: WordRange, head: number): boolean {
  for (let i = from; i < to; i++) if (i !== head && i > 0 && words[i]?.capital === true) return true;
  return false;
}

function kindOf(words: readonly Word[], range: WordRange, head: number, isName: boolean, definite: boolean, named: boolean): SourceKind {
  const lower = lowerAt(words, head);
  const before = lowerAt(words, head - 1);
  if (isName) {
    // "Norwegians", "Democrats", but not "Liberal Democrats", a party.
    if (peoples.test(lower) && head === range.from + (isQuantifier(lowerAt(words, range.from)) ? 1 : 0)) return 'anonymous';
    if (outlets.has(lower.replace(/'s?$/, ''))) return 'document';
    if (head > range.from && outletWords.has(lower) && words[head]?.capital === true) return 'document';
    if (words[head]?.capital === true && documentNouns.has(lower) && !bodyNouns.has(lower)) return 'document';
    if (head > range.from && words[head]?.capital === true && anonymousNouns.has(lower) && lower.endsWith('s') && !titles.has(lower))
      return 'anonymous';
    return 'named';
  }
  if (spokespeople.test(lower)) return definite || named || bodyNouns.has(before) || range.to > head + 1 ? 'named' : 'anonymous';
  if (representatives.has(lower) && (named || definite)) return 'named';
  if (lower === 'media' && /^(?:state|state-run|official|government)$/.test(before)) return 'document';
  if (vaguePlurals.has(lower)) {
    const vague = vagueModifiers.has(lowerAt(words, range.from)) || range.from === head || vagueModifiers.has(before);
    return vague || (!definite && !named) ? 'vague' : 'document';
  }
  if (authoredPapers.has(lower) && lowerAt(words, head + 1) !== ',' && ['by', 'from', 'of'].includes(lowerAt(words, head + 1)))
    return 'named';
  if (officeNouns.has(lower) && definite && !lowerAt(words, range.from).endsWith('s')) return 'named';
  // "the lawmaker" is somebody we were told of, "the official" may be anybody.
  if (definite && !lower.endsWith('s') && anonymousNouns.has(lower) && !bareNouns.has(lower)) return 'named';
  if (vagueNouns.has(lower)) return 'vague';
  if (bodyNouns.has(lower)) return 'named';
  if (documentNouns.has(lower) || !(anonymousNouns.has(lower) || looksLikePeople(lower))) return 'document';
  return 'anonymous';
}

const isQuantifier = (lower: string): boolean => quantifiers.has(lower) || numberWords.has(lower);

function levelOf(kind: SourceKind, head: string, attributes: readonly string[], name: string | null, named: boolean): SourceLevel {
  if (kind === 'named') return name && attributes.some((word) => isSourceNoun(word)) ? 5 : name ? 4 : 3;
  if (kind === 'document') return 3;
  if (kind === 'vague') return 1;
  const knows = attributes.some((word) => knowledgeWords.has(word));
  const placed = named || attributes.some((word) => bodyNouns.has(word));
  if (placed && knows) return 4;
  if (placed) return 3;
  if (knows || attributes.filter((word) => word.length > 3).length > 0) return 2;
  return head.endsWith('s') && !/^sources?$/.test(head) ? 1 : 0;
}

/** How many people the words count; parts of one source are added up ("two Greek and two Turkish envoys"). */
function countOf(words: readonly Word[], range: WordRange, head: number, kind: SourceKind, name: string | null): number | null {
  if (kind === 'document' || kind === 'vague') return null;
  if (name !== null) return kind === 'named' ? 1 : null;
  let sum = 0;
  let begins = true;
  for (let i = range.from; i < range.to; i++) {
    const lower = lowerAt(words, i);
    if (joiningWords.has(lower) || lower === ',') {
      begins = true;
    } else if (begins) {
      const number = numberOf(lower);
      if (number === null) return singular(words, range, head);
      sum += number;
      begins = false;
    } else if (i > head && postmodifiers.has(lower)) {
      // "a spokesman for two ministries": what follows describes; only "as well as" goes on counting.
      const next = words.findIndex((word, k) => k > i && k < range.to && word.lower === 'well');
      if (next < 0) break;
      i = next - 2;
    }
  }
  return sum > 0 ? sum : null;
}

const numberOf = (lower: string): number | null =>
  numberWords.get(lower) ?? (/^\d{1,3}$/.test(lower) ? Number(lower) : /^(?:an?|another)$/.test(lower) ? 1 : null);

/** "the official" is one; "officials" are some. */
function singular(words: readonly Word[], range: WordRange, head: number): number | null {
  const lower = lowerAt(words, head);
  return !lower.endsWith('s') &&
    lowerAt(words, range.from) === 'the' &&
    anonymousNouns.has(lower) &&
    !['people', 'men', 'women'].includes(lower)
    ? 1
    : null;
}

function outletIn(words: readonly Word[], range: WordRange): string | null {
  for (let i = range.from; i < range.to; i++) {
    const word = words[i];
    if (word?.capital && outlets.has(word.lower)) return word.shown;
  }
  return null;
}

/** What a sentence says of why somebody in it is not named. */
export function anonymityReason(words: readonly Word[]): AnonymityReason {
  const own = words.map((word) => (word.quoted ? '' : word.lower));
  const notBefore = (i: number): boolean => [1, 2, 3].some((back) => ['not', "n't", 'without'].includes(own[i - back] ?? ''));
  const rote = own.some((lower, i) => roteWords.has(lower) && notBefore(i));
  const asks = own.findIndex(
    (lower, i) => anonymityWords.has(lower) && (/^(?:anonym|identity)/.test(lower) || ['not', 'be', 'remain'].includes(own[i - 1] ?? '')),
  );
  const given = asks >= 0 && own.some((lower, i) => i > asks && reasonWords.has(lower));
  if (rote) return 'rote';
  return given ? 'given' : 'none';
}
