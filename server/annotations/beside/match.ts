import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import { overlaps, trimmed, type Span } from '../../text/span.ts';

/** So much of a quotation, of its characters, is left of it at least where its words are found again: below this, words are other words. */
export const floor = 0.75;

/** The share of the characters that two texts have in common, 1 less their edit distance over the longer one's length. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
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

/** Where words like these stand, above the floor, whole words where these are; in no order, no two overlapping. */
export function similarPlaces(text: string, words: string): Span[] {
  const places = words.length <= longest ? placesLike(text, words) : placesBetweenEnds(text, words);
  const rated = places.map((place) => bestFit(text, words, place)).filter(({ share }) => share >= floor);
  const chosen: Span[] = [];
  for (const { span } of rated.sort((a, b) => b.share - a.share)) {
    if (!chosen.some((other) => overlaps(other, span))) chosen.push(span);
  }
  return chosen;
}

/** So many times a text is searched, at most. */
const mostSearches = 12;
/** So many ends of equal likeness are looked at for one place. */
const mostEnds = 12;

/** The likeliest places, and those in what is left beside them. */
function placesLike(text: string, words: string): Span[] {
  const errors = Math.floor(words.length * (1 - floor));
  if (errors === 0) return [];
  const places: Span[] = [];
  const parts: Span[] = [{ start: 0, end: text.length }];
  for (let count = 0; count < mostSearches; count++) {
    const part = parts.shift();
    if (!part) break;
    let rest = part.start;
    let ends = 0;
    for (const match of search(text.slice(part.start, part.end), words, errors)) {
      const place = { start: part.start + match.start, end: part.start + match.end };
      if (place.start >= rest) {
        parts.push({ start: rest, end: place.start });
        ends = 0;
      }
      if (ends++ < mostEnds) places.push(place);
      rest = Math.max(rest, place.end);
    }
    // Where nothing is found, nothing is left.
    if (rest > part.start) parts.push({ start: rest, end: part.end });
  }
  return places;
}

function placesBetweenEnds(text: string, words: string): Span[] {
  const heads = placesLike(text, words.slice(0, endLength));
  const tails = placesLike(text, words.slice(-endLength));
  const most = words.length * (1 - floor);
  return heads.flatMap(({ start }) =>
    tails.flatMap(({ end }) => (Math.abs(end - start - words.length) <= most ? [{ start, end }] : [])).slice(0, mostEnds),
  );
}

/** The place, cut at whole words where it cuts them, whichever way is more like the words that are looked for. */
function bestFit(text: string, words: string, place: Span): { readonly span: Span; readonly share: number } {
  let best = { span: place, share: -1 };
  for (const start of wordEdges(text, place.start)) {
    for (const end of wordEdges(text, place.end)) {
      if (end <= start) continue;
      const span = trimmed(text, { start, end });
      const share = similarity(words, text.slice(span.start, span.end));
      if (share > best.share) best = { span, share };
    }
  }
  return best;
}

/** The offset, or the edges of the word that it lies in. */
function wordEdges(text: string, offset: number): number[] {
  if (!cutsWord(text, offset)) return [offset];
  let start = offset;
  while (start > 0 && cutsWord(text, start)) start--;
  let end = offset;
  while (end < text.length && cutsWord(text, end)) end++;
  return [start, end];
}

/** Whether the offset lies within a word, or a character. */
export function cutsWord(text: string, offset: number): boolean {
  return isInner.test(text.charAt(offset - 1)) && isInner.test(text.charAt(offset));
}

/** What words are made of: letters, figures, marks on them, halves of characters, what joins characters. */
const isInner = /^[\p{L}\p{N}\p{M}\p{Cs}\u200d]$/u;

/** Neighbours are looked for in so many times their length, for words may have been put in between. */
const reach = 3;

/** How much of what stood beside the words stands there still: 1 for all, 0 for no more than any other words have in common. */
export function neighbourFit(text: string, { start, end }: Span, known: string, side: 'before' | 'behind'): number {
  if (side === 'before' ? text.endsWith(known, start) : text.startsWith(known, end)) return 1;
  const width = reach * known.length;
  const beside = side === 'before' ? text.slice(Math.max(0, start - width), start) : text.slice(end, end + width);
  const [match] = search(beside, known, Math.floor(known.length / 2));
  return match ? 1 - (2 * match.errors) / known.length : 0;
}
