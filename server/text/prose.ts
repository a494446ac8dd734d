import type { Span } from './span.ts';
import { firstWhere } from './search.ts';

/**
 * The words that a reader sees of one block, without markup, and where in the draft each stands. `runs` tile `text` in order. A run is
 * verbatim where both lengths agree, else it stands for something else in the draft as a whole (`&` for `&amp;`).
 */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
}

export interface Run {
  /** Where the run begins in the prose. */
  readonly at: number;
  /** Its length in the prose, at least 1. */
  readonly length: number;
  /** What it stands for in the draft. */
  readonly source: Span;
}

const isVerbatim = (run: Run): boolean => run.length === run.source.end - run.source.start;

/** The index of the last run that begins at or before `offset`; -1 in empty prose. */
const runIndex = ({ runs }: Prose, offset: number): number => firstWhere(runs, ({ at }) => at > offset) - 1;

/**
 * Where in the draft the words at `span` of the prose stand: from the first character's start to the last one's end, so that markup
 * around them stays outside. An empty span maps to an empty one.
 */
export function toDraft(prose: Prose, span: Span): Span {
  const first = prose.runs[runIndex(prose, span.start)];
  if (!first) return { start: 0, end: 0 };
  const start = isVerbatim(first)
    ? Math.min(first.source.start + (span.start - first.at), first.source.end)
    : span.start < first.at + first.length
      ? first.source.start
      : first.source.end;
  if (span.end <= span.start) return { start, end: start };
  const last = prose.runs[runIndex(prose, span.end - 1)] ?? first;
  const end = isVerbatim(last) ? Math.min(last.source.start + (span.end - last.at), last.source.end) : last.source.end;
  return { start, end: Math.max(start, end) };
}

/** The words of the prose that stand (in part) within `span` of the draft; empty where it covers none. */
export function fromDraft(prose: Prose, span: Span): Span {
  const start = offsetIn(prose, span.start, 'after');
  const end = offsetIn(prose, span.end, 'before');
  return { start: Math.min(start, end), end };
}

/** The place in the prose of an offset into the draft: where it lies in markup, the nearest word after or before it. */
function offsetIn(prose: Prose, offset: number, side: 'after' | 'before'): number {
  const run = prose.runs[firstWhere(prose.runs, ({ source }) => (side === 'after' ? source.end > offset : source.end >= offset))];
  if (!run) return prose.text.length;
  if (offset <= run.source.start) return run.at;
  if (isVerbatim(run)) return run.at + (offset - run.source.start);
  return side === 'after' ? run.at : run.at + run.length;
}

/** The part of the prose at `span`, as a prose of its own; what stands for something else is kept whole. */
export function sliceProse(prose: Prose, span: Span): Prose {
  const runs: Run[] = [];
  for (let index = Math.max(0, runIndex(prose, span.start)); ; index++) {
    const run = prose.runs[index];
    if (!run || run.at >= span.end) break;
    const at = Math.max(run.at, span.start);
    const length = Math.min(run.at + run.length, span.end) - at;
    if (length <= 0) continue;
    const from = run.source.start + (at - run.at);
    const source = isVerbatim(run) ? { start: from, end: from + length } : run.source;
    runs.push({ at: at - span.start, length, source });
  }
  return { text: prose.text.slice(span.start, span.end), runs };
}

/** Collects runs in the order of the draft. */
export class ProseBuilder {
  private text = '';
  private readonly runs: Run[] = [];

  /** Adds words that stand for `source`. */
  add(words: string, source: Span): void {
    if (words.length === 0) return;
    const last = this.runs.at(-1);
    if (last && isVerbatim(last) && last.source.end === source.start && words.length === source.end - source.start) {
      this.runs[this.runs.length - 1] = {
        ...last,
        length: last.length + words.length,
        source: { start: last.source.start, end: source.end },
      };
    } else {
      this.runs.push({ at: this.text.length, length: words.length, source });
    }
    this.text += words;
  }

  build(): Prose {
    return { text: this.text, runs: this.runs };
  }
}
