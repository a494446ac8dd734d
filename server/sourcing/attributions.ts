import { deeds } from '../lexicon/cueVerbs.ts';
import { clauseJoiners, temporalNouns } from '../lexicon/functionWords.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { AttributionForm } from './article.ts';
import { cueDraftAt, type CueDraft, type CueMeaning } from './cueDrafts.ts';
import { nounPhraseAfter } from './nounPhrases.ts';
import { describe, type SourceDescription } from './sources.ts';
import { isSpeaker } from './speakers.ts';
import { lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** An attribution as its paragraph shows it; offsets into the paragraph. */
export interface LocalAttribution extends CueMeaning {
  /** Index of the sentence that its cue stands in. */
  readonly sentence: number;
  readonly source: Span | null;
  /** Null where nobody is named or described, as with "is believed to". */
  readonly description: SourceDescription | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  /** Index (into the paragraph's attributions) of the one that relays it: "Reuters reported, citing five people". */
  readonly via: number | null;
  /** The word that joins its clause to one of the paper's own before it: "although", "and"; null where none does. */
  readonly joined: string | null;
}

function joinedBy(words: readonly Word[], at: number): string | null {
  const before = lowerAt(words, at - 1);
  return clauseJoiners.has(before) ? before : null;
}

/** Who spoke last in the sentence. */
interface Speaker {
  readonly source: WordRange;
  /** Index into the paragraph's attributions. */
  readonly index: number;
}

function described(sentence: SentenceWords, source: WordRange, { use }: CueDraft): SourceDescription {
  const description = describe(sentence, source);
  // Who asks not to be named is not named, even if "the friend" could be somebody we know.
  const unnamed = use.lemma === 'anonymity' && description.name === null && description.pronoun === null;
  return unnamed ? { ...description, kind: 'anonymous' } : description;
}

/** The attributions of a paragraph, sentence by sentence, each with the quotations beside it. */
export function attributionsOf(sentences: readonly SentenceWords[], quotations: readonly Span[]): LocalAttribution[] {
  const out: LocalAttribution[] = [];
  /** How many quotations end before the sentence. */
  let passed = 0;
  sentences.forEach((read, sentence) => {
    const { words, start, end } = read;
    const drafts = draftsOf(words);
    while ((quotations[passed]?.end ?? Infinity) < start - 3) passed++;
    const near: Span[] = [];
    for (let q = passed; (quotations[q]?.start ?? Infinity) < end + 3; q++) near.push(quotations[q] ?? { start, end: start });
    const spoke: Speaker[] = [];
    for (const draft of drafts) {
      let source: WordRange | null = draft.source;
      if (!source && draft.inherits) source = spoke.at(-1)?.source ?? mainSubject(words, draft.cue.from);
      if (!source && !draft.use.agentless) continue;
      const description = source ? described(read, source, draft) : null;
      // "Farmers rejected the plan": what unnamed people do is no word of theirs.
      if (description && description.kind !== 'named' && deeds.has(draft.use.lemma)) continue;
      const content = withQuotations(words, draft, near);
      const kind = description?.kind === 'document' && draft.use.kind === 'speech' ? 'document' : draft.use.kind;
      const via = draft.relays ? (spoke.at(-1)?.index ?? null) : null;
      if (source && description && !draft.relays) spoke.push({ source, index: out.length });
      out.push({
        sentence,
        source: source && spanOf(words, source),
        description,
        cue: spanOf(words, draft.cue),
        content,
        form: formOf(content, near),
        via,
        ...draft.use,
        kind,
        joined: source ? joinedBy(words, Math.min(source.from, draft.cue.from)) : null,
      });
    }
  });
  return out;
}

function draftsOf(words: readonly Word[]): CueDraft[] {
  const drafts: CueDraft[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.quoted) continue;
    const draft = cueDraftAt(words, i);
    if (!draft) continue;
    drafts.push(draft);
    i = Math.max(i, draft.cue.to - 1);
  }
  return cutAtNextCue(drafts);
}

/** What a cue says ends where the next clause with a cue of its own begins. */
function cutAtNextCue(drafts: readonly CueDraft[]): CueDraft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    if (!next?.inherits) return draft;
    const content = draft.content.map((range) =>
      range.from < next.cue.from && next.cue.from < range.to ? { from: range.from, to: next.cue.from } : range,
    );
    return { ...draft, content };
  });
}

/** Who the sentence is about: the phrase before its first verb. Used for ", saying that …" with no other speaker before. */
function mainSubject(words: readonly Word[], before: number): WordRange | null {
  for (let from = 0; from < before;) {
    const phrase = nounPhraseAfter(words, from);
    const isTime = phrase && temporalNouns.has(lowerAt(words, phrase.to - 1));
    if (phrase && !isTime && phrase.to < before && isSpeaker(words, phrase)) return phrase;
    // An adverbial stands before the subject: go on behind its comma.
    const comma = words.findIndex((word, i) => i >= from && i < before && word.lower === ',');
    if (comma < 0 || comma > 15) return null;
    from = comma + 1;
  }
  return null;
}

/** The content of an attribution with the quotations beside it, in order, not overlapping. */
function withQuotations(words: readonly Word[], draft: CueDraft, near: readonly Span[]): Span[] {
  const spans = draft.content.map((range) => spanOf(words, range));
  const cue = spanOf(words, draft.cue);
  if (!draft.use.agentless && draft.use.kind !== 'belief') {
    const source = draft.source ? spanOf(words, draft.source) : cue;
    const edge = { start: Math.min(source.start, cue.start) - 3, end: Math.max(source.end, cue.end) + 3 };
    for (const quotation of near) if (overlaps(quotation, edge) || spans.some((span) => overlaps(span, quotation))) spans.push(quotation);
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end + 1) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function formOf(content: readonly Span[], quotations: readonly Span[]): AttributionForm {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const all = size(content);
  const quoted = size(
    content.flatMap((span) =>
      quotations
        .filter((quotation) => overlaps(quotation, span))
        .map((quotation) => ({ start: Math.max(span.start, quotation.start), end: Math.min(span.end, quotation.end) })),
    ),
  );
  if (quoted === 0) return 'indirect';
  return quoted >= all - 3 ? 'direct' : 'mixed';
}
