import { packedBytes, type Kernel } from './kernel.ts';
import { readModel } from './networkModel.ts';
import { headColumns, inputWidth, type HeadColumns, type NetworkShape } from './networkShape.ts';
import { bestNames, type TaggedName } from './nameTags.ts';
import { PackedWeights, type Layer, type Packed } from './packedWeights.ts';
import { longestSentence } from './token.ts';
import { bestTree } from './tree.ts';
import { featureRows, featureTables, longestForm } from './wordFeatures.ts';
import type { Table } from './weightsFile.ts';
import type { WordVectors } from './wordVectors.ts';

/** What the network says of a sentence. The arrays have a number for each word. */
export interface Analysis {
  /** Indexes into `tags`. */
  readonly tags: Int32Array;
  /** Index of the head in the sentence; -1 for the root. */
  readonly heads: Int32Array;
  /** Indexes into `relations`. */
  readonly relations: Int32Array;
  readonly names: readonly TaggedName[];
  /** What the last layer says of each word, row by row: `stateWidth` numbers a word. */
  readonly states: Float32Array;
}

/** Words that are read at once: enough for the products to be quick, few enough to stay in the cache. */
const batchWords = 256;
const slope = 0.1;
/** Words whose way into the network is remembered. */
const remembered = 8192;

/**
 * The network that reads English: word vectors and hashed features of each word, bidirectional SRU layers with layer norm (Lei et al. 2018),
 * then tags, names (BIOES), biaffine heads and relations (Dozat and Manning 2017). Basic arithmetic in float32, so that every machine says the
 * same; a word's numbers do not depend on what is read along with its sentence.
 */
export class Network {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly stateWidth: number;
  private readonly kernel: Kernel;
  private readonly shape: NetworkShape;
  private readonly weights: PackedWeights;
  private readonly columns: HeadColumns;
  private readonly vectors: WordVectors;
  private readonly tables: readonly Table[];
  private readonly input: Packed;
  private readonly layers: readonly Layer[];
  private readonly heads: Packed;
  private readonly arc: Packed;
  private readonly label: Packed;
  private readonly relation: Packed;
  /** Rows of the remembered words' inputs, and which word has which. */
  private readonly inputs: number;
  private readonly known = new Map<string, number>();
  private readonly rootRelation: number;
  private readonly otherRelation: number;

  /** Takes the bytes of a model file. Throws an error where they are something else, or made for vectors of another width. */
  constructor(kernel: Kernel, bytes: Uint8Array, vectors: WordVectors) {
    this.kernel = kernel;
    this.vectors = vectors;
    const { shape, tags, relations, weights } = readModel(bytes);
    if (shape.vector !== vectors.width)
      throw new Error('The language model was made with other word vectors than these: build or install OnRecord again.');
    this.shape = shape;
    this.weights = new PackedWeights(kernel, weights);
    this.tags = tags;
    this.relations = relations;
    this.stateWidth = shape.hidden;
    this.rootRelation = relations.indexOf('root');
    this.otherRelation = relations.indexOf('dep');
    this.columns = headColumns(shape);
    this.tables = featureTables.map((_, table) => weights.table(`features${table}`));
    this.input = this.weights.packed('input');
    this.layers = Array.from({ length: shape.layers }, (_, layer) => this.weights.layer(`layer${layer}`));
    this.heads = this.weights.packed('heads');
    this.arc = this.weights.packed('arc');
    this.label = this.weights.packed('label');
    this.relation = this.weights.packed('relation');
    this.inputs = kernel.memory.alloc(4 * remembered * shape.hidden);
  }

  /** Reads sentences, each given as the forms of its words. Throws a RangeError where one has more than `longestSentence`. */
  read(sentences: readonly (readonly string[])[]): Analysis[] {
    if (sentences.some(({ length }) => length > longestSentence))
      throw new RangeError(`A sentence has more than ${longestSentence} words.`);
    const analyses: Analysis[] = [];
    for (let from = 0; from < sentences.length;) {
      let to = from;
      let words = 0;
      do words += sentences[to++]?.length ?? 0;
      while (to < sentences.length && words + (sentences[to]?.length ?? 0) <= batchWords);
      const mark = this.kernel.memory.mark();
      try {
        analyses.push(...this.readBatch(sentences.slice(from, to), words));
      } catch (error) {
        // Short of memory. Words may be among the known whose inputs were not written.
        this.known.clear();
        throw error;
      } finally {
        this.kernel.memory.release(mark);
      }
      from = to;
    }
    return analyses;
  }

  private readBatch(sentences: readonly (readonly string[])[], words: number): Analysis[] {
    const { kernel, columns } = this;
    const { hidden, arc, label, relations: relationCount } = this.shape;
    let rows = this.inputRows(sentences, words);
    const lengths = sentences.map(({ length }) => length);
    for (const layer of this.layers) rows = this.weights.readLayer(layer, lengths, rows);
    const said = kernel.memory.alloc(4 * words * columns.width);
    this.weights.multiply(words, rows, this.heads, said);
    for (let row = 0; row < words; row++) kernel.leakyRelu(columns.tags, slope, said + 4 * row * columns.width);
    const turned = kernel.memory.alloc(4 * words * arc);
    this.weights.multiply(words, said, this.arc, turned, columns.width);
    const labelTurned = kernel.memory.alloc(4 * words * label);
    this.weights.multiply(words, said + 4 * columns.labelDependent, this.label, labelTurned, columns.width);
    const tags = kernel.memory.alloc(4 * words);
    kernel.argmaxRows(words, this.tags.length, said + 4 * columns.tags, columns.width, tags);

    const trees: Int32Array[] = [];
    const names: TaggedName[][] = [];
    let start = 0;
    for (const length of lengths) {
      trees.push(this.treeOf(start, length, said, turned));
      names.push(bestNames(kernel.memory.f32, said / 4 + start * columns.width + columns.names, columns.width, length));
      start += length;
    }

    const pairs = kernel.memory.alloc(12 * words * label);
    const related = kernel.memory.alloc(4 * words * relationCount);
    const relations = kernel.memory.alloc(4 * words);
    this.pairRows(trees, said, labelTurned, pairs);
    this.weights.multiply(words, pairs, this.relation, related);
    kernel.argmaxRows(words, relationCount, related, relationCount, relations);
    const last = rows / 4;
    start = 0;
    return trees.map((heads, i) => {
      const slice = (at: number): Int32Array => kernel.memory.i32.slice(at / 4 + start, at / 4 + start + heads.length);
      const own = slice(relations);
      own.forEach((relation, word) => {
        if (heads[word] === -1) own[word] = this.rootRelation;
        else if (relation === this.rootRelation) own[word] = this.otherRelation;
      });
      const end = start + heads.length;
      const states = kernel.memory.f32.slice(last + start * hidden, last + end * hidden);
      const analysis = { tags: slice(tags), heads, relations: own, names: names[i] ?? [], states };
      start = end;
      return analysis;
    });
  }

  /** The words as they go into the first layer, row by row. */
  private inputRows(sentences: readonly (readonly string[])[], words: number): number {
    const { kernel } = this;
    const { hidden } = this.shape;
    if (this.known.size + words > remembered) this.known.clear();
    const unknown: string[] = [];
    const first = this.known.size;
    for (const sentence of sentences) {
      for (const form of sentence) {
        const key = keyOf(form);
        if (this.known.has(key)) continue;
        this.known.set(ownString(key), first + unknown.length);
        unknown.push(key);
      }
    }
    const at = kernel.memory.alloc(4 * words * hidden);
    const mark = kernel.memory.mark();
    if (unknown.length > 0) this.remember(unknown, this.inputs + 4 * first * hidden);
    kernel.memory.release(mark);
    const { f32 } = kernel.memory;
    let to = at / 4;
    for (const sentence of sentences) {
      for (const form of sentence) {
        const from = this.inputs / 4 + (this.known.get(keyOf(form)) ?? 0) * hidden;
        f32.copyWithin(to, from, from + hidden);
        to += hidden;
      }
    }
    return at;
  }

  private remember(forms: readonly string[], at: number): void {
    const { kernel, vectors, tables } = this;
    const width = inputWidth(this.shape);
    const rows = kernel.memory.alloc(4 * forms.length * width);
    const { f32 } = kernel.memory;
    const features = new Int32Array(featureTables.length);
    let to = rows / 4;
    for (const form of forms) {
      vectors.copy(vectors.rowOf(form), f32, to);
      to += vectors.width;
      featureRows(form, features, 0);
      for (const [i, table] of tables.entries()) {
        table.copyRow(features[i] ?? 0, f32, to);
        to += table.columns;
      }
    }
    this.weights.multiply(forms.length, rows, this.input, at);
  }

  private treeOf(start: number, size: number, said: number, turned: number): Int32Array {
    const { kernel, columns } = this;
    const { arc } = this.shape;
    const packed = kernel.memory.alloc(packedBytes(size, arc));
    kernel.pack(size, arc, said + 4 * (start * columns.width + columns.head), 1, columns.width, packed);
    const scores = kernel.memory.alloc(4 * size * size);
    kernel.gemm(size, size, arc, turned + 4 * start * arc, packed, 0, scores);
    const { f32 } = kernel.memory;
    for (let word = 0; word < size; word++) {
      f32[scores / 4 + word * (size + 1)] = f32[said / 4 + (start + word) * columns.width + columns.root] ?? 0;
    }
    return bestTree(f32, scores / 4, size);
  }

  /** What the relation of each word to its head is told from: what both say, and the one times the other. */
  private pairRows(trees: readonly Int32Array[], said: number, labelTurned: number, pairs: number): void {
    const { columns } = this;
    const { label } = this.shape;
    const { f32 } = this.kernel.memory;
    let start = 0;
    for (const heads of trees) {
      heads.forEach((head, word) => {
        const row = start + word;
        const own = said / 4 + row * columns.width + columns.labelDependent;
        const other = said / 4 + (head < 0 ? row : start + head) * columns.width + columns.labelHead;
        const turned = labelTurned / 4 + row * label;
        const pair = pairs / 4 + row * 3 * label;
        f32.copyWithin(pair, own, own + label);
        f32.copyWithin(pair + label, other, other + label);
        for (let i = 0; i < label; i++) f32[pair + 2 * label + i] = (f32[turned + i] ?? 0) * (f32[other + i] ?? 0);
      });
      start += heads.length;
    }
  }
}

/** As much of a word as the network sees. */
const keyOf = (form: string): string => (form.length > longestForm ? form.slice(0, longestForm) : form);

/** The same string without the text that it was cut from, which V8 would keep as long as the piece. */
const ownString = (piece: string): string => piece.split('').join('');
