import { cueNouns, relayVerbs, tellVerbs } from '../lexicon/cueNouns.ts';
import { cueVerbs } from '../lexicon/cueVerbs.ts';
import { beForms, midAdverbs, prepositions, temporalNouns } from '../lexicon/functionWords.ts';
import { vaguePassives } from '../lexicon/hedges.ts';
import { documentNouns, vaguePlurals } from '../lexicon/sourceNouns.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { AttributionForm, AttributionKind, Colour, Stance } from './article.ts';
import { cueUseAt, isSpeaker, type CueUse } from './cues.ts';
import { appositionAfter, nounPhraseAfter, nounPhraseBefore } from './nounPhrases.ts';
import { anonymityReason, describe, type SourceDescription } from './sources.ts';
import { lowerAt, spanOf, type SentenceWords, type Word, type WordRange } from './words.ts';

/** An attribution as its paragraph shows it; offsets into the paragraph. */
export interface LocalAttribution {
  /** Index of the sentence that its cue stands in. */
  readonly sentence: number;
  readonly source: Span | null;
  /** Null where nobody is named or described, as with "is believed to". */
  readonly description: SourceDescription | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  readonly kind: AttributionKind;
  readonly stance: Stance;
  readonly colour: Colour;
  /** The cue says that somebody says so and not who: "it is believed". */
  readonly agentless: boolean;
  /** A wish or a plan: no word of the holder's. */
  readonly wish: boolean;
  /** It stands beside the main clause: ", citing", "who said", "although reports said". */
  readonly aside: boolean;
  /** Index (into the paragraph's attributions) of the one that relays it: "Reuters reported, citing five people". */
  readonly via: number | null;
  /** The word that joins its clause to one of the paper's own before it: "although", "and"; null where none does. */
  readonly joined: string | null;
  readonly lemma: string;
}

/** Cue verbs that tell of a deed as often as of words. */
const deeds = new Set([
  'reject',
  'dismiss',
  'ask',
  'order',
  'call',
  'welcome',
  'thank',
  'threaten',
  'reply',
  'respond',
  'answer',
  'share',
  'decline',
]);

const joins = new Set(['although', 'though', 'while', 'whereas', 'but', 'and']);

function joinedBy(words: readonly Word[], at: number): string | null {
  const before = lowerAt(words, at - 1);
  return joins.has(before) ? before : null;
}

interface Draft {
  readonly source: WordRange | null;
  readonly cue: WordRange;
  readonly content: readonly WordRange[];
  readonly use: Pick<LocalAttribution, 'kind' | 'stance' | 'colour' | 'agentless' | 'wish' | 'aside' | 'lemma'>;
  readonly inherits: boolean;
  readonly relays: boolean;
}

/** Who spoke last in the sentence. */
interface Speaker {
  readonly source: WordRange;
  /** Index into the paragraph's attributions. */
  readonly index: number;
}

const plain = { kind: 'speech', stance: 'asserts', colour: 'neutral', agentless: false, wish: false, aside: false } as const;

/** The attributions of a paragraph, sentence by sentence, each with the quotations beside it. */
export function attributionsOf(sentences: readonly SentenceWords[], quotations: readonly Span[]): LocalAttribution[] {
  const out: LocalAttribution[] = [];
  /** How many quotations end before the sentence. */
  let passed = 0;
  sentences.forEach(({ words, start, end }, sentence) => {
    const drafts = draftsOf(words);
    const reason = anonymityReason(words);
    while ((quotations[passed]?.end ?? Infinity) < start - 3) passed++;
    const near: Span[] = [];
    for (let q = passed; (quotations[q]?.start ?? Infinity) < end + 3; q++) near.push(quotations[q] ?? { start, end: start });
    const spoke: Speaker[] = [];
    for (const draft of drafts) {
      let source: WordRange | null = draft.source;
      if (!source && draft.inherits) source = spoke.at(-1)?.source ?? mainSubject(words, draft.cue.from);
      if (!source && !draft.use.agentless) continue;
      const description: SourceDescription | null = source ? describe(words, source, reason) : null;
      // "Voters rejected the proposal": what unnamed people do is no word of theirs.
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

function draftsOf(words: readonly Word[]): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.quoted) continue;
    const draft =
      accordingTo(words, i) ??
      agentlessPassive(words, i) ??
      quotedAs(words, i) ??
      relay(words, i) ??
      nounCue(words, i) ??
      verbCue(words, i) ??
      colon(words, i);
    if (!draft) continue;
    drafts.push(draft);
    i = Math.max(i, draft.cue.to - 1);
  }
  return cutAtNextCue(drafts);
}

/** What a cue says ends where the next clause with a cue of its own begins. */
function cutAtNextCue(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    if (!next?.inherits) return draft;
    const content = draft.content.map((range) =>
      range.from < next.cue.from && next.cue.from < range.to ? { from: range.from, to: next.cue.from } : range,
    );
    return { ...draft, content };
  });
}

function verbCue(words: readonly Word[], i: number): Draft | null {
  const use = cueUseAt(words, i);
  if (!use) return null;
  const { verb } = use;
  return {
    source: use.source,
    cue: use.cue,
    content: contentOf(words, use),
    inherits: use.inherits,
    relays: false,
    use: {
      kind: verb.kind,
      stance: verb.stance,
      colour: verb.colour,
      agentless: false,
      wish: verb.wish,
      aside: use.aside,
      lemma: verb.lemma,
    },
  };
}

function contentOf(words: readonly Word[], use: CueUse): WordRange[] {
  if (use.content === 'none') return [];
  const first = Math.min(use.source?.from ?? use.cue.from, use.cue.from);
  if (use.content === 'before') {
    const to = trimRight(words, first);
    const from = 0;
    return to > from ? [{ from, to }] : [];
  }
  const from = contentStart(words, use);
  let to = words.length;
  const leads = use.aside && first <= 2;
  for (let k = from; k < words.length; k++) {
    if (words[k]?.quoted) continue;
    // "After Morales announced his resignation, thousands celebrated"
    if (leads && lowerAt(words, k) === ',') to = k;
    if (lowerAt(words, k) === 'according' && lowerAt(words, k + 1) === 'to') to = k;
    if (lowerAt(words, k) === ',' && (relayVerbs.has(lowerAt(words, k + 1)) || lowerAt(words, k + 1) === 'according')) to = Math.min(to, k);
    if (to < words.length) break;
  }
  to = trimRight(words, to);
  return to > from ? [{ from, to }] : [];
}

/** Behind "that", or where the quotation begins: "told reporters on Monday that …". */
function contentStart(words: readonly Word[], { cue, verb }: CueUse): number {
  const first = lowerAt(words, cue.to);
  if (first === 'that') return cue.to + 1;
  const between =
    verb.lemma === 'tell' || tellVerbs.has(verb.lemma) ? 18 : prepositions.has(first) || temporalNouns.has(first) || first === ',' ? 6 : 0;
  for (let k = cue.to; k <= cue.to + between && k < words.length; k++) {
    if (words[k]?.quoted) return k;
    if (lowerAt(words, k) === 'that') return k + 1;
  }
  return cue.to;
}

/** Without punctuation at the end; closing quotation marks stay. */
function trimRight(words: readonly Word[], to: number): number {
  let end = to;
  while (end > 0 && !words[end - 1]?.isWord && !words[end - 1]?.quoted) end--;
  return end;
}

function accordingTo(words: readonly Word[], i: number): Draft | null {
  if (lowerAt(words, i) !== 'according' || lowerAt(words, i + 1) !== 'to') return null;
  const phrase = nounPhraseAfter(words, i + 2);
  if (!phrase || !isPeopleOrPaper(words, phrase)) return null;
  const before = trimRight(words, i);
  const apposition = appositionAfter(words, phrase.to);
  // At the beginning of the sentence a single comma ends the source: "According to police, the man fled."
  const isApposition = apposition !== null && (before > 2 || lowerAt(words, apposition.to) === ',');
  const source = isApposition ? { from: phrase.from, to: apposition.to } : phrase;
  const content =
    before > 2
      ? { from: 0, to: before }
      : { from: lowerAt(words, source.to) === ',' ? source.to + 1 : source.to, to: trimRight(words, words.length) };
  return {
    source,
    cue: { from: i, to: i + 2 },
    content: content.to > content.from ? [content] : [],
    inherits: false,
    relays: false,
    use: { ...plain, lemma: 'according to' },
  };
}

/** "according to plan", "according to schedule" have no source. */
function isPeopleOrPaper(words: readonly Word[], range: WordRange): boolean {
  if (range.to - range.from > 1) return true;
  const lower = lowerAt(words, range.from);
  return isSpeaker(words, range) && (words[range.from]?.capital === true || lower.endsWith('s') || !documentNouns.has(lower));
}

/** "is believed to", "it was reported that", "are accused of": said by nobody. */
function agentlessPassive(words: readonly Word[], i: number): Draft | null {
  if (!vaguePassives.has(lowerAt(words, i))) return null;
  let be = i - 1;
  while (be > i - 4 && (midAdverbs.has(lowerAt(words, be)) || lowerAt(words, be).endsWith('ly'))) be--;
  if (!beForms.has(lowerAt(words, be)) || words[be]?.quoted) return null;
  if (words.slice(Math.max(0, be - 2), i).some((word) => word.lower === 'not' || word.lower === "n't")) return null;
  const next = lowerAt(words, i + 1);
  const frames: Readonly<Record<string, string>> = {
    accused: 'of',
    suspected: 'of',
    seen: 'as',
    regarded: 'as',
    viewed: 'as',
    blamed: 'for',
    hailed: 'as',
    touted: 'as',
    described: 'as',
    criticised: 'for',
    criticized: 'for',
    condemned: 'as',
    praised: 'for',
    denounced: 'as',
    credited: 'with',
    perceived: 'as',
  };
  const it = lowerAt(words, be - 1) === 'it' || (lowerAt(words, be - 1) === 'been' && lowerAt(words, be - 3) === 'it');
  const needed = frames[lowerAt(words, i)];
  const fits = needed
    ? next === needed || (needed === 'of' && lowerAt(words, i) === 'suspected' && next === 'to')
    : next === 'to' || (next === 'that' && it) || (it && next !== 'by');
  if (!fits) return null;
  for (let k = i; k < i + 10; k++)
    if (
      lowerAt(words, k) === 'by' &&
      nounPhraseAfter(words, k + 1) &&
      isSpeaker(words, nounPhraseAfter(words, k + 1) ?? { from: 0, to: 0 })
    )
      return null;
  return {
    source: null,
    cue: { from: it ? be - 1 : be, to: next === 'to' || next === needed ? i + 2 : i + 1 },
    content: [
      { from: 0, to: it ? Math.max(0, be - 1) : be },
      { from: i + 1, to: trimRight(words, words.length) },
    ].filter((range) => range.to > range.from),
    inherits: false,
    relays: false,
    use: { ...plain, kind: 'belief', agentless: true, lemma: lowerAt(words, i) },
  };
}

/** "was quoted (by X) as saying" */
function quotedAs(words: readonly Word[], i: number): Draft | null {
  if (!['quoted', 'cited'].includes(lowerAt(words, i)) || !beForms.has(lowerAt(words, i - 1))) return null;
  let as = i + 1;
  while (as < i + 12 && lowerAt(words, as) !== 'as') as++;
  if (lowerAt(words, as) !== 'as' || !lowerAt(words, as + 1).endsWith('ing')) return null;
  const source = nounPhraseBefore(words, i - 1);
  if (!source || !isSpeaker(words, source)) return null;
  return {
    source,
    cue: { from: as + 1, to: as + 2 },
    content: [{ from: as + 2, to: trimRight(words, words.length) }].filter((range) => range.to > range.from),
    inherits: false,
    relays: false,
    use: { ...plain, lemma: 'say' },
  };
}

/** "Reuters reported, citing five people": the inner speakers are the source. */
function relay(words: readonly Word[], i: number): Draft | null {
  if (!relayVerbs.has(lowerAt(words, i))) return null;
  const phrase = nounPhraseAfter(words, i + 1);
  if (!phrase || !isSpeaker(words, phrase)) return null;
  const apposition = appositionAfter(words, phrase.to);
  const before = trimRight(words, i);
  return {
    source: apposition ? { from: phrase.from, to: apposition.to } : phrase,
    cue: { from: i, to: i + 1 },
    content: before > 0 ? [{ from: 0, to: before }] : [],
    inherits: false,
    relays: true,
    use: { ...plain, aside: true, lemma: 'cite' },
  };
}

/** "reports that …", "the minister's claim that …" */
function nounCue(words: readonly Word[], i: number): Draft | null {
  const word = words[i];
  if (!word || word.capital || !cueNouns.has(word.lower) || lowerAt(words, i + 1) !== 'that') return null;
  const owner = lowerAt(words, i - 1) === "'s" ? nounPhraseBefore(words, i - 1) : null;
  const content = { from: i + 2, to: trimRight(words, words.length) };
  const isPlural = word.lower.endsWith('s') && !['this', 'the', 'a'].includes(lowerAt(words, i - 1));
  if (!owner && !isPlural) return null;
  if (!owner && !vaguePlurals.has(word.lower) && !/^(?:claims|allegations|accusations|rumou?rs|speculation)$/.test(word.lower)) return null;
  return {
    source: owner ?? { from: i, to: i + 1 },
    cue: { from: i, to: i + 1 },
    content: content.to > content.from ? [content] : [],
    inherits: false,
    relays: false,
    use: { ...plain, aside: true, lemma: word.lower },
  };
}

/** `Smith: "…"` */
function colon(words: readonly Word[], i: number): Draft | null {
  if (lowerAt(words, i) !== ':' || words[i + 1]?.quoted !== true || i > 6) return null;
  const source = nounPhraseBefore(words, i);
  if (source?.from !== 0 || !isSpeaker(words, source) || cueVerbs.has(lowerAt(words, i - 1))) return null;
  return { source, cue: { from: i, to: i + 1 }, content: [], inherits: false, relays: false, use: { ...plain, lemma: ':' } };
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
function withQuotations(words: readonly Word[], draft: Draft, near: readonly Span[]): Span[] {
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
