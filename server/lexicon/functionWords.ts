import { wordSet } from './words.ts';

/** Closed classes of English, lower case. Source: Quirk et al. 1985, chapters 2 and 9; own selection. */

export const determiners = wordSet(
  `the a an this that these those his her its their our my your whose some any no each every either neither another other
   both all several many most few more such what which`,
);
export const personalPronouns = wordSet('he she they it we i you who');
export const prepositions = wordSet(
  `of for from in at with to on near inside outside by about against under between across within among around behind over as into
   through during without via per upon onto toward towards beyond beside along above below including concerning regarding`,
);
export const subordinators = wordSet(
  `that which who whom because while whilst when where whether if although though after before since until till unless as once so than
   whereas why how what lest even`,
);
export const coordinators = wordSet('and or but nor yet then plus');
export const beForms = wordSet(`is was are were be been being am 's 're 'm`);
const haveForms = wordSet(`has have had having 've 'd`);
const modals = wordSet(`will would can could may might must shall should wo ca 'll 'd do does did`);
export const auxiliaries = new Set([...beForms, ...haveForms, ...modals]);
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['dozen', 12],
  ['twenty', 20],
]);
/** Nouns that only measure out the one behind "of": "dozens of villagers". Own. */
export const quantityNouns = wordSet('dozens hundreds thousands scores number group couple majority handful pair range host series');
/** Words that join a clause to one before it which stands for itself: "…, although reports said". */
export const clauseJoiners = wordSet('although though while whereas but and');
/** Determiners that tell that we have met the thing. */
export const definiteWords = wordSet('the that those these this both his her their its');
/** Quantifiers that can be a subject by themselves: "some said". */
export const quantifiers = wordSet('some many most several others all both few other one another');
/** Days that a clause may end with: "it was reported Sunday". */
export const calendar = wordSet('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow');
