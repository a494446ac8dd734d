import { crowdNouns, thingNouns } from '../lexicon/nounClasses.ts';
import { personNouns } from '../lexicon/personNouns.ts';
import {
  anonymousNouns,
  bodyNouns,
  documentNouns,
  officeNouns,
  outlets,
  outletWords,
  titles,
  vagueNouns,
  vaguePlurals,
} from '../lexicon/sourceNouns.ts';
import type { Word } from './words.ts';

/** What a noun by itself tells of a source: the lists, asked for the word as it stands and for its singular. */
const inList =
  (list: ReadonlySet<string>) =>
  (word: Word | undefined): boolean =>
    word !== undefined && (list.has(word.lower) || list.has(word.lemma.toLowerCase()));

export const isOffice = inList(officeNouns);
export const isBody = inList(bodyNouns);
export const isDocument = inList(documentNouns);
export const isCrowd = inList(crowdNouns);
const isThing = inList(thingNouns);
export const isVague = inList(vagueNouns);
export const isVaguePlural = (word: Word | undefined): boolean => word !== undefined && vaguePlurals.has(word.lower);

const abstractEndings = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ing|ship|ture)s?$/;
const personEndings = /(?:man|men|woman|women|person|people|er|or|ist|ian|eer|ant|ee|mate|leader)s?$/;

/** Whether the noun is one for people; one on no list by its ending ("cyclist"). */
export const isPersonNoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isListedPerson(word) ||
    // "a 23-year-old"
    word.lower === 'old' ||
    personNouns.has(word.lemma.toLowerCase()) ||
    (!isBody(word) && !isDocument(word) && !isThing(word) && personEndings.test(word.lower) && !abstractEndings.test(word.lower)));

const isListedPerson = inList(anonymousNouns);

/** Whether only its ending makes the noun one for people: a surname can end so ("Carver"). */
export const isGuessedPerson = (word: Word): boolean =>
  isPersonNoun(word) && !isListedPerson(word) && !personNouns.has(word.lemma.toLowerCase()) && !isTitle(word);

/** Whether the word itself is a plural of the lists: "aides". */
export const isListedPlural = (word: Word | undefined): boolean =>
  word !== undefined && word.lower.endsWith('s') && anonymousNouns.has(word.lower);

/** Whether people can bear the noun as a title or a role. */
export const isRole = (word: Word | undefined): boolean => isOffice(word) || isTitle(word) || isPersonNoun(word);

export const isTitle = (word: Word | undefined): boolean => word !== undefined && titles.has(word.lower.replace(/\.$/, ''));

/** Whether the noun is one that sources are made of. */
export const isSource = (word: Word | undefined): boolean =>
  isPersonNoun(word) || isVague(word) || isVaguePlural(word) || isBody(word) || isDocument(word) || isRole(word);

export const isOutlet = (word: Word | undefined): boolean => word !== undefined && outlets.has(word.lower.replace(/'s?$/, ''));
export const isOutletWord = inList(outletWords);

export const isPlural = (word: Word | undefined): boolean =>
  word !== undefined && (word.xpos === 'NNS' || word.xpos === 'NNPS' || word.lower === 'people' || word.lower === 'police');
