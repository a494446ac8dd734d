import { numberWords } from '../lexicon/functionWords.ts';
import { countedSources } from '../lexicon/sourceRoles.ts';
import type { Article } from '../sourcing/article.ts';
import { pushTo } from '../text/groups.ts';
import type { Span } from '../text/span.ts';
import { findingOf } from './finding.ts';
import { isOwnProse, matches, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';
import { wordPattern } from './wordPattern.ts';

export const sourceCount: Rule = {
  id: 'source-count',
  summary: 'The numbers of the sources do not add up.',
  kinds: {
    mismatch: { severity: 'warning', off: true, meaning: '“Three sources said”, and further on “both sources”.' },
  },
  why: 'How many independent sources a story has is what its editor signs off: the New York Times and the Reuters Handbook ask to state the number exactly. Two numbers for one group mean that one of them is wrong, or that readers can’t tell which group is meant.',
  remedy: 'Count again, and tell the groups apart.',
  invalid: [
    { text: 'Three sources said the deal was dead. [[Both sources]] asked not to be named.', kind: 'mismatch', note: 'Three, or two?' },
    {
      text: 'Two officials said the port would close. [[The four officials]] spoke on Monday.',
      kind: 'mismatch',
      note: 'Where do the other two come from?',
    },
    { text: 'Two diplomats said talks had begun. [[All three diplomats]] were in the room.', kind: 'mismatch', note: 'One too many.' },
    {
      text: 'Five people familiar with the plan said it was dropped. [[The three people]] would not say why.',
      kind: 'mismatch',
      note: 'Three of the five would be “three of the people”.',
    },
    {
      text: 'An official said the files were gone. [[Both officials]] had seen the room.',
      kind: 'mismatch',
      note: 'Only one was brought in.',
    },
    {
      text: 'Four witnesses said the car did not stop. [[The two witnesses]] were crossing the street.',
      kind: 'mismatch',
      note: 'Which two?',
    },
  ],
  valid: [
    { text: 'Two sources said the deal was dead. Both sources asked not to be named.', note: 'It adds up.' },
    { text: 'Three sources said the deal was dead. Two of the sources asked not to be named.', note: 'Some of them.' },
    {
      text: 'An official said the port would close. Another official said it would not. Both officials spoke on Monday.',
      note: 'One and one.',
    },
    { text: 'Officials said the port would close. Both officials spoke on Monday.', note: 'No number before: nothing to compare with.' },
    { text: 'Two diplomats and three aides said talks had begun. The three aides were in the room.', note: 'Two groups.' },
    { text: '“Both sources lied,” Okoro said. Three sources had spoken.', note: 'Words of Okoro’s.' },
    {
      text: 'Rita Haldane and Ana Okoro run the port. Both officials said it would close.',
      note: 'People with names, whom nobody counted.',
    },
  ],
  check: (article) => {
    const groups = countedGroups(article);
    return article.sentences
      .flatMap((sentence) => matches(article, sentence, backReference))
      .filter((span) => isOwnProse(article, span))
      .flatMap((span) => findingAt(article, span, groups) ?? []);
  },
};

const plural = wordPattern(countedSources.join(' '));
const numbers = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** "both sources", "the four officials", "all five of the people". */
const backReference = new RegExp(
  `(?<!\\p{L})(?:both(?: of)?(?: the)?|(?:all |the |all of the |all the )(?:${numbers})(?: of the)?)(?: \\p{Ll}+)? ${plural.source}`,
  'giu',
);

interface Group extends Span {
  /** NaN where the text does not tell. */
  readonly count: number;
}

/** No article brings in so many groups of one noun that add up to anything. */
const most = 12;

/** The groups of unnamed sources by their noun in the plural, in the order in which they are first met. */
function countedGroups(article: Article): ReadonlyMap<string, readonly Group[]> {
  const groups = new Map<string, Group[]>();
  for (const { kind, mentions, count } of article.sources) {
    const [first] = mentions;
    const noun = kind === 'anonymous' && first ? nounOf(textOf(article, first)) : null;
    if (first && noun !== null && (groups.get(noun)?.length ?? 0) <= most) pushTo(groups, noun, { ...first, count: count ?? NaN });
  }
  return groups;
}

/** The noun of a description, in the plural. */
function nounOf(words: string): string | null {
  const found = plural.exec(words)?.[0].toLowerCase();
  if (found !== undefined) return found;
  const parts = new Set(words.toLowerCase().split(/[^\p{L}]+/u));
  return countedSources.find((noun) => parts.has(singularOf(noun))) ?? null;
}

const singularOf = (noun: string): string => (noun === 'people' ? 'person' : noun === 'witnesses' ? 'witness' : noun.slice(0, -1));

function findingAt(article: Article, span: Span, groups: ReadonlyMap<string, readonly Group[]>): Finding | null {
  const words = textOf(article, span).toLowerCase().split(/\s+/);
  const number = words.find((word) => numberWords.has(word));
  const count = number === undefined ? 2 : (numberWords.get(number) ?? 2);
  const before = (groups.get(words.at(-1) ?? '') ?? []).filter((group) => group.end <= span.start);
  const [first] = before;
  if (!first || before.length > most || before.some((group) => Number.isNaN(group.count)) || canBe(before, count)) return null;
  const total = before.reduce((sum, group) => sum + group.count, 0);
  return findingOf(
    sourceCount,
    'mismatch',
    span,
    `${quote(article, span)}: ${total === 1 ? 'one was' : `${total} were`} brought in before (${quote(article, first)}). How many are there?`,
    before.map((group) => ({ start: group.start, end: group.end, message: `Brought in as ${quote(article, group)}` })),
  );
}

/** Whether some of the groups together are so many. */
function canBe(groups: readonly Group[], count: number): boolean {
  let sums = new Set([0]);
  for (const group of groups) sums = new Set([...sums, ...[...sums].map((sum) => sum + group.count).filter((sum) => sum <= count)]);
  return sums.has(count);
}
