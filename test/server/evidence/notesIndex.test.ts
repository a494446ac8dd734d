import { describe, expect, it } from 'vitest';
import type { Content } from '../../../server/evidence/content.ts';
import type { Note } from '../../../server/evidence/note.ts';
import { NotesIndex } from '../../../server/evidence/notesIndex.ts';
import { evidenceIn, notesOf } from './notes.ts';

const sold = 'The harbour was sold for 40 million euros.';
const burned = 'The warehouse on the quay burned down.';

describe('no more is kept than may be', () => {
  it.each([
    ['all fit', 1000, ['a', 'b', 'c']],
    ['the first to come goes first', 2 * sold.length, ['b', 'c']],
    ['one fits', sold.length, ['c']],
    ['none fits', sold.length - 1, []],
    ['nothing may be kept', 0, []],
  ])('%s', (_what, capacity, expected) => {
    expect(notesOf({ a: sold, b: sold, c: sold }, capacity).uris).toEqual(expected);
  });

  it('what was offered last stays longer', () => {
    const notes = notesOf({ a: sold, b: burned }, sold.length + burned.length);
    evidenceIn(sold, notes);
    notes.put('c', burned);
    expect(notes.uris).toEqual(['a', 'c']);
  });

  it('a longer version takes the place of the shorter one, and one that is too long of none', () => {
    const notes = notesOf({ a: sold, b: burned }, 2 * sold.length);
    notes.put('a', `${sold}\n\n`);
    expect(notes.uris).toEqual(['b', 'a']);
    notes.put('a', sold.repeat(3));
    expect(notes.uris).toEqual(['b']);
    expect(evidenceIn(sold, notes).offers.flat()).toEqual([]);
  });
});

/** A note of sentences that are told by their terms alone. */
const noteOf = (uri: string, ...sentences: readonly string[]): Note => ({
  uri,
  size: 1,
  paragraphs: [],
  lineStarts: [0],
  sentences: sentences.map((terms, i) => ({ paragraph: i, start: 0, end: 1, content: contentOf(terms) })),
});

const contentOf = (terms: string): Content => ({
  terms: new Map(terms.split(' ').map((term) => [term, term === 'the' ? 0 : 1])),
  names: new Set(),
  above: new Set(),
  numbers: [],
  vector: new Int8Array(0),
  denies: false,
  negated: false,
  tells: terms !== 'heading',
});

describe('looking up', () => {
  const index = new NotesIndex();
  for (let i = 0; i < 3000; i++) index.put(noteOf(`n${i}`, `the port p${i}`));
  index.put(noteOf('a', 'the crane', 'the harbour crane', 'heading'));
  index.put(noteOf('b', 'harbour crane fire', 'the crane'));

  /** What is found, and at how many sentences it looked for that. */
  const lookUp = (terms: string, limit = 5, except: string | null = null): readonly [readonly string[], number] => {
    let looks = 0;
    const found = index.near(contentOf(terms), limit, except, () => ++looks > 0);
    return [found.map(({ note, sentence, shared }) => `${note.uri}.${sentence.paragraph} ${shared}`), looks];
  };

  it.each<readonly [string, string, readonly string[], number]>([
    ['what shares most comes first', 'harbour fire', ['b.0 2', 'a.1 1'], 2],
    ['the same by the order of uris and places', 'crane', ['a.0 1', 'a.1 1', 'b.0 1', 'b.1 1'], 4],
    ['a rare word', 'p7', ['n7.0 1'], 1],
    ['a word of too many sentences finds none...', 'port', [], 0],
    ['...but counts in those that another finds', 'port p7', ['n7.0 2'], 1],
    ['nor does a word that tells nothing', 'the', [], 0],
    ['a heading is no sentence', 'heading', [], 0],
    ['a word that no note has', 'orchestra', [], 0],
  ])('%s', (_what, terms, expected, looks) => {
    expect(lookUp(terms)).toEqual([expected, looks]);
  });

  it('gives no more than asked for, and none of one note', () => {
    expect(lookUp('crane', 2)).toEqual([['a.0 1', 'a.1 1'], 4]);
    expect(lookUp('crane', 5, 'a')).toEqual([['b.0 1', 'b.1 1'], 2]);
    expect(lookUp('crane', 0)).toEqual([[], 4]);
  });
});
