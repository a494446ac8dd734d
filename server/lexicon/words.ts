/** The words of a list written as one string, by white space. */
export const wordList = (list: string): readonly string[] => list.trim().split(/\s+/);

export const wordSet = (list: string): ReadonlySet<string> => new Set(wordList(list));
