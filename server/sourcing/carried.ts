import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Attribution, AttributionForm, Paragraph } from './article.ts';
import type { PlacedAttribution } from './placed.ts';
import { turnReach } from './transcript.ts';

/** Words that no cue claims, given to the speaker whose words they go on; `from` is that speaker's attribution. */
export interface Carried {
  readonly attribution: Attribution;
  readonly from: PlacedAttribution;
  /** Whether the layout says so: a quotation set apart, a list behind a colon, a turn of an interview. */
  readonly byLayout: boolean;
  /** What made it so, for the developer. */
  readonly trace: string;
}

export interface PlacedQuotation extends Span {
  readonly carried: boolean;
  readonly paragraph: number;
  /** Whether it is all of its paragraph. */
  readonly whole: boolean;
}

/** Shorter ones are words that the paper keeps at a distance, or a title. */
const fewestBlanks = 4;

/** A quotation of which so much is claimed is not loose. */
const claimedShare = 0.3;

const canHold = ({ kind }: Paragraph): boolean => kind === 'paragraph' || kind === 'item' || kind === 'cell';

/**
 * Whose the quotations are that stand beside no cue: the last speaker of the paragraph, else its next ("…," she said.), else the last of the
 * paragraph before. `paragraphs`, `quotations` and `attributions` are in the order of the article, whose text is `text`.
 */
export function carriedQuotations(
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly PlacedQuotation[],
  attributions: readonly PlacedAttribution[],
): Carried[] {
  const out: Carried[] = [];
  const own = attributions.filter(({ local }) => !local.quoted);
  const speaking = own.filter(isSpeaker);
  const claimed = new ClaimedSpans(own.filter(({ local }) => !local.agentless).flatMap(({ attribution }) => attribution.content));
  /** Who spoke last, and the last paragraph in which we hear them. */
  let speaker: PlacedAttribution | undefined;
  let heard = -1;
  let next = 0;
  for (const quotation of quotations) {
    for (; (speaking[next]?.attribution.cue?.start ?? Infinity) < quotation.start; next++) {
      if (!isBeside(speaking[next], speaker)) speaker = speaking[next];
      heard = speaker?.paragraph ?? -1;
    }
    const home = paragraphs[quotation.paragraph];
    if (!home || !canHold(home) || claimed.shareOf(quotation) >= claimedShare) continue;
    if (!quotation.whole && !quotation.carried && blanksIn(text, quotation) < fewestBlanks) continue;
    const following = speaking[next]?.paragraph === quotation.paragraph ? speaking[next] : undefined;
    const before = heard === quotation.paragraph - 1 ? speaker : undefined;
    const from = heard === quotation.paragraph ? speaker : quotation.carried ? (before ?? following) : (following ?? before);
    if (!from) continue;
    if (from === speaker) heard = quotation.paragraph;
    out.push(
      carriedOn(
        from,
        quotation,
        'direct',
        from.paragraph === quotation.paragraph ? 'quotation beside the speaker' : 'quotation carried on',
      ),
    );
  }
  return out;
}

/**
 * Whose the blocks are that follow a speaker's colon: the items of a list ("The minister said:"), a quotation set apart, and what stands
 * between two turns of an interview. `turns` are the paragraphs that are turns of one.
 */
export function carriedBlocks(
  text: string,
  paragraphs: readonly Paragraph[],
  attributions: readonly PlacedAttribution[],
  turns: ReadonlySet<number>,
): Carried[] {
  const out: Carried[] = [];
  const lastOf = new Map<number, PlacedAttribution>();
  const turnOf = new Map<number, PlacedAttribution>();
  for (const placed of attributions) {
    if (turns.has(placed.paragraph) && placed.local.label !== null) turnOf.set(placed.paragraph, placed);
    else if (isSpeaker(placed) && !placed.local.quoted) lastOf.set(placed.paragraph, placed);
  }
  const goesOn = (turn: number): boolean => Array.from({ length: turnReach }, (_, k) => turn + 1 + k).some((i) => turns.has(i));
  /** Whose the next blocks are, and of what kind these must be. */
  let from: { readonly placed: PlacedAttribution; readonly kinds: readonly Paragraph['kind'][]; readonly trace: string } | null = null;
  for (const [i, { kind, start, end }] of paragraphs.entries()) {
    const turn = turnOf.get(i);
    const speaker = lastOf.get(i);
    if (turn) {
      from = goesOn(i) ? { placed: turn, kinds: ['paragraph', 'quote', 'item'], trace: 'turn of an interview' } : null;
    } else if (from?.kinds.includes(kind)) {
      out.push({ ...carriedOn(from.placed, { start, end }, kind === 'quote' ? 'direct' : 'indirect', from.trace), byLayout: true });
    } else if (speaker && (kind === 'paragraph' || kind === 'item') && text.slice(start, end).trimEnd().endsWith(':')) {
      from = { placed: speaker, kinds: ['item', 'quote'], trace: 'behind the colon' };
    } else if (speaker && kind === 'paragraph' && paragraphs[i + 1]?.kind === 'quote') {
      from = { placed: speaker, kinds: ['quote'], trace: 'quotation set apart' };
    } else {
      from = null;
    }
  }
  return out;
}

/** "Lopez denied claims made by an aide": who goes on is whoever the sentence is about. */
const isBeside = (later: PlacedAttribution | undefined, speaker: PlacedAttribution | undefined): boolean =>
  later?.local.aside === true && later.local.via === null && speaker?.local.aside === false && later.sentence === speaker.sentence;

/** Whether somebody says something there. */
const isSpeaker = ({ attribution, local }: PlacedAttribution): boolean =>
  attribution.source !== null && attribution.kind !== 'belief' && !local.agentless && !local.unsaid;

const carriedOn = (from: PlacedAttribution, { start, end }: Span, form: AttributionForm, trace: string): Carried => ({
  from,
  byLayout: false,
  trace,
  attribution: {
    source: null,
    sourceId: from.attribution.sourceId,
    cue: null,
    content: [{ start, end }],
    form,
    kind: from.attribution.kind,
    stance: from.local.label === null ? 'asserts' : from.attribution.stance,
    colour: 'neutral',
  },
});

/** Spans of which it can be asked, in logarithmic time, how much of another they cover. */
class ClaimedSpans {
  private readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    const merged: Span[] = [];
    for (const span of [...spans].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
      else merged.push(span);
    }
    this.spans = merged;
  }

  /** How much of a span is covered, from 0 to 1. */
  shareOf({ start, end }: Span): number {
    let covered = 0;
    for (let i = firstWhere(this.spans, (span) => span.end > start); ; i++) {
      const span = this.spans[i];
      if (!span || span.start >= end) break;
      covered += Math.min(end, span.end) - Math.max(start, span.start);
    }
    return covered / Math.max(1, end - start);
  }
}

function blanksIn(text: string, { start, end }: Span): number {
  let blanks = 0;
  for (let i = start; i < end && blanks < fewestBlanks; i++) if (text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0xa0) blanks++;
  return blanks;
}
