import { describe, expect, test } from 'vitest';
import { openEnglish } from '../../../server/openReaders.ts';
import type { EnglishReader, ParsedSentence } from '../../../server/language/parsed.ts';
import { randomFrom } from '../../../server/training/random.ts';

const open = (): EnglishReader => openEnglish('server/models');
const engine = open();
const read = (text: string): readonly ParsedSentence[] => engine.read(text);

/** Every word as "form relation head"; the root's head is "-". */
const arcs = (text: string): string[] =>
  read(text).flatMap(({ tokens }) =>
    tokens.map(({ start, end, relation, head }) => {
      const of = tokens[head];
      return `${text.slice(start, end)} ${relation} ${of ? text.slice(of.start, of.end) : '-'}`;
    }),
  );

const names = (text: string): string[] =>
  read(text).flatMap((sentence) => sentence.names.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`));

const words = (text: string): string[] =>
  read(text).flatMap(({ tokens }) => tokens.map(({ start, end, upos, lemma }) => `${text.slice(start, end)} ${upos} ${lemma}`));

const sentences = (text: string): string[] => read(text).map(({ start, end }) => text.slice(start, end));

// Speech before "said" is its clausal complement; speech that "said" interrupts has it as an aside (parataxis), as UD wants it.
describe('who says what can be told from the tree', () => {
  test.each<readonly [string, ...string[]]>([
    ['The minister said the bridge was safe.', 'minister nsubj said', 'safe ccomp said', 'bridge nsubj safe'],
    ['The union claimed that wages had fallen.', 'union nsubj claimed', 'fallen ccomp claimed', 'that mark fallen'],
    ['The ministry denied that its officers had fired on the crowd.', 'ministry nsubj denied', 'fired ccomp denied'],
    ['The company denies paying bribes.', 'company nsubj denies', 'paying xcomp denies'],
    ['“We had no choice,” said Gen. Omar al-Dalati, who commands the garrison.', 'had ccomp said', 'Omar nsubj said', 'commands acl Omar'],
    ['"They left us nothing," said Maria Kovacs, a farmer.', 'left ccomp said', 'Maria nsubj said', 'farmer appos Maria'],
    ['"The vote was fair," the spokesman said, "and we will defend it."', 'said parataxis fair', 'spokesman nsubj said'],
    ['"It was late," she recalled, "and nobody came."', 'recalled parataxis late', 'she nsubj recalled'],
    ['"Is it true?" she asked.', 'true ccomp asked', 'she nsubj asked'],
    ['“Who signed the order?” the judge asked.', 'signed ccomp asked', 'judge nsubj asked'],
    ['According to three people familiar with the talks, the Senate will vote next week.', 'people obl vote', 'familiar amod people'],
    ['According to a witness, the driver fled.', 'witness obl fled'],
    ["'It wasn't us,' the lawyer told the BBC.", 'us ccomp told', 'lawyer nsubj told'],
    ['Officials in Kyiv said\nthe bridge had been\nreopened to traffic.', 'Officials nsubj said', 'reopened ccomp said'],
    ['The mayor of\nLyon promised\nto resign.', 'mayor nsubj promised', 'resign xcomp promised'],
    ['the goverment dont want it,he said.', 'goverment nsubj want', 'he nsubj said'],
    ['Teh police arested two men, a spokeswoman said.', 'spokeswoman nsubj said', 'arested ccomp said'],
  ])('%s', (text, ...facts) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(facts));
  });
});

describe('names', () => {
  test.each<readonly [string, ...string[]]>([
    ['Gen. Omar al-Dalati left Damascus.', 'person Omar al-Dalati', 'place Damascus'],
    ['Mr. Anas el-Gomati of Tripoli agreed.', 'person Anas el-Gomati', 'place Tripoli'],
    ['Jean-Pierre Bemba met Marie-Claire Dubois.', 'person Jean-Pierre Bemba', 'person Marie-Claire Dubois'],
    ["Usama bin Salman and Sinead O'Brien spoke.", 'person Usama bin Salman', "person Sinead O'Brien"],
    ['Ludwig van Dyck and Conor O’Neill spoke.', 'person Ludwig van Dyck', 'person Conor O’Neill'],
    ['Francis Kéré, the architect, won.', 'person Francis Kéré'],
    ['Zoë Núñez, the singer, won.', 'person Zoë Núñez'],
    ['By Sarah El Deeb and J. K. Malik', 'person Sarah El Deeb', 'person J. K. Malik'],
    ['By R. J. Okafor', 'person R. J. Okafor'],
    ['Amnesty International and the African Union disagreed.', 'organisation Amnesty International', 'organisation African Union'],
    ['The United Nations wrote to the World Bank.', 'organisation United Nations', 'organisation World Bank'],
    ['Nigerian troops and Kenyan police met.', 'group Nigerian', 'group Kenyan'],
    ['Nothing happened.'],
    ['The president met the foreign minister on Monday.'],
  ])('%s', (text, ...found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('tags and lemmas', () => {
  test.each<readonly [string, ...string[]]>([
    ['He was told that the children had left.', 'was AUX be', 'told VERB tell', 'children NOUN child', 'left VERB leave'],
    ['They didn’t say whose ships were sunk.', 'n’t PART not', 'say VERB say', 'ships NOUN ship', 'sunk VERB sink'],
    ['The price rose to $1.2bn (£940m).', 'rose VERB rise', '$ SYM $', '1.2 NUM 1.2'],
    ['Prices fell 3.5% in Tokyo.', 'Prices NOUN price', 'fell VERB fall', '3.5 NUM 3.5', '% SYM %'],
    ['POLICE ARREST TWO MINISTERS', 'TWO NUM two'],
  ])('%s', (text, ...facts) => {
    expect(words(text)).toEqual(expect.arrayContaining(facts));
  });
});

describe('sentences', () => {
  test.each<readonly [string, ...string[]]>([
    ['"Is it true?" she asked. He nodded.', '"Is it true?" she asked.', 'He nodded.'],
    ['“Never!” they shouted. Gen. Ahmed left at 9 a.m. on Tuesday.', '“Never!” they shouted.', 'Gen. Ahmed left at 9 a.m. on Tuesday.'],
    ['The U.S. Senate met. No. 10 was silent.', 'The U.S. Senate met.', 'No. 10 was silent.'],
    ['The talks failed.The envoy left.', 'The talks failed.', 'The envoy left.'],
  ])('%s', (text, ...parts) => {
    expect(sentences(text)).toEqual(parts);
  });
});

describe('any text at all is read', () => {
  const pieces = [
    'a',
    'Word',
    ' ',
    '\n',
    '.',
    '"',
    '’',
    '-',
    '1',
    '\u{1f600}',
    'e\u0301',
    '\ud800',
    '\udc00',
    '\u200d',
    '漢字',
    '\t',
    '(',
    '!?',
  ];
  const random = randomFrom(11);
  const garbage = Array.from({ length: 200 }, () =>
    Array.from({ length: Math.floor(random() * 40) }, () => pieces[Math.floor(random() * pieces.length)]).join(''),
  );
  test.each([
    ['nothing', ['']],
    ['garbage', garbage],
    ['a sentence of 100,000 characters', ['and so on '.repeat(10_000)]],
    ['a word of 100,000 characters', ['a'.repeat(100_000)]],
    ['only punctuation', ['?!…“”('.repeat(2_000)]],
  ])('%s', (_, texts) => {
    for (const text of texts) {
      let end = 0;
      for (const { start, end: stop, tokens, names } of read(text)) {
        expect(tokens.length).toBeLessThanOrEqual(500);
        expect(start).toBeGreaterThanOrEqual(end);
        expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
        for (const token of tokens) {
          expect(text.slice(end, token.start).trim()).toBe('');
          expect(token.head).toBeLessThan(tokens.length);
          end = token.end;
        }
        expect(stop).toBe(end);
        for (const name of names) expect(text.slice(name.start, name.end)).not.toBe('');
      }
    }
  });
});

test('a paragraph is read the same whatever was read before', () => {
  const text = 'The minister said the bridge was safe. "Is it?" asked Jean-Pierre Bemba.';
  const fresh = JSON.stringify(read(text));
  for (let i = 0; i < 50; i++) read(`Word${i} and another${i} word.`);
  expect(JSON.stringify(read(text))).toBe(fresh);
  expect(JSON.stringify(open().read(text))).toBe(fresh);
});
