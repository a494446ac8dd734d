import { describe, expect, it } from 'vitest';
import { cueVerbs } from '../../../server/lexicon/cueVerbs.ts';
import { contestable } from '../../../server/lexicon/contestable.ts';
import * as denials from '../../../server/lexicon/denials.ts';
import * as functionWords from '../../../server/lexicon/functionWords.ts';
import * as sourceNouns from '../../../server/lexicon/sourceNouns.ts';
import { verbForms } from '../../../server/lexicon/verbForms.ts';

const lists = Object.entries({ ...sourceNouns, ...functionWords, ...denials, ...contestable }).filter(
  (entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set,
);

describe('word lists', () => {
  it.each(lists)('%s holds words in lower case with straight apostrophes', (_, list) => {
    expect(list.size).toBeGreaterThan(0);
    expect([...list].filter((word) => word !== word.toLowerCase() || /[’\s]|^$/.test(word))).toEqual([]);
  });
});

describe('forms of verbs', () => {
  it.each([
    ['say', 'say says said saying'],
    ['deny', 'deny denies denied denying'],
    ['admit', 'admit admits admitted admitting'],
    ['agree', 'agree agrees agreed agreeing'],
    ['announce', 'announce announces announced announcing'],
    ['write', 'write writes wrote writing written'],
    ['stress', 'stress stresses stressed stressing'],
  ])('of %s', (lemma, forms) => {
    expect(verbForms(lemma).map(([form]) => form)).toEqual(forms.split(' '));
  });

  it('lead to their verb', () => {
    expect(cueVerbs.get('denied')).toMatchObject({ form: 'past', verb: { lemma: 'deny', stance: 'denies' } });
  });
});
