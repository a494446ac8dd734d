import type { Span } from '../text/span.ts';
import type { Token } from './token.ts';
import type { Upos } from './tags.ts';

/** A word as grammar sees it (Universal Dependencies); offsets into the paragraph. */
export interface Word extends Token {
  readonly upos: Upos;
  /** The fine tag (Penn Treebank): "VBD". */
  readonly xpos: string;
  readonly lemma: string;
  /** Index of its head in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export type NameKind = 'person' | 'organisation' | 'place' | 'group' | 'other';

/** A name of somebody or something; offsets into the paragraph. A group is a nationality, religion or political camp. */
export interface Name extends Span {
  readonly kind: NameKind;
}

/** A sentence, read; offsets into the paragraph. */
export interface ParsedSentence extends Span {
  readonly tokens: readonly Word[];
  readonly names: readonly Name[];
  /** What the parser's last layer says of each token, row by row: `stateWidth` numbers a token. A network that goes on from here reads them. */
  readonly states: Float32Array;
}

/** Reads the grammar of a paragraph. Pure and synchronous; never throws on any text. */
export interface EnglishReader {
  /** Numbers in a token's state. */
  readonly stateWidth: number;
  read(paragraph: string): readonly ParsedSentence[];
  /**
   * The same for sentences whose tokens are given, so that a parse can be measured on a treebank's own tokens. Throws a RangeError where one
   * has more than `longestSentence`.
   */
  readTokens(paragraph: string, sentences: readonly (readonly Span[])[]): readonly ParsedSentence[];
}
