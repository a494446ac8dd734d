import type { SentenceWords } from '../../../server/sourcing/words.ts';
import { signRows } from '../../../server/sourcing/signs.ts';
import type { WorthinessShape } from '../../../server/sourcing/worthinessShape.ts';
import type { WorthinessExample } from '../../../server/training/trainableWorthiness.ts';
import { parsedByHand } from '../sourcing/parsedByHand.ts';
import { vectorsOf } from './attributionByHand.ts';

/** A network of the smallest sizes. */
export const smallShape: WorthinessShape = { vector: 10, states: 6, hidden: 16 };
export const smallVectors = vectorsOf(smallShape.vector);

/** Sentences with how much each wants a source. */
export const sentencesByHand: readonly { readonly words: SentenceWords; readonly checkable: boolean; readonly contestable: boolean }[] =
  parsedByHand(
    [
      'The/3:det/DET worst/3:amod/ADJ flood/4:nsubj/NOUN killed/0:root/VERB hundreds/4:obj/NOUN',
      'It/3:nsubj/PRON sank/0:root/VERB on/4:case/ADP Monday/2:obl/PROPN',
      'Said/0:root/VERB so/1:advmod/ADV',
    ],
    smallShape.states,
  ).sentences.map((words, i) => ({ words, checkable: i < 2, contestable: i < 1 }));

export const exampleOf = (words: SentenceWords, checkable: boolean, contestable: boolean): WorthinessExample => ({
  vectors: Int32Array.from(words.words, ({ shown }) => smallVectors.rowOf(shown)),
  states: words.states,
  signs: signRows(words.words),
  checkable,
  contestable,
});

export const examplesByHand = (): WorthinessExample[] =>
  sentencesByHand.map(({ words, checkable, contestable }) => exampleOf(words, checkable, contestable));
