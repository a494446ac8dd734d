import type { Article, Source } from '../sourcing/article.ts';
import { opinionWords } from '../lexicon/opinions.ts';
import { matches } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

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
    { text: 'A nurse said the boy had suffered terrible burns.', note: 'Terrible, but no judgement of anybody.' },
  ],
  check: (article) => {
    const sources = new Map(article.sources.map((source) => [source.id, source]));
    return article.attributions.flatMap(({ sourceId, content, stance }): readonly Finding[] => {
      const source = sourceId === null ? undefined : sources.get(sourceId);
      if (source?.kind !== 'anonymous' || stance === 'denies' || !isSomebody(source)) return [];
      return content.flatMap((span) =>
        matches(article, span, opinionWords)
          .slice(0, 1)
          .map((word) => findingOf(article, word)),
      );
    });
  },
};

/** People whom the paper has talked to, rather than all of a town. */
const isSomebody = ({ count, name }: Source): boolean =>
  (count !== null && count < 20) ||
  /\b(?:officials?|aides?|sources?|people familiar|insiders?|diplomats?|advis[eo]rs?|lawmakers?|executives?|colleagues?|employees)\b/i.test(
    name,
  );

const findingOf = (article: Article, { start, end }: { start: number; end: number }): Finding => ({
  ...{ rule: 'anonymous-opinion', kind: 'opinion', start, end, related: [] },
  severity: anonymousOpinion.kinds['opinion']?.severity ?? 'information',
  message: `${quote(article, { start, end })}: a judgement that nobody answers for by name. On the record, or cut it.`,
});
