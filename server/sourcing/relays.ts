import { relayNouns } from '../lexicon/cueIdioms.ts';
import { pushTo } from '../text/groups.ts';
import type { Draft } from './cueDrafts.ts';
import type { Passage } from './passage.ts';
import { isOutlet } from './sourceWords.ts';
import { holds, type Word } from './words.ts';

/** An attribution of the same sentence, and whether its source is an outlet. */
export interface Neighbour {
  readonly draft: Draft;
  readonly index: number;
  readonly outlet: boolean;
}

/** The attributions of a paragraph by their sentence. */
export function bySentence({ words, sentences }: Passage, drafts: readonly Draft[]): ReadonlyMap<number, readonly Neighbour[]> {
  const out = new Map<number, Neighbour[]>();
  for (const [index, draft] of drafts.entries()) {
    const sentence = sentences[draft.word] ?? 0;
    const { from, to } = draft.source ?? { from: 0, to: 0 };
    pushTo(out, sentence, { draft, index, outlet: words.slice(from, to).some((part) => isOutlet(part) || relayNouns.has(part.lemma)) });
  }
  return out;
}

/** The attribution that relays this one: the one that a turn of phrase tells, or an outlet's that this one is part of; null where none does. */
export function viaOf(words: readonly Word[], draft: Draft, neighbours: readonly Neighbour[]): number | null {
  const { via, word, source } = draft;
  const relaying = neighbours.find(({ draft: other, outlet }) => {
    if (other === draft || other.source === null) return false;
    if (via !== null) return other.word === via || holds(other.source, via);
    return outlet && source !== null && !words[word]?.quoted && other.content.some((range) => holds(range, word));
  });
  return relaying?.index ?? null;
}
