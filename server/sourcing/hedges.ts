import { overlaps } from '../text/span.ts';
import type { Hedge } from './article.ts';
import type { HedgeCase } from './hedgeCases.ts';
import { oddsBy, type Judge } from './judge.ts';

/** The logarithm of the least odds of a hedge, and of words for a sentence that rests on somebody unnamed; by cross-validation, by article. */
const likely = -0.8;
const inNeed = -1.5;

/**
 * What of the cases hides who says so: those that the judge finds likely, of two that share words the likelier. A sentence that rests on
 * somebody unnamed has at least one: the likeliest words, else its beginning.
 */
export function judgedHedges(cases: readonly HedgeCase[], judge: Judge): Hedge[] {
  const oddsOf = oddsBy(judge);
  const found = new Map<number, HedgeCase[]>();
  const best = new Map<number, { readonly one: HedgeCase; readonly odds: number }>();
  const judged = cases.filter(({ bare }) => !bare).map((one) => ({ one, odds: one.certain ? Infinity : oddsOf(one.features) }));
  for (const { one, odds } of judged.sort((a, b) => b.odds - a.odds)) {
    const here = found.get(one.sentence) ?? [];
    if (odds >= likely && !here.some((other) => overlaps(other, one))) found.set(one.sentence, [...here, one]);
    if (one.kind !== 'hedge' && !best.has(one.sentence)) best.set(one.sentence, { one, odds });
  }
  for (const one of cases) {
    if (!one.bare || found.has(one.sentence)) continue;
    const instead = best.get(one.sentence);
    if (instead && instead.odds >= inNeed) found.set(one.sentence, [instead.one]);
    else if (one.sourceId !== null) found.set(one.sentence, [one]);
  }
  return [...found.values()]
    .flat()
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, sentence, kind, passive, sourceId, level, count, reason }) => {
      return { start, end, sentence, kind, passive, sourceId, level, count, reason };
    });
}
