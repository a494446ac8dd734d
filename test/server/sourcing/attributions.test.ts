import { describe, expect, it } from 'vitest';
import type { Article, Attribution } from '../../../server/sourcing/article.ts';
import type { Span } from '../../../server/text/span.ts';
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
    // Before, after and in the middle
    '[s:Ana Lopez] [c:hailed] [t:the deal as a victory].',
    '[s:Ana Lopez] is [c:keen] to stress [t:that it is over].',
    '[s:Lopez] [c:said] [t:the bank had failed].',
    '[s:Lopez] [c:said] [t:that the bank had failed].',
    '[s:Lopez] [c:said] in a statement [t:that the bank had failed].',
    'In a statement, [s:the ministry] [c:said] [t:the road was closed].',
    '[t:The road was closed], [s:two officials] [c:told] Reuters.',
    '[s:He] [c:said] [t:the “smart” bombs had missed].',
    '[s:Lopez] [c:tweeted]: [t:“It is over.”]',
    '[t:The bank had failed], [s:Lopez] [c:said].',
    '[t:The bank], [s:Lopez] [c:said], [t:had failed].',
    '[t:“It is over,”] [c:said] [s:Ana Lopez, the mayor].',
    '[t:“It is over,”] [s:Lopez] [c:told] reporters on Monday.',
    '[t:“It is over,”] [s:Lopez] [c:said], [t:“and we have lost.”]',
    '[t:“It is over,”] [c:said] [s:Lopez]. [t:“We have lost everything that we had.”]',
    '[t:“Is it over?”] [s:she] [c:asked].',
    "[t:''It is over,''] [c:said] [s:Ana Lopez].",
    '[s:Lopez] [c:called] [t:the plan “a sad joke”].',
    '[s:Ana Lopez, the mayor of Brook], [c:said] [t:the bank had failed].',
    'On Monday, [s:the finance ministry] [c:announced] [t:a new tax].',
    '[s:Marta Ruiz, a farmer from Brook, who was there], [c:said] [t:it burned].',
    '[s:The mayor and the police chief] [c:said] [t:the road was closed].',
    '[s:Four residents, as well as a local doctor], [c:told] us [t:that the water had turned brown].',
    '[s:He] has [c:argued] [t:that the law is unfair].',
    '[s:Smith] [c:pointed out] [t:that nobody had asked].',
    '[s:A person close to her] [c:said] [t:the plan was dead].',
    '[s:Two people familiar with the plan] [c:say] [t:it is dead].',
    '[s:The Harbour Relief Fund (HRF)] [c:said] [t:the road was closed].',
    // According to
    '[c:According to] [s:two officials familiar with the talks], [t:the deal is close].',
    '[t:The deal is close], [c:according to] [s:the Harbour Times].',
    // Nouns
    '[s:The army’s] [c:promise] [t:to leave] came too late.',
    // Documents and outlets
    '[s:The report] [c:found] [t:that prices had doubled].',
    '[s:The Harbour Times] [c:reported] [t:that the mayor had resigned].',
    // Ordered, promised, denied, asked
    '[s:Ana Lopez], however, [c:denied] [t:the report].',
    '[s:The army] [c:vowed] [t:to strike back].',
    '[s:The union] [c:called for] [t:a strike].',
    '[s:The court] [c:ordered] [t:the company to pay].',
    // Beliefs, hopes, plans
    '[s:Police officers from Leeds] [c:believe] [t:the man has fled].',
    '[s:Farmers] [c:hope] [t:that it will rain].',
    // Passive, with and without who says it
    '[t:The mayor] [c:is believed to] [t:have fled].',
    '[t:The mayor] was [c:accused] by [s:prosecutors] [t:of fraud].',
    '[t:The mayor] was [c:accused] by [s:the ministry of defence] [t:of fraud].',
    // Labels and signatures
    '[s:Maria Lopez][c::] [t:“It is over.”]',
    '[t:“The sea gives and the sea takes away.”] [c:—] [s:Maria Lopez]',
    // Who is not to be named
    '[s:The aide] [c:spoke on condition of anonymity].',
  ])('%s', (marked) => {
    expect(shown(articleOf(bare(marked)))).toBe(marked);
  });

  it.each([
    // Verbs of saying in other senses
    'The ship carried 40 people to the coast.',
    'The report is due in May.',
    'She had nothing to say.',
    'Their claims were heard in court.',
    'A state of emergency was lifted.',
    'The stated aim is peace.',
    'He found a coin and showed it to the crowd.',
    'The orders came late, and demand fell.',
    'Everything went according to plan.',
    'Ana Lopez hails from the coast and has two sons.',
    'Ana Lopez is keen on fishing.',
    'Most of the money goes to the farmers of the valley.',
    'The latest dispute began in March.',
    'The note was three pages long.',
    'Snow fell on the hills, and the road was closed.',
    // Marks that quote nobody
    'The so-called “expert” left town.',
    'The “smart” bombs hit a farm.',
    'A 2.5" pipe burst under the street.',
    'The door is 6\'2" high and 30" wide.',
    'John “Jack” Smith moved to Leeds.',
    'They read “The Old Man and the Sea” at school.',
    'The band played “Long Road Home” and left.',
  ])('nobody: %s', (text) => {
    expect(articleOf(text).attributions.map(({ cue }) => cue && text.slice(cue.start, cue.end))).toEqual([]);
  });
});

/** Each attribution as "source <cue> content", one after the other. */
const lines = ({ text, attributions }: Article): string[] => {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end) : '-');
  return attributions.map(({ source, cue, content }) => `${words(source)} <${words(cue)}> ${content.map(words).join(' … ')}`);
};

describe('one within another', () => {
  it.each([
    [
      'Cruz mocked Lopez’s claim that the bank had failed.',
      ['Cruz <mocked> Lopez’s claim that the bank had failed', 'Lopez’s <claim> that the bank had failed'],
    ],
    ['“He said he would come,” Lopez told us.', ['Lopez <told> “He said he would come,”', 'He <said> he would come']],
    [
      'According to Reuters, five people said that the deal was close.',
      ['Reuters <According to> five people said that the deal was close', 'five people <said> that the deal was close'],
    ],
    [
      'Reuters reported the sale of the port on Monday, citing five people familiar with the matter.',
      ['Reuters <reported> the sale of the port', 'five people familiar with the matter <citing> the sale of the port'],
    ],
    [
      'Reuters reported that officials had warned the mayor.',
      ['Reuters <reported> that officials had warned the mayor', 'officials <warned> the mayor'],
    ],
    [
      'The minister was quoted by Xinhua as saying that the road was closed.',
      ['The minister <saying> that the road was closed', 'Xinhua <quoted> that the road was closed'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(articleOf(text))).toEqual(expected);
  });

  it.each([
    ['Reuters reported the sale of the port on Monday, citing five people familiar with the matter.', 'five people', 'Reuters'],
    ['Reuters reported that officials had warned the mayor.', 'officials', 'Reuters'],
  ])('tells who relays: %s', (text, inner, outlet) => {
    const { sources } = articleOf(text);
    const relayed = sources.find(({ name }) => name.startsWith(inner));
    expect(sources.find(({ id }) => id === relayed?.via)?.name).toBe(outlet);
  });

  it('makes no source of people in what somebody else is quoted as saying', () => {
    const { sources } = articleOf('“Officials told me that the bridge was unsafe,” said Ana Lopez.');
    expect(sources.map(({ name }) => name)).toEqual(['Ana Lopez']);
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

/** Who the words without a cue of their own are given to, by name. */
function carriedTo(text: string): string[] {
  const { attributions, sources, text: all } = articleOf(text);
  const name = (id: number | null): string => sources.find((source) => source.id === id)?.name ?? '-';
  return attributions.flatMap(({ cue, content, sourceId }) =>
    cue ? [] : content.map(({ start, end }) => `${name(sourceId)}: ${all.slice(start, end)}`),
  );
}

describe('a carried quotation', () => {
  it.each([
    [
      'Lopez said it was over.\n\n“We lost everything that we had. It was terrible.”',
      ['Lopez: “We lost everything that we had. It was terrible.”'],
    ],
    [
      '“We lost everything,” Lopez said. “It was terrible.\n\n“Nobody came to help us here.\n\n“Not even the army came to help.”',
      ['Lopez: “Nobody came to help us here.', 'Lopez: “Not even the army came to help.”'],
    ],
    ['“We lost everything,” Lopez said. “It was terrible.\n\nNobody came to help us here.”', ['Lopez: Nobody came to help us here.”']],
  ])('%s', (text, expected) => {
    expect(carriedTo(text)).toEqual(expected);
  });

  it.each([
    '“We lost everything that we had.”',
    'Lopez said it was over.\n\nThe town is small.\n\n“We lost everything that we had here.”',
    'Lopez said it was over. The “so-called peace” went on.',
    'Lopez said it was over.\n\nThe film “Sand and Stones” opened in May.',
  ])('is none: %s', (text) => {
    expect(carriedTo(text)).toEqual([]);
  });

  it('makes all sentences its speaker’s', () => {
    const { sentences } = articleOf(
      '“We lost everything,” Lopez said. “It was terrible.\n\n“Nobody came to help us.\n\n“Not even the army.”',
    );
    expect(new Set(sentences.map(({ attribution }) => attribution))).toEqual(new Set(['named']));
  });
});
