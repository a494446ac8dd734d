import { pushTo } from '../text/groups.ts';
import { firstWhere } from '../text/search.ts';
import { contains } from '../text/span.ts';
import type { Source } from './article.ts';
import { noDenial, type DenialReading } from './denialWords.ts';
import { oncePer } from './once.ts';
import { featureOf, inParts, type PlacedFeatures } from './placedFeatures.ts';
import type { PlacedSentence } from './placed.ts';
import type { Candidate, StandingCase } from './standingCases.ts';
import type { Features } from './standingFeatures.ts';

/** A sentence that may deny something. */
export interface DenialCase {
  /** Index into the sentences of the article. */
  readonly sentence: number;
  /** The source that would be denying. */
  readonly by: number | null;
  /** What its own words and its neighbours tell, before any claim is looked at. */
  readonly features: PlacedFeatures;
}

/** A sentence that may make what another denies. */
export interface ClaimCase {
  readonly sentence: number;
  /** What is known besides `commonFeatures`. */
  readonly features: PlacedFeatures;
}

/** Of a long article so many sentences are compared with one that denies: those that share most with it... */
const mostAlike = 24;
/** ...those right before and behind it... */
const before = 24;
const behind = 8;
/** ...and the first of the article. */
const lead = 8;
/** A word of more sentences tells nothing of any. */
const common = 60;

/** How many sentences before a denial somebody's first words are looked for. */
const farthest = 60;

/** The rank of what is not ranked. */
const unranked = 9;

const noRanks = { own: 1, sharedRank: unranked, deniedRank: unranked, cosineRank: unranked, accuseRank: unranked, plainRank: unranked };

const yes = (test: boolean | undefined): number => (test ? 1 : 0);

/** What a sentence has in common with another, by how rare its words are: all, those of what is denied, and both without names. */
interface Shared {
  all: number;
  denied: number;
  words: number;
  deniedWords: number;
}
const nothing: Shared = { all: 0, denied: 0, words: 0, deniedWords: 0 };

/** All that an article tells of its denials; each look-up costs the same in an article of any length. */
export class DenialCases {
  readonly sentences: readonly PlacedSentence[];
  private readonly speakers: readonly (readonly Candidate[])[];
  /** The words of the sources' names. */
  private readonly names: ReadonlyMap<number, ReadonlySet<string>>;
  /** The sources mentioned in each sentence. */
  private readonly mentioned: readonly ReadonlySet<number>[];
  private readonly byTerm = new Map<string, number[]>();
  /** What the terms of each sentence weigh together. */
  private readonly weights: readonly number[];
  /** Words of those who are accused anywhere. */
  private readonly accused = new Set<string>();

  constructor(cases: readonly StandingCase[], sources: readonly Source[]) {
    this.sentences = cases.map(({ sentence }) => sentence);
    this.speakers = cases.map(({ candidates }) => candidates);
    this.names = new Map(sources.map(({ id, name }) => [id, new Set(name.toLowerCase().split(/\s+/))]));
    const mentioned = this.sentences.map(() => new Set<number>());
    for (const { id, mentions } of sources) {
      for (const { start } of mentions) mentioned[firstWhere(this.sentences, ({ end }) => end > start)]?.add(id);
    }
    this.mentioned = mentioned;
    for (const [i, { denial }] of this.sentences.entries()) {
      for (const term of denial.terms) pushTo(this.byTerm, term, i);
      for (const name of denial.accused) this.accused.add(name);
    }
    this.weights = this.sentences.map(({ denial }) => denial.terms.reduce((sum, term) => sum + this.weightOf(term), 0));
  }

  /** The sentence as one that may deny; null where it is no prose. */
  denying(index: number): DenialCase | null {
    const sentence = this.sentences[index];
    if (!sentence?.prose) return null;
    const previous = this.readingAt(index - 1);
    const by = this.speakerOf(index);
    const speaker = by?.sourceId ?? null;
    const spoke = this.speakers[index - 1] ?? [];
    const place = {
      paragraphStart: yes(this.sentences[index - 1]?.paragraph !== sentence.paragraph),
      first: yes(index < 2),
      claimBefore: yes(previous?.accuses),
      speakers: this.speakers[index]?.length ?? 0,
      knownSpeaker: yes(speaker !== null),
      sameSpeakerBefore: yes(speaker !== null && spoke.some(({ sourceId }) => sourceId === speaker)),
      otherSpeakerBefore: yes(spoke.some(({ sourceId }) => sourceId !== null && sourceId !== speaker)),
      speakerAccused: yes(speaker !== null && this.hasName(speaker, this.accused)),
      speakerMentionedBefore: yes(speaker !== null && this.mentioned.slice(Math.max(0, index - 12), index).some((ids) => ids.has(speaker))),
    };
    const before = ofPrevious((previous ?? noDenial).denying);
    const behind = ofNext((this.readingAt(index + 1) ?? noDenial).denying);
    return { sentence: index, by: speaker, features: inParts(sentence.denial.denying, before, behind, place) };
  }

  /** The sentences that may make what a sentence denies, the sentence itself among them, in the order of the article. */
  claims(denial: DenialCase): ClaimCase[] {
    const { sentence: home, by } = denial;
    const own = this.sentences[home];
    if (!own) return [];
    const sharedWith = this.sharedWith(home);
    const indexes = this.candidates(home, sharedWith).filter((i) => i !== home && this.sentences[i]?.prose);
    const shares = indexes.map((i) => sharedWith.get(i) ?? nothing);
    const cosines = indexes.map((i) => dot(own.denial.vector, this.sentences[i]?.denial.vector));
    const sharedRanks = ranks(shares.map(({ all }) => all));
    const deniedRanks = ranks(shares.map(({ deniedWords }) => deniedWords));
    const cosineRanks = ranks(cosines);
    const accusing = indexes.filter((i) => i < home && this.readingAt(i)?.accuses).reverse();
    const speaks = (i: number, id: number): boolean => this.speakers[i]?.some(({ sourceId }) => sourceId === id) === true;
    const plain = accusing.filter((i) => isPlainAccusation(this.readingAt(i)) && (by === null || !speaks(i, by)));
    const most = shares.reduce((max, { all }) => Math.max(max, all), 0);
    const others = indexes.flatMap((i, k): ClaimCase[] => {
      const other = this.sentences[i];
      const share = shares[k];
      if (!other || !share) return [];
      const { names, claiming, denying } = other.denial;
      const speakers = this.speakers[i] ?? [];
      const compared = {
        behind: yes(i > home),
        distance: Math.abs(home - i),
        sameParagraph: yes(other.paragraph === own.paragraph),
        shared: share.all,
        sharedDenied: share.denied,
        sharedWords: share.words,
        sharedDeniedWords: share.deniedWords,
        sharedOfOwn: share.all / Math.max(1, this.weights[home] ?? 0),
        sharedOfTheirs: share.all / Math.max(1, this.weights[i] ?? 0),
        sharedRank: sharedRanks[k] ?? unranked,
        sharedLess: most - share.all,
        deniedRank: deniedRanks[k] ?? unranked,
        cosine: cosines[k] ?? 0,
        cosineRank: cosineRanks[k] ?? unranked,
        names: sizeOfBoth(names, own.denial.names),
        accuseRank: rankIn(accusing, i),
        plainRank: rankIn(plain, i),
        sameSpeaker: yes(by !== null && speaks(i, by)),
        otherSpeaker: yes(speakers.some(({ sourceId }) => sourceId !== null && sourceId !== by)),
        speakerNamed: yes(by !== null && this.hasName(by, names)),
        answers: yes(speakers.some(({ sourceId: id }) => id !== null && id !== by && this.hasName(id, own.denial.names))),
        theirCertain: denying['certain'] ?? 0,
        theirStance: denying['stanceDenies'] ?? 0,
        parity: yes((claiming['claimNegations'] ?? 0) % 2 === (own.denial.claiming['claimNegations'] ?? 0) % 2),
      };
      return [{ sentence: i, features: inParts(claiming, this.aboutClaim(i, denial, accusing.length), compared) }];
    });
    const ofOwn = inParts(own.denial.claiming, this.aboutClaim(home, denial, accusing.length), noRanks, ownFeatures(denial.features));
    return [...others, { sentence: home, features: ofOwn }].sort((a, b) => a.sentence - b.sentence);
  }

  /** What is known of a sentence, be it another or the denial's own. `accusers` is how many before the denial accuse somebody. */
  private aboutClaim(index: number, { sentence: home, by }: DenialCase, accusers: number): Features {
    const { accuses, accused, denying } = this.sentences[index]?.denial ?? noDenial;
    return {
      accusers,
      accuses: yes(accuses),
      speakers: this.speakers[index]?.length ?? 0,
      speakerMentioned: yes(by !== null && this.mentioned[index]?.has(by)),
      speakerAccused: yes(by !== null && this.hasName(by, accused)),
      theirPlainness: denying['plainness'] ?? 0,
      accusesOurs: sizeOfBoth(accused, (this.sentences[home]?.denial ?? noDenial).names),
    };
  }

  /** The first sentence of whoever the words that deny name as the one to answer: "denied Reuters' report". Null where they name nobody. */
  answered({ sentence: home, by }: DenialCase): number | null {
    const names = this.sentences[home]?.denial.answered;
    if (!names || names.size === 0) return null;
    for (let i = Math.max(0, home - farthest); i < home; i++) {
      const isTheirs = this.speakers[i]?.some(({ sourceId: id }) => id !== null && id !== by && this.hasName(id, names));
      if (isTheirs && this.sentences[i]?.prose) return i;
    }
    return null;
  }

  private readingAt(index: number): DenialReading | null {
    const sentence = this.sentences[index];
    return sentence?.prose ? sentence.denial : null;
  }

  /** Who denies, if the sentence does: whoever's cue denies, else whose content holds the denying words, else whoever speaks. */
  private speakerOf(index: number): Candidate | null {
    const all = this.speakers[index] ?? [];
    const cue = this.sentences[index]?.denial.cue ?? null;
    return (
      all.find(({ placed }) => placed?.attribution.stance === 'denies') ??
      all.find(({ content }) => cue !== null && content.some((span) => contains(span, cue))) ??
      all.find(({ sourceId }) => sourceId !== null) ??
      all[0] ??
      null
    );
  }

  private hasName(id: number, names: ReadonlySet<string>): boolean {
    if (names.size === 0) return false;
    for (const name of this.names.get(id) ?? []) if (names.has(name)) return true;
    return false;
  }

  /** A word counts 1 if one other sentence has it, less if many do. */
  private weightOf(term: string): number {
    return 1 / Math.sqrt(Math.max(1, (this.byTerm.get(term)?.length ?? 1) - 1));
  }

  private sharedWith(home: number): ReadonlyMap<number, Shared> {
    const shared = new Map<number, Shared>();
    const own = this.sentences[home]?.denial;
    for (const term of own?.terms ?? []) {
      const places = this.byTerm.get(term) ?? [];
      if (places.length > common) continue;
      const weight = this.weightOf(term);
      const ifDenied = own?.denied.has(term) ? weight : 0;
      const ifWord = own?.nameTerms.has(term) ? 0 : 1;
      for (const i of places) {
        const sum = shared.get(i) ?? { ...nothing };
        sum.all += weight;
        sum.denied += ifDenied;
        sum.words += ifWord * weight;
        sum.deniedWords += ifWord * ifDenied;
        shared.set(i, sum);
      }
    }
    return shared;
  }

  /** In the order of the article. */
  private candidates(home: number, shared: ReadonlyMap<number, Shared>): number[] {
    const all = this.sentences.length;
    if (all <= before + mostAlike) return Array.from({ length: all }, (_, i) => i);
    const out = new Set<number>([home]);
    for (let i = Math.max(0, home - before); i <= Math.min(all - 1, home + behind); i++) out.add(i);
    for (let i = 0; i < lead; i++) out.add(i);
    // To sort numbers alone is faster: few are left to be told apart.
    const least = Float64Array.from(shared.values(), (share) => share.all)
      .sort()
      .at(-mostAlike);
    const alike = [...shared].filter(([, share]) => share.all >= (least ?? 0));
    for (const [i] of alike.sort(([i, a], [k, b]) => b.all - a.all || i - k).slice(0, mostAlike)) out.add(i);
    return [...out].sort((a, b) => a - b);
  }
}

/** "accused", and no denial of an accusation. */
const isPlainAccusation = (reading: DenialReading | null): boolean =>
  reading !== null && reading.claiming['says:accuse'] === 1 && (reading.denying['certain'] ?? 0) < 3;

/** What a denial wants to know of its neighbours. */
const ofNeighbours = ['plainness', 'cue:deny', 'cue:untrue', 'cue:reject', 'accusing', 'stanceDenies', 'cueQuoted', 'question', 'speech'];

const prefixed = (prefix: string): ((features: Features) => Features) =>
  oncePer((features) => Object.fromEntries(ofNeighbours.flatMap((name) => (features[name] ? [[`${prefix}${name}`, features[name]]] : []))));
const ofPrevious = prefixed('before:');
const ofNext = prefixed('behind:');

/** What the choice of a claim wants to know of the denial. */
const ofDenial = new Set([
  'plainness',
  'certain',
  'stanceDenies',
  'tellsClause',
  'bare',
  'any',
  'pronounBehind',
  'accusedBefore',
  'cueInRelative',
  'cueQuoted',
  'cuePlace',
  'but',
  'before:plainness',
  'before:accusing',
  'paragraphStart',
  'conditional',
]);
const isOfDenial = (name: string): boolean => ofDenial.has(name) || name.startsWith('object:') || name.startsWith('cue:');

const thoseOfDenial = oncePer((features: Features): Features =>
  Object.fromEntries(Object.entries(features).filter(([name]) => isOfDenial(name))),
);

/** What is known of each of the claims that a sentence may deny. */
export const commonFeatures = ({ features: { read, linked } }: DenialCase): PlacedFeatures =>
  inParts(thoseOfDenial(read), ...linked.map(thoseOfDenial));

/** What tells that a sentence says itself what it denies. */
const ofOwnClaim = ['tellsClause', 'accusedBefore', 'cueInRelative', 'accusing', 'bare', 'any', 'cuePlace', 'but', 'wrong', 'cues'];

const ownFeatures = (features: PlacedFeatures): Features =>
  Object.fromEntries(ofOwnClaim.map((name) => [`own:${name}`, featureOf(features, name)]));

const rankIn = (indexes: readonly number[], index: number): number => {
  const rank = indexes.indexOf(index);
  return rank < 0 ? unranked : rank;
};

/** The place of each of the scores if they are sorted, the highest first. */
function ranks(scores: readonly number[]): number[] {
  const places: number[] = [];
  for (const [rank, at] of [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).entries()) places[at] = rank;
  return places;
}

function sizeOfBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let size = 0;
  for (const item of a) if (b.has(item)) size++;
  return size;
}

function dot(a: Float32Array, b: Float32Array | undefined): number {
  let sum = 0;
  if (b) for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
