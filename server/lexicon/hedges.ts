import { wordList, wordSet } from './words.ts';

/** Adverbs and adjectives by which a writer steps back. Sources: Hyland 1998, chapter 4; CoNLL-2010 guidelines (look only); AP Stylebook, "allegedly". */
export const hedgeWords = wordSet(
  `apparently reportedly allegedly purportedly supposedly presumably seemingly ostensibly rumoured rumored perhaps probably possibly arguably
   conceivably alleged purported apparent`,
);

/** Those that stand for a speaker whom nobody names. BBC News style guide; Reuters Handbook. */
export const hearsayWords = wordSet('reportedly purportedly supposedly rumoured rumored');

/** Epistemic lexical verbs that take an infinitive or a clause. Source: Hyland 1998 (appear, seem). */
export const hedgeVerbs = wordSet('appears appeared appear seems seemed seem');

/** Modals of possibility. Source: Hyland 1998. `could` is left out: it is more often ability. */
export const hedgeModals = wordSet('may might');

/** Fixed phrases. Source: Hyland 1998; BBC News style guide ("it is understood"). */
export const hedgePhrases: readonly (readonly string[])[] = [
  'is likely to',
  'are likely to',
  'was likely to',
  'were likely to',
  'is unlikely to',
  'are unlikely to',
  'will likely',
  'would likely',
  'most likely',
  'more likely than not',
  'more than likely',
  'it is possible that',
  'it is unclear',
  'so-called',
  'could have been',
  'could be',
  'suspected of',
].map((phrase) => wordList(phrase));

/** Words of nobody in particular: "there are fears that". BBC Editorial Guidelines, "weasel" attributions; own. */
export const rumourNouns: ReadonlySet<string> = wordSet(
  'concern fear call speculation report rumour rumor suspicion allegation claim accusation worry expectation perception suggestion criticism voice',
);
/** What one is under when nobody in particular blames one: "came under fire". Own. */
export const blameNouns: ReadonlySet<string> = wordSet('fire criticism');

/**
 * Participles whose agentless passive names nobody, with the word that must follow ("are accused of"); "to" or a clause where none is
 * given ("is believed to", "it is understood that"). BBC Editorial Guidelines; Reuters Handbook (the passive hides the source).
 */
export const vaguePassives: ReadonlyMap<string, string | null> = new Map([
  ...wordList(
    'believed understood thought said reported alleged claimed rumoured rumored expected considered feared announced revealed estimated assumed deemed stated learnt learned',
  ).map((participle): [string, null] => [participle, null]),
  ...wordList('accused suspected').map((participle): [string, string] => [participle, 'of']),
  ...wordList('seen regarded viewed hailed touted described perceived condemned denounced').map((participle): [string, string] => [
    participle,
    'as',
  ]),
  ...wordList('blamed criticised criticized praised').map((participle): [string, string] => [participle, 'for']),
  ['credited', 'with'],
]);
