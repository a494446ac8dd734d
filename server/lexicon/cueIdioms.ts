import { wordList, wordSet } from './words.ts';

/** What is done to works with a title: "read 'The Old Man'" quotes nobody. Own. */
export const performances = wordSet('read write play sing watch see perform record direct stage publish screen');

/** Verbs by which something seems so to the writer. Hyland 1998 (appear, seem); own. */
export const appearances = wordSet('seem appear look sound');

/** Words that with a preposition tell where one comes from, goes or what one likes: "hails from the coast". Source: VerbNet 3.4 (escape-51.1); own. */
export const movesAndLikings: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hail', wordSet('from')],
  ['go', wordSet('to into')],
  ['keen', wordSet('on')],
]);

/** What things are according to that says nothing: "according to plan". Own. */
export const measures = wordSet('plan plans schedule form custom tradition size need needs taste age rank type');

/** What one has to say where the paper does not tell what: "had nothing to say". Own. */
export const amounts = wordSet('nothing something anything little much more plenty');

/** Nouns for whoever passes on what others say. Own. */
export const relayNouns = wordSet('newspaper agency broadcaster magazine daily channel outlet network station website');

/** Verbs by which an outlet has what others wrote: "a statement seen by Reuters". Reuters Handbook (relayed reports); own. */
export const passingOn = wordSet('cite quote see obtain review carry publish release report');

/** Beliefs of unnamed people that are as good as a word: "analysts believe". Own. */
export const beliefsTold = wordSet('believe think expect fear suspect hope doubt worry concerned concern');

/** Cues of unnamed people that count as words though no verb class has them among speech. Own. */
export const plainCues: ReadonlySet<string> = new Set([
  'according to',
  ':',
  ...wordList('statement report claim quote cite question contest portray oppose concern'),
]);
