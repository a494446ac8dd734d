/**
 * What the network sees of a word besides its vector: rows of hashed embedding tables ("feature hashing", Weinberger et al. 2009; Bojanowski
 * et al. 2017 for parts of words).
 */
export interface FeatureTable {
  readonly rows: number;
  readonly width: number;
}

/** In the order in which `featureRows` gives their rows: the word, its endings of 2 to 5, its beginnings of 3 and 4, its look, its letters' case. */
export const featureTables: readonly FeatureTable[] = [
  { rows: 16384, width: 64 },
  { rows: 1024, width: 24 },
  { rows: 4096, width: 48 },
  { rows: 8192, width: 48 },
  { rows: 8192, width: 24 },
  { rows: 4096, width: 32 },
  { rows: 8192, width: 24 },
  { rows: 1024, width: 24 },
  { rows: 8192, width: 32 },
];

/** No word of English is longer; of what is, only the beginning is looked at. */
export const longestForm = 64;
const looksAt = 12;

/** The word in lower case with straight quotation marks; cut to a bounded length. */
export function normalised(form: string): string {
  return form
    .slice(0, longestForm)
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

/** Sets `rows[at...]` to the row of each feature table for a word as it stands in the text. */
export function featureRows(form: string, rows: Int32Array, at: number): void {
  const lower = normalised(form);
  const end = lower.length;
  const of = (table: number, text: string, from: number, to: number): void => {
    const size = featureTables[table]?.rows ?? 1;
    rows[at + table] = hashOf(text, Math.max(0, from), to, table) & (size - 1);
  };
  of(0, lower, 0, end);
  of(1, lower, end - 2, end);
  of(2, lower, end - 3, end);
  of(3, lower, end - 4, end);
  of(4, lower, end - 5, end);
  of(5, lower, 0, 3);
  of(6, lower, 0, 4);
  of(7, shapeOf(form), 0, looksAt);
  of(8, form, 0, longestForm);
}

/** FNV-1a over UTF-16 code units, finished so that low bits depend on all: 32 signed bits. */
export function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = Math.imul(0x811c9dc5 ^ seed, 0x01000193);
  for (let i = from; i < to && i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** How a word looks: letters as X and x, digits as d, runs cut to two. "McDonald's" is XxXxx'x. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  for (let i = 0; i < form.length && i < looksAt; i++) {
    const char = form.charAt(i);
    const kind = char >= '0' && char <= '9' ? 'd' : char !== char.toLowerCase() ? 'X' : char !== char.toUpperCase() ? 'x' : char;
    if (kind !== last || shape.length < 2 || shape.charAt(shape.length - 2) !== kind) shape += kind;
    last = kind;
  }
  return shape;
}
