import { readPlain, type InlineContent } from './inline.ts';
import type { BlockKind } from './layout.ts';
import type { RawBlock, RawLayout } from './raw.ts';
import { sliceProse, type Prose } from './prose.ts';
import type { Span } from './span.ts';

/** A line of the accepted text: where it stands in its group's prose. */
interface Line extends Span {
  readonly words: string;
}

interface Group {
  readonly content: InlineContent;
  readonly lines: readonly Line[];
}

/**
 * Plain text as blocks of prose. Whether a paragraph is a line or several hard-wrapped ones is decided once for the document, on the words
 * without CriticMarkup, so that a mark never changes what is a paragraph. `text` is the draft with line ends as `\n`, of the same length.
 */
export function readPlainText(text: string): RawLayout {
  const groups = groupsOf(text);
  const width = wrapWidth(groups);
  const blocks: RawBlock[] = [];
  const ruleLines: number[] = [];
  for (const { content, lines } of groups) {
    for (const paragraph of paragraphs(lines, width)) {
      const words = content.prose.text.slice(paragraph.start, paragraph.end);
      if (isRuleLine(words)) ruleLines.push(blocks.length);
      else blocks.push(blockOf(content.prose, paragraph, words));
    }
  }
  return {
    blocks,
    critic: groups.flatMap(({ content }) => content.critic),
    inlines: [],
    citations: [],
    ruleLines,
    comments: [],
    notes: false,
    body: 0,
  };
}

/** Runs of lines with no blank line between them. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start < 0) return;
    const content = readPlain(text.slice(start, end), start);
    groups.push({ content, lines: linesOf(content.prose.text) });
    start = -1;
  };
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    if (text.slice(at, lineEnd).trim() === '') close();
    else {
      if (start < 0) start = at;
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  close();
  return groups;
}

function linesOf(words: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= words.length;) {
    const newline = words.indexOf('\n', at);
    const end = newline < 0 ? words.length : newline;
    lines.push({ start: at, end, words: words.slice(at, end).trimEnd() });
    at = end + 1;
  }
  return lines;
}

/** No newspaper's mailer wraps wider. */
const widestWrap = 120;

/**
 * The width that the document is wrapped at; null where a line is a paragraph. Wrapped text fills its lines (the first word of the next
 * would not have fitted) and mostly breaks them within a sentence.
 */
function wrapWidth(groups: readonly Group[]): number | null {
  const lines = groups.flatMap((group) => group.lines);
  const width = lines.reduce((widest, line) => Math.max(widest, line.words.length), 0);
  if (width > widestWrap || width < 40) return null;
  let pairs = 0;
  let full = 0;
  let broken = 0;
  for (const group of groups) {
    for (const [index, line] of group.lines.entries()) {
      const next = group.lines[index + 1];
      if (!next) continue;
      pairs++;
      if (!isFull(line, next, width)) continue;
      full++;
      if (!endsSentence(line.words)) broken++;
    }
  }
  return full > 0 && full >= 0.6 * pairs && broken >= 0.5 * full ? width : null;
}

const endsSentence = (words: string): boolean => /[.!?:]["”’')\]]*$/.test(words);

function isFull(line: Line, next: Line, width: number): boolean {
  const firstWord = next.words.trimStart().split(/\s/, 1)[0] ?? '';
  return line.words.length + 1 + firstWord.length > width - 8;
}

/** The lines of a group as paragraphs, into the group's prose. */
function* paragraphs(lines: readonly Line[], width: number | null): Generator<Span> {
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && width !== null && joins(line, next, width)) continue;
    const from = lines[start]?.start ?? line.start;
    start = index + 1;
    yield { start: from, end: line.end };
  }
}

/** Whether a wrapped paragraph goes on in the next line. */
function joins(line: Line, next: Line, width: number): boolean {
  if (isRuleLine(line.words) || isRuleLine(next.words) || bulletLength(next.words) > 0) return false;
  const indented = /^[ \t]{2,}\S/.test(next.words) && !/^[ \t]/.test(line.words);
  return !indented && (isFull(line, next, width) || !endsSentence(line.words));
}

/** A line of nothing but dashes, underscores, stars or equals signs. */
function isRuleLine(words: string): boolean {
  const line = words.replaceAll(' ', '').trim();
  const [first] = line;
  return line.length >= 3 && first !== undefined && '-_*=–—~#'.includes(first) && line === first.repeat(line.length);
}

/** How long the bullet or number is that a line begins with, with its space. */
function bulletLength(words: string): number {
  return /^\s*(?:[-*•·‣◦–]|\d{1,2}[.)])\s+(?=\S)/.exec(words)?.[0].length ?? 0;
}

function blockOf(prose: Prose, paragraph: Span, words: string): RawBlock {
  const bullet = bulletLength(words);
  const kind: BlockKind = bullet > 0 ? 'item' : looksLikeHeading(words) ? 'heading' : 'paragraph';
  const span = { start: paragraph.start + bullet, end: paragraph.end };
  return { kind, prose: sliceProse(prose, span) };
}

/** A short line that does not end like a sentence. */
function looksLikeHeading(words: string): boolean {
  const line = words.trim();
  if (line.length > 140 || line.split(/\s+/).length > 16) return false;
  return !/[.!?…:;,]["”’'»)\]]*$/.test(line) && !/^["“‘'«]/.test(line);
}
