/** Words on one line, at most `longest` UTF-16 code units of them: a longer text is cut at a word and ends in "…". */
export function shortened(words: string, longest: number): string {
  const line = words
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(' ', longest);
  return `${line.slice(0, cut > longest / 2 ? cut : longest).replace(/[\ud800-\udbff]$/, '')}…`;
}
