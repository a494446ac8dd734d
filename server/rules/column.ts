import { firstPerson } from '../lexicon/firstPerson.ts';
import type { Article } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';
import { isOwnProse, matches } from './places.ts';
import { wordPattern } from './wordPattern.ts';

/** Whether the writer speaks as "I" or "we" more than once in sentences that are nobody else's: no news report does. */
export const isColumn = (article: Article): boolean =>
  article.sentences.filter(({ attribution }) => attribution === 'none').flatMap((sentence) => writersIn(article, sentence)).length > 1;

/** The words outside of quotations by which the writer speaks as "I" or "we". */
export const writersIn = (article: Article, sentence: Span): Span[] =>
  matches(article, sentence, writer).filter((words) => isOwnProse(article, words));
const writer = wordPattern(firstPerson, 'gu');
