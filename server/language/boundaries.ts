import { commonVerbs } from '../lexicon/commonVerbs.ts';
import { Kind, kindCount, kindOf } from './tokenKinds.ts';
import type { Token } from './token.ts';

/** Weights of the model: a table of this many int8, in which each feature has a place by its hash. */
export const tableSize = 1 << 16;

/** How many features a place between two tokens has. */
export const featureCount = 31;

/** Longer words are told apart by their beginnings. */
const longestHashed = 24;

/** A hash of the token's words: letters small, digits as 0, quotation marks straight. */
function hashOf(text: string, { start, end }: Token): number {
  let hash = 0x811c9dc5;
  const last = Math.min(end, start + longestHashed);
  for (let i = start; i < last; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0x41 && code <= 0x5a) code += 0x20;
    else if (code >= 0x30 && code <= 0x39) code = 0x30;
    else if (code === 0x2019 || code === 0x2018) code = 0x27;
    else if (code === 0x201c || code === 0x201d) code = 0x22;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

const verbs: ReadonlySet<number> = new Set(Array.from(commonVerbs, (word) => hashOf(word, { start: 0, end: word.length })));

/** Steps in which lengths are told apart. */
const steps = Uint8Array.from({ length: 46 }, (_, n) =>
  n < 6 ? n : n < 8 ? 6 : n < 11 ? 7 : n < 15 ? 8 : n < 20 ? 9 : n < 30 ? 10 : n < 45 ? 11 : 12,
);
const step = (length: number): number => steps[Math.min(length, 45)] ?? 0;

export const isStop = (kind: number): boolean => kind === Kind.stop || kind === Kind.cry || kind === Kind.ellipsis;
export const isQuote = (kind: number): boolean => kind === Kind.quote || kind === Kind.openingQuote || kind === Kind.closingQuote;

/**
 * The places between the tokens of a paragraph, where a sentence may end, and their features. Read from the first to the last: `take` each
 * token, and `begin` where a sentence does. "Behind i" is the place between token i and the next.
 */
export class Boundaries {
  private readonly kinds: Uint8Array;
  private readonly tokens: readonly Token[];
  private readonly hashes: Int32Array;
  /** Of each token, the next stop from it on. */
  private readonly stops: Int32Array;
  /** How the paragraph as a whole ends, and how many capitals it has. */
  private readonly ending: number;
  private readonly style: number;
  /** The sentence that is being read: its first token, whether within a quotation, how deep in brackets, how many verbs up to 2. */
  private from = 0;
  private quoted = 0;
  private depth = 0;
  private verbs = 0;

  constructor(text: string, tokens: readonly Token[]) {
    const count = tokens.length;
    this.tokens = tokens;
    this.kinds = new Uint8Array(count);
    this.hashes = new Int32Array(count);
    this.stops = new Int32Array(count + 1);
    let small = 0;
    let large = 0;
    for (const [i, token] of tokens.entries()) {
      const kind = kindOf(text, token);
      this.kinds[i] = kind;
      this.hashes[i] = hashOf(text, token);
      if (kind === Kind.lower) small++;
      else if (kind === Kind.capital || kind === Kind.capitals) large++;
    }
    let next = count;
    this.stops[count] = count;
    for (let i = count - 1; i >= 0; i--) {
      if (isStop(this.kindAt(i))) next = i;
      this.stops[i] = next;
    }
    const last = this.kindAt(count - 1);
    this.ending = isStop(last) ? 0 : last === Kind.closingQuote || last === Kind.closing ? 1 : 2;
    const share = large / Math.max(1, small + large);
    this.style = share < 0.02 ? 0 : share < 0.1 ? 1 : share < 0.3 ? 2 : share < 0.6 ? 3 : 4;
  }

  kindAt(i: number): number {
    return this.kinds[i] ?? Kind.none;
  }

  private hashAt(i: number): number {
    return this.hashes[i] ?? 7;
  }

  /** Whether nothing, not even a blank, stands between token i and the next. */
  touches(i: number): boolean {
    return this.tokens[i]?.end === this.tokens[i + 1]?.start;
  }

  /** Whether the sentence that is being read begins with token i. */
  isFirst(i: number): boolean {
    return this.from === i;
  }

  /** Whether a sentence may end behind i, by the looks of the two tokens alone: most places are no question. */
  isCandidate(i: number): boolean {
    return candidates[(this.kindAt(i) * kindCount + this.kindAt(i + 1)) * 2 + (this.touches(i) ? 1 : 0)] === 1;
  }

  /** A sentence begins with token i. */
  begin(i: number): void {
    this.from = i;
    this.quoted = 0;
    this.depth = 0;
    this.verbs = 0;
  }

  /** Token i goes to the sentence that is being read. */
  take(i: number): void {
    const kind = this.kindAt(i);
    if (isQuote(kind)) this.quoted = kind === Kind.openingQuote ? 1 : kind === Kind.closingQuote ? 0 : 1 - this.quoted;
    else if (kind === Kind.opening) this.depth++;
    else if (kind === Kind.closing && this.depth > 0) this.depth--;
    else if ((kind === Kind.lower || kind === Kind.tail || kind === Kind.capital) && this.verbs < 2 && verbs.has(this.hashAt(i)))
      this.verbs++;
  }

  /** Sets `into` to the places in the table of the features behind i. The factors keep the parts of a feature apart. */
  features(i: number, into: Int32Array): void {
    const a = this.kindAt(i);
    const b = this.kindAt(i + 1);
    const c = this.kindAt(i - 1);
    const d = this.kindAt(i + 2);
    const left = this.hashAt(i);
    const right = this.hashAt(i + 1);
    const left2 = this.hashAt(i - 1);
    const right2 = this.hashAt(i + 2);
    const touching = this.touches(i) ? 1 : 0;
    const length = step(i + 1 - this.from);
    const rest = step(this.kinds.length - 1 - i);
    const stop = step((this.stops[i + 1] ?? i) - i);
    const first = this.kindAt(this.from);
    const depth = Math.min(2, this.depth);
    const pair = a * kindCount + b;
    let at = 0;
    const add = (value: number): void => {
      into[at] = placeOf(value, at);
      at++;
    };
    add(0);
    add(pair);
    add(pair * 2 + touching);
    add(pair * kindCount + c);
    add(pair * kindCount + d);
    add((pair * kindCount + c) * kindCount + d);
    add(left);
    add(right);
    add(left2);
    add(right2);
    add(left * 31 + b);
    add(right * 31 + a);
    add(left2 * 31 + left);
    add(left2 * 31 + pair);
    add(right * 31 + right2);
    add((right2 * 31 + b) * 31 + a);
    add(length * kindCount + a);
    add(rest * kindCount + a);
    add(stop * kindCount + a);
    add(stop * 1024 + pair);
    add((pair * 2 + this.quoted) * 3 + depth);
    add((this.quoted * 3 + depth) * kindCount + a);
    add(first * kindCount + a);
    add(first * 1024 + pair);
    add(this.hashAt(this.from) * 31 + a);
    add(this.verbs * 1024 + pair);
    add(this.ending * 1024 + pair);
    add(this.style * 1024 + pair);
    add((stop * 16 + length) * 1024 + pair);
    add(((this.style * 4 + this.ending) * 16 + length) * 1024 + pair);
    add((this.verbs * 16 + length) * 1024 + pair);
  }
}

/** The place of a feature in the table: of its value, and of which feature it is. */
function placeOf(value: number, feature: number): number {
  let hash = Math.imul(value ^ Math.imul(feature, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (tableSize - 1);
}

/** No sentence ends behind a colon, a semicolon or a dash: what follows belongs to what it announces. */
const never: readonly number[] = [Kind.colon, Kind.semicolon, Kind.dash, Kind.tail, Kind.opening, Kind.openingQuote, Kind.sign];
const often: readonly number[] = [Kind.stop, Kind.cry, Kind.ellipsis, Kind.closingQuote, Kind.closing, Kind.symbol, Kind.bullet];
const apart: readonly number[] = [Kind.abbreviation, Kind.address, Kind.quote];
const neverBefore: readonly number[] = [Kind.stop, Kind.cry, Kind.ellipsis, Kind.comma, Kind.closing, Kind.closingQuote, Kind.tail];

function mayEnd(a: number, b: number, touching: boolean): boolean {
  if (never.includes(a) || neverBefore.includes(b)) return false;
  if (often.includes(a)) return true;
  if (touching) return false;
  return apart.includes(a) || (b !== Kind.lower && b !== Kind.semicolon && b !== Kind.colon);
}

/** Of each pair of kinds, with and without a blank between, whether a sentence may end between them. */
const candidates = Uint8Array.from({ length: kindCount * kindCount * 2 }, (_, index) => {
  const pair = Math.floor(index / 2);
  return mayEnd(Math.floor(pair / kindCount), pair % kindCount, index % 2 === 1) ? 1 : 0;
});
