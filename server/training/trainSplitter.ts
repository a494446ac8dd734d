import { Boundaries, featureCount, tableSize } from '../language/boundaries.ts';
import { tokenize } from '../language/words.ts';
import type { Span } from '../text/span.ts';
import { randomFrom, shuffle } from './random.ts';

/** A paragraph and where its sentences are, offsets into it. */
export interface SplitParagraph {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** A weight of 1 in the packed table; what does not fit is cut to 127. */
const packedOne = 32;

const epochs = 12;
const rate = 0.15;
const decay = 2e-4;
const seed = 1;

/**
 * The sentence splitter's weights: a linear model with a margin (hinge loss, AdaGrad: Duchi et al. 2011), the mean of its later epochs, in
 * int8. Basic arithmetic and square roots alone, so that they are the same on every machine. `progress` is told the epochs that are done.
 */
export function trainSplitter(paragraphs: readonly SplitParagraph[], progress?: (done: number, of: number) => void): Uint8Array {
  const { features, ends } = examplesOf(paragraphs);
  const weights = new Float64Array(tableSize);
  const squares = new Float64Array(tableSize);
  const sum = new Float64Array(tableSize);
  const order = Int32Array.from({ length: ends.length }, (_, i) => i);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const places = features.subarray(example * featureCount, (example + 1) * featureCount);
      learn(weights, squares, places, ends[example] === 1);
    }
    if (epoch >= epochs / 2) for (let i = 0; i < tableSize; i++) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0);
    progress?.(epoch + 1, epochs);
  }
  const scale = packedOne / (epochs - Math.ceil(epochs / 2));
  return new Uint8Array(Int8Array.from(sum, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))).buffer);
}

function learn(weights: Float64Array, squares: Float64Array, places: Int32Array, isEnd: boolean): void {
  let score = 0;
  for (const place of places) score += weights[place] ?? 0;
  const slope = isEnd ? (score < 1 ? -0.5 : 0) : score > -1 ? 0.5 : 0;
  for (const place of places) {
    const weight = weights[place] ?? 0;
    const gradient = slope + decay * weight;
    const square = (squares[place] ?? 0) + gradient * gradient;
    squares[place] = square;
    if (square > 0) weights[place] = weight - (rate * gradient) / Math.sqrt(square);
  }
}

/** The places where a sentence may end, as the splitter meets them: `featureCount` table places each, and whether one does end there. */
function examplesOf(paragraphs: readonly SplitParagraph[]): { readonly features: Int32Array; readonly ends: Uint8Array } {
  const ends: number[] = [];
  const chunks: Int32Array[] = [];
  for (const { text, sentences } of paragraphs) {
    const tokens = tokenize(text);
    const boundaries = new Boundaries(text, tokens);
    let sentence = 0;
    for (const [i, token] of tokens.entries()) {
      boundaries.take(i);
      while ((sentences[sentence]?.end ?? Infinity) <= token.start) sentence++;
      const isEnd = token.end >= (sentences[sentence]?.end ?? Infinity);
      if (i + 1 < tokens.length && boundaries.isCandidate(i)) {
        const places = new Int32Array(featureCount);
        boundaries.features(i, places);
        chunks.push(places);
        ends.push(isEnd ? 1 : 0);
      }
      if (isEnd) boundaries.begin(i + 1);
    }
  }
  const features = new Int32Array(chunks.length * featureCount);
  for (const [i, chunk] of chunks.entries()) features.set(chunk, i * featureCount);
  return { features, ends: Uint8Array.from(ends) };
}
