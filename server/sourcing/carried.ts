import { overlaps, type Span } from '../text/span.ts';
import type { Attribution } from './article.ts';
import type { PlacedAttribution } from './placed.ts';
import { firstWhere } from '../text/search.ts';

/** A quotation that no cue claims, given to the speaker that it goes on from; `from` is that speaker's attribution. */
export interface Carried {
  readonly attribution: Attribution;
  readonly from: PlacedAttribution;
}

interface PlacedQuotation extends Span {
  readonly carried: boolean;
  readonly paragraph: number;
  /** Whether it is all of its paragraph. */
  readonly whole: boolean;
}

/** Shorter ones are words that the paper keeps at a distance, or a title. */
const fewestBlanks = 4;

/** Whose the quotations are that stand beside no cue: the last speaker of the paragraph, else its next, else the last of the paragraph before. */
export function carriedQuotations(
  text: string,
  quotations: readonly PlacedQuotation[],
  attributions: readonly PlacedAttribution[],
): Carried[] {
  const out: Carried[] = [];
  const speaking = attributions.filter(({ attribution, local }) => attribution.kind !== 'belief' && !local.agentless);
  const claimed = new ClaimedSpans(speaking.flatMap(({ attribution }) => attribution.content));
  /** Who spoke last, and the last paragraph in which we hear them. */
  let speaker: PlacedAttribution | undefined;
  let heard = -1;
  let next = 0;
  for (const quotation of quotations) {
    for (; (speaking[next]?.attribution.cue?.start ?? Infinity) < quotation.start; next++) {
      speaker = speaking[next];
      heard = speaker?.paragraph ?? -1;
    }
    if (claimed.overlaps(quotation) || (!quotation.whole && blanksIn(text, quotation) < fewestBlanks)) continue;
    const following = speaking[next]?.paragraph === quotation.paragraph ? speaking[next] : undefined;
    const from = heard === quotation.paragraph ? speaker : (following ?? (heard === quotation.paragraph - 1 ? speaker : undefined));
    if (!from) continue;
    if (from === speaker) heard = quotation.paragraph;
    out.push({
      from,
      attribution: {
        source: null,
        sourceId: from.attribution.sourceId,
        cue: null,
        content: [{ start: quotation.start, end: quotation.end }],
        form: 'direct',
        kind: from.attribution.kind,
        stance: 'asserts',
        colour: 'neutral',
      },
    });
  }
  return out;
}

/** Spans that can be asked for overlap in logarithmic time. */
class ClaimedSpans {
  private readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    const merged: Span[] = [];
    for (const span of sorted) {
      const last = merged.at(-1);
      if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
      else merged.push(span);
    }
    this.spans = merged;
  }

  overlaps(span: Span): boolean {
    const candidate = this.spans[firstWhere(this.spans, ({ end }) => end > span.start)];
    return candidate !== undefined && overlaps(candidate, span);
  }
}

function blanksIn(text: string, { start, end }: Span): number {
  let blanks = 0;
  for (let i = start; i < end && blanks < fewestBlanks; i++) if (text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0xa0) blanks++;
  return blanks;
}
