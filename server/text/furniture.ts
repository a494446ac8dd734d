import { boilerplateStarts, captionStarts } from '../lexicon/furniture.ts';
import type { BlockKind } from './layout.ts';

/** What a block is, judged by its words: `kind` unless they are those of a byline, a caption or a paper's furniture. */
export function kindByWords(kind: BlockKind, words: string): BlockKind {
  const line = words.trim();
  const start = line.slice(0, 60).toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(line)) return 'boilerplate';
  if (kind === 'heading') return kind;
  if (startsWithOne(start, captionStarts)) return 'caption';
  if (startsWithOne(start, boilerplateStarts) && line.length < 300) return 'boilerplate';
  if (isByline(line) || isAddress(line)) return 'boilerplate';
  return kind;
}

/** Whether the line begins with one of `starts` as whole words. */
function startsWithOne(line: string, starts: readonly string[]): boolean {
  const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
  return starts.some((start) => line.startsWith(start) && !(isWord(start.slice(-1)) && isWord(line.charAt(start.length))));
}

/** "By Jane Doe", "BY JANE DOE AND JOHN ROE, Correspondents" */
function isByline(line: string): boolean {
  if (line.length > 120 || !/^by\s/i.test(line) || /[.!?]$/.test(line)) return false;
  const names = line
    .slice(3)
    .split(/\s+/)
    .filter((word) => !/^(?:and|in|of|at|for|the)$/i.test(word));
  return (
    names.length > 0 &&
    names.length <= 12 &&
    names.every((word) => /^[\p{Lu}\p{N}(@|—–-]/u.test(word) || /^(?:al-|bin|van|von|de|el-|staff)/.test(word))
  );
}

/** A line that is nothing but a web or mail address. */
function isAddress(line: string): boolean {
  return !/\s/.test(line) && (/^https?:\/\//.test(line) || line.startsWith('www.') || (line.includes('@') && line.includes('.')));
}

const months = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/;

/**
 * How many characters at the beginning of a paragraph are its dateline, with the dash: "DAMASCUS, May 27 (Reuters) - "; 0 where there is
 * none. A place in capitals or an agency in brackets is asked for, so that a name before a dash stays part of its sentence; before a colon
 * ("KARAMEH, July 25: ") a day too, so that a speaker's name does.
 */
export function datelineLength(words: string): number {
  const head = words.slice(0, 100);
  const dash = /\s[-–—]+\s|—|:\s/.exec(head);
  if (!dash || dash.index === 0) return 0;
  const place = head.slice(0, dash.index);
  const parts = place.split(/[\s,/]+/).filter((part) => part !== '');
  const agency = /\([\p{L} /.&-]{2,30}\)$/u.test(place.trimEnd());
  const capitals = /^[\p{Lu}][\p{Lu}.'’-]{2,}/u.test(place);
  if (parts.length > 10 || !(agency || capitals)) return 0;
  if (dash[0].startsWith(':') && !parts.some((part) => months.test(part))) return 0;
  const fits = parts.every(
    (part) => /^[\p{Lu}\p{N}(]/u.test(part) || part.endsWith(')') || months.test(part) || /^(?:and|of|the|de|la)$/.test(part),
  );
  return fits ? dash.index + dash[0].length : 0;
}
