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

/** What a word does that may be a hedge, lemmas and forms. */
export const hedgeClasses = ['hearsay', 'alleged', 'suspected', 'guess', 'modal', 'ability', 'seem', 'look', 'likely', 'possible'] as const;
export type HedgeClass = (typeof hedgeClasses)[number];

/** Sources: Hyland 1998, chapter 4, and 2005, appendix (hedges); Biber et al. 1999, 10.3 (stance adverbs); AP Stylebook ("allegedly", "so-called"). */
const hedgeLists: Readonly<Record<HedgeClass, string>> = {
  hearsay: 'reportedly purportedly supposedly rumoured rumored reputedly',
  alleged: 'alleged allegedly purported supposed reputed so-called ostensible ostensibly',
  suspected: 'suspected',
  guess: 'apparently apparent seemingly perhaps maybe probably presumably arguably conceivably evidently seeming',
  modal: 'may might',
  ability: 'could',
  seem: 'seem appear',
  look: 'look sound',
  likely: 'likely unlikely likelihood',
  possible: 'possibly possible potentially potential probable possibility probability',
};

/** What a thing looks or sounds to be where the writer guesses; else "looked tired" tells what is seen. Biber et al. 1999, 9.4 (likelihood); own. */
export const guessedAdjectives = wordSet(
  'likely unlikely set certain uncertain sure possible impossible probable improbable inevitable bound doomed destined poised dead safe over',
);

/**
 * Verbs by which things of one kind differ, by lemma: with them "may" tells what is so now and then, and doubts nothing ("symptoms may
 * include a rash"). Quirk et al. 1985, 4.53 (existential possibility: "sometimes"); own.
 */
export const variedVerbs = wordSet('include contain involve consist comprise vary differ range resemble depend');

/** Words for some of many, of whom "may have" and "may need" tell the same: "many tenants may have one window". Own. */
export const someOfMany = wordSet('some many most few several certain');

/** The class of a form, or of a lemma of `seem`, `appear`, `look`, `sound`. */
export const hedgeClassOf: ReadonlyMap<string, HedgeClass> = new Map(
  hedgeClasses.flatMap((name) => wordList(hedgeLists[name]).map((word): [string, HedgeClass] => [word, name])),
);

/** Words of nobody in particular: "there are fears that". BBC Editorial Guidelines, "weasel" attributions; own. */
export const rumourNouns: ReadonlySet<string> = wordSet(
  'concern fear call speculation report rumour rumor suspicion allegation claim accusation worry expectation perception suggestion criticism voice',
);
/** What one is under when nobody in particular blames one: "came under fire". Own. */
export const blameNouns: ReadonlySet<string> = wordSet('fire criticism');

/** Nouns for what is said, thought or found, by whom is to be asked, lemmas: what of it may have no author. */
export const wordNouns = {
  /** Hyland 1998 (epistemic nouns); Levin 1993 (37, nominalised); own. */
  talk: wordSet(
    `concern fear call speculation rumour rumor suspicion allegation claim accusation worry expectation perception suggestion criticism voice
     question talk complaint doubt outcry outrage backlash anger praise condemnation demand belief consensus sentiment opinion theory charge
     condemnations controversy debate hope assumption uproar protest warning prediction comment`,
  ),
  /** BBC Editorial Guidelines; own. */
  paper: wordSet(
    `report study survey poll estimate account leak story post article analysis research investigation testing test video footage image
     evidence statistics data finding forecast projection review assessment paper document record`,
  ),
  /** Own. */
  media: wordSet('media press outlet tabloid newspaper network website internet twitter facebook tweet'),
} as const;

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

/**
 * Participles that tell what others say, think or expect, whatever follows, by what they tell. Sources: as above; Levin 1993 (29.1 appoint,
 * 29.2 characterise, 29.4 declare, 33 judgement, 37.7 say); own.
 */
export const toldParticiples: ReadonlyMap<string, 'said' | 'thought' | 'judged' | 'blamed' | 'expected'> = new Map([
  ...wordList(
    'said reported alleged claimed rumoured rumored announced revealed stated told heard learnt learned confirmed discovered',
  ).map((word): [string, 'said'] => [word, 'said']),
  ...wordList('believed understood thought feared estimated assumed presumed suspected speculated perceived known').map(
    (word): [string, 'thought'] => [word, 'thought'],
  ),
  ...wordList(
    `considered deemed seen regarded viewed hailed touted described condemned denounced praised billed dubbed recognised recognized
     acknowledged revered attributed credited celebrated labelled labeled branded portrayed characterised characterized ranked`,
  ).map((word): [string, 'judged'] => [word, 'judged']),
  ...wordList('accused blamed criticised criticized denied disputed questioned singled implicated linked slammed').map(
    (word): [string, 'blamed'] => [word, 'blamed'],
  ),
  ...wordList('expected anticipated predicted projected forecast tipped favored favoured poised set slated mooted hoped').map(
    (word): [string, 'expected'] => [word, 'expected'],
  ),
]);
