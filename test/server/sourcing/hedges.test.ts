import { describe, expect, it } from 'vitest';
import type { Hedge } from '../../../server/sourcing/article.ts';
import type { HedgeCase } from '../../../server/sourcing/hedgeCases.ts';
import { judgedHedges } from '../../../server/sourcing/hedges.ts';
import type { Judge } from '../../../server/sourcing/judge.ts';
import { inParts } from '../../../server/sourcing/placedFeatures.ts';
import { articleOf } from '../articleOf.ts';

/** An article's text with what hides who says so in [brackets]. */
function marked(text: string): string {
  const { hedges } = articleOf(text);
  let out = '';
  let at = 0;
  for (const { start, end } of hedges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('what hides who says so', () => {
  it.each([
    'A deal [appears to be] near.',
    'The council [may even close] the harbour.',
    'It [allegedly] fell.',
    'Rain [is likely to] fall.',
    'The thief is [probably] abroad.',
    '[Observers] warned that the dam was old.',
    '[Witnesses] said the lorry did not stop.',
    '[Farmers] fear that the river will rise.',
    'The house [is said to] be haunted.',
    '[Some] say he left.',
    'The minister [looks to have] lost.',
    'It [sounds] as if the deal is dead.',
    'The talks [may include] a visit.',
    'Many voters [may stay] at home.',
  ])('%s', (text) => {
    expect(marked(text.replace(/[[\]]/g, ''))).toBe(text);
  });

  it.each([
    'It will end in May.',
    'You may not smoke here, Lopez said.',
    '“It may rain,” Lopez said.',
    'Lopez said it may rain.',
    'She appeared in court.',
    'He appeared to cheers from the crowd.',
    'Soldiers crossed the river.',
    'The minister said the road was closed.',
    'The choir, set up to teach children, has no hall.',
    'The singer, known as Ashka, lives on an island.',
    'The coach looked tired after the match.',
    'The ridge makes the river look like a thread.',
    'They asked what it looked like.',
    'The case is being looked into, of which we know little.',
    'Symptoms may include a rash.',
    'A case may involve several courts.',
    'Many tenants may only have one window.',
  ])('nothing in: %s', (text) => {
    expect(articleOf(text).hedges).toEqual([]);
  });

  it('knows the source of each mention, and what is told of it', () => {
    const { hedges, sources } = articleOf('Two aides said it was over. The aides did not say why.');
    expect(hedges[0]).toMatchObject({ kind: 'anonymous', passive: false, count: 2 });
    expect(sources.find(({ id }) => id === hedges[0]?.sourceId)?.kind).toBe('anonymous');
  });

  it('tells passives that leave out who says so', () => {
    expect(articleOf('The bank is believed to be safe.').hedges).toMatchObject([{ kind: 'vague', passive: true, sourceId: null }]);
  });
});

describe('the judge of hedges', () => {
  /** Says no more than how likely a case calls itself. */
  const judge: Judge = {
    features: ['likely'],
    base: -5,
    trees: [{ feature: [0], threshold: [0.5], low: [-1], high: [-2], leaf: [0, 10] }],
  };
  const hedge: Hedge = {
    start: 0,
    end: 5,
    sentence: 0,
    kind: 'anonymous',
    passive: false,
    sourceId: 0,
    level: 0,
    count: null,
    reason: 'none',
  };
  const made = (more: Partial<HedgeCase>): HedgeCase => ({
    ...hedge,
    bare: false,
    certain: false,
    heard: null,
    features: inParts({}),
    ...more,
  });
  const found = (cases: readonly HedgeCase[]): number[][] => judgedHedges(cases, judge).map(({ start, end }) => [start, end]);

  it('keeps what is likely, in the order of the text', () => {
    const likely = inParts({ likely: 1 });
    expect(
      found([made({ start: 9, end: 12, features: likely }), made({ start: 20, end: 22 }), made({ start: 0, end: 3, features: likely })]),
    ).toEqual([
      [0, 3],
      [9, 12],
    ]);
  });

  it('keeps one of two that share words: what the article itself says first', () => {
    expect(found([made({ start: 0, end: 9, features: inParts({ likely: 1 }) }), made({ start: 4, end: 8, certain: true })])).toEqual([
      [4, 8],
    ]);
  });

  it('begins a sentence that rests on somebody unnamed where no words tell so', () => {
    expect(found([made({ bare: true })])).toEqual([[0, 5]]);
    expect(found([made({ bare: true }), made({ start: 9, end: 12, features: inParts({ likely: 1 }) })])).toEqual([[9, 12]]);
    expect(found([made({ bare: true, sourceId: null })])).toEqual([]);
  });
});
