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
    ['what is not settled', 'The ferry is set to sail in May.', '“set to sail”: not settled yet'],
    ['what is only alleged', 'Lopez filed a suit over six alleged thefts.', '“alleged thefts”: only alleged. Who alleges it?'],
    ['who alleges', 'The guards allegedly beat him.', '“allegedly”: alleged by whom?'],
    ['a possibility', 'The council may close the harbour.', '“may close”: a possibility'],
    [
      'whose mind it is',
      'The family changed doctors and believes that five years is too long for a trial.',
      'a belief or wish of “The family”',
    ],
    ['a denial of nothing told', 'Nothing else happened. Lopez denied any wrongdoing.', '“denied any wrongdoing”: a denial, but of what?'],
    ['no more than is quoted', 'Nothing else happened. “I deny any wrongdoing,” Lopez said.', '“deny any wrongdoing”: a denial of'],
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

  it.each([
    ['The man, known as Tito, lived alone.', 'somebody thinks'],
    ['The victim could not move.', 'not settled'],
    ['The strike is the latest in a series.', 'ranking'],
  ])('nothing of a mind, a plan or a ranking where there is none: %s', (text, message) => {
    expect(messagesOf(text)).not.toContain(message);
  });

  it('nothing near that is next to it', () => {
    expect(messagesOf('Prosecutors accused the mayor of taking bribes.\n\nThe mayor denied taking bribes.')).not.toContain('bring');
  });
});

describe('what only brings in whoever is quoted next', () => {
  const own = (text: string): readonly string[] =>
    check(articleOf(text)).flatMap(({ rule, severity }) => (rule === 'unattributed-claim' ? severity : []));

  it.each([
    ['Mayor Ana Lopez was blunt. “We failed them,” she said.', []],
    ['Ana Lopez gave an example from a recent hearing. “They sent four lawyers,” she said.', []],
    ['Ana Lopez, the mayor, was furious.\n\n“We failed them and we let the harbour rot,” she said.', ['hint']],
    ['Ana Lopez, the mayor, was furious.\n\nThe harbour is closed.', ['warning', 'hint']],
  ])('%s', (text, severities) => {
    expect(own(text)).toEqual(severities);
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
