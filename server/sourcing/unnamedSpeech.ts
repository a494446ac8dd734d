import { standingVerbs, type StandingClass } from '../lexicon/standingVerbs.ts';
import type { LocalAttribution } from './attributions.ts';
import { isUnnamed } from './article.ts';

/** What an unnamed source must do to be one: of people who act, plan or feel nobody asks who they are. */
const speaking: readonly StandingClass[] = ['say', 'state', 'act', 'order', 'show', 'write'];
/** Beliefs that are as good as a word: "analysts believe". Own. */
const told = new Set(['believe', 'think', 'expect', 'fear', 'suspect', 'hope', 'doubt', 'worry', 'concerned', 'concern']);
/** Cues that are no verbs and have their source in the open. */
const plainCues = new Set([
  'according to',
  'statement',
  'report',
  'claim',
  'quote',
  'cite',
  ':',
  'question',
  'contest',
  'portray',
  'oppose',
  'concern',
]);

/** How sure of a cue of no known verb of speech the network must be. */
const sure = 0.9;

/** Whether an attribution makes a source of somebody without a name. Of whoever has one, all is kept. */
export function makesSource({ description, source, lemma, kind, form, content, probability, relays }: Told): boolean {
  if (!description || !source) return false;
  if (!isUnnamed(description.kind) && !description.pronoun) return true;
  if (relays || form === 'direct') return true;
  if (content.length === 0) return false;
  if (kind === 'belief') return told.has(lemma);
  const classes = standingVerbs.get(lemma) ?? [];
  return plainCues.has(lemma) || classes.some((one) => speaking.includes(one)) || (form === 'mixed' && probability >= sure);
}

type Told = Pick<LocalAttribution, 'description' | 'source' | 'lemma' | 'kind' | 'form' | 'content' | 'probability'> & {
  readonly relays: boolean;
};
