import { hashOf, normalised } from './wordFeatures.ts';

/** A rough vector is put together of so many parts, each one of `codeCount`. */
export const codebooks = 10;
export const codeCount = 256;

/** The parts of a file of vectors, in whole numbers that `scale` makes real. */
export interface PackedVectors {
  readonly width: number;
  readonly scale: number;
  /** A word each, the more frequent first. */
  readonly hashes: Int32Array;
  /** The vectors of the first words, `width` numbers each. */
  readonly rows: Int8Array;
  /** `codeCount` centres for each of the `codebooks` parts of a vector. */
  readonly centres: Int8Array;
  /** The centre of each part, for all other words. */
  readonly codes: Uint8Array;
}

/**
 * Vectors of words (GloVe; Pennington et al. 2014). A word is known by a hash of 32 bits, not by its letters: one in 25,000 unknown words is
 * taken for a known one. Row 0 stands for all unknown words.
 */
export class WordVectors {
  readonly width: number;
  private readonly vectors: PackedVectors;
  /** Pairs of hash and row (0: free), found by the hash and then upwards. */
  private readonly slots: Int32Array;

  /** Takes what `packVectors` of the training made. Throws an error where the bytes are something else. */
  constructor(bytes: Uint8Array) {
    this.vectors = unpack(bytes);
    this.width = this.vectors.width;
    const { hashes } = this.vectors;
    this.slots = new Int32Array(2 * 2 ** Math.ceil(Math.log2(2 * hashes.length + 1)));
    hashes.forEach((hash, word) => {
      const slot = this.slotOf(hash);
      // Of two words of one hash the first, more frequent one stays.
      if (this.slots[slot + 1] !== 0) return;
      this.slots[slot] = hash;
      this.slots[slot + 1] = word + 1;
    });
  }

  /** The row of a word as it stands in the text. */
  rowOf(form: string): number {
    return this.slots[this.slotOf(wordHash(normalised(form))) + 1] ?? 0;
  }

  /** Copies the vector of a row to `numbers[at...]`; zeros for row 0. */
  copy(row: number, numbers: Float32Array, at: number): void {
    const { width, scale, rows, centres, codes } = this.vectors;
    const from = (row - 1) * width;
    if (row < 1) numbers.fill(0, at, at + width);
    else if (from < rows.length) for (let i = 0; i < width; i++) numbers[at + i] = (rows[from + i] ?? 0) * scale;
    else {
      const part = width / codebooks;
      const own = (row - 1 - rows.length / width) * codebooks;
      for (let book = 0; book < codebooks; book++) {
        const centre = (book * codeCount + (codes[own + book] ?? 0)) * part;
        for (let i = 0; i < part; i++) numbers[at + book * part + i] = (centres[centre + i] ?? 0) * scale;
      }
    }
  }

  /** The place of the slot that a hash is in, or would go into. */
  private slotOf(hash: number): number {
    const mask = this.slots.length - 2;
    let slot = (hash << 1) & mask;
    while (this.slots[slot + 1] !== 0 && this.slots[slot] !== hash) slot = (slot + 2) & mask;
    return slot;
  }
}

/** The hash that stands for a word in lower case with straight quotation marks. */
export const wordHash = (normal: string): number => hashOf(normal, 0, normal.length, 0x5bd1e995);

const headerBytes = 16;

function unpack(bytes: Uint8Array): PackedVectors {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const int = (at: number): number => (bytes.length < headerBytes ? 0 : file.getInt32(at, true));
  const [width, whole, words] = [int(0), int(4), int(8)];
  const sizes = [4 * words, whole * width, codeCount * width, (words - whole) * codebooks];
  const [hashes = 0, rows = 0, centres = 0, codes = 0] = sizes;
  if (width <= 0 || width % codebooks > 0 || whole < 0 || whole > words || bytes.length !== headerBytes + hashes + rows + centres + codes) {
    throw new Error('The word vectors are damaged: build or install OnRecord again.');
  }
  const int8 = (at: number, size: number): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes + at, size);
  return {
    width,
    scale: file.getFloat32(12, true),
    hashes: Int32Array.from({ length: words }, (_, word) => file.getInt32(headerBytes + 4 * word, true)),
    rows: int8(hashes, rows),
    centres: int8(hashes + rows, centres),
    codes: new Uint8Array(bytes.buffer, bytes.byteOffset + headerBytes + hashes + rows + centres, codes),
  };
}
