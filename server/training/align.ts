import { isSpace, type Span } from '../text/span.ts';

/** How many characters must agree, and how far on they are looked for, where a text and its tokens have parted. */
const probeLength = 25;
const reach = 5000;

/**
 * Where tokens stand in the text that they were once cut from, white space aside: UTF-16 spans into it, in order; null for a token that
 * isn't there. Where the two part, the next tokens are looked for a little further on.
 */
export function align(text: string, forms: readonly string[]): (Span | null)[] {
  /** Of each character of `solid`, where it stands in the text. */
  const offsets = Array.from({ length: text.length }, (_, i) => i).filter((i) => !isSpace(text.charCodeAt(i)));
  const solid = withoutSpace(text);
  const words = forms.map(withoutSpace);
  let at = 0;
  return words.map((word, i) => {
    if (word === '') return null;
    const found = solid.startsWith(word, at) ? at : find(solid, words, i, at);
    const start = offsets[found];
    const last = offsets[found + word.length - 1];
    if (start === undefined || last === undefined) return null;
    at = found + word.length;
    return { start, end: last + 1 };
  });
}

function withoutSpace(text: string): string {
  let solid = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) solid += text.charAt(i);
  return solid;
}

/** Where, within reach of `at`, the words from `index` on begin; -1 if nowhere. */
function find(solid: string, words: readonly string[], index: number, at: number): number {
  let probe = '';
  for (let i = index; i < words.length && probe.length < probeLength; i++) probe += words[i] ?? '';
  const found = solid.slice(at, at + reach).indexOf(probe);
  return found < 0 ? -1 : at + found;
}
