import { describe, expect, it } from 'vitest';
import { childOf, decide, symbolOf, wordStart } from '../../../server/language/suffixTrie.ts';
import { learnSuffixes } from '../../../server/training/learnSuffixes.ts';

const group = 7;

function learn(words: Readonly<Record<string, number>>, general = Infinity, least: (depth: number) => boolean = () => true) {
  const examples = Object.entries(words).map(([word, decision]) => ({
    path: [group, ...Array.from(word, (char) => symbolOf(char.charCodeAt(0))).toReversed(), wordStart, 1, 1],
    decision,
    count: 1,
  }));
  const trie = learnSuffixes(examples, { ruleCost: 0.9, mayDecide: (_, depth) => least(depth), general });
  return { size: trie.symbols.length, decide: (word: string) => decide(trie, childOf(trie, 0, group), word, 1, 1) };
}

describe('learnSuffixes', () => {
  const endings = { walked: 1, asked: 1, looked: 1, hoped: 2, roped: 2, typed: 2, went: 3 };
  it('decides as the examples do', () => {
    const learnt = learn(endings);
    for (const [word, decision] of Object.entries(endings)) expect(learnt.decide(word)).toBe(decision);
  });
  it('decides about others by the longest ending known', () => {
    const learnt = learn(endings);
    expect(learnt.decide('kicked')).toBe(1);
    expect(learnt.decide('taped')).toBe(2);
    expect(learnt.decide('moped')).toBe(2);
  });
  it('needs one rule, at the group, where all agree', () => {
    expect(learn({ a: 1, b: 1, c: 1 }).size).toBe(2);
  });
  it('takes one digit for another', () => {
    expect(learn({ '80s': 1, cats: 2, dogs: 2 }).decide('70s')).toBe(1);
  });
  it('extends a single word to all that end as it does only from the depth said on', () => {
    expect(learn(endings).decide('underwent')).not.toBe(3);
    expect(learn(endings, 5).decide('underwent')).toBe(3);
  });
  it('places no rule where it must not be', () => {
    const learnt = learn({ cats: 1, dogs: 1 }, Infinity, (depth) => depth >= 2);
    expect(learnt.decide('hats')).toBe(1);
    expect(learnt.decide('hat')).toBe(0);
  });
  it('goes with the majority where a word is decided in two ways', () => {
    const path = [group, 97, wordStart, 1, 1];
    const trie = learnSuffixes(
      [
        { path, decision: 1, count: 2 },
        { path, decision: 2, count: 3 },
      ],
      { ruleCost: 0.9, mayDecide: () => true, general: Infinity },
    );
    expect(decide(trie, childOf(trie, 0, group), 'a', 1, 1) || trie.decisions[0]).toBe(2);
  });
});
