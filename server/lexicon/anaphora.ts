import { wordSet } from './words.ts';

/** Nouns that stand for a body named before: "the group", "the company". Source: GUM, nominal anaphora of organisations; own. */
export const bodyWords = wordSet(
  'group organisation organization company firm agency party movement association union charity ngo institution watchdog',
);
/** Nouns that stand for a news outlet, or for what it reported. Own. */
export const outletNouns = wordSet('newspaper paper agency report article story magazine broadcaster channel outlet daily network website');
