import { describe, expect, it } from 'vitest';
import type { Article, Attribution } from '../../../server/sourcing/article.ts';
import { articleOf } from '../articleOf.ts';

/** The text with every source as [s:…], cue as [c:…] and content as [t:…]; for texts in which these do not overlap. */
function shown({ text, attributions }: Article): string {
  const parts = attributions.flatMap(({ source, cue, content }) => [
    ...(source ? [{ ...source, mark: 's' }] : []),
    ...(cue ? [{ ...cue, mark: 'c' }] : []),
    ...content.map((span) => ({ ...span, mark: 't' })),
  ]);
  let out = '';
  let at = 0;
  for (const { start, end, mark } of parts.sort((a, b) => a.start - b.start)) {
    out += `${text.slice(at, start)}[${mark}:${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

const bare = (marked: string): string => marked.replace(/\[[sct]:|\]/g, '');

describe('who says what', () => {
  it.each([
    '[s:Lopez] [c:said] [t:the bank had failed].',
    '[s:Lopez] [c:said] that [t:the bank had failed].',
    '[s:Ana Lopez, the mayor of Brook], [c:said] [t:the bank had failed].',
    '[s:Ana Lopez], however, [c:denied] [t:the report].',
    'On Monday, [s:the finance ministry] [c:announced] [t:a new tax].',
    'In a statement [s:the ministry] [c:said] [t:it was over].',
    '[t:“It is over,”] [c:said] [s:Ana Lopez, the mayor].',
    '[t:“It is over,”] [s:Lopez] [c:told] reporters on Monday.',
    '[t:“Is it over?”] [s:she] [c:asked].',
    '[t:The bank had failed], [s:Lopez] [c:said].',
    '[s:Three of the envoys] [c:revealed] [t:there had been a secret vote].',
    '[c:According to] [s:two officials familiar with the talks], [t:the deal is close].',
    '[t:The deal is close], [c:according to] [s:the Harbour Times].',
    '[s:The report] [c:found] that [t:prices had doubled].',
    '[s:Smith] [c:pointed out] that [t:nobody had asked].',
    '[s:He] has [c:argued] that [t:the law is unfair].',
    '[s:Officials] [c:say] [t:the plan is dead].',
    '[s:A person close to her] [c:said] [t:the plan was dead].',
    '[s:Two people familiar with the plan] [c:say] [t:it is dead].',
    '[s:The aide] [c:spoke on condition of anonymity].',
    '[s:She] [c:asked not to be named] for fear of reprisals.',
    '[s:The union] [c:called for] [t:a strike].',
    '[s:The army] [c:vowed] [t:to strike back].',
    '[s:Police officers from Leeds] [c:believe] [t:the man has fled].',
    '[s:Marta Ruiz, a farmer from Brook, who was there], [c:said] [t:it burned].',
    '[s:Lopez][c::] [t:“It is over.”]',
    '[t:The mayor was] [c:accused] by [s:prosecutors] of fraud.',
  ])('%s', (marked) => {
    expect(shown(articleOf(bare(marked)))).toBe(marked);
  });

  it.each([
    'The bus carried 40 people to the coast.',
    'The report is due in May.',
    'The minister will say more on Friday.',
    'She had nothing to say.',
    'He did not say where he had been.',
    'Their claims were heard in court.',
    'A state of emergency was lifted.',
    'The company added 40 jobs.',
    'The stated aim is peace.',
    'The so-called “expert” left town.',
    'A 2.5" pipe burst under the street.',
    'He found a coin and showed it to the crowd.',
    'The orders came late, and demand fell.',
    'Everything went according to plan.',
    'People were told to leave.',
    'The attack said much about the war.',
    'The latest dispute began in March.',
  ])('nobody: %s', (text) => {
    expect(articleOf(text).attributions.map(({ cue }) => cue && text.slice(cue.start, cue.end))).toEqual([]);
  });
});

const only = (text: string): Attribution | undefined => articleOf(text).attributions[0];

describe('an attribution', () => {
  it.each([
    ['“It is over,” Lopez said.', 'direct'],
    ['Lopez said it was over.', 'indirect'],
    ['Lopez said it was “all over”.', 'mixed'],
  ])('of %s is %s', (text, form) => {
    expect(only(text)?.form).toBe(form);
  });

  it.each([
    ['Lopez denied that she had left.', 'speech', 'denies', 'neutral'],
    ['Lopez claimed that she had left.', 'speech', 'asserts', 'implies-doubt'],
    ['Lopez admitted that she had left.', 'speech', 'asserts', 'implies-guilt'],
    ['Lopez revealed that she had left.', 'speech', 'asserts', 'implies-true'],
    ['Lopez asked whether she had left.', 'speech', 'asks', 'neutral'],
    ['Lopez promised to leave.', 'speech', 'promises', 'neutral'],
    ['Lopez urged them to leave.', 'speech', 'orders', 'neutral'],
    ['Lopez believes that she left.', 'belief', 'asserts', 'neutral'],
    ['Lopez wants to leave.', 'belief', 'asserts', 'neutral'],
    ['The report says that she left.', 'document', 'asserts', 'neutral'],
  ])('%s: %s, %s, %s', (text, kind, stance, colour) => {
    expect(only(text)).toMatchObject({ kind, stance, colour });
  });

  it('of a passive without an agent has no source', () => {
    expect(only('The bank is believed to be near its end.')).toMatchObject({ source: null, sourceId: null });
  });

  it('goes on with a participle that has no subject of its own', () => {
    const { attributions } = articleOf('Lopez denied the report, telling a newspaper that everything was fine.');
    expect(attributions.map(({ sourceId, stance }) => [sourceId, stance])).toEqual([
      [0, 'denies'],
      [0, 'asserts'],
    ]);
  });
});

describe('a carried quotation', () => {
  it('has no cue and the speaker of the one before', () => {
    const { attributions } = articleOf('Lopez said it was over.\n\n“We lost everything that we had. It was terrible.”');
    expect(attributions[1]).toMatchObject({ source: null, cue: null, sourceId: attributions[0]?.sourceId, form: 'direct' });
  });

  it('goes on over paragraphs that open it anew', () => {
    const { attributions, sentences } = articleOf(
      '“We lost everything,” Lopez said. “It was terrible.\n\n“Nobody came to help us.\n\n“Not even the army.”',
    );
    expect(attributions.map(({ sourceId }) => sourceId)).toEqual([0, 0, 0]);
    expect(new Set(sentences.map(({ attribution }) => attribution))).toEqual(new Set(['named']));
  });

  it('is none where nobody has spoken', () => {
    expect(articleOf('“We lost everything that we had.”').attributions).toEqual([]);
  });
});
