import { firstPerson } from '../lexicon/firstPerson.ts';
import type { Article } from '../sourcing/article.ts';
import { oncePer } from '../sourcing/once.ts';
import type { Span } from '../text/span.ts';
import { isOwnProse, matches } from './places.ts';
import { wordPattern } from './wordPattern.ts';

/** Whether the writer speaks as "I" or "we" more than once in sentences that are nobody else's: no news report does. */
export const isColumn = (article: Article): boolean => timesOf(article).reduce((sum, times) => sum + times, 0) > 1;

/** So many sentences in the first person, and such a share of the paper's own, make an article its writer's view from end to end. */
const view = { sentences: 4, share: 0.1 };

/**
 * Whether the whole article is in its writer's own voice: a column, a travel piece, a signed letter. More than `isColumn` asks for: a report
 * may have a "we" or two of somebody whose quotation marks were lost.
 */
export function isOwnView(article: Article): boolean {
  const own = timesOf(article);
  const speaking = own.filter((times) => times > 0).length;
  return speaking >= view.sentences && speaking >= view.share * own.length;
}

/** How often the writer speaks so in each sentence that is nobody else's. Several rules ask. */
const timesOf = oncePer((article: Article): readonly number[] =>
  article.sentences.filter(({ attribution }) => attribution === 'none').map((sentence) => writersIn(article, sentence).length),
);

/** The words outside of quotations by which the writer speaks as "I" or "we". */
export const writersIn = (article: Article, sentence: Span): Span[] =>
  matches(article, sentence, writer).filter((words) => isOwnProse(article, words) && !isNumeral(article, sentence, words));
const writer = wordPattern(firstPerson, 'gu');

/** "King Edward I", "Block-I": a number behind a name. A capital at the head of a sentence makes no name: "And I". */
function isNumeral({ text }: Article, sentence: Span, { start, end }: Span): boolean {
  if (text.slice(start, end) !== 'I') return false;
  const before = text.slice(Math.max(sentence.start, start - longestName), start);
  return before.endsWith('-') || /[^\s“"‘'(]\s+\p{Lu}[\p{L}.]*\s$/u.test(before);
}
const longestName = 40;
