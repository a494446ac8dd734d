import { hedgeCasesOf } from '../sourcing/link.ts';
import { readParagraph } from '../sourcing/paragraph.ts';
import { readParagraphs } from '../sourcing/readParagraphs.ts';
import type { HedgeCase } from '../sourcing/hedgeCases.ts';
import { together } from '../sourcing/placedFeatures.ts';
import type { ParagraphReaders } from '../sourcing/readers.ts';
import type { StandingModel } from '../sourcing/standingModel.ts';
import { layOut } from '../text/layOutDraft.ts';
import { toDraft } from '../text/prose.ts';
import { firstWhere } from '../text/search.ts';
import { overlaps, shift, type Span } from '../text/span.ts';
import type { JudgeExample } from './learnJudge.ts';
import { nearest } from './nearest.ts';
import type { LabelledArticle } from './sourcingLabels.ts';

/** What may be a cue in a hedged sentence and is not the labelled one counts for less: the sentence is found by it as well. */
const weightBeside = 0.4;

/** Words are about a cue if they share some with it and are not far longer: as the measure has it. */
const isAbout = (words: Span, cue: Span): boolean => overlaps(words, cue) && words.end - words.start <= 2 * (cue.end - cue.start) + 60;

/** What an article's labels say of the words in it that may hide who says so; each counts for `weight`. */
export function hedgeExamples(
  readers: ParagraphReaders,
  standing: StandingModel,
  article: LabelledArticle,
  weight: number,
): JudgeExample[] {
  return hedgeCasesIn(readers, standing, article)
    .filter(({ bare, certain }) => !bare && !certain)
    .flatMap((one): readonly JudgeExample[] => {
      const found = nearest(article.sentences, one);
      const hedged = found === null ? null : (article.sentences[found]?.hedge ?? null);
      if (hedged === null) return [];
      const right = hedged && article.hedges.some((cue) => cue.sentence === found && isAbout(one, cue));
      return [{ features: together(one.features), right, weight: hedged && !right ? weight * weightBeside : weight }];
    });
}

/** The cases of an article, with offsets into its text as it stands. */
function hedgeCasesIn(readers: ParagraphReaders, standing: StandingModel, { text }: LabelledArticle): HedgeCase[] {
  const { blocks } = layOut({ text, language: 'plaintext' });
  const paragraphs = readParagraphs(
    blocks.map(({ kind, prose }) => ({ kind, text: prose.text })),
    (paragraph) => readParagraph(readers, paragraph),
  );
  const starts: number[] = [];
  for (let i = 0, at = 0; i < paragraphs.length; i++) {
    starts.push(at);
    at += (paragraphs[i]?.text.length ?? 0) + 2;
  }
  return hedgeCasesOf(paragraphs, standing).map((one) => {
    const at = firstWhere(starts, (start) => start > one.start) - 1;
    const block = blocks[at];
    return block ? { ...one, ...toDraft(block.prose, shift(one, -(starts[at] ?? 0))) } : one;
  });
}
