import type { EnglishReader } from '../../../../server/language/parsed.ts';
import { layOut } from '../../../../server/text/layOutDraft.ts';

/** The sentences of an article in plain text, block by block as the product lays it out, each as JSON. */
export function readArticle(reader: EnglishReader, text: string): string[] {
  const { blocks } = layOut({ text, language: 'plaintext' });
  return blocks.flatMap(({ prose }) => reader.read(prose.text).map((sentence) => JSON.stringify(sentence)));
}

/** What the worker answers to the text of an article. */
export interface Answer {
  readonly sentences: readonly string[];
  /** What fetching the models and making a reader of them took, in milliseconds. */
  readonly loading: number;
}
