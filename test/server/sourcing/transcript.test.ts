import { describe, expect, it } from 'vitest';
import type { Article } from '../../../server/sourcing/article.ts';
import { linkArticle } from '../../../server/sourcing/link.ts';
import { readParagraph } from '../../../server/sourcing/paragraph.ts';
import { readParagraphs } from '../../../server/sourcing/readParagraphs.ts';
import { turnsOf } from '../../../server/sourcing/transcript.ts';
import { layOut } from '../../../server/text/layOutDraft.ts';
import { readers } from '../readers.ts';

describe('turns of a transcript', () => {
  it.each([
    ['q a q a', '0 1 2 3'],
    ['q - a', '0 2'],
    ['lopez cruz lopez', '0 1 2'],
    ['question answer', '0 1'],
    ['note', ''],
    ['when where', ''],
    ['lopez lopez', ''],
    ['q q', ''],
    ['lopez cruz - - - - - - - - - - lopez', ''],
  ])('%s: %s', (labels, expected) => {
    expect([...turnsOf(labels.split(' ').map((label) => (label === '-' ? null : label)))].join(' ')).toBe(expected);
  });
});

function articleOf(text: string): Article {
  const paragraphs = readParagraphs(
    layOut({ text, language: 'markdown' }).blocks.map(({ kind, prose }) => ({ kind, text: prose.text })),
    (paragraph) => readParagraph(readers, paragraph),
  );
  return linkArticle(paragraphs, readers);
}

/** Who says what in a Markdown draft, as "source <cue> content"; "=" for what is carried on from a source. */
function said(text: string): string[] {
  const article = articleOf(text);
  const name = (id: number | null): string => article.sources.find((source) => source.id === id)?.name ?? '-';
  return article.attributions.map(
    ({ sourceId, cue, content, stance }) =>
      `${name(sourceId)} ${cue ? stance : '='} ${content.map(({ start, end }) => article.text.slice(start, end)).join(' … ')}`,
  );
}

describe('words that follow a speaker', () => {
  it.each([
    [
      'questions and answers',
      '**Q:** Why is the bridge shut?\n\n**A:** It was not safe.\n\nNobody had the money.\n\n**Q:** When will it open?\n\n**A:** In May.',
      [
        '- asks Why is the bridge shut?',
        '- asserts It was not safe',
        '- = Nobody had the money.',
        '- asks When will it open?',
        '- asserts In May',
      ],
    ],
    [
      'questions and answers with stops',
      'Q. Why is the bridge shut?\n\nA. It was not safe.',
      ['- asks Why is the bridge shut?', '- asserts It was not safe'],
    ],
    [
      'an interviewer by role',
      'REPORTER: Why is the bridge shut?\n\nANA LOPEZ: It was not safe.\n\nREPORTER: When will it open?\n\nANA LOPEZ: In May.',
      ['- asks Why is the bridge shut?', 'ANA LOPEZ asserts It was not safe', '- asks When will it open?', 'ANA LOPEZ asserts In May'],
    ],
    [
      'speakers below a note',
      'Editor’s note: The text is short.\n\nQ: Why is the bridge shut?\n\nA: It was not safe.',
      ['- asks Why is the bridge shut?', '- asserts It was not safe'],
    ],
    [
      'speakers by name',
      '**JANE DOE:** The bridge is closed.\n\n**ANA LOPEZ:** It will open in May.\n\n**JANE DOE:** Nobody believes you.',
      ['JANE DOE asserts The bridge is closed', 'ANA LOPEZ asserts It will open in May', 'JANE DOE asserts Nobody believes you'],
    ],
    [
      'a list behind a colon',
      'The minister said:\n\n- the bridge would be closed;\n- the road would be mended.\n\nThe town is small.',
      ['The minister asserts ', 'The minister = the bridge would be closed;', 'The minister = the road would be mended.'],
    ],
    [
      'a quotation set apart',
      'Ana Lopez wrote on her page:\n\n> The bridge is a danger to us all.\n\n> It must go.\n\nThe town is small.',
      ['Ana Lopez asserts ', 'Ana Lopez = The bridge is a danger to us all.', 'Ana Lopez = It must go.'],
    ],
    ['a signature', '> The sea is grey and cold.\n>\n> — Jane Doe\n\nThe town is small.', ['Jane Doe asserts The sea is grey and cold.']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ['a list of goods', 'The shop has:\n\n- boats;\n- nets.'],
    ['a quotation that nobody brings in', 'The town is small.\n\n> The sea is grey and cold.'],
    ['a note', 'Note: the bridge is old.'],
    ['notes', 'Note: The bridge is old.\n\nUpdate: The bridge is shut.\n\nNote: The road is new.'],
    ['captions', 'Photo: Ana Lopez\n\nRead more: The bridge is old\n\nPhoto: Juan Cruz'],
    ['a list of facts', 'Where: the old bridge\n\nWhen: Monday'],
    ['a dash', 'The town is small.\n\n— Jane Doe'],
  ])('nobody: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

it.each([
  ['Maria Voss wrote:\n\n> We cannot afford this. The town has no money left.\n\nThe town has two bridges.', 'named named named none'],
  ['The minister listed the failures:\n\n1. No second bid was sought.\n2. The steel was never tested.', 'not-a-claim named named'],
  [
    '**LOPEZ:** The bank had failed by May. Nobody asked us.\n\n**Q:** Did you know?\n\n**LOPEZ:** In April it was known.',
    'named named not-a-claim named',
  ],
  ['The town has three bridges:\n\n- The old bridge was built of stone.\n- The new bridge was built of steel.', 'not-a-claim none none'],
  ['The bridge was closed in May.\n\n> The bridge is old, and nobody has mended it.', 'none none'],
])('what the layout shows to be somebody’s is theirs: %s', (text, attributions) => {
  expect(
    articleOf(text)
      .sentences.map(({ attribution }) => attribution)
      .join(' '),
  ).toBe(attributions);
});
