/**
 * The writer and the readers: in a paper's own prose these words are a column's, an essay's or an editorial's. Quirk et al. 1985, personal
 * pronouns (6.15).
 */
export const firstPerson = `I my My me we We our Our us ours myself ourselves`;
