import { callingOut, wrongdoing } from '../lexicon/accusations.ts';
import { bystanders, keptBack } from '../lexicon/sourceRoles.ts';
import type { Article, Source } from '../sourcing/article.ts';
import { findingOf } from './finding.ts';
import { textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';
import { wordPattern } from './wordPattern.ts';

export const singleAnonymousSource: Rule = {
  id: 'single-anonymous-source',
  summary: 'One person without a name, and nobody else.',
  kinds: {
    article: { severity: 'warning', off: true, meaning: 'All that the article attributes comes from one unnamed person.' },
    claim: { severity: 'information', off: true, meaning: 'An accusation that one unnamed person makes alone.' },
  },
  why: 'The Reuters Handbook holds stories that rest on one anonymous source to the highest bar and wants them to say “one source”; the AP asks for more than one source, and an exception only for somebody in a position to know for certain; the New York Times asks who else can confirm it.',
  remedy: 'Find a second source or a document, or say why this one alone is enough.',
  invalid: [
    {
      text: '[[An official]] said the port would close in June. The official said the crews had not been told. The port is the largest on the coast.',
      kind: 'article',
      note: 'One voice, without a name, for all of it.',
    },
    {
      text: 'The files are gone, according to [[a person familiar with the matter]]. The person said that they were burnt on Sunday.',
      kind: 'article',
      note: 'Close to the matter, and alone.',
    },
    {
      text: '[[A source]] said the talks had failed. The source added that nobody would try again.',
      kind: 'article',
      note: 'And nothing told of the source.',
    },
    {
      text: 'Rita Haldane runs the port. A former clerk said [[Haldane had taken bribes for years]]. Haldane is 61.\n\nThe mayor said the port was busy.',
      kind: 'claim',
      note: 'An accusation that one person without a name makes.',
    },
    {
      text: 'The mayor said the bridge was safe. An engineer said [[the builders had stolen half of the steel]].',
      kind: 'claim',
      note: 'Others speak, but not of this.',
    },
    {
      text: '[[“The guards beat a boy in front of us,”]] a prisoner said. The ministry said the prison was full.',
      kind: 'claim',
      note: 'One prisoner says so.',
    },
  ],
  valid: [
    { text: 'Two officials said the port would close in June. The officials said the crews had not been told.', note: 'Two of them.' },
    { text: 'An official said the port would close. Mayor Ana Okoro said it would not.', note: 'Somebody with a name speaks too.' },
    { text: 'An official said the port would close in June.', note: 'A single sentence rests on it, not an article.' },
    { text: 'Rita Haldane said the builders had stolen half of the steel.', note: 'She has a name.' },
    { text: 'The mayor said the bridge was safe. A clerk said it was repaired in May.', note: 'No accusation.' },
    {
      text: 'The mayor said the bridge was safe. An engineer said the builders had stolen half of the steel. The auditors’ report says that steel was stolen on nine sites.',
      note: 'A report bears it out.',
    },
    {
      text: 'The ministry said the prison was full. A former guard, who cannot be named for legal reasons, said an officer had raped her.',
      note: 'The law keeps the name back.',
    },
    { text: 'The mayor said the bridge was safe. Engineers said the builders had stolen half of the steel.', note: 'More than one.' },
  ],
  check: (article) => {
    if (isKeptBack.test(article.text)) return [];
    const whole = onlySource(article);
    return whole ? [whole] : accusations(article);
  },
};

const isOne = ({ kind, count }: Source): boolean => kind === 'anonymous' && count === 1;

function onlySource(article: Article): Finding | null {
  const said = new Map<number, number>();
  for (const { sourceId, kind } of article.attributions) {
    if (sourceId !== null && kind !== 'belief') said.set(sourceId, (said.get(sourceId) ?? 0) + 1);
  }
  const [only, second] = article.sources.filter(({ id, kind }) => said.has(id) && kind !== 'vague');
  const first = only?.mentions[0];
  if (!only || !first || second || !isOne(only) || (said.get(only.id) ?? 0) < 2) return null;
  return findingOf(
    singleAnonymousSource,
    'article',
    first,
    `${quote(article, first)}: the article’s only source, one unnamed person. Who else can confirm it?`,
  );
}

function accusations(article: Article): Finding[] {
  // Who else tells of a wrong may tell of the same.
  if (accusers(article).size > 1) return [];
  const lone = new Map(article.sources.filter(isOne).map((source) => [source.id, source]));
  return article.attributions.flatMap(({ sourceId, cue, content, kind, stance }): readonly Finding[] => {
    const source = sourceId === null ? undefined : lone.get(sourceId);
    const [said] = content;
    const first = source?.mentions[0];
    if (
      !source ||
      !said ||
      !first ||
      kind !== 'speech' ||
      stance !== 'asserts' ||
      isBystander.test(source.name) ||
      (cue && calls.test(textOf(article, cue))) ||
      /^the\b/i.test(textOf(article, first)) ||
      !wrongs.test(textOf(article, said))
    )
      return [];
    lone.delete(source.id);
    return [
      findingOf(singleAnonymousSource, 'claim', said, `${quote(article, said)}: one unnamed source alone says so. Who can confirm it?`),
    ];
  });
}

/** The ids of the sources that tell of some wrong; null where nobody is named or described. */
const accusers = (article: Article): ReadonlySet<number | null> =>
  new Set(
    article.attributions
      .filter(({ content, stance }) => stance === 'asserts' && content.some((span) => wrongs.test(textOf(article, span))))
      .map(({ sourceId }) => sourceId),
  );

const isKeptBack = wordPattern(keptBack);
const wrongs = wordPattern(wrongdoing);
const calls = wordPattern(callingOut);
const isBystander = wordPattern(bystanders);
