import wrapAnsi from 'wrap-ansi';

/** Columns of a page. */
const width = 120;

/** Words that are longer than this show their beginning and their end. */
const longest = 80;

/** Text in its column, `margin` characters wide what it is about on the left; line by line. */
export const besides = (margin: number, left: string, right: string, indent = ''): string[] =>
  wrapAnsi(right, width - margin - indent.length)
    .split('\n')
    .map((line, i) => `${(i === 0 ? left : '').padEnd(margin - 1)} ${indent}${line}`.trimEnd());

/** The words, of many those at both ends: where they begin and end is what can be wrong. */
export function ends(words: string): string {
  if (words.length <= longest) return words;
  const half = longest / 2;
  return `${words.slice(0, words.lastIndexOf(' ', half))} … ${words.slice(words.indexOf(' ', words.length - half) + 1)}`;
}
