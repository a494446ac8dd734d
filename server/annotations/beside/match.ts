import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import { overlaps, trimmed, type Span } from '../../text/span.ts';

/** So much of a quotation, of its characters, is left of it at least where its words are found again: below this, words are other words. */
const floor = 0.75;

/** The share of the characters that two texts have in common, 1 less their edit distance over the longer one's length. */
export function similarity(a: string, b: string): number {
  // Which would take as long to find out as if they were not.
  return a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length);
}

/** How many places are looked at, at most, on either side of where the words stood. */
const mostPlaces = 250;

/** Where the words stand in the text, in the order of the text; of very many places those next to `near`. */
export function exactPlaces(text: string, words: string, near: number): Span[] {
  const starts: number[] = [];
  for (let at = near; starts.length < mostPlaces; at--) {
    at = at < 0 ? -1 : text.lastIndexOf(words, at);
    if (at < 0) break;
    starts.unshift(at);
  }
  for (let at = near + 1, count = 0; count < mostPlaces; at++, count++) {
    at = text.indexOf(words, at);
    if (at < 0) break;
    starts.push(at);
  }
  return starts.map((start) => ({ start, end: start + words.length }));
}

/** Longer words are looked for by their two ends. */
const longest = 800;
const endLength = 250;

/** Whether words begin and end within a word. */
export interface Cut {
  readonly start: boolean;
  readonly end: boolean;
}

/** Where words like these stand, above the floor, whole words where these are whole (`cut`); no two overlapping. Of very many, those next to `near`. */
export function similarPlaces(text: string, words: string, near: number, cut: Cut): Span[] {
  const places = words.length <= longest ? placesLike(text, words, near) : placesBetweenEnds(text, words, near);
  const rated = places.map((place) => bestFit(text, words, place, cut)).filter(({ share }) => share >= floor);
  const chosen: Span[] = [];
  for (const { span } of rated.sort((a, b) => b.share - a.share)) {
    if (!chosen.some((other) => overlaps(other, span))) chosen.push(span);
  }
  return chosen;
}

/** So many ends of equal likeness are looked at for one place, and of all: a text of one letter is like others everywhere. */
const mostEnds = { place: 12, text: 300 };
/** So many times what is left beside a place is searched. */
const mostRests = 24;

/** The likeliest places in each stretch of the text, and those in what is left beside them. */
function placesLike(text: string, words: string, near: number): Span[] {
  const errors = Math.floor(words.length * (1 - floor));
  if (errors === 0) return [];
  const places: Span[] = [];
  const parts = stretches(text.length, words.length, near);
  let rests = 0;
  let ends = 0;
  const leave = (part: Span): void => {
    if (part.end - part.start >= words.length * floor && rests++ < mostRests) parts.unshift(part);
  };
  for (let part = parts.shift(); part && ends < mostEnds.text; part = parts.shift()) {
    let rest = part.start;
    let endsHere = 0;
    for (const match of search(text.slice(part.start, part.end), words, errors)) {
      const place = { start: part.start + match.start, end: part.start + match.end };
      ends++;
      if (place.start >= rest) {
        leave({ start: rest, end: place.start });
        endsHere = 0;
      }
      if (endsHere++ < mostEnds.place) places.push(place);
      rest = Math.max(rest, place.end);
    }
    // Where nothing is found, nothing is left.
    if (rest > part.start) leave({ start: rest, end: part.end });
  }
  return places;
}

/** Spans that cover the text, each place whole in one of them; those next to `near` first. */
function stretches(length: number, words: number, near: number): Span[] {
  const step = Math.max(4 * words, 4000);
  const parts: Span[] = [];
  for (let start = 0; start < length; start += step) parts.push({ start, end: Math.min(start + step + 2 * words, length) });
  const away = ({ start, end }: Span): number => Math.max(start - near, near - end, 0);
  return parts.sort((a, b) => away(a) - away(b));
}

function placesBetweenEnds(text: string, words: string, near: number): Span[] {
  const heads = placesLike(text, words.slice(0, endLength), near);
  const tails = placesLike(text, words.slice(-endLength), near + words.length - endLength);
  const off = ({ start, end }: Span): number => Math.abs(end - start - words.length);
  return heads
    .flatMap(({ start }) => tails.map(({ end }) => ({ start, end })))
    .filter((place) => off(place) <= words.length * (1 - floor))
    .sort((a, b) => off(a) - off(b))
    .slice(0, mostEnds.place);
}

/** The place, at whole words where it cuts them, whichever way is more like the words that are looked for. */
function bestFit(text: string, words: string, place: Span, cut: Cut): { readonly span: Span; readonly share: number } {
  let best = { span: place, share: -1 };
  for (const start of wordEdges(text, place.start, cut.start)) {
    for (const end of wordEdges(text, place.end, cut.end)) {
      if (end <= start) continue;
      const span = withoutStops(text, words, trimmed(text, { start, end }));
      const share = similarity(words, text.slice(span.start, span.end));
      if (share > best.share) best = { span, share };
    }
  }
  return best;
}

/** The span without stops and the like at its ends, where the words that are looked for have none. */
function withoutStops(text: string, words: string, { start, end }: Span): Span {
  if (isInner.test(words.charAt(0))) while (start < end && !isInner.test(text.charAt(start))) start++;
  if (isInner.test(words.charAt(words.length - 1))) while (start < end && !isInner.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** No word is longer. */
const longestWord = 80;

/** The offset, or the edges of the word that it lies in; both where it may cut one. */
function wordEdges(text: string, offset: number, mayCut: boolean): number[] {
  if (!cutsWord(text, offset)) return [offset];
  let start = offset;
  while (start > 0 && offset - start < longestWord && cutsWord(text, start)) start--;
  let end = offset;
  while (end < text.length && end - offset < longestWord && cutsWord(text, end)) end++;
  return mayCut ? [offset, start, end] : [start, end];
}

/** Whether the offset lies within a word, or a character. */
export function cutsWord(text: string, offset: number): boolean {
  return isInner.test(text.charAt(offset - 1)) && isInner.test(text.charAt(offset));
}

/** What words are made of: letters, figures, marks on them, halves of characters, what joins characters. */
const isInner = /^[\p{L}\p{N}\p{M}\p{Cs}\u200d]$/u;

/** Neighbours are looked for in so many times their length, for words may have been put in between. */
const reach = 3;

/**
 * How much of what stood beside the words stands there still, and how near: 1 for all of it right beside them, 0 for no more than any other
 * words have in common.
 */
export function neighbourFit(text: string, { start, end }: Span, known: string, side: 'before' | 'behind'): number {
  if (side === 'before' ? text.endsWith(known, start) : text.startsWith(known, end)) return 1;
  const width = reach * known.length;
  const beside = side === 'before' ? text.slice(Math.max(0, start - width), start) : text.slice(end, end + width);
  const matches = search(beside, known, Math.floor(known.length / 2));
  const match = side === 'before' ? matches.at(-1) : matches[0];
  if (!match) return 0;
  const gap = side === 'before' ? beside.length - match.end : match.start;
  return (1 - (2 * match.errors) / known.length) * (1 - gap / width);
}
