import type { Article } from '../sourcing/article.ts';
import { findingOf } from './finding.ts';
import { isOwnProse, matches } from './places.ts';
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
    { text: 'Today the island lives on tourism.', note: 'These days, not one day.' },
    { text: 'The foundation trains the leaders of tomorrow.', note: 'No day at all.' },
    { text: 'She told Harbour Today that the ferry was sold.', note: 'A name.' },
    { text: 'Fishing is harder than it was last year.', note: 'Years pass more slowly.' },
  ],
  check: (article) =>
    article.sentences
      .flatMap((sentence) => [...matches(article, sentence, days), ...matches(article, sentence, todays)])
      .filter((span) => isOwnProse(article, span) && isDay(article, span))
      .map((span) => findingOf(relativeDate, 'day', span, `${quote(article, span)}: which day is that to a reader of tomorrow? Name it.`)),
};

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
