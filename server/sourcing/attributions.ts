import { clauseJoiners } from '../lexicon/functionWords.ts';
import type { Span } from '../text/span.ts';
import type { AttributionForm } from './article.ts';
import type { CueReading } from './attributionReader.ts';
import { constructionsOf } from './constructions.ts';
import { contentOf, quotedRanges } from './content.ts';
import { draftsOf, type Draft } from './cueDrafts.ts';
import { cueSense, type CueSense } from './cueKinds.ts';
import { passageOf, type Passage } from './passage.ts';
import { describe, type SourceDescription } from './sources.ts';
import { bySentence, viaOf } from './relays.ts';
import { withConstructions, withoutDoubles } from './statements.ts';
import { subjectBefore } from './subjects.ts';
import { longestName } from './speakerLabels.ts';
import { isAsker, isNotice } from './transcript.ts';
import { firstWords, lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** An attribution as its paragraph shows it; offsets into the paragraph. */
export interface LocalAttribution extends CueSense {
  /** Index of the sentence that its cue stands in. */
  readonly sentence: number;
  /** Index in the sentence of the word that carries the cue: "believed" of "is believed to". */
  readonly word: number;
  readonly source: Span | null;
  /** Null where nobody is named or described, as with "is believed to". */
  readonly description: SourceDescription | null;
  /** For a pronoun an unnamed subject before it that it could stand for; null where none is near. */
  readonly subjectBefore: SourceDescription | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  /** The cue says that others say so and not who: "it is believed". */
  readonly agentless: boolean;
  /** The cue is part of what somebody is quoted as saying. */
  readonly quoted: boolean;
  /** Index (into the paragraph's attributions) of the one that relays it: "Reuters reported, citing five people". */
  readonly via: number | null;
  /** The word that joins its clause to one of the paper's own before it: "although", "and"; null where none does. */
  readonly joined: string | null;
  /** How sure the network is of the cue, from 0 to 1; what only a turn of phrase shows has 1, what only may be a label 0. */
  readonly probability: number;
  /** What stands before a colon at the beginning of the paragraph, lower case ("q", "lopez"): a speaker if it is a transcript's. Else null. */
  readonly label: string | null;
  /** What made it so, for the developer: "cue .83", "widened to the marks of the quotation". */
  readonly trace: readonly string[];
}

/** The label of a paragraph that does nothing but sign what stands before it: "— Jane Doe". */
export const signatureLabel = '—';

/** The attributions of a paragraph, in the order of their cues, of what the network reads in it. */
export function attributionsOf(sentences: readonly SentenceWords[], readings: readonly CueReading[]): LocalAttribution[] {
  const passage = passageOf(sentences, 0);
  const firsts = firstWords(sentences);
  const found = draftsOf(passage, firsts, readings);
  const drafts = withoutDoubles(passage.words, withConstructions(found, constructionsOf(sentences, passage)))
    .filter((draft) => !isNoticeColon(passage.words, draft))
    .map((draft) => (draft.label === 'colon' && isAsker(labelOf(passage.words, draft.cue.to)) ? { ...draft, source: null } : draft));
  const quotations = quotedRanges(passage.words);
  const neighbours = bySentence(passage, drafts);
  return drafts.map((draft) => {
    const sentence = passage.sentences[draft.word] ?? 0;
    const words = sentences[sentence]?.words ?? [];
    const first = firsts[sentence] ?? 0;
    const description = describedBy(sentences, passage, firsts, draft);
    const sense = cueSense(words, draft.word - first, description?.kind ?? null);
    const content = contentOf(passage.words, draft.content, draft.cue, draft.source, quotations);
    const label = draft.label === 'colon' ? labelOf(passage.words, draft.cue.to) : draft.label === null ? null : signatureLabel;
    return {
      ...sense,
      kind: kindOf(sense, draft),
      sentence,
      word: draft.word - first,
      source: draft.source && spanOf(passage.words, draft.source),
      description,
      subjectBefore: pronounBefore(sentences, firsts, passage, draft, description),
      cue: spanOf(passage.words, draft.cue),
      content: content.ranges.map((range) => spanOf(passage.words, range)),
      form: label === null ? formOf(passage.words, content.ranges) : 'direct',
      stance: label !== null && isAsker(label) ? 'asks' : sense.stance,
      agentless: draft.agentless,
      quoted: passage.words[draft.word]?.quoted === true,
      via: viaOf(passage.words, draft, neighbours.get(sentence) ?? []),
      joined: draft.source ? joinedBy(passage.words, Math.min(draft.source.from, draft.cue.from), first) : null,
      probability: draft.probability,
      label,
      trace: [...draft.trace, ...content.notes],
    };
  });
}

/** "Note: the bridge is old", with the label at the beginning of the paragraph. */
const isNoticeColon = (words: readonly Word[], { word, source }: Draft): boolean =>
  lowerAt(words, word) === ':' && (source?.from ?? 0) === 0 && word <= longestName && isNotice(labelOf(words, word));

/** Only what a turn of phrase shows as said by nobody is a belief of nobody's. */
function kindOf({ kind }: CueSense, { agentless, source }: Draft): CueSense['kind'] {
  if (agentless) return 'belief';
  return kind === 'belief' && !source ? 'speech' : kind;
}

const labelOf = (words: readonly Word[], cue: number): string =>
  words
    .slice(0, cue)
    .filter(({ isWord }) => isWord)
    .map(({ lower }) => lower.replace(/[.:]$/, ''))
    .join(' ');

/** Who the source is by its words, which stand in one sentence. */
function describedBy(
  sentences: readonly SentenceWords[],
  passage: Passage,
  firsts: readonly number[],
  draft: Draft,
): SourceDescription | null {
  const { source } = draft;
  if (!source) return null;
  const index = passage.sentences[source.from] ?? 0;
  const sentence = sentences[index];
  const first = firsts[index] ?? 0;
  if (!sentence) return null;
  const description = describe(sentence, { from: source.from - first, to: Math.min(source.to - first, sentence.words.length) });
  // Who asks not to be named is not named, even if "the friend" could be somebody we know.
  return draft.unnamed && description.name === null && description.pronoun === null ? { ...description, kind: 'anonymous' } : description;
}

function pronounBefore(
  sentences: readonly SentenceWords[],
  firsts: readonly number[],
  passage: Passage,
  { source, content }: Draft,
  description: SourceDescription | null,
): SourceDescription | null {
  if (!source || !description?.pronoun) return null;
  // "The inspector will come, he said": nobody in what he says.
  const at = Math.min(source.from, content[0]?.from ?? source.from);
  const index = passage.sentences[at] ?? 0;
  return subjectBefore(sentences, index, at - (firsts[index] ?? 0), description.pronoun);
}

/** Whether the words are within quotation marks, all of them or some. */
function formOf(words: readonly Word[], content: readonly WordRange[]): AttributionForm {
  const said = content.flatMap(({ from, to }) => words.slice(from, to)).filter(({ isWord }) => isWord);
  const quoted = said.filter((word) => word.quoted).length;
  if (quoted === 0) return 'indirect';
  return quoted === said.length ? 'direct' : 'mixed';
}

function joinedBy(words: readonly Word[], at: number, first: number): string | null {
  const before = at > first ? lowerAt(words, at - 1) : '';
  return clauseJoiners.has(before) ? before : null;
}
