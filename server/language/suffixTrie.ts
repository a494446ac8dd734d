import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Decisions about words by their endings, the longest known one first. A path from the root is a group of tags, the letters of a word from
 * the last to the first, `wordStart`, and two marks that tell apart words that look the same.
 */
export interface SuffixTrie {
  /** The symbol that leads to each node but the root, which is 0. A node's children stand in a row, in the order of their parents. */
  readonly symbols: Uint16Array;
  /** What is decided at each node, from 1 on; 0 where its parent's decision holds. */
  readonly decisions: Uint16Array;
  /** Where each node's children begin; they end where the next node's begin. One longer than there are nodes. */
  readonly children: Uint32Array;
}

/** Stands for what is before the first letter, so that a whole word can be told from an ending. */
export const wordStart = 0;

/** A UTF-16 unit as a symbol: itself, but one digit is like another. */
export const symbolOf = (code: number): number => (code >= 0x30 && code <= 0x39 ? 0x30 : code);

/** The child of a node by its symbol; -1 if there is none. */
export function childOf({ symbols, children }: SuffixTrie, node: number, symbol: number): number {
  const end = children[node + 1] ?? 0;
  for (let child = children[node] ?? 0; child < end; child++) if (symbols[child] === symbol) return child;
  return -1;
}

/** What is decided about a word in the group of tags at node `group` (-1 if it has none); 0 for nothing. */
export function decide(trie: SuffixTrie, group: number, word: string, firstMark: number, secondMark: number): number {
  const { decisions } = trie;
  let decision = 0;
  let node = group;
  for (let i = word.length - 1; node >= 0; i--) {
    const own = decisions[node] ?? 0;
    if (own > 0) decision = own;
    if (i < -3) break;
    const symbol = i >= 0 ? symbolOf(word.charCodeAt(i)) : i === -1 ? wordStart : i === -2 ? firstMark : secondMark;
    node = childOf(trie, node, symbol);
  }
  return decision;
}

/** Column by column, for that compresses best. */
export function packTrie(writer: ByteWriter, { symbols, decisions, children }: SuffixTrie): void {
  writer.number(symbols.length);
  for (const symbol of symbols) writer.number(symbol);
  for (const decision of decisions) writer.number(decision);
  for (let node = 0; node < symbols.length; node++) writer.number((children[node + 1] ?? 0) - (children[node] ?? 0));
}

/** What `packTrie` packed. Throws a RangeError where it is something else. */
export function readTrie(reader: ByteReader): SuffixTrie {
  const size = reader.count();
  const symbols = readColumn(reader, size);
  const decisions = readColumn(reader, size);
  const children = new Uint32Array(size + 1);
  let next = 1;
  for (let node = 0; node < size; node++) {
    children[node] = next;
    next += reader.number();
  }
  children[size] = next;
  if (next !== Math.max(1, size)) throw new RangeError('Not a trie');
  return { symbols, decisions, children };
}

function readColumn(reader: ByteReader, size: number): Uint16Array {
  const column = new Uint16Array(size);
  for (let i = 0; i < size; i++) column[i] = reader.number();
  return column;
}
