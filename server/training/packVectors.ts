import { codebooks, codeCount, wordHash, type PackedVectors } from '../language/wordVectors.ts';
import { randomFrom } from './random.ts';

/** Vectors are scaled to this standard deviation, which the network is used to. */
const deviation = 0.5;

/** What is further from zero than this many deviations is cut. */
const furthest = 4;

/** Words that the codes are learnt from, and how often. */
const sample = 30_000;
const rounds = 12;

export type WordVector = readonly [word: string, vector: ArrayLike<number>];

/**
 * The vectors that WordVectors reads, from words in lower case, the most frequent first, each with a vector of `width` numbers. Words that the
 * tokenizer would cut (with hyphens or digits) are left out. Of the others the first `exact` keep their vector, the next ones, up to `most`,
 * a rough one: in each of `codebooks` parts the nearest of `codeCount` (product quantisation; Jégou et al. 2011).
 */
export function quantiseVectors(words: Iterable<WordVector>, width: number, exact: number, most: number): PackedVectors {
  const kept: WordVector[] = [];
  for (const entry of words) {
    if (kept.length === most) break;
    if (!/[-\d]/.test(entry[0]) || entry[0].length === 1) kept.push(entry);
  }
  const whole = kept.slice(0, exact);
  let squares = 0;
  for (const [, vector] of whole) for (let i = 0; i < width; i++) squares += (vector[i] ?? 0) ** 2;
  const unit = deviation / Math.sqrt(squares / (whole.length * width));
  const scale = Math.fround((deviation * furthest) / 127);
  const steps = ([, vector]: WordVector): Int8Array =>
    Int8Array.from({ length: width }, (_, i) => Math.max(-127, Math.min(127, Math.round(((vector[i] ?? 0) * unit) / scale))));
  const rough = kept.slice(exact);
  const rows = whole.flatMap((word) => [...steps(word)]);
  const { centres, codes } = quantised(rough.map(steps), width);
  return { width, scale, hashes: Int32Array.from(kept, ([word]) => wordHash(word)), rows: Int8Array.from(rows), centres, codes };
}

/** The centres of each part, part by part, and for each vector the centre nearest to it in each part. */
function quantised(vectors: readonly Int8Array[], width: number): { readonly centres: Int8Array; readonly codes: Uint8Array } {
  const part = width / codebooks;
  const centres = new Int8Array(width * codeCount);
  const codes = new Uint8Array(vectors.length * codebooks);
  for (let book = 0; book < codebooks; book++) {
    const own = vectors.map((vector) => vector.subarray(book * part, (book + 1) * part));
    const found = centresOf(own.slice(0, sample), part, randomFrom(book + 1));
    found.forEach((centre, code) => {
      centres.set(Int8Array.from(centre, Math.round), (book * codeCount + code) * part);
    });
    own.forEach((vector, i) => {
      codes[i * codebooks + book] = nearest(vector, found);
    });
  }
  return { centres, codes };
}

/** k-means (Lloyd 1982), beginning with random vectors. */
function centresOf(vectors: readonly Int8Array[], width: number, random: () => number): Float64Array[] {
  let centres = Array.from({ length: codeCount }, () =>
    Float64Array.from(vectors[Math.floor(random() * vectors.length)] ?? new Int8Array(width)),
  );
  for (let round = 0; round < rounds; round++) {
    const sums = centres.map(() => new Float64Array(width));
    const counts = new Int32Array(codeCount);
    for (const vector of vectors) {
      const code = nearest(vector, centres);
      counts[code] = (counts[code] ?? 0) + 1;
      const sum = sums[code];
      if (sum) for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
    }
    centres = sums.map((sum, code) => (counts[code] ? sum.map((number) => number / (counts[code] ?? 1)) : (centres[code] ?? sum)));
  }
  return centres;
}

function nearest(vector: Int8Array, centres: readonly Float64Array[]): number {
  let best = 0;
  let least = Infinity;
  centres.forEach((centre, code) => {
    let distance = 0;
    for (let i = 0; i < vector.length && distance < least; i++) distance += ((vector[i] ?? 0) - (centre[i] ?? 0)) ** 2;
    if (distance < least) {
      least = distance;
      best = code;
    }
  });
  return best;
}

/** The file of vectors: int32 width, words with a vector of their own, all words; float32 scale; then hashes, rows, centres, codes. */
export function packVectors({ width, scale, hashes, rows, centres, codes }: PackedVectors): Uint8Array {
  const header = new DataView(new ArrayBuffer(16));
  header.setInt32(0, width, true);
  header.setInt32(4, rows.length / width, true);
  header.setInt32(8, hashes.length, true);
  header.setFloat32(12, scale, true);
  const words = new DataView(new ArrayBuffer(4 * hashes.length));
  hashes.forEach((hash, i) => {
    words.setInt32(4 * i, hash, true);
  });
  const parts = [header.buffer, words.buffer, rows, centres, codes];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part instanceof ArrayBuffer ? new Uint8Array(part) : part, at);
    at += part.byteLength;
  }
  return bytes;
}
