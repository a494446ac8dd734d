import { quotations } from '../../../server/text/quotations.ts';
import { wordsOf, type SentenceWords } from '../../../server/sourcing/words.ts';
import { openEnglish } from '../../../server/openReaders.ts';

const english = openEnglish('server/models');

/** A text whose marked words ("[so]") are taken out of their brackets, with their places. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the brackets out. */
export function unmarked(marked: string): Marked {
  let text = '';
  let start = 0;
  const marks: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === '[') start = text.length;
    else if (character === ']') marks.push({ start, end: text.length });
    else text += character;
  }
  return { text, marks };
}

/** The words of a paragraph as sourcing has them. */
export const wordsIn = (text: string): SentenceWords[] => wordsOf(text, english.read(text), quotations(text, 'outside').spans);
