/**
 * Words that judge somebody or what they did, for better or worse; `*` is any letters, `_` a blank. Sources: Hu & Liu 2004 and Recasens et al.
 * 2013 (one-sided words), cut to what nobody would call information; own.
 */
export const opinionWords = `
  incompetent incompetence reckless recklessly foolish stupid stupidity idiot idiots idiotic arrogant arrogance coward cowards cowardly
  cowardice liar liars dishonest dishonesty disgrace disgraceful shameful shameless clueless hopeless toxic bully bullies crazy insane
  ridiculous absurd nonsense hypocrite hypocrites hypocritical hypocrisy brilliant genius pathetic evil irresponsible outrageous scandalous
  ludicrous unfair unjust tyrant puppet betrayal circus farce sham lazy childish delusional paranoid unfit_for_office unfit_to_govern
  unfit_to_lead unfit_to_serve unhinged laughable laughing_stock deceptive bizarre unseemly phony phoney cynical inept untrustworthy
  unprofessional amateurish ignorant disrespectful petty vindictive greedy selfish spineless heartless shambolic playing_politics
  out_of_touch out_of_his_depth out_of_her_depth out_of_their_depth misguided short-sighted counterproductive preposterous embarrassing
  unacceptable was_awful is_awful is_corrupt are_corrupt`;

/** Nouns that judge only with "a", "a total" and the like before them: "a joke". */
export const opinionNouns = `joke mess embarrassment failure nightmare disaster`;
export const beforeOpinionNouns = `a an total complete utter absolute big huge real`;

/** Adjectives that may tell what happened ("terrible burns"), and the nouns for what people do or are with which they judge. */
export const opinionAdjectives = `terrible horrible awful disastrous bad dumb great excellent lousy`;
export const judgedNouns = `idea decision mistake choice move plan policy job leader manager boss minister president deal strategy candidate`;

/** Words before a judgement by which it is none. */
export const beforeOpinions = `not never no *n't not_a not_an *n't_a *n't_an never_a no_longer`;
