import { describe, expect, it } from 'vitest';
import { sentenceSplitter } from '../../../server/language/sentences.ts';
import { tokenize } from '../../../server/language/words.ts';
import { trainSplitter, type SplitParagraph } from '../../../server/training/trainSplitter.ts';

/** ` | ` where a sentence ends. */
function paragraph(marked: string): SplitParagraph {
  const sentences: { start: number; end: number }[] = [];
  let text = '';
  for (const sentence of marked.split(' | ')) {
    if (text !== '') text += ' ';
    sentences.push({ start: text.length, end: text.length + sentence.length });
    text += sentence;
  }
  return { text, sentences };
}

const paragraphs = Array.from({ length: 20 }, () => paragraph('thanks a lot ! | see you at 5 : the pub ! | bye ... soon'));

describe('the splitter that is trained', () => {
  it('has learned what it was shown', () => {
    const { text, sentences } = paragraph('thanks ! | see you at 6 : the park ! | bye ... soon');
    const tokens = tokenize(text);
    const ends = sentenceSplitter(trainSplitter(paragraphs))(text, tokens);
    expect(ends.map((to) => tokens[to - 1]?.end)).toEqual(sentences.map(({ end }) => end));
  });

  it('is the same each time', () => {
    expect(trainSplitter(paragraphs)).toEqual(trainSplitter(paragraphs));
  });

  it('tells how far it is', () => {
    const told: string[] = [];
    trainSplitter(paragraphs.slice(0, 1), (done, of) => told.push(`${done}/${of}`));
    expect(told.at(-1)).toBe(`${told.length}/${told.length}`);
  });
});
