import type { DraftLanguage } from '../text/draft.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { layOut } from '../text/layOutDraft.ts';
import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import type { TextMark } from './annotation.ts';
import { readAnnotations } from './read.ts';
import { touchedMarks } from './touched.ts';

/** The edits that clear the marks of ours which `span` (into the draft) touches; an empty one touches the mark that it lies in. */
export function clearMarks(layout: Layout, span: Span): TextEdit[] {
  return touchedMarks(readAnnotations(layout), span).flatMap(cleared);
}

/** The edits that clear every mark of ours; comments that silence rules stay, and so does everybody else's CriticMarkup. */
export const clearAll = (layout: Layout): TextEdit[] => readAnnotations(layout).flatMap(cleared);

/** The edits that leave nothing of ours in the draft: no mark, no ignore comment. Everybody else's CriticMarkup stays. */
export function stripMarks(layout: Layout): TextEdit[] {
  const { text } = layout.draft;
  const comments = layout.ignores.map(({ span }) => lineOf(text, span));
  const fileComments = layout.fileIgnores.map(({ span }) => withEmptyLine(text, lineOf(text, span)));
  const gone = [...comments, ...fileComments].map((span): TextEdit => ({ span, text: '' }));
  return [...clearAll(layout), ...gone].sort((a, b) => a.span.start - b.span.start);
}

/** The text as it is published: without anything of ours, else byte for byte. */
export function strip(text: string, language: DraftLanguage): string {
  return applyEdits(text, stripMarks(layOut({ text, language })));
}

export const cleared = ({ span, markup }: TextMark): TextEdit[] => [
  { span: { start: markup.start, end: span.start }, text: '' },
  { span: { start: span.end, end: markup.end }, text: '' },
];

/**
 * The comment with its line, where nothing else stands on that. Between two lines with words the line stays, empty, for there the comment
 * parts two paragraphs.
 */
function lineOf(text: string, comment: Span): Span {
  const start = blanksBefore(text, comment.start);
  const end = blanksBehind(text, comment.end);
  const first = start === 0;
  const last = end === text.length;
  if (!(first || text.charAt(start - 1) === '\n') || !(last || text.charAt(end) === '\n')) return comment;
  const begins = first || isLineEnd(text, blanksBefore(text, start - 1) - 1);
  const ends = last || isLineEnd(text, blanksBehind(text, end + 1));
  return begins || ends ? { start, end: Math.min(end + 1, text.length) } : { start, end: comment.end };
}

/** The lines of a comment that is a paragraph of its own, with the empty line that parts it from the next. */
function withEmptyLine(text: string, lines: Span): Span {
  const whole = lines.end > 0 && text.charAt(lines.end - 1) === '\n';
  const next = blanksBehind(text, lines.end);
  return whole && text.charAt(next) === '\n' ? { start: lines.start, end: next + 1 } : lines;
}

/** Where the blanks begin that end at `at`, in its line. */
function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text.charAt(start - 1))) start--;
  return start;
}

/** Where the blanks end that begin at `at`, in its line. */
function blanksBehind(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charAt(end))) end++;
  return end;
}

const isBlank = (char: string): boolean => char === ' ' || char === '\t' || char === '\r';

const isLineEnd = (text: string, at: number): boolean => at < 0 || at >= text.length || text.charAt(at) === '\n';
