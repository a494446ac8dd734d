import { describe, expect, it } from 'vitest';
import { cueMeanings } from '../../../server/lexicon/cueMeanings.ts';
import { contestable } from '../../../server/lexicon/contestable.ts';
import * as denials from '../../../server/lexicon/denials.ts';
import * as functionWords from '../../../server/lexicon/functionWords.ts';
import * as sourceNouns from '../../../server/lexicon/sourceNouns.ts';

const lists = Object.entries({ ...sourceNouns, ...functionWords, ...denials, ...contestable }).filter(
  (entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set,
);

describe('word lists', () => {
  it.each(lists)('%s holds words in lower case with straight apostrophes', (_, list) => {
    expect(list.size).toBeGreaterThan(0);
    expect([...list].filter((word) => word !== word.toLowerCase() || /[’\s]|^$/.test(word))).toEqual([]);
  });
});

describe('meanings of cues', () => {
  it('are told by lemma, in lower case', () => {
    expect([...cueMeanings.keys()].filter((lemma) => !/^[a-z]+$/.test(lemma))).toEqual([]);
    expect(cueMeanings.get('deny')).toMatchObject({ kind: 'speech', stance: 'denies' });
    expect(cueMeanings.get('plan')).toMatchObject({ kind: 'belief', wish: true });
  });
});
