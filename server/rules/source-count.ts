import { numberWords } from '../lexicon/functionWords.ts';
import type { Article, Source } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';
import { isOwnProse, matches, textOf } from './places.ts';
import { quote } from './quote.ts';
import type { Finding, Rule } from './rule.ts';

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

/** Nouns for people of whom readers are told as sources. */
const nouns =
  'sources|officials|people|persons|diplomats|aides|witnesses|lawmakers|executives|advisers|advisors|officers|employees|insiders|residents|activists|researchers|experts|analysts|lawyers|investigators|bankers|traders';
const numbers = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** "both sources", "the four officials", "all five of the people". */
const backReference = new RegExp(
  `\\b(?:both(?: of)?(?: the)?|(?:all |the |all of the |all the )(?:${numbers})(?: of the)?)(?: \\p{Ll}+)? (?:${nouns})\\b`,
  'giu',
);

interface Group extends Span {
  readonly noun: string;
  readonly count: number;
}

/** Unnamed sources, where they are first met with a number. */
function countedGroups(article: Article): Group[] {
  return article.sources.flatMap((source: Source): readonly Group[] => {
    const [first] = source.mentions;
    if (source.kind !== 'anonymous' || !first) return [];
    const words = textOf(article, first);
    const noun = new RegExp(`\\b(?:${nouns})\\b`, 'i').exec(words)?.[0].toLowerCase() ?? singular(words);
    return noun === null ? [] : [{ noun, count: source.count ?? NaN, start: first.start, end: first.end }];
  });
}

/** The plural of a lone source's noun. */
function singular(words: string): string | null {
  const found = nouns.split('|').find((noun) => new RegExp(`\\b${noun.replace(/s$/, '')}\\b`, 'i').test(words));
  return found ?? (/\bperson\b/i.test(words) ? 'people' : null);
}

function findingAt(article: Article, span: Span, groups: readonly Group[]): Finding | null {
  const words = textOf(article, span).toLowerCase();
  const noun = /\p{L}+$/u.exec(words)?.[0] ?? '';
  const count = words.startsWith('both') ? 2 : (numberWords.get(words.split(' ').find((word) => numberWords.has(word)) ?? '') ?? 0);
  const before = groups.filter((group) => group.end <= span.start && group.noun === noun);
  const [first] = before;
  if (
    !first ||
    before.some((group) => Number.isNaN(group.count)) ||
    canBe(
      before.map((group) => group.count),
      count,
    )
  )
    return null;
  const { start, end } = span;
  return {
    rule: 'source-count',
    kind: 'mismatch',
    severity: sourceCount.kinds['mismatch']?.severity ?? 'warning',
    start,
    end,
    message: `${quote(article, span)}: ${first.count} before (${quote(article, first)}). How many are there?`,
    related: before.slice(0, 4).map((group) => ({ start: group.start, end: group.end, message: `Brought in as ${quote(article, group)}` })),
  };
}

/** Whether some of the groups together are so many. */
function canBe(counts: readonly number[], count: number): boolean {
  let sums = new Set([0]);
  for (const one of counts.slice(0, 12)) sums = new Set([...sums, ...[...sums].map((sum) => sum + one).filter((sum) => sum <= count)]);
  return sums.has(count);
}
