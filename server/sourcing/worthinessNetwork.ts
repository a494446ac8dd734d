import type { Kernel } from '../language/kernel.ts';
import { PackedWeights, type Layer, type Packed } from '../language/packedWeights.ts';
import { packWeights, readWeights, type Fields } from '../language/weightsFile.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import type { SentenceWords } from './words.ts';
import type { WordWeight, WorthinessReader } from './worthinessReader.ts';
import { signRows, reasons } from './signs.ts';
import { slope, wordColumns, worthinessInput, worthinessParameters, type WorthinessShape } from './worthinessShape.ts';

/** The bytes of a model with the numbers of its weights. */
export const packWorthiness = (shape: WorthinessShape, numbersOf: (name: string) => Float32Array): Uint8Array =>
  packWeights({ shape }, worthinessParameters(shape), numbersOf);

function shapeOf(fields: Fields): WorthinessShape {
  const shape = fields.fields('shape');
  return { vector: shape.size('vector'), states: shape.size('states'), hidden: shape.size('hidden') };
}

/**
 * The network that weighs claims. It reads the words of a sentence from their vectors and from what the parser's network says of them (a
 * bidirectional SRU layer: Lei et al. 2018) and lets each word say how much it counts and what it tells (attention: Yang et al. 2016).
 */
export class WorthinessNetwork implements WorthinessReader {
  private readonly kernel: Kernel;
  private readonly vectors: WordVectors;
  private readonly shape: WorthinessShape;
  private readonly matrices: PackedWeights;
  private readonly input: Packed;
  private readonly layer: Layer;
  private readonly heads: Packed;

  /**
   * Takes the bytes of a model file; `stateWidth` is that of the sentences that will be read. Throws an error where the bytes are something
   * else, or made for vectors or states of another width.
   */
  constructor(kernel: Kernel, bytes: Uint8Array, vectors: WordVectors, stateWidth: number) {
    const { header: shape, weights } = readWeights(bytes, shapeOf, worthinessParameters);
    if (shape.vector !== vectors.width || shape.states !== stateWidth)
      throw new Error('The model that weighs claims was made with other models than these: build or install OnRecord again.');
    this.kernel = kernel;
    this.vectors = vectors;
    this.shape = shape;
    this.matrices = new PackedWeights(kernel, weights);
    this.input = this.matrices.packed('input');
    this.layer = this.matrices.layer('layer0');
    this.heads = this.matrices.packed('heads');
  }

  read(sentences: readonly SentenceWords[]): WordWeight[][] {
    return sentences.map((sentence) => {
      const mark = this.kernel.memory.mark();
      try {
        return this.readSentence(sentence);
      } finally {
        this.kernel.memory.release(mark);
      }
    });
  }

  private readSentence(sentence: SentenceWords): WordWeight[] {
    const { kernel, matrices } = this;
    const { hidden } = this.shape;
    const size = sentence.words.length;
    if (size === 0) return [];
    const rows = kernel.memory.alloc(4 * size * hidden);
    matrices.multiply(size, this.inputRows(sentence), this.input, rows);
    kernel.leakyRelu(size * hidden, slope, rows);
    const read = matrices.readLayer(this.layer, [size], rows);
    const said = kernel.memory.alloc(4 * size * wordColumns.width);
    matrices.multiply(size, read, this.heads, said);
    const { f32 } = kernel.memory;
    return Array.from({ length: size }, (_, word): WordWeight => {
      const at = said / 4 + word * wordColumns.width;
      return {
        counts: f32[at + wordColumns.counts] ?? 0,
        checkable: f32[at + wordColumns.checkable] ?? 0,
        contestable: f32[at + wordColumns.contestable] ?? 0,
      };
    });
  }

  /** The words as they go into the first product, row by row. */
  private inputRows({ words, states }: SentenceWords): number {
    const { vector, states: stateWidth } = this.shape;
    const at = this.kernel.memory.alloc(4 * words.length * worthinessInput(this.shape));
    const { f32 } = this.kernel.memory;
    const signs = signRows(words);
    let to = at / 4;
    for (const [i, word] of words.entries()) {
      this.vectors.copy(this.vectors.rowOf(word.shown), f32, to);
      to += vector;
      f32.set(states.subarray(i * stateWidth, (i + 1) * stateWidth), to);
      to += stateWidth;
      f32.set(signs.subarray(i * reasons.length, (i + 1) * reasons.length), to);
      to += reasons.length;
    }
    return at;
  }
}
