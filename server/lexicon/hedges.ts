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

/**
 * Participles whose agentless passive names nobody: "is believed to", "it is understood that", "are accused of". BBC Editorial Guidelines,
 * Reuters Handbook ("passive attribution hides the source").
 */
export const vaguePassives = wordSet(
  'believed understood thought said reported alleged claimed rumoured rumored expected considered feared announced revealed estimated suspected accused seen regarded viewed blamed assumed deemed hailed credited perceived criticised criticized condemned praised denounced touted described',
);
