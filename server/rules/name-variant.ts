import type { Article } from '../sourcing/article.ts';
import { findingOf } from './finding.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';
import { spellings, type Form } from './spellings.ts';

export const nameVariant: Rule = {
  id: 'name-variant',
  summary: 'One name, spelled in two ways.',
  kinds: {
    person: { severity: 'hint', meaning: 'Two names of people that differ in a letter or two: one may be a slip.' },
    other: { severity: 'hint', meaning: 'The same of places and bodies.' },
  },
  why: 'A misspelled name is the slip that readers forgive least. The AP Stylebook and the Guardian style guide ask for one spelling of a name throughout, and that names of other alphabets are written in one way.',
  remedy: 'Look the name up and keep to one spelling; if they are two people, say so.',
  invalid: [
    {
      text: 'Mayor Danuta Kowalska opened the bridge. Later [[Danuta Kowalksa]] met the builders. Danuta Kowalska thanked them.',
      kind: 'person',
      note: 'Two letters have changed places.',
    },
    {
      text: 'Oleksandr Hrytsenko signed the papers on Monday. [[Oleksandr Grytsenko]] said they were in order.',
      kind: 'person',
      note: 'Two ways to write a name of another alphabet.',
    },
    {
      text: 'Ferry captain Maureen Haldane steered the boat to the pier. [[Halldane]] said the engine had failed.',
      kind: 'person',
      note: 'A last name alone that is nearly the one before.',
    },
    {
      text: 'Judge Mohamed Serroukh fined the company. The fine was high, lawyers for [[Mohammed Serroukh]] said. Mohamed Serroukh will retire in May.',
      kind: 'person',
      note: 'A first name in two spellings.',
    },
    {
      text: '[[Kremlacek]] said the pier was safe. Randy Kremacek built it. Kremacek had no permit.',
      kind: 'person',
      note: 'The rarer spelling is flagged, wherever it stands.',
    },
    {
      text: 'Farmer Ebele Nwachukwu lost his goats. “They were all I had,” [[Nwachuku]] said.',
      kind: 'person',
      note: 'A letter is missing.',
    },
    {
      text: 'The army took the town of Bhaderwah on Monday. Roads to [[Bhadarwah]] were closed, and shops in Bhaderwah too.',
      kind: 'other',
      note: 'A town in two spellings.',
    },
  ],
  valid: [
    { text: 'Anna Berger met Anton Berger. Berger said nothing.', note: 'Two people.' },
    { text: 'Ivan Petrov and Maria Petrova own the mill. Petrova runs it.', note: 'A family: men and women have endings of their own.' },
    { text: 'Harbour master Lena Brandt spoke. The Brandts have run the port for years.', note: 'A plural.' },
    { text: 'Karim Haddad and Karima Haddad were there.', note: 'Brother and sister.' },
    { text: "Rosa O’Neill won. O'Neill thanked the voters.", note: 'Two apostrophes, one name.' },
    { text: 'Jo Lee met Jo Lea.', note: 'Names too short to tell a slip from another name.' },
    { text: 'José Martínez spoke first. Jose Martinez spoke last.', note: 'Accents alone: whether to keep them is a matter of style.' },
  ],
  check: (article) =>
    spellings(article)
      .map(({ odd, usual }) => found(article, odd, usual))
      .sort((a, b) => a.start - b.start),
};

function found(article: Article, odd: Form, usual: Form): Finding {
  const words = quote(article, usual);
  const isPerson = odd.of.kind === 'person' && usual.of.kind === 'person';
  return findingOf(
    nameVariant,
    isPerson ? 'person' : 'other',
    odd,
    `${quote(article, odd)}: elsewhere ${words}. ${isPerson ? 'One person, or two?' : 'Is it the same?'} Keep to one spelling.`,
    [{ start: usual.start, end: usual.end, message: `Spelled ${words}` }],
  );
}
