import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairRows, pairTables } from '../../../server/sourcing/pairFeatures.ts';
import { passageOf } from '../../../server/sourcing/passage.ts';
import { parsedByHand } from './parsedByHand.ts';

const passage = (...sentences: string[]) => passageOf(parsedByHand(sentences).sentences, 0);

/** What each word is told of itself as seen from a cue. */
function seenFrom(cue: number, ...sentences: string[]) {
  const of = passage(...sentences);
  const rows = pairRows(of, cue);
  return of.words.map((_, word) => {
    const [up = 0, way = 0, distance = 0, quoted = 0, commas = 0] = rows.subarray(word * pairTables.length, (word + 1) * pairTables.length);
    return {
      up,
      way,
      side: distance % 15 < 5 ? 'here' : distance % 15 < 10 ? 'before' : 'behind',
      distance: Math.floor(distance / 15),
      sentences: (distance % 5) - 2,
      quoted: Math.floor(quoted / 12),
      borders: Math.floor(quoted / 3) % 4,
      commas: Math.floor(commas / 3),
    };
  });
}

describe('a word as seen from a cue', () => {
  const speech = '“ It/4:nsubj has/4:aux sunk/7:ccomp , ” said/0:root Lopez/7:nsubj , the/11:det mayor/8:appos , “ today/4:obl ”';
  const seen = seenFrom(6, speech);

  it.each([
    ['side', ['before', 'before', 'before', 'before', 'before', 'before', 'here', ...Array.from({ length: 8 }, () => 'behind')]],
    ['distance', [5, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 5, 6, 6]],
    ['commas', [1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2]],
    // How many times a quotation begins or ends on the way.
    ['borders', [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1]],
    ['quoted', [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1]],
  ] as const)('tells its %s', (what, all) => {
    expect(seen.map((word) => word[what])).toEqual(all);
  });

  it('tells whether it is in the quotation of the cue', () => {
    expect(seenFrom(1, '“ a b ” c “ d ”').map(({ quoted }) => quoted)).toEqual([7, 7, 7, 7, 2, 3, 3, 3]);
  });

  it('tells how many sentences lie between, two at most', () => {
    expect(seenFrom(3, 'a', 'b', 'c', 'd', 'e', 'f', 'g').map(({ sentences }) => sentences)).toEqual([-2, -2, -1, 0, 1, 2, 2]);
  });

  it('tells distances ever more roughly', () => {
    const told = seenFrom(0, 'word '.repeat(60).trim()).map(({ distance }) => distance);
    expect([...new Set(told)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([5, 7, 10, 15, 23, 41].map((words) => told[words])).toEqual([5, 6, 7, 8, 9, 10]);
  });

  const told = 'Lopez/2:nsubj said/0:root boats/5:nsubj had/5:aux sunk/2:ccomp at/7:case sea/5:obl';
  it.each([
    ['subjects of the cue look alike, whatever they are', seenFrom(1, told)[0], seenFrom(1, 'Ana/2:nsubj spoke/0:root')[0], true],
    ['subject and clause of the cue look different', seenFrom(1, told)[0], seenFrom(1, told)[4], false],
    ['what hangs deeper looks different', seenFrom(1, told)[4], seenFrom(1, told)[6], false],
    [
      'what is said stands elsewhere below a cue that hangs from it',
      seenFrom(1, told)[4],
      seenFrom(1, 'it/3:nsubj says/3:parataxis sank/0:root')[2],
      false,
    ],
    ['another tree is far', seenFrom(1, told, 'End/0:root')[7], seenFrom(1, 'Lopez/2:nsubj said/0:root', 'So/2:nsubj')[2], false],
  ])('%s', (_, one, other, same) => {
    expect(one?.up === other?.up).toBe(same);
  });
});

it('the rows lie in their tables, whatever the tree', () => {
  const sentence = fc
    .array(fc.tuple(fc.constantFrom('a', ',', '“', '”'), fc.nat(), fc.constantFrom('nsubj', 'ccomp', 'x')), { minLength: 1, maxLength: 80 })
    .map((words) => words.map(([form, head, relation], i) => `${form}/${head % (i + 1)}:${relation}`).join(' '));
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.nat(), (sentences, at) => {
      const of = passage(...sentences);
      const rows = pairRows(of, at % of.words.length);
      expect(rows).toHaveLength(of.words.length * pairTables.length);
      expect([...rows].every((row, i) => row >= 0 && row < (pairTables[i % pairTables.length] ?? 0))).toBe(true);
    }),
  );
});
