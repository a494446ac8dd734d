import { beliefsTold, plainCues } from '../lexicon/cueIdioms.ts';
import { standingVerbs, type StandingClass } from '../lexicon/standingVerbs.ts';
import type { LocalAttribution } from './attributions.ts';
import { isUnnamed } from './article.ts';

/** What an unnamed source must do to be one: of people who act, plan or feel nobody asks who they are. */
const speaking: readonly StandingClass[] = ['say', 'state', 'act', 'order', 'show', 'write'];

/** How sure of a cue of no known verb of speech the network must be. */
const sure = 0.9;

/** Whether an attribution makes a source of somebody without a name. Of whoever has one, all is kept. */
export function makesSource({ description, source, lemma, kind, form, content, probability, relays }: Told): boolean {
  if (!description || !source) return false;
  // "the builder" is somebody with a name only if the article has told of one.
  if (!isUnnamed(description.kind) && !description.pronoun && !description.met) return true;
  if (relays || form === 'direct') return true;
  if (content.length === 0) return false;
  if (kind === 'belief') return beliefsTold.has(lemma);
  const classes = standingVerbs.get(lemma) ?? [];
  return plainCues.has(lemma) || classes.some((one) => speaking.includes(one)) || (form === 'mixed' && probability >= sure);
}

type Told = Pick<LocalAttribution, 'description' | 'source' | 'lemma' | 'kind' | 'form' | 'content' | 'probability'> & {
  readonly relays: boolean;
};
