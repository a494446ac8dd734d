import type { Range } from 'vscode-languageserver';
import type { Finding } from '../rules/rule.ts';
import { trimmed, type Span } from '../text/span.ts';

/** A place in another file. */
export interface Link {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** A denial whose other end lies in a note. */
export interface NoteDenial {
  /** At the draft's end; `related` names nothing, for the other end is not in the draft. */
  readonly finding: Finding;
  /** The draft's words around it, by which it is found again in a text that has changed since... */
  readonly context: string;
  /** ...and where in them it begins. */
  readonly lead: number;
  readonly links: readonly Link[];
}

/** The denials at their places in the text as it is now: where their words are, nearest to where they were; those whose words are gone are not. */
export function placedIn(text: string, denials: readonly NoteDenial[]): NoteDenial[] {
  return denials.flatMap((denial) => {
    const { finding, context, lead } = denial;
    const found = nearest(text, context, Math.max(0, finding.start - lead));
    if (found === null) return [];
    const start = found + lead;
    return [start === finding.start ? denial : { ...denial, finding: { ...finding, start, end: start + finding.end - finding.start } }];
  });
}

/** Where the words begin that are nearest to an offset; null where they are nowhere. */
function nearest(text: string, words: string, offset: number): number | null {
  if (text.startsWith(words, offset)) return offset;
  const before = text.lastIndexOf(words, offset);
  const behind = text.indexOf(words, offset);
  if (before < 0 && behind < 0) return null;
  if (before < 0) return behind;
  return behind < 0 || offset - before <= behind - offset ? before : behind;
}

/** So many UTF-16 units before and behind some words belong to what they tell. */
const around = 80;

/** The words with those of their line before and behind them, whole words of it. */
export function withContext(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - around), start);
  const behind = text.slice(end, end + around);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const from = line > 0 || before.length < around ? line : before.indexOf(' ') + 1;
  const lineEnd = behind.search(/[\r\n]/);
  const to = lineEnd >= 0 ? lineEnd : behind.length < around ? behind.length : Math.max(0, behind.lastIndexOf(' '));
  return trimmed(text, { start: start - before.length + from, end: end + to });
}
