import { describe, expect, it } from 'vitest';
import { isUnnamed } from '../../../server/sourcing/article.ts';
import { articleOf } from '../articleOf.ts';

/** The words that mention unnamed sources. */
const unnamed = (text: string): string[] => {
  const article = articleOf(text);
  return article.sources
    .filter(({ kind }) => isUnnamed(kind))
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => article.text.slice(start, end));
};

describe('who is not named', () => {
  it.each([
    ['A senior official said the deal was close.', ['A senior official']],
    ['The deal has angered people familiar with the talks.', ['people familiar with the talks']],
    ['The paper met a person close to the minister.', ['a person close to the minister']],
    ['A source close to the family was there.', ['A source close to the family']],
    ['They asked two people with direct knowledge of the matter.', ['two people with direct knowledge of the matter']],
    ['It was seen by someone briefed on the plan.', ['someone briefed on the plan']],
    ['The aide spoke on condition of anonymity.', ['The aide', 'spoke on condition of anonymity']],
    ['“It is over,” an aide said, speaking on the condition of anonymity.', ['an aide', 'speaking on the condition of anonymity']],
    ['An aide said it was over. He declined to be named.', ['An aide', 'He', 'declined to be named']],
    ['An aide, who asked not to be identified, said it was over.', ['An aide', 'asked not to be identified']],
    ['An aide, who did not want to be named, said it was over.', ['An aide', 'not want to be named']],
    ['An aide who requested anonymity said it was over.', ['An aide', 'requested anonymity']],
    ['An aide wished to remain anonymous. She said it was over.', ['An aide', 'wished to remain anonymous', 'She']],
    ['An aide, who was not authorised to speak publicly, said it was over.', ['An aide', 'not authorised to speak publicly']],
    ['A spokesman who would not give his name said it was over.', ['A spokesman who would not give his name']],
    ['A spokeswoman who did not give her name said it was over.', ['A spokeswoman who did not give her name']],
    ['A spokesman, who would not be identified, said it was over.', ['A spokesman, who would not be identified']],
    ['The mayor, who would not be named, said it was over.', ['The mayor, who would not be named']],
  ])('%s', (text, expected) => {
    expect(unnamed(text)).toEqual(expected);
  });

  it.each([
    'The bus carried 40 people to the coast.',
    'People close to the river left their homes.',
    'The spring is the source of the river.',
    'The two towns are close to each other.',
    'Parents brought their children closer to nature.',
    'Ana Lopez said her donors could remain anonymous.',
    'Ana Lopez declined to be drawn.',
    'The bodies have not been identified.',
    'The student was named player of the year.',
    'He was not allowed to speak to his children, Ana Lopez said.',
    'The drivers are familiar with the road.',
    'Farmers planted trees along the road.',
    'Soldiers attacked the town on Friday.',
    'Officials from both towns met on Friday.',
    'A spokesman would not give the name of the driver.',
    'A spokesman said the driver would not be named.',
    'Police, who did not give his name, said the man was safe.',
    'Juan Cruz, a police spokesman who did not give her name, said the girl was safe.',
    'A spokesman for the port, who would not give the driver’s name, said it was over.',
    'The minister, who has not been named in the report, said it was over.',
    'Police arrested a man who would not give his name.',
  ])('nobody: %s', (text) => {
    expect(unnamed(text)).toEqual([]);
  });
});

describe('the reason', () => {
  it.each([
    ['An aide spoke on condition of anonymity.', 'none'],
    ['An aide spoke on condition of anonymity because she feared reprisals.', 'given'],
    ['An aide spoke on condition of anonymity because she was not authorised to speak to the press.', 'rote'],
    ['A spokesman, who would not be named for fear of reprisals, said it was over.', 'given'],
    ['An aide, who asked not to be named for fear of losing his job, said it was over.', 'given'],
    ['An aide, who wasn’t allowed to discuss the talks, said it was over.', 'rote'],
    ['An aide said it was over. The aide asked not to be named, citing safety.', 'given'],
    ['An aide said “I fear for my safety”.', 'none'],
  ])('%s %s', (text, reason) => {
    expect(articleOf(text).sources.find(({ kind }) => kind === 'anonymous')?.reason).toBe(reason);
  });
});
