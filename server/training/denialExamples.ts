import { commonFeatures, type DenialCases } from '../sourcing/denialCases.ts';
import { mayDeny } from '../sourcing/denialCues.ts';
import { denyingFeatures, weighed } from '../sourcing/denialModel.ts';
import type { Judge } from '../sourcing/judge.ts';
import { denialCasesOf } from '../sourcing/link.ts';
import { together } from '../sourcing/placedFeatures.ts';
import { readParagraph } from '../sourcing/paragraph.ts';
import { readParagraphs } from '../sourcing/readParagraphs.ts';
import type { ParagraphReaders } from '../sourcing/readers.ts';
import { layOut } from '../text/layOutDraft.ts';
import { toDraft } from '../text/prose.ts';
import type { JudgeExample } from './learnJudge.ts';
import { nearest } from './nearest.ts';
import type { LabelledArticle, LabelledDenial } from './sourcingLabels.ts';

/** An article as the product reads it, with its labelled denials by the indices of the product's sentences. */
export interface DenialArticle {
  readonly cases: DenialCases;
  readonly denials: readonly LabelledDenial[];
}

export function denialArticle(readers: ParagraphReaders, { text, sentences, denials }: LabelledArticle): DenialArticle {
  const { blocks } = layOut({ text, language: 'plaintext' });
  const paragraphs = readParagraphs(
    blocks.map(({ kind, prose }) => ({ kind, text: prose.text })),
    (paragraph) => readParagraph(readers, paragraph),
  );
  const spans = paragraphs.flatMap(({ reading }, i) => {
    const prose = blocks[i]?.prose;
    return reading.sentences.map((sentence) => (prose ? toDraft(prose, sentence) : sentence));
  });
  const ours = (index: number): number => {
    const labelled = sentences[index];
    return (labelled && nearest(spans, labelled)) ?? -1;
  };
  return {
    cases: denialCasesOf(paragraphs),
    denials: denials.map(({ denial, claims, kind }) => ({ denial: ours(denial), claims: claims.map(ours), kind })),
  };
}

/** Of each labelled denial the sentences that it may deny. */
export const claimGroups = ({ cases, denials }: DenialArticle): JudgeExample[][] =>
  denials.flatMap(({ denial, claims }) => {
    const found = cases.denying(denial);
    if (!found || claims.length === 0) return [];
    const common = together(commonFeatures(found));
    return [
      cases.claims(found).map(({ sentence, features }) => ({
        features: { ...common, ...together(features) },
        right: claims.includes(sentence),
      })),
    ];
  });

/**
 * The sentences with words that may deny, as a judge of claims sees them. Of two versions that contradict each other either may be called
 * the denial: the one that is not is no example.
 */
export function denyingExamples({ cases, denials }: DenialArticle, judge: Judge): JudgeExample[] {
  const denying = new Set(denials.map(({ denial }) => denial));
  const either = new Set(denials.flatMap(({ kind, claims }) => (kind === 'contradicts' ? claims : [])));
  return cases.sentences.flatMap(({ denial }, i): JudgeExample[] => {
    const found = cases.denying(i);
    if (!found || !denial.cue || !mayDeny(denial.cue.kind) || (either.has(i) && !denying.has(i))) return [];
    return [{ features: together(denyingFeatures(found, weighed(found, cases.claims(found), judge))), right: denying.has(i) }];
  });
}
