import { wordHash } from '../language/wordVectors.ts';

/** Vectors are scaled to this standard deviation, which the network is used to. */
const deviation = 0.5;

/** What is further from zero than this many deviations is cut. */
const furthest = 4;

/**
 * The file that WordVectors reads, from words in lower case, the most frequent first, each with a vector of `width` numbers. Words that the
 * tokenizer would cut (with hyphens or digits) are left out; of the others the first `most` are kept.
 */
export function packVectors(words: Iterable<readonly [string, ArrayLike<number>]>, width: number, most: number): Uint8Array {
  const kept: (readonly [string, ArrayLike<number>])[] = [];
  for (const entry of words) {
    if (kept.length === most) break;
    if (!/[-\d]/.test(entry[0]) || entry[0].length === 1) kept.push(entry);
  }
  let squares = 0;
  for (const [, vector] of kept) for (let i = 0; i < width; i++) squares += (vector[i] ?? 0) ** 2;
  const unit = deviation / Math.sqrt(squares / (kept.length * width));
  const scale = (deviation * furthest) / 127;
  const bytes = new Uint8Array(12 + kept.length * (4 + width));
  const file = new DataView(bytes.buffer);
  file.setInt32(0, width, true);
  file.setInt32(4, kept.length, true);
  file.setFloat32(8, scale, true);
  kept.forEach(([word, vector], row) => {
    file.setInt32(12 + 4 * row, wordHash(word), true);
    for (let i = 0; i < width; i++) {
      const step = Math.round(((vector[i] ?? 0) * unit) / scale);
      file.setInt8(12 + 4 * kept.length + row * width + i, Math.max(-127, Math.min(127, step)));
    }
  });
  return bytes;
}
