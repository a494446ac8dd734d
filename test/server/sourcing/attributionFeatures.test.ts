import { describe, expect, it } from 'vitest';
import { addDependents, relationCount, wordRows, wordSlots, wordTables } from '../../../server/sourcing/attributionFeatures.ts';
import { passageOf } from '../../../server/sourcing/passage.ts';
import { parsedByHand } from './parsedByHand.ts';

const passage = (...sentences: string[]) => passageOf(parsedByHand(sentences).sentences, 0);
const slots = { lemma: 0, tag: 1, relation: 2, headLemma: 3, subject: 4, complement: 5, marks: 6, place: 7, headTag: 8 } as const;
const row = (of: ReturnType<typeof passage>, word: number, slot: keyof typeof slots) => wordRows(of, word)[slots[slot]];

const said = passage('Lopez/2:nsubj/PROPN said/0:root/VERB it/4:nsubj/PRON sank/2:ccomp/VERB ./2:punct/PUNCT');

describe('the rows of a word', () => {
  it('are one for each slot, and lie in their tables', () => {
    for (const word of said.words.keys()) {
      const rows = wordRows(said, word);
      expect(rows).toHaveLength(wordSlots.length);
      for (const [slot, row] of rows.entries()) {
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(wordTables[wordSlots[slot] ?? -1]?.rows ?? 0);
      }
    }
  });

  it('tell its neighbours in the tree by their lemmas', () => {
    const none = row(said, 1, 'headLemma');
    expect(row(said, 0, 'headLemma')).toBe(row(passage('said/2:nsubj x/0:root y/1:nsubj'), 2, 'headLemma'));
    expect(row(said, 1, 'subject')).not.toBe(none);
    expect(row(said, 1, 'complement')).not.toBe(none);
    expect([row(said, 0, 'subject'), row(said, 0, 'complement')]).toEqual([none, none]);
  });

  it.each([
    ['case', 'Said/0:root/VERB', 'said/0:root/VERB', 'lemma', true],
    ['another word', 'said/0:root/VERB', 'told/0:root/VERB', 'lemma', false],
    ['another tag', 'said/0:root/VERB', 'said/0:root/NOUN', 'tag', false],
    ['another relation', 'said/0:root', 'said/0:conj', 'relation', false],
    ['relations that nobody knows', 'said/0:one', 'said/0:other', 'relation', true],
  ] as const)('%s', (_, one, other, slot, same) => {
    expect(row(passage(one), 0, slot) === row(passage(other), 0, slot)).toBe(same);
  });

  it.each([
    ['nowhere near a quotation', 'so he left', 1, 8],
    ['behind one', '“ It sank ” said', 4, 9],
    ['before one', 'said “ It sank ”', 0, 10],
    ['between two', '“ It sank ” he “ and burnt ”', 4, 11],
    ['within one', '“ It sank ”', 1, 4],
    ['its beginning', '“ It sank ”', 0, 5],
    ['its end', '“ It sank ”', 3, 6],
  ])('quotation marks: %s', (_, sentence, word, marks) => {
    expect(row(passage(sentence), word, 'marks')).toBe(marks);
  });

  it('tell places at the beginning of sentences and of the paragraph', () => {
    const of = passage('a b c d e f g h', 'a', 'b', 'c', 'd', 'e');
    const places = of.words.map((_, word) => row(of, word, 'place'));
    expect(places).toEqual([0, 1, 2, 3, 4, 5, 5, 5, 6, 12, 18, 18, 18]);
  });

  it('are none where there is no word', () => {
    expect(wordRows(said, 99)).toEqual([]);
  });
});

it('relations that hang on a word are told once each, at their places', () => {
  const numbers = new Float32Array(3 + relationCount).fill(0);
  addDependents(said, 1, numbers, 3);
  const told = [...numbers.keys()].filter((i) => numbers[i] !== 0).map((i) => i - 3);
  expect(told).toEqual(['nsubj', 'ccomp', 'punct'].map((relation) => row(passage(`x/0:${relation}`), 0, 'relation')));
});
