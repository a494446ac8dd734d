import { nameEndings } from '../lexicon/tokenParts.ts';
import { classAt, isWordClass, listed, space } from './characters.ts';

/**
 * The end of the web or mail address or file path that goes on at `offset` of the text: all up to a blank, a quotation mark or an angle,
 * without the punctuation marks at its end and a bracket that was not opened in it.
 */
export function addressEnd(text: string, offset: number): number {
  let end = offset;
  let open = 0;
  for (; ; end++) {
    const kind = classAt(text, end);
    if (kind === 0 || kind === space) break;
    const char = text.charAt(end);
    if ('<>"“”«»'.includes(char)) break;
    if (char === '(') open++;
    if (char === ')' && open-- === 0) break;
  }
  while (end > offset && ".,;:!?'’…*|".includes(text.charAt(end - 1))) end--;
  return end;
}

/** Whether the word from `start` to `end` of the text ends like a host's or a file's name: "example.com". */
function isHostName(text: string, start: number, end: number): boolean {
  const tail = text.slice(Math.max(start, end - 6), end);
  const at = tail.lastIndexOf('.');
  return at >= 0 && nameEndings.has(tail.slice(at + 1).toLowerCase()) && isWordClass(classAt(text, end - 1));
}

/** "https://", "www.", "name@", "example.com/": what the word begins is a web or mail address. */
export function isAddressMark(text: string, start: number, run: number, end: number): boolean {
  switch (text.charAt(end)) {
    case ':':
      return text.startsWith('//', end + 1) || (listed(text, start, end) === 'mailto' && isWordClass(classAt(text, end + 1)));
    case '@':
      return isWordClass(classAt(text, end + 1));
    case '.':
      return isMailbox(text, end) || (end === run + 3 && listed(text, run, end) === 'www' && isWordClass(classAt(text, end + 1)));
    case '/':
      return run > start && isHostName(text, start, end);
    default:
      return false;
  }
}

/** No name before the @ of a mail address is longer. */
const longestMailbox = 64;

/** Whether the word goes on, from the dot at `offset`, to the @ of a mail address: "jane.doe@example.com". */
function isMailbox(text: string, offset: number): boolean {
  let at = offset;
  while (at < offset + longestMailbox) {
    const char = text.charAt(at);
    if (char === '@') return isWordClass(classAt(text, at + 1));
    if (!isWordClass(classAt(text, at)) && char !== '.' && char !== '-' && char !== '_') return false;
    at++;
  }
  return false;
}
