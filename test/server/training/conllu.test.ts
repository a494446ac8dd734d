import { describe, expect, test } from 'vitest';
import { readConllu, type GoldDocument } from '../../../server/training/conllu.ts';

/** A source of CoNLL-U: a comment, an empty line, or "id form head relation [misc]" with blanks for tabs. */
function conllu(...lines: readonly string[]): string {
  const row = (line: string): string => {
    const [id, form, head = '_', relation = '_', misc = '_'] = line.split(' ');
    return [id, form, `${form ?? ''}L`, 'NOUN', 'NN', 'Number=Sing', head, relation, '_', misc].join('\t');
  };
  return lines.map((line) => (line === '' || line.startsWith('#') ? line : row(line))).join('\n');
}

/** Each document as its id and paragraphs, each paragraph as its sentences, each sentence as its words cut out of the paragraph's text. */
const cut = (documents: readonly GoldDocument[]): unknown =>
  documents.map(({ id, paragraphs }) => [
    id,
    paragraphs.map(({ text, sentences }) => sentences.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end)))),
  ]);

const parts: readonly (readonly [what: string, lines: readonly string[], texts: readonly string[], cuts: unknown])[] = [
  [
    'documents and paragraphs',
    [
      '# newdoc id = A',
      '# newpar',
      '# sent_id = A-1',
      '# text = One.',
      '1 One 0 root SpaceAfter=No',
      '2 . 1 punct',
      '',
      '1 Two 0 root',
      '',
      '# newpar id = A-p2',
      '1 Three 0 root',
      '',
      '# newdoc',
      '1 Four 0 root',
      '',
      '',
    ],
    ['One. Two', 'Three', 'Four'],
    [
      ['A', [[['One', '.'], ['Two']], [['Three']]]],
      ['', [[['Four']]]],
    ],
  ],
  [
    'no line end at the end, no document named',
    ['# text = Böse 😀 Tage', '1 Böse 3 amod', '2 😀 1 dep', '3 Tage 0 root'],
    ['Böse 😀 Tage'],
    [['test.conllu', [[['Böse', '😀', 'Tage']]]]],
  ],
  [
    'sentences without a blank between',
    ['1 Base 0 root SpaceAfter=No', '2 ... 1 punct Entity=1)|SpaceAfter=No', '', '1 Then 0 root', ''],
    ['Base...Then'],
    [['test.conllu', [[['Base', '...'], ['Then']]]]],
  ],
  [
    'multiword tokens',
    [
      "1-2 don't _ _",
      '1 do 3 aux',
      "2 n't 3 advmod",
      '3 say 0 root',
      '4-5 its _ _ SpaceAfter=No',
      '4 it 3 obj',
      "5 's 3 aux",
      '6-8 abc',
      '6 one 3 dep',
      '7 two 3 dep',
      '8 three 3 dep',
    ],
    ["don't say itsabc"],
    [['test.conllu', [[['do', "n't", 'say', 'it', 's', 'a', 'b', 'c']]]]],
  ],
  ['empty nodes are left out', ['1 Sue 0 root', '1.1 likes _ _', '2 tea 1 orphan'], ['Sue tea'], [['test.conllu', [[['Sue', 'tea']]]]]],
];

test.each(parts)('%s', (_what, lines, texts, cuts) => {
  const documents = readConllu(conllu(...lines), 'test.conllu');
  expect(documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual(texts);
  expect(cut(documents)).toEqual(cuts);
});

test('columns', () => {
  const [document] = readConllu(
    conllu('# sent_id = s1', '1 Old 2 amod', '2 Bob 0 root Entity=(1-person|SpaceAfter=No', '3 . 2 punct'),
    'x',
  );
  const shared = { upos: 'NOUN', xpos: 'NN', feats: 'Number=Sing' };
  expect(document?.paragraphs[0]?.sentences).toEqual([
    {
      id: 's1',
      start: 0,
      end: 8,
      tokens: [
        { start: 0, end: 3, form: 'Old', lemma: 'OldL', ...shared, head: 1, relation: 'amod', misc: '_' },
        { start: 4, end: 7, form: 'Bob', lemma: 'BobL', ...shared, head: -1, relation: 'root', misc: 'Entity=(1-person|SpaceAfter=No' },
        { start: 7, end: 8, form: '.', lemma: '.L', ...shared, head: 1, relation: 'punct', misc: '_' },
      ],
    },
  ]);
});

describe('what is no CoNLL-U is told with file and line', () => {
  const cases: readonly (readonly [string, string])[] = [
    [conllu('# text = a', '1 b 0 root', ''), 'f.conllu:2: the tokens give "b", the text comment says "a"'],
    [conllu('1 a 3 root', ''), 'f.conllu:1: there is no token "3" to be the head'],
    [conllu('1 a 0 root', '2 b'), 'f.conllu:2: there is no token "_" to be the head'],
    [conllu('1 a 0 root', '3 b 1 dep'), 'f.conllu:2: expected token number 2, got 3'],
    [conllu('', '1-2 ab', '1 a 0 root'), 'f.conllu:2: "1-2" covers no words of the sentence'],
    [conllu('1.1 a', ''), 'f.conllu:1: a sentence without a word'],
    ['1\ta\n', 'f.conllu:1: expected 10 columns, got 2'],
    [conllu('x a 0 root'), 'f.conllu:1: "x" is no token number'],
    [conllu('# sent_id = 1', '', '1 a 0 root'), 'f.conllu:2: comments without a sentence'],
  ];
  test.each(cases)('%j', (source, message) => {
    expect(() => readConllu(source, 'f.conllu')).toThrow(message);
  });
});
