import type { EnglishReader } from '../language/parsed.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { holders } from '../sourcing/attributionShape.ts';
import type { Passage } from '../sourcing/passage.ts';
import { lengthOf, sharedBy, type Span } from '../text/span.ts';
import { articlePassages } from './articlePassages.ts';
import { attributionExample, type AttributionExample, type GoldSentence } from './attributionExamples.ts';
import { untold } from './examples.ts';
import { nearest } from './nearest.ts';
import type { LabelledArticle, LabelledSentence, StandingLabel } from './sourcingLabels.ts';

/** What a label says of the main claim: a sentence that is partly the paper's own is the paper's. Of what is no assertion nothing is learnt. */
const holderOf: Readonly<Record<StandingLabel, (typeof holders)[number] | null>> = {
  N: 'named',
  D: 'document',
  A: 'anonymous',
  V: 'vague',
  P: 'nobody',
  '0': 'nobody',
  X: null,
};

/** The passages of a labelled article, with who stands behind their sentences; of cues nothing is told. */
export const holderExamples = ({ text, sentences }: LabelledArticle, english: EnglishReader, vectors: WordVectors): AttributionExample[] =>
  articlePassages(text, english).map(({ passage, states, places }) =>
    attributionExample(
      passage,
      states,
      vectors,
      new Int8Array(passage.words.length).fill(untold),
      [],
      sentencesOf(passage).flatMap(({ from, to }): GoldSentence[] => {
        const label = labelAt(sentences, { start: places[from]?.start ?? 0, end: places[to - 1]?.end ?? 0 });
        const holder = label && holderOf[label];
        return holder ? [{ from, to, holder: holders.indexOf(holder) }] : [];
      }),
    ),
  );

function sentencesOf({ sentences }: Passage): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  sentences.forEach((sentence, word) => {
    const last = out.at(-1);
    if (last && sentences[last.from] === sentence) last.to = word + 1;
    else out.push({ from: word, to: word + 1 });
  });
  return out;
}

/** The label of the sentence that a span shares most with, more than half of the shorter; null where it has none. Sentences are in order. */
function labelAt(sentences: readonly LabelledSentence[], span: Span): StandingLabel | null {
  const found = nearest(sentences, span);
  const best = found === null ? undefined : sentences[found];
  return best && 2 * sharedBy(best, span) > Math.min(lengthOf(best), lengthOf(span)) ? best.attribution : null;
}
