import { overlaps, type Span } from '../text/span.ts';
import type { Content } from './content.ts';
import type { DenialAcross } from './denialsAcross.ts';
import { matchOf, sumOf, type Match } from './match.ts';
import { lineOf, placeOf, wordsOf } from './note.ts';
import type { NearSentence, NotesIndex } from './notesIndex.ts';

/** What a sentence of a note tells of a claim: that it is so, that it is not, or something of the same matter. */
export type OfferStance = 'supports' | 'denies' | 'mentions';

/** A sentence of a note, offered as evidence for a claim or against it. */
export interface Offer {
  /** The note... */
  readonly uri: string;
  /** ...where in it the sentence stands; UTF-16... */
  readonly span: Span;
  /** ...and its line, counted from 1. */
  readonly line: number;
  /** The sentence as a reader sees it. */
  readonly words: string;
  readonly stance: OfferStance;
}

/** No claim is offered more. */
const mostOffers = 3;
/** So many of the sentences that share most with a claim are looked at. */
const looked = 40;

/** Chosen by looking at offers between articles of the newswire corpus. */
const least = { sum: 2, words: 1.1, part: 0.55, alike: 0.7 };
/** What shares no name and no number must share the more of its words. */
const leastAlone = { words: 2, part: 0.6 };
/** A short claim must be there nearly as a whole... */
const wholePart = 0.85;
const leastWhole = 1.5;
/** ...for which less is enough where both have numbers, the same or others. */
const leastCounted = 1.2;

/** A claim in plain words is told by plain words: most of it must be there, and be about the same. */
const leastPlain = { words: 0.8, terms: 3, part: 0.7, alike: 0.6 };

/** Whether a sentence is worth to be shown to whoever checks the claim: nothing is better than a bad offer. */
function isWorthy(claim: Content, other: Content, match: Match): boolean {
  const { words, names, numbers, terms, part, alike } = match;
  const isPlain = words >= leastPlain.words && terms >= leastPlain.terms;
  if (isPlain && part >= leastPlain.part && alike >= leastPlain.alike) return true;
  if (alike < least.alike) return false;
  const count = claim.numbers.length > 0 && other.numbers.length > 0;
  if (part >= wholePart && words >= (count ? leastCounted : leastWhole)) return true;
  if (sumOf(match) < least.sum || words < least.words || part < least.part) return false;
  return names + numbers >= 0.5 || (words >= leastAlone.words && part >= leastAlone.part);
}

/** How good an offer is beside others of the same claim. */
const scoreOf = (match: Match): number => sumOf(match) * match.part * match.alike;

/** So much of a claim must a sentence tell to support or deny it, rather than to be about the same... */
const partToTell = 0.75;
/** ...and where it has the claim's numbers. */
const partWithNumbers = 0.6;

function stanceOf(claim: Content, other: Content, { part, numbers }: Match): OfferStance {
  if (other.denies !== claim.denies) return 'denies';
  if (part < (numbers > 0 ? partWithNumbers : partToTell)) return 'mentions';
  if (claim.negated !== other.negated) return claim.denies ? 'mentions' : 'denies';
  return agrees(claim.numbers, other.numbers) ? 'supports' : 'mentions';
}

/** Whether each of a claim's numbers is among the others. */
const agrees = (numbers: readonly number[], others: readonly number[]): boolean => numbers.every((value) => others.includes(value));

/**
 * What notes have to a claim, three sentences at most, the best first. `claim` is its place in the draft (UTF-16), `content` what it says;
 * `denials` are those between the draft and the notes, whose other ends are offered first.
 */
export function offersFor(
  claim: Span,
  content: Content,
  index: NotesIndex,
  except: string | null,
  denials: readonly DenialAcross[],
): Offer[] {
  const denied = denials.flatMap((pair) => {
    const [ours, theirs] = pair.denies === 'note' ? [pair.claims, [pair.denial]] : [[pair.denial], pair.claims];
    return ours.some((span) => overlaps(span, claim)) ? theirs.map((span) => ({ uri: pair.uri, span })) : [];
  });
  const isDenied = ({ note, sentence }: NearSentence): boolean =>
    // Two denials do not deny each other.
    sentence.content.denies !== content.denies &&
    denied.some(({ uri, span }) => uri === note.uri && overlaps(placeOf(note, sentence), span));
  return index
    .near(content, looked, except, (sentence) => sentence.content.tells)
    .flatMap((near) => {
      const other = near.sentence.content;
      const match = matchOf(content, other);
      const stance = isDenied(near) ? 'denies' : isWorthy(content, other, match) ? stanceOf(content, other, match) : null;
      return stance ? [{ near, stance, score: scoreOf(match) }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostOffers)
    .map(({ near, stance }) => offerOf(near, stance));
}

function offerOf({ note, sentence }: NearSentence, stance: OfferStance): Offer {
  const span = placeOf(note, sentence);
  return { uri: note.uri, span, line: lineOf(note, span.start), words: wordsOf(note, sentence), stance };
}
