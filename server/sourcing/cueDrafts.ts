import { cueNouns, relayVerbs, tellVerbs } from '../lexicon/cueNouns.ts';
import { cueVerbs } from '../lexicon/cueVerbs.ts';
import { beForms, midAdverbs, prepositions, temporalNouns } from '../lexicon/functionWords.ts';
import { vaguePassives } from '../lexicon/hedges.ts';
import { anonymityVerbs, documentNouns, vaguePlurals } from '../lexicon/sourceNouns.ts';
import type { AttributionKind, Colour, Stance } from './article.ts';
import { cueUseAt, type CueUse } from './cues.ts';
import { appositionAfter, nounPhraseAfter, nounPhraseBefore } from './nounPhrases.ts';
import { isSpeaker } from './speakers.ts';
import { lowerAt, type Word, type WordRange } from './words.ts';

/** What a cue tells by itself. */
export interface CueMeaning {
  readonly kind: AttributionKind;
  readonly stance: Stance;
  readonly colour: Colour;
  /** The cue says that somebody says so and not who: "it is believed". */
  readonly agentless: boolean;
  /** A wish or a plan: no word of the holder's. */
  readonly wish: boolean;
  /** It stands beside the main clause: ", citing", "who said", "although reports said". */
  readonly aside: boolean;
  readonly lemma: string;
}

/** An attribution as its sentence shows it, in words; quotations beside it are still to come. */
export interface CueDraft {
  readonly source: WordRange | null;
  readonly cue: WordRange;
  readonly content: readonly WordRange[];
  readonly use: CueMeaning;
  /** The source is the one of the cue before it, or who the sentence is about. */
  readonly inherits: boolean;
  /** What stands before it relays this source: ", citing five people". */
  readonly relays: boolean;
}

const plain = { kind: 'speech', stance: 'asserts', colour: 'neutral', agentless: false, wish: false, aside: false } as const;

/** The attribution whose cue begins at word `i`, whatever kind of cue it is; null where none does. */
export function cueDraftAt(words: readonly Word[], i: number): CueDraft | null {
  return (
    accordingTo(words, i) ??
    agentlessPassive(words, i) ??
    quotedAs(words, i) ??
    anonymity(words, i) ??
    relay(words, i) ??
    nounCue(words, i) ??
    verbCue(words, i) ??
    colon(words, i)
  );
}

function verbCue(words: readonly Word[], i: number): CueDraft | null {
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
    // "After Lopez announced the cuts, the market fell"
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

function accordingTo(words: readonly Word[], i: number): CueDraft | null {
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
function agentlessPassive(words: readonly Word[], i: number): CueDraft | null {
  const needed = vaguePassives.get(lowerAt(words, i));
  if (needed === undefined) return null;
  let be = i - 1;
  while (be > i - 4 && (midAdverbs.has(lowerAt(words, be)) || lowerAt(words, be).endsWith('ly'))) be--;
  if (!beForms.has(lowerAt(words, be)) || words[be]?.quoted) return null;
  if (words.slice(Math.max(0, be - 2), i).some((word) => word.lower === 'not' || word.lower === "n't")) return null;
  const next = lowerAt(words, i + 1);
  const it = lowerAt(words, be - 1) === 'it' || (lowerAt(words, be - 1) === 'been' && lowerAt(words, be - 3) === 'it');
  const fits =
    needed === null
      ? next === 'to' || (next === 'that' && it) || (it && next !== 'by')
      : next === needed || (next === 'to' && lowerAt(words, i) === 'suspected');
  if (!fits) return null;
  for (let k = i; k < i + 10; k++) {
    const agent = lowerAt(words, k) === 'by' ? nounPhraseAfter(words, k + 1) : null;
    if (agent && isSpeaker(words, agent)) return null;
  }
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
function quotedAs(words: readonly Word[], i: number): CueDraft | null {
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

/** "spoke on condition of anonymity", "asked not to be named": somebody speaks, and is to stay unnamed. */
function anonymity(words: readonly Word[], i: number): CueDraft | null {
  if (!anonymityVerbs.has(lowerAt(words, i))) return null;
  const formula = words.slice(i + 1, i + 9);
  const end = formula.findIndex(
    ({ lower, quoted }, k) =>
      !quoted && (lower === 'anonymity' || (/^(?:named|identified|quoted)$/.test(lower) && formula[k - 1]?.lower === 'be')),
  );
  if (end < 0) return null;
  const who = lowerAt(words, i - 1) === 'who' ? (lowerAt(words, i - 2) === ',' ? i - 2 : i - 1) : i;
  const near = nounPhraseBefore(words, who);
  const source = near && isSpeaker(words, near) ? near : null;
  return {
    source,
    cue: { from: i, to: i + 2 + end },
    content: [],
    inherits: source === null,
    relays: false,
    use: { ...plain, aside: who < i || source === null, lemma: 'anonymity' },
  };
}

/** "Reuters reported, citing five people": the inner speakers are the source. */
function relay(words: readonly Word[], i: number): CueDraft | null {
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
function nounCue(words: readonly Word[], i: number): CueDraft | null {
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
function colon(words: readonly Word[], i: number): CueDraft | null {
  if (lowerAt(words, i) !== ':' || words[i + 1]?.quoted !== true || i > 6) return null;
  const source = nounPhraseBefore(words, i);
  if (source?.from !== 0 || !isSpeaker(words, source) || cueVerbs.has(lowerAt(words, i - 1))) return null;
  return { source, cue: { from: i, to: i + 1 }, content: [], inherits: false, relays: false, use: { ...plain, lemma: ':' } };
}
