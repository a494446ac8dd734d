import type { ArticleSentence, Denial } from './article.ts';
import type { Identities } from './identities.ts';
import type { PlacedAttribution, PlacedDenial, PlacedSentence } from './placed.ts';

/** How many sentences before and behind a denial its claim is looked for. */
const before = 60;
const behind = 12;

/** What two sentences must share at least to be about one claim, in rarity of the shared words (1 for a word in no third sentence)... */
const enough = 0.9;
/** ...and where the denial's sentence tells the claim itself. */
const sure = 1.8;
/** What a sentence that accuses has for a start. */
const accused = 0.8;

/** Denials with the sentences that make what is denied: those of the outlet or person that it answers, else those that share its words. */
export function pairDenials(
  denials: readonly PlacedDenial[],
  placed: readonly PlacedSentence[],
  sentences: readonly ArticleSentence[],
  attributions: readonly PlacedAttribution[],
  identities: Identities,
): Denial[] {
  if (denials.length === 0) return [];
  const denying = new Set(denials.map((denial) => denial.sentence));
  const frequency = new Map<string, number>();
  for (const { terms } of placed) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const bySentence = new Map<number, PlacedAttribution[]>();
  for (const attribution of attributions)
    bySentence.set(attribution.sentence, [...(bySentence.get(attribution.sentence) ?? []), attribution]);
  return denials.flatMap((denial): readonly Denial[] => {
    const sentence = sentences[denial.sentence];
    if (!sentence || sentence.attribution === 'not-a-claim') return [];
    const speakers = bySentence.get(denial.sentence) ?? [];
    const by = (speakers.find((speaker) => speaker.attribution.stance === 'denies') ?? speakers[0])?.attribution.sourceId ?? null;
    const claims = answered(denial, placed, bySentence, identities, by) ?? closest(denial, placed, frequency, denying);
    return [{ denial: denial.denial, claims: claims.map((i) => spanOf(placed[i])), kind: denial.kind, by }];
  });
}

const spanOf = (sentence: PlacedSentence | undefined): { start: number; end: number } => ({
  start: sentence?.start ?? 0,
  end: sentence?.end ?? 0,
});

/** "denied Reuters' report": the first sentence for which the outlet or person named right behind the denial stands. */
function answered(
  denial: PlacedDenial,
  placed: readonly PlacedSentence[],
  bySentence: ReadonlyMap<number, readonly PlacedAttribution[]>,
  identities: Identities,
  by: number | null,
): number[] | null {
  const home = placed[denial.sentence];
  if (!home || !denial.refers) return null;
  const near = { start: denial.denial.end, end: Math.min(home.end, denial.denial.end + 60) };
  const named = home.answers.filter((word) => word.start >= near.start && word.start < near.end);
  if (named.length === 0) return null;
  for (let i = Math.max(0, denial.sentence - before); i < denial.sentence; i++) {
    for (const { attribution } of bySentence.get(i) ?? []) {
      if (attribution.sourceId === null || attribution.sourceId === by) continue;
      const name = identities.nameOf(attribution.sourceId).toLowerCase();
      if (named.some((word) => word.lower === name || name.endsWith(` ${word.lower}`))) return [i];
    }
  }
  return null;
}

/**
 * The sentences, two at most, that share the rarest words with the denial; one that accuses counts for more, above all where the denial
 * names no more than "the allegations". The denial's own sentence where it tells the claim and no other does; none where all share little.
 */
function closest(
  denial: PlacedDenial,
  placed: readonly PlacedSentence[],
  frequency: ReadonlyMap<string, number>,
  denying: ReadonlySet<number>,
): number[] {
  const home = placed[denial.sentence];
  if (!home) return [];
  const wanted = new Set(home.terms);
  const scored: { index: number; score: number }[] = [];
  for (let i = Math.max(0, denial.sentence - before); i < placed.length && i <= denial.sentence + behind; i++) {
    const other = placed[i];
    if (!other?.holdsClaims || i === denial.sentence || denying.has(i)) continue;
    let score = 0;
    for (const term of other.terms) if (wanted.has(term)) score += 1 / Math.sqrt(frequency.get(term) ?? 1);
    if (other.accuses && score > 0) score += denial.refers ? accused : accused / 2;
    score -= Math.abs(denial.sentence - i) * (i > denial.sentence ? 0.08 : 0.03);
    scored.push({ index: i, score });
  }
  scored.sort((a, b) => b.score - a.score || b.index - a.index);
  const [best, second] = scored;
  if (denial.tells && (best?.score ?? 0) < sure) return [denial.sentence];
  if (!best || best.score < enough) return [];
  return second && second.score >= 0.75 * best.score ? [best.index, second.index].sort((a, b) => a - b) : [best.index];
}
