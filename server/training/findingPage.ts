import type { Block } from '../text/layout.ts';
import { layOut } from '../text/layOutDraft.ts';
import { firstWhere } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { besides } from './columns.ts';
import type { WireFinding } from './drawFindings.ts';

/** What stands left of the paragraphs: their offsets. */
const margin = 9;

/** A finding by itself for a person to judge: where and what it is, its paragraph with the words marked, and those that it points to. */
export function findingPage(number: number, { article, finding }: WireFinding): string {
  const { blocks } = layOut({ text: article.text, language: 'plaintext' });
  const { rule, kind, severity, start, message, related } = finding;
  return [
    `#${number}  ${article.file}  ${start}  ${rule}/${kind} (${severity})`,
    ...besides(margin, '', message),
    ...paragraph(article.text, blocks, finding),
    ...related.flatMap((other) => [...besides(margin, '      →', other.message), ...paragraph(article.text, blocks, other)]),
  ].join('\n');
}

/** The paragraph that a span begins in, with the span in [[double brackets]]. */
function paragraph(text: string, blocks: readonly Block[], { start, end }: Span): string[] {
  const block = blocks[firstWhere(blocks, ({ span }) => span.start > start) - 1];
  if (!block) return [];
  const last = Math.min(end, block.span.end);
  const marked = `${text.slice(block.span.start, start)}[[${text.slice(start, last)}]]${text.slice(last, block.span.end)}`;
  return besides(margin, String(block.span.start), marked.split(/\s+/).join(' '), '  ');
}
