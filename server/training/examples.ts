import { featureRows, featureTables } from '../language/wordFeatures.ts';
import type { WordVectors } from '../language/wordVectors.ts';

/** Not told: no loss comes of it. */
export const untold = -1;

/** A sentence to learn from. Each array has a number for each word. */
export interface Example {
  /** Numbers of `Vocabulary`. */
  readonly words: Int32Array;
  readonly tags: Int16Array;
  /** Index of the head in the sentence; the word's own index for the root. */
  readonly heads: Int16Array;
  readonly relations: Int16Array;
  readonly names: Int16Array;
}

/** The word forms of the examples, each with what the network sees of it. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly rows: Int32Array[] = [];
  private readonly vectorRows: number[] = [];
  private readonly vectors: WordVectors;

  constructor(vectors: WordVectors) {
    this.vectors = vectors;
  }

  numberOf(form: string): number {
    const known = this.numbers.get(form);
    if (known !== undefined) return known;
    const number = this.rows.length;
    const rows = new Int32Array(featureTables.length);
    featureRows(form, rows, 0);
    this.numbers.set(form, number);
    this.rows.push(rows);
    this.vectorRows.push(this.vectors.rowOf(form));
    return number;
  }

  /** The row of each feature table. */
  featuresOf(word: number): Int32Array {
    return this.rows[word] ?? new Int32Array(featureTables.length);
  }

  /** Its row among the vectors. */
  vectorOf(word: number): number {
    return this.vectorRows[word] ?? 0;
  }
}
