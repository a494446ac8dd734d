import { statuses, type Remark } from './annotation.ts';
import { collapsed } from './words.ts';

/** ` (initials, date #hash)` at the end of a comment. */
const signature = / \((\p{L}[\p{L}\p{M}.'’-]{0,9})(?:, (\d{4}-\d\d-\d\d))?(?: #([0-9a-hjkmnp-tv-z]{4}))?\)$/u;

/** The next word of a comment, behind its space, up to a space, a colon or the end. */
const nextWord = / ([a-z0-9-]+)(?![^ :])/y;

/**
 * Reads the inside of a comment: `status [" " rule]... [": " note] [" (" initials ["," " " date] [" #" hash] ")"]`. Null where it reads
 * otherwise: then it is somebody's own. White space of any kind and length counts as one space, as an editor may have wrapped the line.
 */
export function parseRemark(comment: string): Remark | null {
  const text = collapsed(comment).trimEnd();
  const status = statuses.find((word) => text.startsWith(word));
  if (!status) return null;
  let at = status.length;
  const rules: string[] = [];
  for (;;) {
    nextWord.lastIndex = at;
    const [found, rule] = nextWord.exec(text) ?? [];
    if (found === undefined || rule === undefined || !isRule(rule)) break;
    rules.push(rule);
    at += found.length;
  }
  const rest = text.slice(at);
  const signed = rest.lastIndexOf(' (');
  const [found = '', initials = null, date = null, hash = null] = (signed < 0 ? null : signature.exec(rest.slice(signed))) ?? [];
  const body = rest.slice(0, rest.length - found.length);
  // In `: (AB)` the brackets are the note.
  if (body === ':' && found !== '') return { status, rules, note: readNote(found), initials: null, date: null, hash: null };
  if (body !== '' && !body.startsWith(': ')) return null;
  return { status, rules, note: readNote(body.slice(2)), initials, date, hash };
}

/** The inside of the comment that says this; what the grammar has no place for is left out (a date or a hash without initials). */
export function writeRemark({ status, rules, note, initials, date, hash }: Remark): string {
  const words = collapsed(note).trim();
  const head = [status, ...rules].join(' ') + (words === '' ? '' : `: ${writeNote(words)}`);
  if (initials !== null) return `${head} (${initials}${date === null ? '' : `, ${date}`}${hash === null ? '' : ` #${hash}`})`;
  // A note that ends like a signature.
  const brackets = words === '' ? -1 : head.lastIndexOf(' (');
  return brackets >= 0 && signature.test(head.slice(brackets)) ? `${head.slice(0, brackets)} \\${head.slice(brackets + 1)}` : head;
}

/** The remark as it will be read again: white space in the note collapsed, no date or hash without initials. */
export function tidied(remark: Remark): Remark {
  const note = collapsed(remark.note).trim();
  return remark.initials === null ? { ...remark, note, date: null, hash: null } : { ...remark, note };
}

/** Whether the word may be the name of a rule: lower-case words joined by hyphens. */
export const isRule = (word: string): boolean => word.includes('-') && word.split('-').every((part) => /^[a-z]/.test(part));

const writeNote = (note: string): string => note.replaceAll('\\', '\\\\').replaceAll('<<}', '<\\<}');

/** A backslash gives the character behind it. */
const readNote = (text: string): string => collapsed(text.replace(/\\([^])/gu, '$1')).trim();
