import { wordSet } from './words.ts';

/** Verbs, with what is left of them in contractions, one of which is in most sentences: what has none may be a heading. Own. */
export const commonVerbs = wordSet(
  `is are was were be been am 's 're 'm has have had do does did can could will would should may might must 'll 'd 've said says say went go
   got get make made know think want need like love let please thank thanks see look came come took take told asked called found gave give`,
);
