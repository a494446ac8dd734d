import { hearsayWords } from '../lexicon/hedges.ts';
import type { ParsedSentence } from '../language/parsed.ts';
import type { WordVectors } from '../language/wordVectors.ts';
import { holdsClaims, type BlockKind } from '../text/layout.ts';
import { quotations, type Opening, type QuotationSpan } from '../text/quotations.ts';
import { overlaps, type Span } from '../text/span.ts';
import { formulas } from './anonymity.ts';
import { attributionsOf, type LocalAttribution } from './attributions.ts';
import type { CueReading, HolderOdds } from './attributionReader.ts';
import { denialReading, noDenial, type DenialReading } from './denialWords.ts';
import { hedgeCandidates, type HedgeCandidate } from './hedgeCandidates.ts';
import { looseMentions, type LooseMention } from './looseMentions.ts';
import { namesOf, type NameMention } from './names.ts';
import { isAssertion } from './assertions.ts';
import type { ParagraphReaders } from './readers.ts';
import { cueShapes, noShape, sentenceShapes, type Features, type SentenceShape } from './standingFeatures.ts';
import { termsOf } from './terms.ts';
import { spanOf, wordsOf, type SentenceWords } from './words.ts';
import { judge, unjudged, type Judgement } from './worthiness.ts';
import type { WordWeight } from './worthinessReader.ts';

/** What is read from: the words of one block and where it begins (`withOpenings`). */
export interface ParagraphText {
  readonly text: string;
  readonly kind: BlockKind;
  readonly opening: Opening;
}

/** A sentence with all that linking needs of it. */
export interface ReadSentence extends Span {
  readonly shape: SentenceShape;
  /** Who stands behind it by its words alone; null where nothing is claimed. */
  readonly holders: HolderOdds | null;
  /** False for questions, instructions, fragments. */
  readonly assertion: boolean;
  /** How contestable the sentence is as a whole... */
  readonly whole: Judgement;
  /** ...and what it says besides what it attributes to somebody. */
  readonly own: Judgement;
  /** Whether a word of it says that others say so: "reportedly". */
  readonly rumour: boolean;
  /** What it tells of denials. */
  readonly denial: DenialReading;
  /** Content words by which sentences about one thing are found. */
  readonly terms: readonly string[];
}

/** All that one paragraph tells without its neighbours: plain data, offsets into the paragraph. */
export interface ParagraphReading {
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly QuotationSpan[];
  /** Whether the last quotation may go on in the next paragraph. */
  readonly openAtEnd: boolean;
  readonly attributions: readonly LocalAttribution[];
  /** Of each attribution, how its cue hangs in its sentence. */
  readonly cueShapes: readonly Features[];
  readonly names: readonly NameMention[];
  /** Unnamed sources outside of attributions. */
  readonly loose: readonly LooseMention[];
  /** Words that may hide who says so. */
  readonly hedges: readonly HedgeCandidate[];
  /** Words by which a source may not speak. */
  readonly formulas: readonly Span[];
}

/** Reads one paragraph: a pure function of its arguments, so that the result can be kept while the paragraph stays as it is. */
export function readParagraph(
  { english, attributions: attributionReader, worthiness, vectors }: ParagraphReaders,
  { text, kind, opening }: ParagraphText,
): ParagraphReading {
  const { spans, openAtEnd } = quotations(text, opening);
  const sentences = english.read(text);
  if (!holdsClaims(kind))
    return {
      sentences: sentences.map(silent),
      quotations: spans,
      openAtEnd,
      attributions: [],
      cueShapes: [],
      names: [],
      loose: [],
      hedges: [],
      formulas: [],
    };
  const words = wordsOf(text, sentences, spans);
  const { cues: readings, holders } = attributionReader.read(words);
  const attributions = attributionsOf(words, readings);
  const loose = looseMentions(
    words,
    attributions.flatMap(({ source }) => source ?? []),
  );
  return {
    sentences: readSentences(words, attributions, readings, holders, worthiness.read(words), vectors),
    quotations: spans,
    openAtEnd,
    attributions,
    cueShapes: cueShapes(words, attributions, readings),
    names: namesOf(words),
    loose,
    hedges: hedgeCandidates(words, attributions, readings, loose),
    formulas: words.flatMap((sentence) => formulas(sentence.words).map((range) => spanOf(sentence.words, range))),
  };
}

const silent = ({ start, end }: ParsedSentence): ReadSentence => ({
  start,
  end,
  shape: noShape,
  holders: null,
  assertion: false,
  whole: unjudged,
  own: unjudged,
  rumour: false,
  terms: [],
  denial: noDenial,
});

function readSentences(
  sentences: readonly SentenceWords[],
  attributions: readonly LocalAttribution[],
  readings: readonly CueReading[],
  holders: readonly HolderOdds[],
  weights: readonly (readonly WordWeight[])[],
  vectors: WordVectors,
): ReadSentence[] {
  let next = 0;
  const shapes = sentenceShapes(sentences, readings);
  return sentences.map((sentence, index) => {
    const here: LocalAttribution[] = [];
    for (let attribution = attributions[next]; attribution?.sentence === index; attribution = attributions[++next]) here.push(attribution);
    const said = here.filter((attribution) => !attribution.agentless).flatMap((attribution) => attribution.content);
    const taken = [...said, ...here.flatMap(({ source, cue }) => (source ? [source, cue] : [cue]))];
    const { start, end, words } = sentence;
    return {
      start,
      end,
      shape: shapes[index] ?? noShape,
      holders: holders[index] ?? null,
      assertion: isAssertion(words),
      whole: judge(words, weights[index] ?? [], () => true),
      own: judge(words, weights[index] ?? [], (word) => !word.quoted && !taken.some((span) => overlaps(span, word))),
      rumour: words.some((word) => !word.quoted && hearsayWords.has(word.lower)),
      terms: termsOf(words),
      denial: denialReading(sentence, here, vectors),
    };
  });
}
