import { beforeOpinionNouns, beforeOpinions, judgedNouns, opinionAdjectives, opinionNouns, opinionWords } from '../lexicon/opinions.ts';
import { confidants, keptBack } from '../lexicon/sourceRoles.ts';
import type { Article, Source } from '../sourcing/article.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { findingOf } from './finding.ts';
import { matches, sentenceAt, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import { speakersOf } from './speakers.ts';
import { wordPattern } from './wordPattern.ts';

export const anonymousOpinion: Rule = {
  id: 'anonymous-opinion',
  summary: 'Somebody without a name judges or attacks somebody.',
  kinds: {
    opinion: { severity: 'information', off: true, meaning: 'An unnamed source is quoted with a judgement rather than with information.' },
  },
  why: 'AP and Reuters allow anonymous sources for information only, never for opinion; the Guardian’s and the New York Times’s codes ask not to print personal attacks of people who are not named.',
  remedy: 'Cut it, get it on the record, or give the facts behind it.',
  invalid: [
    { text: 'The minister is [[incompetent]], a senior official said.', kind: 'opinion', note: 'An attack, and nobody answers for it.' },
    {
      text: '“The whole plan is a [[disgrace]],” an aide said.',
      kind: 'opinion',
      note: 'A judgement in quotation marks is one all the same.',
    },
    {
      text: 'A diplomat called the president’s speech [[pathetic]].',
      kind: 'opinion',
      note: 'Contempt is cheap for somebody without a name.',
    },
    { text: 'One colleague said Haldane was “[[arrogant]] and lazy”.', kind: 'opinion', note: 'Of a person with a name.' },
    {
      text: 'The talks were a [[farce]], according to a person familiar with the matter.',
      kind: 'opinion',
      note: 'What happened in them would be information.',
    },
    {
      text: '“She is a [[brilliant]] lawyer,” a colleague said.',
      kind: 'opinion',
      note: 'Praise from nobody is worth as little.',
    },
  ],
  valid: [
    { text: 'The minister is incompetent, Mayor Ana Okoro said.', note: 'She answers for it.' },
    { text: 'A senior official said the minister had missed three meetings.', note: 'A fact, that could be checked.' },
    { text: 'An aide denied that the plan was a disgrace.', note: 'A denial judges nobody.' },
    { text: 'A diplomat said two people were killed in the raid.', note: 'Information.' },
    {
      text: '“The plan is a disgrace,” Rita Haldane said, and an official said it would go ahead.',
      note: 'Hers is the judgement, his the news.',
    },
    {
      text: 'A harbour expert said the plan was “a horrible idea”. Ana Okoro also said nobody had asked for it.',
      note: 'The next sentence gives the name.',
    },
    {
      text: 'A former guard, who uses the pseudonym Mira, said the inquiry was absurd.',
      note: 'A name that is kept back openly, as it is for victims.',
    },
    { text: 'A nurse said the boy had suffered terrible burns.', note: 'Terrible, but no judgement of anybody.' },
  ],
  check: (article) => {
    if (isKeptBack.test(article.text)) return [];
    const speakers = speakersOf(article);
    const arrivals = arrivalsOf(speakers);
    return article.attributions.flatMap(({ sourceId, content, stance }) => {
      const source = sourceId === null ? undefined : speakers.get(sourceId);
      if (!source || stance !== 'asserts' || !isSomebody(source) || isNamedNext(article, source, arrivals)) return [];
      return content.flatMap((span) => {
        const [word] = matches(article, span, judgements);
        return word
          ? [
              findingOf(
                anonymousOpinion,
                'opinion',
                word,
                `${quote(article, word)}: a judgement that nobody answers for by name. Get it on the record, or cut it.`,
              ),
            ]
          : [];
      });
    });
  },
};

const opinions = [
  wordPattern(opinionWords),
  new RegExp(`${wordPattern(beforeOpinionNouns).source} ${wordPattern(opinionNouns).source}`, 'iu'),
  new RegExp(`${wordPattern(opinionAdjectives).source} ${wordPattern(judgedNouns).source}`, 'iu'),
];
const judgements = new RegExp(`(?<!${wordPattern(beforeOpinions).source} )(?:${opinions.map(({ source }) => source).join('|')})`, 'giu');

/** People whom the paper has talked to, rather than all of a town. */
const isSomebody = ({ kind, count, name }: Source): boolean =>
  kind === 'anonymous' && ((count !== null && count < 20) || informants.test(name));

/** Where people with names are first met as speakers, in the order of the text. */
const arrivalsOf = (speakers: ReadonlyMap<number, Source>): Span[] =>
  [...speakers.values()]
    .flatMap(({ kind, mentions: [first] }) => (kind === 'named' && first ? [first] : []))
    .sort((a, b) => a.start - b.start);

/**
 * Whether the next one to speak, within two sentences, is a person with a name who is not brought in anew: "A historian says ... Ana Okoro also
 * says ..." are one.
 */
function isNamedNext(article: Article, { count, mentions: [first] }: Source, arrivals: readonly Span[]): boolean {
  if (count !== 1 || !first || !/^an?\b/iu.test(textOf(article, first))) return false;
  const next = arrivals[firstWhere(arrivals, ({ start }) => start > first.start)];
  const last = article.sentences[sentenceAt(article, first.start) + 2];
  if (!next || next.start > (last?.end ?? Infinity)) return false;
  return (
    textOf(article, next)
      .split(' ')
      .every((part) => /^\p{Lu}/u.test(part)) && alsoSays.test(article.text.slice(next.end, next.end + 20))
  );
}
const alsoSays = /^ (?:also|further|then|went on|goes on|adds|added|continues|continued)\b/u;

const isKeptBack = wordPattern(keptBack);
const informants = wordPattern(confidants);
