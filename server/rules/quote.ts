import type { Article } from '../sourcing/article.ts';
import type { Span } from '../text/span.ts';

/** The longest run of an article's words that a message repeats. */
const longest = 60;

/** The words at `span` as a message quotes them: on one line, shortened at a word. */
export function quote(article: Article, span: Span): string {
  const words = article.text
    .slice(span.start, Math.min(span.end, span.start + 3 * longest))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= longest) return `“${words}”`;
  const cut = words.lastIndexOf(' ', longest);
  return `“${words.slice(0, cut > longest / 2 ? cut : longest).replace(/[\ud800-\udbff]$/, '')}…”`;
}
