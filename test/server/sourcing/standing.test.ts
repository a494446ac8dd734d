import { describe, expect, it } from 'vitest';
import { articleOf } from '../articleOf.ts';

const words = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('who stands behind a sentence', () => {
  it.each([
    ['Lopez said the bridge had fallen.', ['named']],
    ['The bridge had fallen, according to a report by the ministry.', ['document']],
    ['A witness said the bridge had fallen.', ['anonymous']],
    ['Critics say the bridge was weak.', ['vague']],
    ['The bridge is believed to be weak.', ['vague']],
    ['The bridge reportedly fell on Monday.', ['vague']],
    ['The bridge fell on Monday.', ['none']],
    ['Talks began in Geneva on Monday, although local reports said that they had failed.', ['partial']],
    ['It was over, Reuters reported, citing two officials.', ['anonymous']],
    ['The newspaper Le Monde, citing two officials, said that the bridge was weak.', ['anonymous']],
    ['Lopez believes the bridge was weak.', ['named']],
    ['Lopez wants to build a new bridge.', ['none']],
    ['Lopez hopes the bridge will be built again.', ['named']],
    ['Lopez plans to leave the council in May.', ['none']],
    ['Lopez bought the old bridge in May.', ['none']],
    ['The court ordered the council to repair the bridge.', ['named']],
    ['The council condemned the attack on the bridge.', ['named']],
    ['Lopez was arrested at the bridge on Monday.', ['none']],
    ['The ministry has promised that the bridge will be open by May.', ['named']],
    ['It is worth noting that Lopez denied the report.', ['named']],
    ['Two officials familiar with the plan said the bridge would be closed.', ['anonymous']],
    ['The ferry carried 40 people across the river on Monday.', ['none']],
    ['The report on the bridge is due in May.', ['none']],
    ['The “old lady”, as the bridge is known, was built in 1890.', ['none']],
    ['Lopez, who told the council in May that she was ill, died on Monday.', ['none']],
    ['“The bridge was weak,” Lopez said. “It had to fall, and everybody knew it.”', ['named', 'named']],
    ['Lopez said the bridge was weak. The council closed it on Monday.', ['named', 'none']],
    ['Why did the bridge fall?', ['not-a-claim']],
    ['“Why did the bridge fall?” Lopez asked.', ['named']],
    ['“The bridge was weak. It had to fall,” Lopez said.', ['named', 'named']],
    ['Lopez left for Geneva after the court ordered a new trial of the builders.', ['none']],
    ['An official said it was weak. “It was never repaired, not even once,” the official said.', ['anonymous', 'anonymous']],
  ])('%s %s', (text, expected) => {
    expect(articleOf(text).sentences.map(({ attribution }) => attribution)).toEqual(expected);
  });

  it.each(['heading', 'caption', 'boilerplate'] as const)('is nobody in a %s, and nothing is read there', (kind) => {
    const article = articleOf('Critics say the bridge may be the worst ever. Lopez denied it.', kind);
    expect(article.sentences.map(({ attribution, worthiness }) => [attribution, worthiness])).toEqual([
      ['not-a-claim', 'no'],
      ['not-a-claim', 'no'],
    ]);
    expect(article).toMatchObject({ attributions: [], sources: [], claims: [], hedges: [], denials: [] });
  });
});

describe('claims', () => {
  it('are two where half of the sentence is the paper’s own', () => {
    const { text, claims } = articleOf('Talks began in Geneva on Monday, although local reports said that they had failed.');
    expect(claims.map(({ attribution }) => attribution)).toEqual(['none', 'vague']);
    expect(words(text, claims)[1]).toBe('that they had failed');
  });

  it.each([
    ['The visit was a ploy to distract voters from the scandal.', 'motive'],
    ['It was the worst flood on record.', 'superlative'],
    ['The plan was a disastrous failure.', 'evaluation'],
    ['The council is corrupt.', 'allegation'],
    ['It cost 40 million and killed hundreds of people.', 'number'],
  ])('%s %s', (text, reason) => {
    expect(articleOf(text).claims[0]).toMatchObject({ worthiness: 'must' });
    expect(articleOf(text).claims[0]?.reasons).toContain(reason);
  });

  it.each(['The shop opened at nine.', 'She lives in Leeds with two dogs.', 'He signed the letter on Monday.'])('%s could', (text) => {
    expect(articleOf(text).claims[0]?.worthiness).toBe('could');
  });
});

describe('denials', () => {
  it.each([
    'The mayor [denied] the report.',
    'The mayor [rejected] the accusation.',
    'The claim is [baseless], she said.',
    'That is [not true], she said.',
    'She had [nothing to do] with it, she said.',
    'The company [dismissed] the reports as false.',
    'She pleaded [not guilty] in court.',
  ])('%s', (marked) => {
    const { text, denials } = articleOf(marked.replace(/[[\]]/g, ''));
    expect(denials.map(({ denial }) => `[${text.slice(denial.start, denial.end)}]`).join()).toBe(/\[.*\]/.exec(marked)?.[0]);
  });

  it.each([
    'He was denied bail.',
    'They were denied entry at the border.',
    'The court denied her request.',
    'She declined to comment.',
    'The union rejected the proposal.',
    'She did not deny it.',
    'Nobody was hurt.',
    'He lies in the sun.',
    'He has false teeth.',
  ])('none in: %s', (text) => {
    expect(articleOf(text).denials).toEqual([]);
  });

  const pair = (text: string): string[] => {
    const article = articleOf(text);
    return article.denials.flatMap(({ claims }) => words(article.text, claims));
  };

  it('answer the sentence of the outlet that they name', () => {
    expect(pair('Secret talks were held, Reuters reported.\n\nThe sea was calm.\n\nLopez denied Reuters’ report.')).toEqual([
      'Secret talks were held, Reuters reported.',
    ]);
  });

  it('answer the sentence that shares their words', () => {
    expect(pair('Rebels accused the army of shelling a hospital.\n\nThe sea was calm.\n\nThe army denied shelling the hospital.')).toEqual([
      'Rebels accused the army of shelling a hospital.',
    ]);
  });

  it('answer nothing where the article has no such claim', () => {
    expect(pair('The sea was calm. Lopez denied the allegations.')).toEqual([]);
  });

  it('know who denies', () => {
    const { denials, sources } = articleOf('Lopez denied the report.');
    expect(sources.find(({ id }) => id === denials[0]?.by)?.name).toBe('Lopez');
  });
});
