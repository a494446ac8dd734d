import type { Article } from '../sourcing/article.ts';
import { shortened } from '../text/shorten.ts';
import type { Span } from '../text/span.ts';

/** The words at `span` as a message quotes them; marks that they begin or end with are not said twice. */
export const quote = ({ text }: Article, { start, end }: Span): string =>
  `“${shortened(text.slice(start, end), 60)
    .replace(/^["“”]/u, '')
    .replace(/["“”]$/u, '')}”`;
