/** A sentence of an article, and whose voice it is in. */
export interface Voiced {
  readonly paragraph: number;
  /** Its content words (`termsOf`). */
  readonly terms: readonly string[];
  /** Whether it claims anything. */
  readonly claims: boolean;
  /** How contestable what the paper itself claims in it is, taken alone (`Judgement.contestable`); null where it claims nothing itself. */
  readonly own: number | null;
  /** The `id` of the source behind the sentence or a part of it; null where there is none. */
  readonly sourceId: number | null;
}

/** The paper's own claim in its place in the article. */
export interface PlacedClaim {
  readonly contestable: number;
  /** The sentence further down that says who says so, where this one only sums it up. */
  readonly saidBelow: number | null;
}

/** What neighbours add, as a share of how contestable they are, and what is usual of them and least. */
const neighbours = { share: 0.15, usual: -0.7, least: -3 };
/** What the paper's own voice adds where it is all of an article, and where that is long; half of it in between. */
const ownArticle = { share: 1.5, length: 1.5 };
/** How much less a claim is asked for its source between two sentences of one source. */
const betweenSame = 0.5;
/** What of a sentence's terms another must share to be what it sums up, and how many it must have. */
const summary = { first: 3, share: 0.5, terms: 4 };

/**
 * The paper's own claims in their places, for each sentence that has one. Editors judge passages: among contestable claims a claim is so more
 * likely, and in an article that is mostly in the paper's own voice; between two sentences of one source it goes on with what that one says.
 * The numbers are chosen on articles left out of the training.
 */
export function ownVoice(sentences: readonly Voiced[]): (PlacedClaim | null)[] {
  const own = sentences.flatMap(({ own: contestable }) => contestable ?? []);
  const claiming = sentences.filter(({ claims }) => claims).length;
  const article = ownArticle.share * ((own.length + 4) / (claiming + 8) - 0.5) + ownArticle.length * (own.length / (own.length + 10) - 0.5);
  const around = (of: number | undefined): number => Math.max(neighbours.least, of ?? neighbours.usual) - neighbours.usual;
  let at = 0;
  return sentences.map(({ own: contestable }, i): PlacedClaim | null => {
    if (contestable === null) return null;
    const beside = neighbours.share * (around(own[at - 1]) + around(own[at + 1]));
    at++;
    const mild = isBetweenSame(sentences, i) ? betweenSame : 0;
    return { contestable: contestable + article + beside - mild, saidBelow: saidBelow(sentences, i) };
  });
}

/** Whether the nearest source before and the nearest behind, in this paragraph or the next, are one. */
function isBetweenSame(sentences: readonly Voiced[], i: number): boolean {
  const paragraph = sentences[i]?.paragraph ?? 0;
  const sourceAt = (index: number): number | null => {
    const other = sentences[index];
    return other && Math.abs(other.paragraph - paragraph) <= 1 ? other.sourceId : null;
  };
  const before = sourceAt(i - 1) ?? sourceAt(i - 2);
  return before !== null && before === (sourceAt(i + 1) ?? sourceAt(i + 2));
}

/** The later sentence, somebody's, that a sentence at the head of the article sums up; null where there is none. */
function saidBelow(sentences: readonly Voiced[], i: number): number | null {
  const terms = new Set(sentences[i]?.terms);
  if (i >= summary.first || terms.size < summary.terms) return null;
  let most = summary.share * terms.size;
  let found: number | null = null;
  for (let below = i + 1; below < sentences.length; below++) {
    const other = sentences[below];
    const theirs = other && other.sourceId !== null ? other.terms : [];
    const shared = theirs.filter((term) => terms.has(term)).length;
    if (shared > most || (shared === most && found === null)) {
      most = shared;
      found = below;
    }
  }
  return found;
}
