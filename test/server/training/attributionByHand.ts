import { WordVectors } from '../../../server/language/wordVectors.ts';
import { holders, roles, type AttributionShape } from '../../../server/sourcing/attributionShape.ts';
import { passageOf } from '../../../server/sourcing/passage.ts';
import type { SentenceWords, WordRange } from '../../../server/sourcing/words.ts';
import {
  attributionExample,
  type AttributionExample,
  type GoldCue,
  type GoldSentence,
} from '../../../server/training/attributionExamples.ts';
import { packVectors, quantiseVectors } from '../../../server/training/packVectors.ts';
import { parsedByHand } from '../sourcing/parsedByHand.ts';

/** A network of the smallest sizes. */
export const smallShape: AttributionShape = { vector: 10, states: 6, hidden: 16, layers: 2, pair: 8 };

export const vectorsOf = (width: number): WordVectors => {
  const numbers = (first: number): number[] => Array.from({ length: width }, (_, i) => ((first + i * 7) % 5) - 2);
  return new WordVectors(
    packVectors(
      quantiseVectors(
        [
          ['said', numbers(1)],
          ['sank', numbers(2)],
        ],
        width,
        1,
        2,
      ),
    ),
  );
};
export const smallVectors = vectorsOf(smallShape.vector);

/** A cue of some sentences; its parts count their words. */
export interface CueByHand {
  readonly word: number;
  readonly source: WordRange | null;
  readonly content: readonly WordRange[];
}

export type Holder = (typeof holders)[number];

/** A paragraph with who says what in it, and who stands behind each sentence. */
export interface ParagraphByHand {
  readonly sentences: readonly SentenceWords[];
  readonly cues: readonly CueByHand[];
  readonly holders: readonly Holder[];
}

export const paragraphsByHand: readonly ParagraphByHand[] = [
  {
    sentences: parsedByHand(
      ['Lopez/2:nsubj/PROPN said/0:root/VERB it/4:nsubj/PRON sank/2:ccomp/VERB ./2:punct/PUNCT', 'Nobody/2:nsubj/PRON left/0:root/VERB'],
      smallShape.states,
    ).sentences,
    cues: [{ word: 1, source: { from: 0, to: 1 }, content: [{ from: 2, to: 4 }] }],
    holders: ['named', 'nobody'],
  },
  {
    sentences: parsedByHand(
      [
        '“ It/3:nsubj/PRON sank/6:ccomp/VERB , ” said/0:root/VERB Ana/6:nsubj/PROPN , “ and/11:cc/CCONJ burnt/3:conj/VERB ”',
        'Wishes/0:root/NOUN sank/1:acl/VERB',
      ],
      smallShape.states,
    ).sentences,
    cues: [
      {
        word: 5,
        source: { from: 6, to: 7 },
        content: [
          { from: 0, to: 5 },
          { from: 8, to: 12 },
        ],
      },
      { word: 12, source: null, content: [] },
    ],
    holders: ['anonymous', 'vague'],
  },
];

/** A paragraph to learn from. */
export function exampleByHand(
  sentences: readonly SentenceWords[],
  cues: readonly CueByHand[],
  standing: readonly GoldSentence[] = [],
): AttributionExample {
  const passage = passageOf(sentences, 0);
  const size = passage.words.length;
  const told = new Int8Array(size);
  for (const { word } of cues) told[word] = 1;
  const states = Float32Array.from(sentences.flatMap((sentence) => [...sentence.states]));
  return attributionExample(
    passage,
    states,
    smallVectors,
    told,
    cues.map((cue) => goldOf(cue, size)),
    standing,
  );
}

function goldOf({ word, source, content }: CueByHand, size: number): GoldCue {
  const parts = new Int8Array(size);
  for (const { from, to } of content) parts.fill(roles.content, from, to);
  if (source) parts.fill(roles.source, source.from, source.to);
  return {
    word,
    parts,
    sourceStart: source?.from ?? word,
    sourceEnd: (source?.to ?? word + 1) - 1,
    contentStart: content[0]?.from ?? word,
    contentEnd: (content.at(-1)?.to ?? word + 1) - 1,
  };
}

/** Where each sentence lies among the words of its paragraph. */
export function rangesOf(sentences: readonly SentenceWords[]): WordRange[] {
  let to = 0;
  return sentences.map(({ words }) => ({ from: to, to: (to += words.length) }));
}

/** The sentences of a paragraph with who stands behind each. */
export const standingOf = ({ sentences, holders: told }: ParagraphByHand): GoldSentence[] =>
  rangesOf(sentences).map((range, i) => ({ ...range, holder: holders.indexOf(told[i] ?? 'nobody') }));

export const examplesByHand = (): AttributionExample[] =>
  paragraphsByHand.map((paragraph) => exampleByHand(paragraph.sentences, paragraph.cues, standingOf(paragraph)));
