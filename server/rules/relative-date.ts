import type { Article } from '../sourcing/article.ts';
import { holdsClaims } from '../text/layout.ts';
import { isColumn } from './column.ts';
import { findingOf } from './finding.ts';
import { around, isOwnProse, matches, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import type { Span } from '../text/span.ts';

export const relativeDate: Rule = {
  id: 'relative-date',
  summary: 'A day that only a reader of the same day can tell: “yesterday”, “last night”.',
  kinds: {
    day: { severity: 'hint', off: true, meaning: '“Yesterday”, “tomorrow”, “tonight”, “this morning” in the paper’s own words.' },
  },
  why: 'The AP Stylebook asks for the day of the week or the date instead of “today”, “yesterday” and “tomorrow”, for a text is read later than it is written; the Reuters Handbook asks the same.',
  remedy: 'Name the day of the week, with the date where it is more than a week away.',
  invalid: [
    { text: 'The bridge was closed [[yesterday]] after a ship hit it.', kind: 'day', note: 'Which day that is changes at midnight.' },
    { text: 'The council will vote [[tomorrow]].', kind: 'day', note: 'The same, ahead.' },
    { text: '[[Last night]] the river rose by two metres.', kind: 'day', note: 'At the beginning of a sentence.' },
    { text: 'Ruiz said [[this morning]] that the road was open.', kind: 'day', note: 'Of a statement too.' },
    {
      text: 'The harbour office announced [[today]] that it would sell the ferry.',
      kind: 'day',
      note: 'Right beside what happened that day.',
    },
    { text: 'The results came in [[earlier today]].', kind: 'day', note: 'Earlier than what?' },
  ],
  valid: [
    { text: 'The bridge was closed on Tuesday after a ship hit it.', note: 'A day with a name.' },
    { text: '“We will vote tomorrow,” Ruiz said.', note: 'Her words stay as they are.' },
    { text: 'The river rose yesterday (3 May) by two metres.', note: 'The date stands beside it.' },
    { text: 'PORT ELBA, 3 May – The river rose by two metres last night.', note: 'The dateline tells from which day to count.' },
    {
      text: 'The bridge was closed last night. A ship had hit it on May 3, 2021, and nobody was hurt.',
      note: 'The next sentence gives the date.',
    },
    {
      text: 'I heard it yesterday from a neighbour. I did not believe it: the ferry is sold.',
      note: 'A column talks to the readers of its day.',
    },
    { text: 'Today the island lives on tourism.', note: 'These days, not one day.' },
    { text: 'The foundation trains the leaders of tomorrow.', note: 'No day at all.' },
    { text: 'She told Harbour Today that the ferry was sold.', note: 'A name.' },
    { text: 'Fishing is harder than it was last year.', note: 'Years pass more slowly.' },
  ],
  check: (article) => {
    if (isDated(article) || isColumn(article)) return [];
    return article.sentences.flatMap((sentence, index) =>
      [...matches(article, sentence, days), ...matches(article, sentence, todays)]
        .filter((span) => isOwnProse(article, span) && isDay(article, span) && !isTold(article, index))
        .map((span) =>
          findingOf(relativeDate, 'day', span, `${quote(article, span)}: which day is that to a reader of tomorrow? Name it.`),
        ),
    );
  },
};

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const dayOfMonth = '[0-3]?\\d(?:st|nd|rd|th)?';
/** "until 3 May", "since May 3": another day. */
const another = '(?<!\\b(?:until|till|to|through|since|from|before|after|prior to|by|between) )';
/** A day and its month, in either order, or in figures with the year. */
const date = new RegExp(
  `${another}\\b(?:${month}\\.? ${dayOfMonth}|${dayOfMonth} (?:of )?${month}|[0-3]?\\d[./-][01]?\\d[./-](?:20)?\\d\\d|20\\d\\d-[01]\\d-[0-3]\\d)\\b`,
  'u',
);
const withYear = new RegExp(`${date.source},? (?:19|20)\\d\\d\\b`, 'u');

/** Whether a date stands in the sentence, or one with the year in that before or behind it. */
function isTold(article: Article, index: number): boolean {
  const sentence = article.sentences[index];
  return (sentence && date.test(textOf(article, sentence))) === true || withYear.test(around(article, index));
}

/** "ELBA, 3 May – ", "Elba (3 May 2021): " */
const dateline = new RegExp(`^[^.!?]{0,60}${date.source}[^.!?]{0,40}?(?: [-–—]+ |—|:\\s)`, 'u');

/** Whether readers are told from which day to count: the head of the article has a date, or its first sentences one with the year. */
function isDated({ text, paragraphs, sentences }: Article): boolean {
  const isHead = paragraphs.slice(0, headLength).some(({ kind, start, end }) => {
    const words = text.slice(start, Math.min(end, start + 160));
    return kind === 'boilerplate' ? date.test(words) : dateline.test(words);
  });
  const lead = sentences.filter(({ paragraph }) => holdsClaims(paragraphs[paragraph]?.kind ?? 'heading')).slice(0, leadLength);
  return isHead || lead.some(({ start, end }) => withYear.test(text.slice(start, end)));
}

/** The head is headline, standfirst, byline, date: so many paragraphs at most; the lead has so many sentences. */
const headLength = 6;
const leadLength = 3;

const days =
  /(?<![\p{L}\p{N}’'-])(?:the day (?:before yesterday|after tomorrow)|(?:(?:early|late|earlier|later) )?(?:yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?)(?![\p{L}\p{N}’'-])/giu;

/** "Today" is a day only beside what happens on one; elsewhere it is these days. */
const todays =
  /(?<![\p{L}\p{N}’'-])(?:(?:early|late|earlier|later) today|(?<=\b(?:said|says|told|announced|reported|confirmed|released|published|issued|revealed|met|arrived|died|killed|voted|opened|closed|signed|launched|held|arrested|began|started|won|statement|here) )today|today(?= (?:said|announced|reported|confirmed|released|published|ruled|ordered|arrested|called|condemned|urged|rejected|denied|met|visited|signed|launched|issued|approved|voted|arrived)\b))(?![\p{L}\p{N}’'-])/giu;

/** What stands around a word that is no day: "the leaders of tomorrow", "yesterday (3 May)", "Harbour Today". */
function isDay({ text }: Article, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 24);
  if (/(?:\b(?:of|like|no|better|brighter|than|until|for a)|[’']s) $/i.test(before) || /^ if\b/.test(behind)) return false;
  if (/^,? ?\(?(?:on )?\d|^,? ?\(?(?:on )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(behind))
    return false;
  const first = text.charAt(start);
  const isCapital = first !== first.toLowerCase();
  return !isCapital || /(?:^|[.!?:”"]\s+|\n|[–—-] ?)$/.test(text.slice(Math.max(0, start - 4), start));
}
