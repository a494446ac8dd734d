/**
 * A pattern for any of the words of a list, in any letter case and as whole words. Words are set apart by white space; `_` is a blank within
 * one, `*` any letters.
 */
export function wordPattern(list: string, flags = 'iu'): RegExp {
  const words = list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' ').replaceAll('*', '\\p{L}*').replaceAll("'", "[’']"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
