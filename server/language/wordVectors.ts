import { hashOf, normalised } from './wordFeatures.ts';

/**
 * Vectors of words (GloVe; Pennington et al. 2014) in whole numbers. A word is known by a hash of 32 bits, not by its letters: one in
 * 100,000 unknown words is taken for a known one. Row 0 stands for words with a digit that have no vector, row 1 for all other unknown words.
 */
export class WordVectors {
  readonly width: number;
  private readonly scale: number;
  private readonly slots: Int32Array;
  private readonly rows: Int8Array;

  /**
   * Takes what `packVectors` of the training made: int32 width, int32 words, float32 scale, int32 hashes in the order of the rows, and int8
   * rows. Throws an error where the bytes are something else.
   */
  constructor(bytes: Uint8Array) {
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [width, words] = bytes.length < headerBytes ? [0, 0] : [header.getInt32(0, true), header.getInt32(4, true)];
    if (width <= 0 || bytes.length !== headerBytes + words * (4 + width))
      throw new Error('The word vectors are damaged: build or install OnRecord again.');
    this.width = width;
    this.scale = header.getFloat32(8, true);
    const capacity = 2 ** Math.ceil(Math.log2(2 * words + 1));
    this.slots = new Int32Array(2 * capacity);
    for (let word = 0; word < words; word++) this.put(header.getInt32(headerBytes + 4 * word, true), word + 2);
    this.rows = new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes + 4 * words, words * width);
  }

  /** The row of a word as it stands in the text. */
  rowOf(form: string): number {
    const lower = normalised(form);
    const hash = wordHash(lower);
    const mask = this.slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[2 * slot + 1] ?? 0;
      if (row === 0) return /\d/.test(lower) ? 0 : 1;
      if (this.slots[2 * slot] === hash) return row;
    }
  }

  /** Copies the vector of a row to `numbers[at...]`; zeros for rows 0 and 1. */
  copy(row: number, numbers: Float32Array, at: number): void {
    const from = (row - 2) * this.width;
    for (let i = 0; i < this.width; i++) numbers[at + i] = row < 2 ? 0 : (this.rows[from + i] ?? 0) * this.scale;
  }

  private put(hash: number, row: number): void {
    const mask = this.slots.length / 2 - 1;
    let slot = hash & mask;
    while ((this.slots[2 * slot + 1] ?? 0) !== 0 && this.slots[2 * slot] !== hash) slot = (slot + 1) & mask;
    // Of two words of one hash the first, more frequent one stays.
    if ((this.slots[2 * slot + 1] ?? 0) !== 0) return;
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = row;
  }
}

const headerBytes = 12;

/** The hash that stands for a word in lower case with straight quotation marks. */
export const wordHash = (normal: string): number => hashOf(normal, 0, normal.length, 0x5bd1e995);
