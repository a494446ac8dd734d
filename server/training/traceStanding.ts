import { casesOf, type ReadParagraph } from '../sourcing/link.ts';
import { together } from '../sourcing/placedFeatures.ts';
import { oddsBy, reasonsFor, type StandingModel } from '../sourcing/standingModel.ts';

/** Who might stand behind each sentence, at what odds against nobody, and what speaks for it and against it most. */
export function traceStanding(paragraphs: readonly ReadParagraph[], model: StandingModel): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const oddsOf = oddsBy(model);
  return casesOf(paragraphs)
    .filter(({ sentence }) => sentence.prose)
    .flatMap(({ sentence, features, candidates }) => {
      const odds = oddsOf(
        features,
        candidates.map((candidate) => candidate.features),
      );
      const shown = text.slice(sentence.start, Math.min(sentence.end, sentence.start + longest));
      return [
        `sentence: ${shown}${sentence.end - sentence.start > longest ? '…' : ''}`,
        ...candidates.flatMap(({ kind, placed, features: their }, i) => [
          `  ${kind} by ${placed ? `"${placed.local.lemma}"` : 'what stands elsewhere'}: ${(odds.candidates[i] ?? 0).toFixed(2)} to 1`,
          `    ${reasonsFor(model, 'stands', together(features), together(their)).join('; ')}`,
        ]),
        `  somebody else: ${odds.unseen.toFixed(2)} to 1`,
      ];
    })
    .join('\n');
}

/** How much of a sentence is shown. */
const longest = 100;
