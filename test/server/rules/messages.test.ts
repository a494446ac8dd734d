import { describe, expect, it } from 'vitest';
import { check } from '../../../server/rules/all.ts';
import { articleOf } from '../articleOf.ts';

const messagesOf = (text: string): string =>
  check(articleOf(text))
    .map(({ message }) => message)
    .join('\n');

describe('messages name', () => {
  it.each([
    ['a date', 'The council bought the ferry in 2009.', '“in 2009”: a date with no source'],
    ['what is counted', 'The ferry carried 80 passengers to the island.', '“80 passengers”: a figure'],
    [
      'a denial in the next paragraph',
      'Prosecutors accused the mayor of taking bribes.\n\nThe mayor denied taking bribes.',
      'in the next paragraph',
    ],
  ])('%s', (_, text, message) => {
    expect(messagesOf(text)).toContain(message);
  });

  it('no figure where there is none', () => {
    expect(messagesOf('Everyone in the town was furious about the disastrous reform.')).not.toContain('a figure');
  });

  it('nothing near that is next to it', () => {
    expect(messagesOf('Prosecutors accused the mayor of taking bribes.\n\nThe mayor denied taking bribes.')).not.toContain('bring');
  });
});

describe('an unnamed source', () => {
  it('is brought in where it is described, not at the first word of what it says', () => {
    const text = '“If it was dangerous, nobody told us. They kept silent about it,” said one resident of the village.';
    const said = check(articleOf(text)).filter(({ rule }) => rule === 'hedged-sourcing');
    const loud = said.filter(({ severity }) => severity === 'warning').map(({ start, end }) => text.slice(start, end));
    expect(loud).toEqual(['one resident of the village']);
  });

  it('is none of the writer’s family', () => {
    expect(check(articleOf('My sister said it was late.')).filter(({ rule }) => rule === 'hedged-sourcing')).toEqual([]);
  });
});
