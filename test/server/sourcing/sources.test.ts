import { describe, expect, it } from 'vitest';
import type { Source } from '../../../server/sourcing/article.ts';
import { articleOf } from '../articleOf.ts';

const first = (text: string): Source | undefined => articleOf(text).sources[0];

/** Every source with the words of its mentions. */
const mentions = (text: string): string[][] => {
  const article = articleOf(text);
  return article.sources.map((source) => source.mentions.map(({ start, end }) => article.text.slice(start, end)));
};

describe('the name of a source', () => {
  it.each([
    ['Ana Lopez, the mayor, said it was over.', 'Ana Lopez'],
    ['The Brook news agency said it was over.', 'The Brook news agency'],
    ['The report said it was over.', 'The report'],
    ['Two people briefed on the talks said it was over.', 'Two people briefed on the talks'],
  ])('%s %s', (text, name) => {
    expect(first(text)?.name).toBe(name);
  });
});

describe('the kind of a source', () => {
  it.each([
    ['Ana Lopez said it was over.', 'named'],
    ['The foreign ministry said it was over.', 'named'],
    ['Police said it was over.', 'named'],
    ['A spokesman for the Harbour Board said it was over.', 'named'],
    ['A resident, Ahmed Ali, said it was over.', 'named'],
    ['The minister said it was over.', 'named'],
    ['Lawyers for Ms Lopez said it was over.', 'named'],
    ['A spokesman said it was over.', 'named'],
    ['The health minister of Brook said it was over.', 'named'],
    ['The lawyers of Ana Lopez said it was over.', 'named'],
    ['Lawyers with the harbour project said it was over.', 'anonymous'],
    ['Obama aides said it was over.', 'anonymous'],
    ['One Democrat said it was over.', 'anonymous'],
    ['Three of the envoys said it was over.', 'anonymous'],
    ['Two analysts said it was over.', 'anonymous'],
    ['The dead man’s loved ones said it was over.', 'anonymous'],
    ['Loved ones said it was over.', 'anonymous'],
    ['The victim’s relatives said it was over.', 'anonymous'],
    ['The victim’s family said it was over.', 'anonymous'],
    ['The families of the victims said it was over.', 'anonymous'],
    ['The family of Ana Lopez said it was over.', 'named'],
    ['Ana Lopez’s family said it was over.', 'named'],
    ['The prime minister’s family said it was over.', 'named'],
    ['The royal family said it was over.', 'named'],
    ['Earlier ones showed it was over.', 'document'],
    ['Some in the government said it was over.', 'vague'],
    ['Many observers said it was over.', 'vague'],
    ['International health organizations said it was over.', 'vague'],
    ['Surveys show that it is over.', 'vague'],
    ['The United Nations said it was over.', 'named'],
    ['The man, later identified as Omar Haddad, said it was over.', 'named'],
    ['Reuters reported that it was over.', 'document'],
    ['The Harbour Times reported that it was over.', 'document'],
    ['A study by the university found that it was over.', 'document'],
    ['The indictment says it was over.', 'document'],
    ['State media said it was over.', 'document'],
    ['The Brook news agency said it was over.', 'document'],
    ['The Harbour News Agency said it was over.', 'document'],
    ['The space agency said it was over.', 'named'],
    ['A senior official said it was over.', 'anonymous'],
    ['Witnesses said it was over.', 'anonymous'],
    ['US officials said it was over.', 'anonymous'],
    ['A cyclist said it was over.', 'anonymous'],
    ['Two people briefed on the talks said it was over.', 'anonymous'],
    ['Critics say it was over.', 'vague'],
    ['Some said it was over.', 'vague'],
    ['Local media reported that it was over.', 'vague'],
    ['Recent reports said it was over.', 'vague'],
    ['Analysts believe it was over.', 'vague'],
    // Whoever speaks is somebody; what shows or says it may be a paper.
    ['The camel replied that it was over.', 'anonymous'],
    ['The crowd said it was over.', 'anonymous'],
    ['One mental health professional said it was over.', 'anonymous'],
    ['The numbers show it was over.', 'document'],
    ['A letter to the council said it was over.', 'document'],
    ['An editorial said it was over.', 'document'],
    // Somebody we were told of, if we were told of anybody.
    ['The shepherd said it was over.', 'anonymous'],
    ['The two officials said it was over.', 'anonymous'],
    ['The judge said it was over.', 'named'],
    ['The council said it was over.', 'named'],
    ['I believe it was over.', 'named'],
    ['Her brother said it was over.', 'anonymous'],
    ['U.S. and Canadian officials said it was over.', 'anonymous'],
    ['Mr Lopez and other leaders said it was over.', 'named'],
    ['The dean of the Brook school said it was over.', 'named'],
    ['Officials from the ministry said it was over.', 'anonymous'],
    // Whom a pronoun stands for, even where they have said nothing yet.
    ['On Monday farmers defied the ban. They said it was over.', 'anonymous'],
    ['A man came to the gate. He said it was over.', 'anonymous'],
    ['There are fears that the bridge will fall, Ana Lopez said.', 'named'],
  ])('%s %s', (text, kind) => {
    expect(first(text)?.kind).toBe(kind);
  });
});

describe('a source that the article may have named', () => {
  it.each([
    ['Ana Lopez came to Brook. The lawmaker said it was over.', 'named'],
    ['Ana Lopez met Omar Masri. The two leaders said it was over.', 'named'],
    ['The bridge is old. The two leaders said it was over.', 'anonymous'],
    ['Ana Lopez came to Brook. The former farm girl said it was over.', 'named'],
    ['Ana Lopez came to Brook. The girl said it was over.', 'anonymous'],
    ['The bridge is old. The former farm girl said it was over.', 'anonymous'],
    ['Ana Lopez came to Brook. “The inspector will come,” she said.', 'named'],
    ['The firm lost to Ana Lopez, whose attorneys argued that it was over.', 'named'],
    ['Ana Lopez came to Brook. A lawmaker said it was over.', 'anonymous'],
    ['Ana Lopez came to Brook. The official who met her said it was over.', 'anonymous'],
    ['Ana Lopez came to Brook. She said it was over.', 'named'],
  ])('%s %s', (text, kind) => {
    const { sources, attributions } = articleOf(text);
    expect(sources.find(({ id }) => id === attributions.at(-1)?.sourceId)?.kind).toBe(kind);
  });
});

describe('how well a source is described', () => {
  it.each([
    ['A source said it was over.', 0],
    ['Officials said it was over.', 1],
    ['Critics said it was over.', 1],
    ['A person familiar with the matter said it was over.', 2],
    ['A State Department official said it was over.', 3],
    ['A State Department official familiar with the talks said it was over.', 4],
    ['Ana Lopez said it was over.', 4],
    ['Harbour master Ana Lopez said it was over.', 5],
    ['President Ana Lopez said it was over.', 5],
  ])('%s %d', (text, level) => {
    expect(first(text)?.level).toBe(level);
  });
});

describe('the reason for anonymity', () => {
  it.each([
    ['A source said it was over.', 'none'],
    ['A source, who spoke on condition of anonymity, said it was over.', 'none'],
    ['A source, who was not authorised to speak to the press, said it was over.', 'rote'],
    ['A source, who asked not to be named for fear of reprisals, said it was over.', 'given'],
    ['A source said it was over. He spoke on condition of anonymity because he was not authorised to speak.', 'rote'],
  ])('%s %s', (text, reason) => {
    expect(first(text)?.reason).toBe(reason);
  });
});

describe('how many', () => {
  it.each([
    ['Five people familiar with the matter said it was over.', 5],
    ['Two Greek and two Turkish envoys, as well as a retired shipping agent told us it was over.', 5],
    ['Two aides and a diplomat said it was over.', 3],
    ['A witness said it was over.', 1],
    ['Officials said it was over.', null],
    ['Dozens of villagers said it was over.', null],
    ['Critics said it was over.', null],
    ['Ana Lopez said it was over.', 1],
    ['Maria Lopez and Juan Cruz said it was over.', 2],
    ['The two sources said it was over.', 2],
    ['At least three witnesses said it was over.', 3],
    ['A number of residents said it was over.', null],
    ['The ministry said it was over.', null],
  ])('%s %s', (text, count) => {
    expect(first(text)?.count).toBe(count);
  });
});

describe('one source', () => {
  it.each([
    ['full and last name', 'Ana Lopez said yes. Lopez said no.', [['Ana Lopez', 'Lopez']]],
    ['last name first', 'Masri said yes. It was Omar al-Masri, the governor. Al-Masri said no.', [['Masri', 'Omar al-Masri', 'Al-Masri']]],
    ['a title', 'President Ana Lopez said yes. Ms Lopez said no.', [['President Ana Lopez', 'Ms Lopez']]],
    [
      'a role given in what somebody else says',
      'Police said it was led by veteran harbour inspector Omar Masri. The harbour inspector said no.',
      [['Police'], ['Omar Masri', 'The harbour inspector']],
    ],
    [
      'the sources',
      'Two harbour sources said yes. The sources said no. One of the sources said so twice.',
      [['Two harbour sources', 'The sources', 'One of the sources']],
    ],
    ['a pronoun', 'Ana Lopez said yes. She said no.', [['Ana Lopez', 'She']]],
    [
      'a body by a word of its name',
      'The Dock Workers’ Union met on Friday. The union called for a strike.',
      [['Dock Workers’ Union', 'The union']],
    ],
    ['but no film', 'The film “The Old Dock Union” opened on Friday. The union called for a strike.', [['The union']]],
    ['but no film of a name', 'The film “Credit Union” opened on Friday. The union called for a strike.', [['The union']]],
    ['a body', 'The foreign ministry said yes. The ministry said no.', [['The foreign ministry', 'The ministry']]],
    [
      'an outlet and its report',
      'Reuters reported that it was over. The report from Reuters says it began.',
      [['Reuters', 'The report from Reuters']],
    ],
  ])('%s', (_, text, expected) => {
    expect(mentions(text).map((words) => words.filter((word, i) => words.indexOf(word) === i))).toEqual(expected);
  });

  it.each([
    ['two people of one last name', 'Ana Lopez said yes. Juan Lopez said no. Lopez said so.', 3],
    ['two unnamed officials', 'An official said yes. An official said no.', 2],
    ['sources of two kinds', 'Two aides said yes. The diplomats said no.', 2],
  ])('but not %s', (_, text, count) => {
    expect(articleOf(text).sources).toHaveLength(count);
  });

  it('is one where two cues share their source', () => {
    expect(articleOf('An official, who spoke on condition of anonymity, said it was over.').sources).toHaveLength(1);
  });

  it('is relayed by an outlet', () => {
    const { sources } = articleOf('It was over, Reuters reported, citing six people close to the matter.');
    const outlet = sources.find(({ name }) => name === 'Reuters');
    expect(sources.find(({ kind }) => kind === 'anonymous')).toMatchObject({
      name: 'six people close to the matter',
      count: 6,
      via: outlet?.id,
    });
  });
});
