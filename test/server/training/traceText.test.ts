import { expect, it } from 'vitest';
import type { ReadParagraph } from '../../../server/sourcing/link.ts';
import { readParagraph } from '../../../server/sourcing/paragraph.ts';
import { traceText } from '../../../server/training/traceText.ts';
import { readers } from '../readers.ts';

it('tells what made an attribution', () => {
  const paragraphs = ['Lopez said it was over.', '“We lost everything that we had.”'].map((text): ReadParagraph => ({
    text,
    kind: 'paragraph',
    reading: readParagraph(readers, { text, kind: 'paragraph', opening: 'outside' }),
  }));
  expect(traceText(paragraphs).replace(/cue [01]\.\d\d/, 'cue .9')).toBe(
    [
      'paragraph: Lopez said it was over.',
      '  "Lopez" <"said"> "it was over"',
      '    indirect speech asserts neutral named: cue .9',
      'paragraph: “We lost everything that we had.”',
      '  = "“We lost everything that we had.”"',
      '    carried: quotation carried on',
    ].join('\n'),
  );
});
