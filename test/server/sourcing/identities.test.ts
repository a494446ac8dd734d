import { describe, expect, it } from 'vitest';
import { articleOf } from '../articleOf.ts';

/**
 * Reads a text in which each mention of a source is marked with the number of whose it is ("[1:Ana Lopez] said yes. [1:She] said no.") and
 * gives it marked by what the article says: sources by their first mention among the marked ones.
 */
function check(marked: string): void {
  const marks: { start: number; end: number; who: string }[] = [];
  let text = '';
  for (const part of marked.split(/(\[\d:[^\]]*\])/)) {
    const found = /^\[(\d):([^\]]*)\]$/.exec(part);
    if (found) marks.push({ start: text.length, end: text.length + (found[2] ?? '').length, who: found[1] ?? '' });
    text += found ? (found[2] ?? '') : part;
  }
  const { sources } = articleOf(text);
  const numbers = new Map<number, string>();
  let shown = '';
  let at = 0;
  for (const { start, end } of marks) {
    const source = sources.find(({ mentions }) => mentions.some((mention) => mention.start <= start && mention.end >= end));
    if (source && !numbers.has(source.id)) numbers.set(source.id, String(numbers.size + 1));
    shown += `${text.slice(at, start)}[${source ? (numbers.get(source.id) ?? '') : '-'}:${text.slice(start, end)}]`;
    at = end;
  }
  expect(shown + text.slice(at)).toBe(marked);
}

const paragraphs = (marked: string): string => marked.replaceAll(' / ', '\n\n');

describe('one source', () => {
  it.each([
    ['full name and last name', '[1:Ana Lopez] said the bridge was safe. [1:Lopez] said it would open.'],
    ['last name with another title', '[1:President Ana Lopez] said the bridge was safe. [1:Ms Lopez] said it would open.'],
    ['names joined by a hyphen', '[1:Omar al-Masri] said the bridge was safe. [1:Al-Masri] said it would open. [1:Masri] said no more.'],
    ['an initial', '[1:Donald J. Peters] said the bridge was safe. [1:Donald Peters] said it would open. [1:Peters] said no more.'],
    ['a middle name left out', '[1:Mohammad Javad Karimi] said the bridge was safe. [1:Mohammad Karimi] said it would open.'],
    ['a title before the name', '[1:United States President Ana Lopez] said the bridge was safe. [1:Ana Lopez] said it would open.'],
    ['a title alone', '[1:Senator Ana Lopez] said the bridge was safe. [1:The senator] said it would open.'],
    ['a class of people', '[1:Senator Ana Lopez] said the bridge was safe. [1:The lawmaker] said it would open.'],
    ['a role in apposition', '[1:Ana Lopez, the mayor of Brook], said the bridge was safe. [1:The mayor] said it would open.'],
    ['a role and an age', '[1:Ana Lopez, 45, a nurse from Brook], said the bridge was safe. [1:The nurse] said it would open.'],
    [
      'a role before the name',
      '[1:Veteran harbour inspector Omar Masri] found it, he said. [1:The harbour inspector] said the bridge was safe.',
    ],
    [
      'a role before the name and a comma',
      'The bridge is safe, said [1:the minister of roads, Ana Lopez]. “It will open,” said [1:the minister].',
    ],
    ['a name behind the role', '[1:A spokesman for the ministry, Ali Hassan], said the bridge was safe. [1:Hassan] said it would open.'],
    ['a role that a clause gives', '[1:Ana Lopez] is the mayor of Brook. [1:The mayor] said the bridge was safe.'],
    ['he', '[1:Juan Cruz] said the bridge was safe. [1:He] said it would open.'],
    ['she, in the next paragraph', '[1:Ana Lopez] said the bridge was safe. / [1:She] said it would open.'],
    ['she, where a man spoke last', '[1:Maria Lopez] said the bridge was safe. [2:Juan Cruz] said it was not. [1:She] said it would open.'],
    ['he, where a woman spoke last', '[1:Mr Lopez] said the bridge was safe. [2:Mrs Cruz] said it was not. [1:He] said it would open.'],
    ['he, the subject before', '[1:Juan Cruz] visited the bridge on Monday. [1:He] said it was safe.'],
    ['they, two people', '[1:Maria Lopez and Juan Cruz] said the bridge was safe. [1:They] said it would open.'],
    ['they, a body of people', '[1:Police] said the bridge was safe. [1:They] said it would open.'],
    ['they, unnamed people', '[1:Two officials] said the bridge was safe. [1:They] said it would open.'],
    ['it', '[1:The health ministry] said the bridge was safe. [1:It] said it would open.'],
    ['the bare noun of a body', '[1:The health ministry] said the bridge was safe. / [1:The ministry] said it would open.'],
    ['the bare noun of a named body', '[1:The Foreign Ministry] said the bridge was safe. [1:The ministry] said it would open.'],
    [
      'a class of bodies',
      '[1:Harbour Watch, a charity], said the bridge was safe. [1:The charity] said it would open. [1:The group] said no more.',
    ],
    ['an acronym in brackets', '[1:The Brook Office for Human Rights] (BOHR) said the bridge was safe. [1:BOHR] said it would open.'],
    ['an acronym without brackets', '[1:The United Nations] said the bridge was safe. [1:The U.N.] said it would open.'],
    ['an acronym whose initials fit', '[1:The Brook Bridge Authority] said the bridge was safe. [1:The BBA] said it would open.'],
    ['an outlet and its newspaper', '[1:The Harbour Times] reported that the bridge was safe. [1:The newspaper] said it would open.'],
    ['an outlet and its report', '[1:Reuters] reported that the bridge was safe. [1:The report] says it will open.'],
    ['an outlet and its agency', '[1:Reuters] reported that the bridge was safe. [1:The news agency] said it would open.'],
    ['the sources', '[1:Two harbour sources] said the bridge was safe. [1:The sources] said it would open.'],
    ['some of the sources', '[1:Five sources] said the bridge was safe. [1:Three of the sources] said it would open.'],
    ['one of them', '[1:Two officials] said the bridge was safe. [1:One of them] said it would open.'],
    ['the official', '[1:A senior official] said the bridge was safe. [1:The official] said it would open.'],
    [
      'the witness, whoever spoke between',
      '[1:A witness] said the bridge was safe. [2:Juan Cruz] said it was not. [1:The witness] said it would open.',
    ],
    ['the official, a minister', 'The bridge is safe, said [1:Ana Lopez, the transport minister]. “It will open,” said [1:the official].'],
    [
      'somebody named in the same breath',
      '[1:The man, later identified as Omar Haddad], said the bridge was safe. [1:Haddad] said it would open.',
    ],
    [
      'somebody named later',
      '[1:A harbour inspector] said the bridge was safe. / [1:Omar Masri], a harbour inspector, said it would open.',
    ],
    [
      'somebody named soon after the first words',
      '[1:A former council member] said the bridge was safe. / [1:Ana Lopez], ex-member of the Brook council, said it would open.',
    ],
    [
      'people of whom nothing was heard',
      'On Monday farmers defied the ban. [1:They] said the bridge was safe. [1:They] said it would open.',
    ],
    [
      'a minister who was only named, much earlier',
      `The plan came from the Minister of Trade, [1:Omar Haddad]. / ${'The road is long. '.repeat(80)} / “It will open,” said [1:the official].`,
    ],
    ['a body by some of its words', '[1:The Brook River Guardians] said the bridge was safe. [1:The river guardians] said it would open.'],
    ['one of many', '[1:One of the drivers] said the bridge was safe. [1:He] said it would open.'],
    ['a genitive', '[1:Ana Lopez] said the bridge was safe. [1:Lopez]’s lawyer was there.'],
  ])('%s', (_, marked) => {
    check(paragraphs(marked));
  });
});

describe('two sources', () => {
  it.each([
    ['a last name that two bear', '[1:Ana Lopez] said the bridge was safe. [2:Eva Lopez] said it was not. [3:Lopez] said it would open.'],
    ['two people of one last name', '[1:Maria Lopez] said the bridge was safe. [2:Juan Lopez] said it was not.'],
    [
      'a title that tells two apart',
      '[1:Maria Lopez] said the bridge was safe. [2:Juan Lopez] said it was not. [1:Ms Lopez] said it would open.',
    ],
    ['two officials', '[1:An official] said the bridge was safe. [2:Another official] said it was not.'],
    ['officials of two kinds', '[1:A harbour official] said the bridge was safe. [2:The bank official] said it was not.'],
    ['officials and an official', '[1:Two officials] said the bridge was safe. [2:A third official] said it was not.'],
    ['two roles', '[1:The mayor] said the bridge was safe. [2:The governor] said it was not.'],
    ['two ministries', '[1:The health ministry] said the bridge was safe. [2:The defence ministry] said it was not.'],
    ['two unnamed groups', '[1:Residents] said the bridge was safe. [2:Residents] said it was not.'],
    ['a man and a woman', '[1:Juan Cruz] said the bridge was safe. [2:The woman] said it was not.'],
    ['a person and a body', '[1:Juan Cruz] said the bridge was safe. [2:The group] said it was not.'],
    ['a place and a person of the same name', '[1:Paris Jones] said the bridge was safe. The train from [-:Paris] was late.'],
    ['aides of somebody', '[1:Barack Obama] said the bridge was safe. [2:Obama aides] said it was not.'],
    ['a lawyer of somebody', '[1:Ana Lopez] said the bridge was safe. [2:Lopez’s lawyer] said it was not.'],
    ['critics and analysts', '[1:Critics] said the bridge was safe. [2:Analysts] said it was not.'],
    ['sources of two kinds', '[1:Two aides] said the bridge was safe. [2:The diplomats] said it was not.'],
    ['two outlets', '[1:Reuters] reported that the bridge was safe. [2:The Harbour Times] reported that it was not.'],
    ['a son and his father', '[1:Juan Cruz] said the bridge was safe. [2:His father] said it was not.'],
    ['the rights group, where a bank spoke', '[1:Brook Bank] said the bridge was safe. [2:The rights group] said it was not.'],
  ])('%s', (_, marked) => {
    check(paragraphs(marked));
  });
});

describe('he and she', () => {
  const before = '[1:Karl Holm] said the bridge was safe. / ';
  it.each([
    ['the subject before, whoever spoke a paragraph ago', `${before}Mayor [2:Tom Hale] met Ida Ek on Monday. [2:He] said it would open.`],
    ['the subject, a sentence between', `${before}[2:Tom Hale] met Ida Ek. The house had burnt down in May. [2:He] said it would open.`],
    ['not the object', `${before}[2:Tom Hale] met Paul Ek on Monday. [2:He] said it would open.`],
    ['nor who has another gender', `${before}Tom Hale met [2:Ida Ek] on Monday. [2:She] said it would open.`],
    [
      'an example of whom one is told',
      `${before}For sailors such as [2:Bo Sund], who has fished here for years, it is over. “We sang,” [2:he] said.`,
    ],
    ['a woman, where the speaker may be anybody', '[1:Bo Lind] said that [2:Ida Ek] was late. [2:She] said the bus had gone.'],
    ['who spoke before, where a woman is the subject', `${before}Mary Ek came on Monday. [1:He] said it would open.`],
    ['who spoke before, where nobody is the subject', `${before}The bridge was built for Bo Sund. “We sang,” [1:he] said.`],
    ['nobody of whom the speaker tells', `${before}Tom Hale was late, [1:he] said.`],
    ['nobody quoted', `${before}“Tom Hale was late. It was a pity,” [1:he] said.`],
    ['no body', `${before}Harbour Watch met on Monday. [1:He] said it would open.`],
    [
      'who spoke in the same paragraph',
      '[1:Karl Holm] said the bridge was safe. Tom Hale met Ida Ek on Monday. [1:He] said it would open.',
    ],
    ['the speaker, a man', '[1:Bo Lind] said that Ida Ek was late. [1:He] said the bus had gone.'],
    ['the speaker, where nobody fits better', '[1:Bo Lind] said that Harbour Watch was late. [1:She] said the bus had gone.'],
    [
      'the speaker, where a man was named before',
      'Tom Hale met [1:Bo Lind] on Monday. [1:Lind] said the bus was late. [1:He] said it had gone.',
    ],
    ['no place', '[1:An official] said the bridge was safe. / Marvik had its coldest night. It was cold, [1:he] said.'],
  ])('%s', (_, marked) => {
    check(paragraphs(marked));
  });
});

describe('no link', () => {
  it.each([
    ['a pronoun with nobody before it', '[-:He] said the bridge was safe.'],
    ['he, where only a woman spoke', '[1:Mrs Cruz] said the bridge was safe. [-:He] said it would open.'],
    ['it, where only people spoke', '[1:Juan Cruz] said the bridge was safe. [-:It] said more.'],
    [
      'he, three paragraphs on',
      '[1:Juan Cruz] said the bridge was safe. / The river rose. / The river fell. / The river rose again. / [-:He] said it would open.',
    ],
  ])('%s', (_, marked) => {
    check(paragraphs(marked));
  });
});
