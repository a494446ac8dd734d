import { carriedIn, type ReadParagraph } from '../sourcing/link.ts';
import type { Span } from '../text/span.ts';

/** Each attribution of an article's paragraphs in a line or two, with what made it so; a paragraph is told by its first words. */
export function traceText(paragraphs: readonly ReadParagraph[]): string {
  const carried = carriedIn(paragraphs);
  const lines: string[] = [];
  let start = 0;
  for (const { text, kind, reading } of paragraphs) {
    const end = start + text.length;
    const words = (span: Span | null): string => (span ? JSON.stringify(text.slice(span.start, span.end)) : '-');
    lines.push(`${kind}: ${text.length > longest ? `${text.slice(0, longest)}…` : text}`);
    for (const { source, description, cue, content, form, kind: said, stance, colour, trace, ...more } of reading.attributions) {
      const flags = (['agentless', 'quoted', 'unsaid', 'wish', 'aside'] as const).filter((flag) => more[flag]);
      lines.push(`  ${words(source)} <${words(cue)}> ${content.map(words).join(' … ')}`);
      lines.push(`    ${[form, said, stance, colour, description?.kind ?? 'nobody', ...flags].join(' ')}: ${trace.join('; ')}`);
    }
    for (const { attribution, trace } of carried) {
      const here = attribution.content.filter((span) => span.start >= start && span.end <= end);
      if (here.length === 0) continue;
      const by = start;
      lines.push(`  = ${here.map((span) => words({ start: span.start - by, end: span.end - by })).join(' … ')}`);
      lines.push(`    carried: ${trace}`);
    }
    start = end + 2;
  }
  return lines.join('\n');
}

/** How much of a paragraph is shown. */
const longest = 100;
