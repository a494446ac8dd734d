import { describe, expect, it } from 'vitest';
import { complementOf, passageOf, passagesOf, subjectOf } from '../../../server/sourcing/passage.ts';
import { parsedByHand } from './parsedByHand.ts';

const passage = (...sentences: string[]) => passageOf(parsedByHand(sentences).sentences, 0);

describe('a passage', () => {
  const two = passageOf(parsedByHand(['It/2:nsubj sank/0:root', 'Lopez/2:nsubj said/0:root so/2:obj']).sentences, 3);

  it('has the trees of its sentences side by side', () => {
    expect(two.heads).toEqual([1, -1, 3, -1, 3]);
    expect(two.dependents).toEqual([[], [0], [], [2, 4], []]);
  });

  it('knows where its words stand in the paragraph', () => {
    expect(two.words.map(({ shown }) => shown)).toEqual(['It', 'sank', 'Lopez', 'said', 'so']);
    expect(two.sentences).toEqual([3, 3, 4, 4, 4]);
    expect(two.places).toEqual([0, 1, 0, 1, 2]);
  });

  it('may be empty', () => {
    expect(passageOf([], 0)).toEqual({ words: [], sentences: [], places: [], heads: [], dependents: [] });
  });
});

describe('the subject', () => {
  it.each([
    ['of a verb', 'Lopez/2:nsubj [said]/0:root', 'Lopez'],
    ['of a passive', 'He/3:nsubj:pass was/3:aux:pass [told]/0:root', 'He'],
    ['of a joined verb', 'Lopez/2:nsubj came/0:root and/4:cc [said]/2:conj', 'Lopez'],
    ['of an infinitive', 'Lopez/2:nsubj wants/0:root to/4:mark [say]/2:xcomp', 'Lopez'],
    ['of a participle', 'Lopez/2:nsubj left/0:root , [saying]/2:advcl', 'Lopez'],
    ['of its own before that of the head', 'Lopez/2:nsubj left/0:root as/5:mark they/5:nsubj [spoke]/2:advcl', 'they'],
    ['of what describes a noun', 'A/2:det man/4:nsubj [named]/2:acl spoke/0:root', 'man'],
    ['of what is joined to what describes a noun', 'man/0:root seen/1:acl and/4:cc [heard]/2:conj', 'man'],
    ['of a clause that is said', 'Lopez/2:nsubj said/0:root rain/4:obl [fell]/2:ccomp', null],
    ['of a verb alone', '[Go]/0:root', null],
    ['that is far up', 'he/2:nsubj a/0:root b/2:conj c/3:conj d/4:conj [e]/5:conj', null],
  ])('%s: %s', (_, marked, subject) => {
    const words = marked.split(' ');
    const verb = words.findIndex((word) => word.startsWith('['));
    const found = passage(marked.replace(/[[\]]/g, ''));
    expect(found.words[subjectOf(found, verb)]?.shown ?? null).toBe(subject);
  });
});

describe('the complement', () => {
  it.each([
    ['He/2:nsubj said/0:root it/4:nsubj sank/2:ccomp', 'sank'],
    ['He/2:nsubj told/0:root her/2:iobj lies/2:obj on/6:case Monday/2:obl', 'lies'],
    ['a/2:det report/0:root by/4:case Lopez/2:nmod', 'Lopez'],
    ['He/2:nsubj said/0:root', null],
  ])('of %s', (sentence, complement) => {
    const found = passage(sentence);
    expect(found.words[complementOf(found, 1)]?.shown ?? null).toBe(complement);
  });
});

describe('the passages of a paragraph', () => {
  const paragraph = (lengths: readonly number[]) => parsedByHand(lengths.map((length) => 'word '.repeat(length).trim())).sentences;

  it.each([
    ['a short one', [10, 20], [[0, 2]]],
    ['as many words as go into one', [200, 56], [[0, 2]]],
    [
      'one word more',
      [200, 57],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'a sentence too long for one',
      [10, 400, 10],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'many',
      [100, 100, 100, 100, 100],
      [
        [0, 2],
        [2, 4],
        [4, 5],
      ],
    ],
    ['none', [], []],
  ])('%s', (_, lengths, passages) => {
    expect(passagesOf(paragraph(lengths)).map(({ from, to }) => [from, to])).toEqual(passages);
  });
});
