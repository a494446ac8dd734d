import type { Article } from '../sourcing/article.ts';
import { shortened } from '../text/shorten.ts';
import type { Span } from '../text/span.ts';

/** The words at `span` as a message quotes them. */
export const quote = ({ text }: Article, { start, end }: Span): string => `“${shortened(text.slice(start, end), 60)}”`;
