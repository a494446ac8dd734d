import { ByteReader, ByteWriter } from './bytes.ts';
import { packTrie, readTrie, type SuffixTrie } from './suffixTrie.ts';

/** What makes a lemma of a form, case aside: `strip` UTF-16 units off its end, then `add`. */
export interface Edit {
  readonly strip: number;
  readonly add: string;
}

/**
 * What a lemmatizer has learnt. The groups of the tries are those of lemmaGroups.ts; the marks behind a word are its fine tag as its place in
 * `xposTags` and its part of speech as its place in `uposTags` (tags.ts), both from 1 on, 0 where unknown.
 */
export interface LemmaTable {
  readonly xposTags: readonly string[];
  /** What `edits` decides, from 1 on. */
  readonly editList: readonly Edit[];
  readonly edits: SuffixTrie;
  /** Decides among `caseChanges` (letterCase.ts), from 1 on. */
  readonly cases: SuffixTrie;
}

export function packLemmaTable({ xposTags, editList, edits, cases }: LemmaTable): Uint8Array {
  const writer = new ByteWriter();
  writer.number(xposTags.length);
  for (const tag of xposTags) writer.string(tag);
  writer.number(editList.length);
  for (const { strip, add } of editList) {
    writer.number(strip);
    writer.string(add);
  }
  packTrie(writer, edits);
  packTrie(writer, cases);
  return writer.packed();
}

/** What `packLemmaTable` packed. Throws a RangeError where the bytes are something else. */
export function readLemmaTable(bytes: Uint8Array): LemmaTable {
  const reader = new ByteReader(bytes);
  const xposTags = Array.from({ length: reader.count() }, () => reader.string());
  const editList = Array.from({ length: reader.count() }, () => ({ strip: reader.number(), add: reader.string() }));
  const table = { xposTags, editList, edits: readTrie(reader), cases: readTrie(reader) };
  reader.end();
  return table;
}
